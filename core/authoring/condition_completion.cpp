// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/condition_completion.h"

#include "core/authoring/condition_words.h"
#include "core/expression/syntax.h"
#include "core/expression/vocabulary.h"

#include <algorithm>

namespace anteroom::authoring {

namespace {

using expression::WordRole;
using Kind = Completion::Kind;
using Words = std::vector<std::string_view>;

bool isWordPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

/// Words with their hyphens, comparisons, and single signs. The checks of the real lexer are of no use to a
/// sentence that has only begun.
Words wordsIn(std::string_view text) {
    Words words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        if (isWordPart(text[at])) {
            while (end < text.size() &&
                   (isWordPart(text[end]) ||
                    (text[end] == '-' && end + 1 < text.size() && isWordPart(text[end + 1]))))
                ++end;
            words.push_back(text.substr(at, end - at));
        } else if (std::string_view("<>=!").find(text[at]) != std::string_view::npos) {
            end += end < text.size() && text[end] == '=' ? 1U : 0U;
            words.push_back(text.substr(at, end - at));
        } else if (std::string_view(" \t\r\n").find(text[at]) == std::string_view::npos) {
            words.push_back(text.substr(at, 1));
        }
        at = end;
    }
    return words;
}

class ConditionPlace {
public:
    ConditionPlace(Words words, const NameIndex& names, std::string_view rows)
        : m_words(std::move(words)), m_names(names), m_rows(rows) {
        findBrackets();
    }

    std::vector<Completion> completions() {
        if (m_list)
            listed();
        else
            next();
        return std::move(m_found);
    }

private:
    struct Bracket {
        std::size_t at = 0;
        std::string_view rows; ///< the list before a colon within it
    };

    /// The word before the end: 1 is the last. Empty where there is none.
    std::string_view last(std::size_t back) const {
        return back <= m_words.size() ? m_words[m_words.size() - back] : std::string_view();
    }

    void findBrackets() {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            const std::string_view word = m_words[i];
            if (word == "(")
                m_open.push_back({i, {}});
            else if (word == ")" && !m_open.empty())
                m_open.pop_back();
            else if (word == ":" && !m_open.empty() && i > 0)
                m_open.back().rows = m_words[i - 1];
            else if (word == "[")
                m_list = i;
            else if (word == "]")
                m_list.reset();
        }
    }

    /// The list of rows in whose fields a name is looked for first.
    std::string_view rows() const {
        for (auto bracket = m_open.rbegin(); bracket != m_open.rend(); ++bracket)
            if (!bracket->rows.empty())
                return bracket->rows;
        return m_rows;
    }

    const NameIndex::Value* valueAt(std::size_t word) const {
        return word < m_words.size() ? m_names.find(m_words[word], rows()) : nullptr;
    }

    void listed() {
        const std::string_view before = last(1);
        if (before != "[" && before != ",")
            return;
        const bool isIn = *m_list >= 2 && m_words[*m_list - 1] == "in";
        const std::size_t back = isIn ? 2 : 4; // a in [, a includes any of [
        if (*m_list >= back)
            options(valueAt(*m_list - back), *m_list + 1);
    }

    /// Those that do not stand in the list yet, which begins at this word.
    void options(const NameIndex::Value* value, std::size_t listBegin) {
        if (value == nullptr)
            return;
        for (const NameIndex::Name& option : value->options)
            if (std::find(m_words.begin() + static_cast<std::ptrdiff_t>(std::min(listBegin, m_words.size())),
                          m_words.end(), option.id) == m_words.end())
                m_found.push_back({option.id, Message::verbatim(option.words), Kind::Option});
    }

    void words(WordPlace place) {
        for (const ConditionWord& word : wordsFor(place))
            m_found.push_back({std::string(word.text), word.explanation,
                               word.text.ends_with('(') ? Kind::Function : Kind::Condition});
    }

    void next() {
        const std::string_view before = last(1);
        const WordRole role = expression::roleOf(before);
        if (before == "is") {
            options(valueAt(m_words.size() - 2), m_words.size());
            m_found.push_back(
                {"answered", wordsFor(WordPlace::AfterText).front().explanation, Kind::Condition});
        } else if (before == "=" || before == "!=") {
            const NameIndex::Value* value = valueAt(m_words.size() - 2);
            const bool hasAnswers = value && value->type != "computed" && !value->options.empty();
            hasAnswers ? options(value, m_words.size())
                       : quantities(value != nullptr && value->type == "date");
        } else if (before == "<" || before == "<=" || before == ">" || before == ">=") {
            const NameIndex::Value* value = valueAt(m_words.size() - 2);
            quantities(value != nullptr && value->type == "date");
        } else if (before == "includes") {
            words(WordPlace::AfterIncludes);
        } else if (last(2) == "includes" || before == "in" || (before == "of" && last(3) == "includes")) {
            m_found.push_back({before == "in" || before == "of" ? "[" : "of [",
                               core::said("A list of answers follows."), Kind::Condition});
        } else if (role == WordRole::Measure && last(2) != "is") {
            words(WordPlace::DayFrom);
        } else if (before == "from" || before == "to") {
            quantities(true);
        } else if (last(2) == "from") {
            words(WordPlace::DayTo);
        } else if (beginsOperand(before)) {
            operands();
        } else if (std::string_view("+-*/").find(before) != std::string_view::npos) {
            quantities(false);
        } else {
            afterOperand(before);
        }
    }

    static bool beginsOperand(std::string_view before) {
        return before.empty() || before == "and" || before == "or" || before == "not" || before == "(" ||
               before == "," || before == ":";
    }

    void afterOperand(std::string_view before) {
        const bool isAnswer = last(2) == "is" || before == "]" || before == ")";
        const NameIndex::Value* value = isAnswer || isCompared() ? nullptr : m_names.find(before, rows());
        if (value == nullptr || last(2) == "to") {
            words(WordPlace::AfterCondition);
            if (last(2) == "to" || before == ")")
                words(WordPlace::AfterNumber);
            return;
        }
        const std::string& type = value->type;
        words(type == "yes-no" || type == "status" || type == "choice" ? WordPlace::AfterYesNo
              : type == "number" || type == "date"                     ? WordPlace::AfterNumber
              : type == "computed"                                     ? WordPlace::AfterComputed
              : type == "rows"                                         ? WordPlace::AfterRows
              : value->options.empty()                                 ? WordPlace::AfterText
                                                                       : WordPlace::AfterSet);
    }

    /// Whether the last word is the right side of a comparison.
    bool isCompared() const {
        const std::string_view sign = last(2);
        return sign == "=" || sign == "!=" || sign == "<" || sign == "<=" || sign == ">" || sign == ">=";
    }

    void value(const NameIndex::Value& value) {
        m_found.push_back({value.id, Message::verbatim(value.words),
                           value.type == "computed" ? Kind::Computed : Kind::Question});
    }

    /// Fields of the rows that are looked at, then everything that is asked once.
    template <typename Accepts>
    void values(Accepts accepts) {
        const std::string_view list = rows();
        for (const bool isOfFields : {true, false})
            for (const NameIndex::Value& one : m_names.values)
                if (one.type != "information" && accepts(one) &&
                    (isOfFields ? !one.rows.empty() && one.rows == list : one.rows.empty()))
                    value(one);
    }

    void operands() {
        values([](const NameIndex::Value&) { return true; });
        words(WordPlace::Operand);
    }

    void quantities(bool areDates) {
        values([&](const NameIndex::Value& one) {
            return areDates ? one.type == "date" : one.type == "number" || one.type == "computed";
        });
        if (areDates)
            m_found.push_back({"today", core::said("The day of the screening."), Kind::Condition});
        else
            words(WordPlace::Quantity);
    }

    Words m_words;
    const NameIndex& m_names;
    std::string_view m_rows;
    std::vector<Bracket> m_open;
    std::optional<std::size_t> m_list; ///< where a `[` stands open
    std::vector<Completion> m_found;
};

} // namespace

std::vector<Completion> conditionCompletions(std::string_view before, const NameIndex& names,
                                             std::string_view rows) {
    return ConditionPlace(wordsIn(before), names, rows).completions();
}

} // namespace anteroom::authoring
