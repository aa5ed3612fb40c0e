// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/structural_changes.h"

#include "core/analysis/same_words.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace anteroom {

namespace {

class Comparison {
public:
    Comparison(const Questionnaire& before, const Questionnaire& after) : m_before(before), m_after(after) {}

    std::vector<Change> run() {
        whole();
        each("section", m_before->sections, m_after->sections, &Comparison::sections);
        each("group", groupsOf(m_before), groupsOf(m_after), &Comparison::groups);
        each("question", m_before.questions(), m_after.questions(), &Comparison::questions);
        for (const Question& question : m_after.questions())
            if (const auto same = m_before.find(question.id.str())) {
                m_rows = question.id.str() + '.';
                m_slotBefore = &m_before.program()[*same];
                m_slotAfter = &m_after.program()[*m_after.find(question.id.str())];
                each("field", m_before.question(*same).fields, question.fields, &Comparison::fields);
                m_rows.clear();
            }
        each("computed value", m_before->computed, m_after->computed, &Comparison::computed);
        each("topic", m_before->topics, m_after->topics, &Comparison::topics);
        each("finding", m_before->findings, m_after->findings, &Comparison::findings);
        each("urgent trigger", m_before->urgent, m_after->urgent, &Comparison::urgent);
        each("contradiction", m_before->contradictions, m_after->contradictions, &Comparison::contradictions);
        each("document", m_before->documents, m_after->documents, &Comparison::documents);
        for (const auto& vocabulary : m_after->vocabularies)
            for (const auto& old : m_before->vocabularies)
                if (old->id() == vocabulary->id()) {
                    m_vocabularyBefore = old.get();
                    m_vocabularyAfter = vocabulary.get();
                    each("vocabulary entry", old->entries(), vocabulary->entries(), &Comparison::entries);
                }
        return std::move(m_changes);
    }

private:
    static const std::string& textOf(const std::string& id) { return id; }
    template <typename Id>
    static const std::string& textOf(const Id& id) {
        return id.str();
    }

    static std::string original(const LocalizedText& text) { return std::string(text.original()); }
    static std::string titleOf(const Question& question) { return original(question.labelOrText()); }
    static std::string titleOf(const ComputedValue& value) { return original(value.label); }
    static std::string titleOf(const Contradiction& contradiction) { return original(contradiction.text); }
    static std::string titleOf(const Vocabulary::Entry& entry) { return entry.name; }
    template <typename Item>
    static std::string titleOf(const Item& item) {
        return original(item.title);
    }

    static const std::string& nameOf(const Vocabulary::Entry& entry) { return entry.name; }
    template <typename Item>
    static const std::string& nameOf(const Item& item) {
        return textOf(item.id);
    }

    template <typename Item>
    static std::map<std::string_view, const Item*> byName(const std::vector<Item>& list) {
        std::map<std::string_view, const Item*> all;
        for (const Item& item : list)
            all.emplace(nameOf(item), &item);
        return all;
    }

    template <typename Item>
    void each(const char* noun, const std::vector<Item>& before, const std::vector<Item>& after,
              void (Comparison::*compare)(const Item&, const Item&)) {
        const auto old = byName(before);
        for (const Item& item : after) {
            const auto found = old.find(nameOf(item));
            if (found == old.end()) {
                m_changes.push_back({Edit::Added, noun, m_rows + nameOf(item), titleOf(item)});
                continue;
            }
            m_what.clear();
            (this->*compare)(*found->second, item);
            if (!m_what.empty())
                m_changes.push_back({Edit::Changed, noun, m_rows + nameOf(item), titleOf(item), m_what});
        }
        const auto now = byName(after);
        for (const Item& item : before)
            if (!now.contains(nameOf(item)))
                m_changes.push_back({Edit::Removed, noun, m_rows + nameOf(item), titleOf(item)});
    }

    template <typename Value>
    void note(const Value& before, const Value& after, const char* what) {
        if (!(before == after))
            m_what.push_back({what});
    }
    /// Language by language.
    void note(const LocalizedText& before, const LocalizedText& after, const char* what) {
        std::vector<std::string> languages;
        for (const LocalizedText* text : {&after, &before})
            for (const auto& [language, words] : text->all())
                if (std::find(languages.begin(), languages.end(), language) == languages.end())
                    languages.push_back(language);
        const auto in = [](const LocalizedText& text, const std::string& language) {
            for (const auto& [tag, words] : text.all())
                if (tag == language)
                    return words;
            return std::string();
        };
        for (const std::string& language : languages) {
            ChangedPart part{what, in(before, language), in(after, language)};
            if (language != m_after->languages.front())
                part.what += " (" + language + ')';
            if (part.before != part.after)
                m_what.push_back(std::move(part));
        }
    }
    void note(const std::vector<LocalizedText>& before, const std::vector<LocalizedText>& after,
              const char* what) {
        for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i)
            note(i < before.size() ? before[i] : LocalizedText(),
                 i < after.size() ? after[i] : LocalizedText(), what);
    }
    void note(const Interval& before, const Interval& after, QuestionType type, const char* what) {
        if (!(before == after))
            m_what.push_back({what, wordsOf(before, type), wordsOf(after, type)});
    }
    static std::string wordsOf(const Interval& range, QuestionType type) {
        const auto end = [&](double number) {
            return type == QuestionType::Date && std::isfinite(number)
                       ? Date::fromDays(static_cast<std::int32_t>(number)).iso()
                       : formatNumber(number);
        };
        return end(range.low) + " to " + end(range.high);
    }
    void rule(std::optional<NodeIndex> before, std::optional<NodeIndex> after, const char* what) {
        const bool isSame = before && after
                                ? saysTheSame(m_before.program(), *before, m_after.program(), *after)
                                : !before && !after;
        if (!isSame)
            m_what.push_back({what});
    }

    void whole() {
        note(m_before->title, m_after->title, "title");
        note(m_before->description, m_after->description, "description");
        note(m_before->license, m_after->license, "license");
        note(m_before->languages, m_after->languages, "languages");
        if (!m_what.empty())
            m_changes.push_back(
                {Edit::Changed, "questionnaire", m_after->id.str(), original(m_after->title), m_what});
    }

    static std::vector<QuestionGroup> groupsOf(const Questionnaire& of) {
        std::vector<QuestionGroup> all;
        for (const Section& section : of->sections)
            all.insert(all.end(), section.groups.begin(), section.groups.end());
        return all;
    }
    void groups(const QuestionGroup& before, const QuestionGroup& after) {
        note(before.title, after.title, "title");
    }
    void topics(const Topic& before, const Topic& after) { note(before.title, after.title, "title"); }

    void sections(const Section& before, const Section& after) {
        note(before.title, after.title, "title");
        note(before.introduction, after.introduction, "introduction");
        note(before.declinable, after.declinable, "declinable");
    }

    void questions(const Question& before, const Question& after) {
        const QuestionIndex old = *m_before.find(before.id.str());
        const QuestionIndex now = *m_after.find(after.id.str());
        texts(before, after);
        rule(m_before.program()[old].gate, m_after.program()[now].gate, "show-when");
        note(m_before->sections[m_before.sectionOf(old)].id, m_after->sections[m_after.sectionOf(now)].id,
             "section");
    }

    void fields(const Question& before, const Question& after) {
        texts(before, after);
        rule(gateOf(*m_slotBefore, before.id), gateOf(*m_slotAfter, after.id), "show-when");
    }
    static std::optional<NodeIndex> gateOf(const Program::Slot& rows, const QuestionId& field) {
        for (std::size_t i = 0; i < rows.fields.size() && i < rows.fieldGates.size(); ++i)
            if (rows.fields[i].id == field)
                return rows.fieldGates[i];
        return std::nullopt;
    }

    void texts(const Question& before, const Question& after) {
        note(before.type, after.type, "type");
        note(before.text, after.text, "text");
        note(before.label, after.label, "label");
        note(before.help, after.help, "help");
        note(before.staffNote, after.staffNote, "staff-note");
        if (before.type == after.type)
            options(before, after);
        note(before.unit, after.unit, "unit");
        note(before.valueType.range, after.valueType.range, after.type, "range");
        note(before.rangeEndsToday, after.rangeEndsToday, "range");
        // Without one of its own it is the range.
        if (!(before.usual == before.valueType.range && after.usual == after.valueType.range))
            note(before.usual, after.usual, after.type, "usual");
        note(before.decimals, after.decimals, "decimals");
        note(before.alsoIn, after.alsoIn, "also-in");
        note(before.partialAllowed, after.partialAllowed, "partial");
        note(before.required, after.required, "required");
        note(before.asked, after.asked, "ask");
        note(before.notSure, after.notSure, "not-sure");
        note(before.preferNotToSay, after.preferNotToSay, "prefer-not-to-say");
        note(before.safety, after.safety, "safety");
        note(std::pair(before.measured, before.measuredToday), std::pair(after.measured, after.measuredToday),
             "measured");
        note(before.askAnew, after.askAnew, "ask-anew");
        note(before.summary, after.summary, "summary");
        note(before.lines, after.lines, "lines");
        note(before.whenPast, after.whenPast, "when");
        note(before.rowName, after.rowName, "row");
        note(before.noneText, after.noneText, "none");
        note(vocabularyOf(before), vocabularyOf(after), "vocabulary");
    }
    static std::string vocabularyOf(const Question& question) {
        return question.vocabulary ? question.vocabulary->id().str() : std::string();
    }

    void options(const Question& before, const Question& after) {
        const auto in = [](const Question& question, const OptionId& id) {
            return std::find_if(question.options.begin(), question.options.end(),
                                [&](const Option& option) { return option.id == id; });
        };
        for (const Option& option : before.options)
            if (in(after, option.id) == after.options.end())
                noteOption(Edit::Removed, option);
        for (const Option& option : after.options) {
            const auto* old = in(before, option.id);
            if (old == before.options.end())
                noteOption(Edit::Added, option);
            else if (!(old->text == option.text) || old->exclusive != option.exclusive)
                noteOption(Edit::Changed, *old, original(option.text));
        }
        if (inOrder(before, after) != inOrder(after, before))
            m_what.push_back({"order of options"});
    }
    void noteOption(Edit edit, const Option& option, const std::string& after = {}) {
        ChangedPart part;
        part.option = ChangedPart::OfOption{edit, option.id.str(), original(option.text)};
        if (edit == Edit::Changed && after != part.option->text) {
            part.before = part.option->text;
            part.after = after;
        }
        m_what.push_back(std::move(part));
    }
    /// The options of `one` that `other` has too.
    static std::vector<std::string> inOrder(const Question& one, const Question& other) {
        std::vector<std::string> ids;
        for (const Option& option : one.options)
            if (std::any_of(other.options.begin(), other.options.end(),
                            [&](const Option& same) { return same.id == option.id; }))
                ids.push_back(option.id.str());
        return ids;
    }

    void computed(const ComputedValue& before, const ComputedValue& after) {
        rule(m_before.program().operands(before.value)[0], m_after.program().operands(after.value)[0],
             "value");
        rule(gateOf(m_before, before), gateOf(m_after, after), "show-when");
        note(before.label, after.label, "label");
        note(before.unit, after.unit, "unit");
        note(before.summary, after.summary, "summary");
    }

    static std::optional<NodeIndex> gateOf(const Questionnaire& of, const ComputedValue& value) {
        const auto place = of.questions().size() + static_cast<std::size_t>(&value - of->computed.data());
        return of.program().entries()[place].gate;
    }

    void findings(const FindingRule& before, const FindingRule& after) {
        rule(before.when, after.when, "when");
        note(before.kind, after.kind, "kind");
        note(before.priority, after.priority, "priority");
        note(topicOf(m_before, before), topicOf(m_after, after), "topic");
        note(before.category, after.category, "category");
        note(before.title, after.title, "title");
        note(before.discuss, after.discuss, "discuss");
        note(before.information, after.information, "information");
        note(before.criteria, after.criteria, "criteria");
        note(quotedBy(m_before, before), quotedBy(m_after, after), "quote");
        note(citedBy(m_before, before), citedBy(m_after, after), "cite");
    }

    void urgent(const UrgentTrigger& before, const UrgentTrigger& after) {
        rule(before.when, after.when, "when");
        note(before.tier, after.tier, "tier");
        note(before.title, after.title, "title");
    }

    void contradictions(const Contradiction& before, const Contradiction& after) {
        rule(before.when, after.when, "when");
        note(before.text, after.text, "text");
    }

    void documents(const CitedDocument& before, const CitedDocument& after) {
        note(before.title, after.title, "title");
        note(before.publisher, after.publisher, "publisher");
        note(before.url, after.url, "url");
        note(before.year, after.year, "year");
        note(before.kind, after.kind, "kind");
        note(before.beyond, after.beyond, "beyond");
    }

    void entries(const Vocabulary::Entry& before, const Vocabulary::Entry& after) {
        note(classesOf(*m_vocabularyBefore, before), classesOf(*m_vocabularyAfter, after), "classes");
        note(before.also, after.also, "also");
        note(before.brands, after.brands, "brands");
        note(before.code, after.code, "code");
    }
    static std::vector<std::string> classesOf(const Vocabulary& vocabulary, const Vocabulary::Entry& entry) {
        std::vector<std::string> ids;
        for (std::uint32_t index = 0; index < vocabulary.classes().size(); ++index)
            if (entry.classes.contains(index))
                ids.push_back(vocabulary.classes()[index].id.str());
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    static std::string topicOf(const Questionnaire& of, const FindingRule& finding) {
        return finding.topic ? of->topics[*finding.topic].id.str() : std::string();
    }
    static std::vector<std::string> quotedBy(const Questionnaire& of, const FindingRule& finding) {
        std::vector<std::string> ids;
        for (const QuestionIndex question : finding.quoted)
            ids.push_back(of.question(question).id.str());
        return ids;
    }
    static std::vector<std::string> citedBy(const Questionnaire& of, const FindingRule& finding) {
        std::vector<std::string> cited;
        for (const Citation& citation : finding.citations)
            cited.push_back(of->documents[citation.document].id.str() + ' ' + citation.section);
        return cited;
    }

    const Questionnaire& m_before;
    const Questionnaire& m_after;
    std::string m_rows;                          ///< before the id of a field
    const Program::Slot* m_slotBefore = nullptr; ///< of those rows
    const Program::Slot* m_slotAfter = nullptr;
    const Vocabulary* m_vocabularyBefore = nullptr; ///< of those entries
    const Vocabulary* m_vocabularyAfter = nullptr;
    std::vector<ChangedPart> m_what;
    std::vector<Change> m_changes;
};

} // namespace

std::vector<Change> structuralChanges(const Questionnaire& before, const Questionnaire& after) {
    return Comparison(before, after).run();
}

} // namespace anteroom
