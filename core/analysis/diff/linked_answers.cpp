// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff/linked_answers.h"

#include <algorithm>
#include <cmath>

namespace anteroom {

namespace {

bool isComparable(const Question& a, const Question& b) {
    return a.type == b.type && a.valueType.kind == b.valueType.kind && a.valueType.unit == b.valueType.unit;
}

bool isWithheld(const Answer& answer) {
    return answer.state != Answer::State::NotAsked && answer.state != Answer::State::Answered;
}

bool isNothing(const Answer& answer) {
    const auto* rows = std::get_if<RowsValue>(&answer.value);
    return answer.state == Answer::State::NotAsked && (rows == nullptr || rows->rows.empty());
}

std::optional<std::uint32_t> optionIn(const Question& to, const Question& from, std::uint32_t option) {
    const OptionId& id = from.options[option].id;
    for (std::uint32_t place = 0; place < to.options.size(); ++place)
        if (to.options[place].id == id)
            return place;
    return std::nullopt;
}

std::optional<Answer::Value> optionsTaken(const Question& from, const OptionsValue& said,
                                          const Question& to) {
    OptionsValue taken;
    bool isAlone = false;
    for (const std::uint32_t option : said.options)
        if (const auto place = optionIn(to, from, option)) {
            taken.options.push_back(*place);
            isAlone = isAlone || to.options[*place].exclusive;
        }
    std::sort(taken.options.begin(), taken.options.end());
    if (taken.options.empty() || (isAlone && taken.options.size() > 1))
        return std::nullopt;
    return taken;
}

bool takesNumber(const Question& to, double number) {
    const double parts = number * std::pow(10, to.decimals);
    return to.valueType.range.contains(number) && std::abs(parts - std::round(parts)) < 1e-6;
}

bool takesDate(const Question& to, const PartialDate& date, Date today) {
    const Interval& range = to.valueType.range;
    return (date.isFull() || to.partialAllowed) && date.latest().days() >= range.low &&
           date.earliest().days() <= range.high &&
           (!to.rangeEndsToday || date.earliest().days() <= today.days());
}

TextValue textTaken(const Question& from, const TextValue& said, const Question& to) {
    if (!to.vocabulary)
        return {said.text, std::nullopt};
    if (from.vocabulary == to.vocabulary)
        return said;
    if (said.entry && from.vocabulary) {
        const auto& entries = to.vocabulary->entries();
        for (std::uint32_t entry = 0; entry < entries.size(); ++entry)
            if (entries[entry].name == from.vocabulary->entries()[*said.entry].name)
                return {said.text, entry};
    }
    return {said.text, to.vocabulary->exact(said.text)};
}

const Question* fieldIn(const Question& rows, const QuestionId& id) {
    const auto found = std::find_if(rows.fields.begin(), rows.fields.end(),
                                    [&](const Question& field) { return field.id == id; });
    return found == rows.fields.end() ? nullptr : &*found;
}

RowsValue rowsTaken(const AskedQuestion& from, const RowsValue& said, const AskedQuestion& to, Date today) {
    RowsValue taken{{}, said.complete};
    for (const std::vector<Answer>& row : said.rows) {
        std::vector<Answer> fields(to.question->fields.size());
        for (std::size_t field = 0; field < from.question->fields.size() && field < row.size(); ++field) {
            const Question& asked = from.question->fields[field];
            if (const Question* same = fieldIn(*to.question, asked.id))
                fields[static_cast<std::size_t>(same - to.question->fields.data())] =
                    asTaken(from.field(asked), row[field], to.field(*same), today);
        }
        taken.rows.push_back(std::move(fields));
    }
    return taken;
}

std::optional<Answer::Value> valueTaken(const AskedQuestion& from, const Answer::Value& value,
                                        const AskedQuestion& to, Date today) {
    const Question& there = *to.question;
    if (!isComparable(*from.question, there))
        return std::nullopt;
    if (const auto* one = std::get_if<OptionValue>(&value)) {
        const auto place = optionIn(there, *from.question, one->option);
        return place ? std::optional<Answer::Value>(OptionValue{*place}) : std::nullopt;
    }
    if (const auto* said = std::get_if<OptionsValue>(&value))
        return optionsTaken(*from.question, *said, there);
    if (const auto* number = std::get_if<double>(&value))
        return takesNumber(there, *number) ? std::optional(value) : std::nullopt;
    if (const auto* date = std::get_if<PartialDate>(&value))
        return takesDate(there, *date, today) ? std::optional(value) : std::nullopt;
    if (const auto* text = std::get_if<TextValue>(&value))
        return textTaken(*from.question, *text, there);
    if (const auto* rows = std::get_if<RowsValue>(&value)) {
        if (rows->complete && rows->rows.empty() && !there.mayBeNone())
            return std::nullopt;
        return rowsTaken(from, *rows, to, today);
    }
    return value;
}

/// How what is said to two linked questions goes together.
struct Linked {
    bool isPossible = true;
    bool isOnlyBefore = false; ///< something of it
    bool isOnlyAfter = false;

    void add(const Linked& part) {
        isPossible = isPossible && part.isPossible;
        isOnlyBefore = isOnlyBefore || part.isOnlyBefore;
        isOnlyAfter = isOnlyAfter || part.isOnlyAfter;
    }
};

class Linker {
public:
    explicit Linker(Date today) : m_today(today) {}

    Linked link(const AskedQuestion& before, Answer& saidBefore, const AskedQuestion& after,
                Answer& saidAfter) {
        if (!isComparable(*before.question, *after.question))
            return {}; // nobody compares them
        if (before.question->type == QuestionType::Rows && !isNothing(saidBefore) && !isNothing(saidAfter))
            return linkRows(before, saidBefore, after, saidAfter);
        const Answer here = asTaken(after, saidAfter, before, m_today);
        const Answer there = asTaken(before, saidBefore, after, m_today);
        if (isNothing(saidBefore))
            saidBefore = here;
        else if (isNothing(saidAfter))
            saidAfter = there;
        const bool isTakenAfter = saidAfter == asTaken(before, saidBefore, after, m_today);
        const bool isTakenBefore = saidBefore == asTaken(after, saidAfter, before, m_today);
        return {isTakenAfter || isTakenBefore, !isTakenBefore, !isTakenAfter};
    }

private:
    Linked linkRows(const AskedQuestion& before, Answer& saidBefore, const AskedQuestion& after,
                    Answer& saidAfter) {
        auto* old = std::get_if<RowsValue>(&saidBefore.value);
        auto* now = std::get_if<RowsValue>(&saidAfter.value);
        if (isWithheld(saidBefore) && isWithheld(saidAfter))
            saidAfter.state = after.wayOut().value_or(saidAfter.state);
        else if (saidBefore.state != saidAfter.state)
            return {false};
        if (old == nullptr || now == nullptr)
            return {old == nullptr && now == nullptr};
        if (old->rows.size() != now->rows.size() || old->complete != now->complete)
            return {false};
        Linked all;
        for (std::size_t row = 0; row < old->rows.size(); ++row)
            for (const Question& field : before.question->fields) {
                const Question* same = fieldIn(*after.question, field.id);
                if (same == nullptr)
                    continue;
                all.add(
                    link(before.field(field),
                         old->rows[row][static_cast<std::size_t>(&field - before.question->fields.data())],
                         after.field(*same),
                         now->rows[row][static_cast<std::size_t>(same - after.question->fields.data())]));
            }
        return all;
    }

    Date m_today;
};

Answer said(const Witness& witness, QuestionIndex question) {
    for (const auto& [index, answer] : witness.answers)
        if (index == question)
            return answer;
    return {};
}

void say(Witness& witness, QuestionIndex question, Answer answer) {
    auto& all = witness.answers;
    const auto place =
        std::lower_bound(all.begin(), all.end(), question,
                         [](const auto& one, QuestionIndex index) { return one.first < index; });
    const bool isThere = place != all.end() && place->first == question;
    if (isThere)
        place->second = std::move(answer);
    else if (!isNothing(answer))
        all.insert(place, {question, std::move(answer)});
}

} // namespace

std::optional<Answer::State> AskedQuestion::wayOut() const {
    if (question->notSure)
        return Answer::State::NotSure;
    if (question->preferNotToSay || isDeclinable)
        return Answer::State::Declined;
    return isMeasured ? std::optional(Answer::State::NotMeasured) : std::nullopt;
}

AskedQuestion asked(const Questionnaire& questionnaire, QuestionIndex question) {
    const Question& of = questionnaire.question(question);
    return {&of, questionnaire->sections[questionnaire.sectionOf(question)].declinable, of.measured};
}

Answer asTaken(const AskedQuestion& from, const Answer& answer, const AskedQuestion& to, Date today) {
    Answer taken;
    if (isWithheld(answer)) {
        const auto out = to.wayOut();
        if (!out)
            return taken;
        taken.state = *out;
        if (const auto* rows = std::get_if<RowsValue>(&answer.value))
            taken.value = rowsTaken(from, *rows, to, today);
        return taken;
    }
    if (std::holds_alternative<std::monostate>(answer.value))
        return taken;
    if (auto value = valueTaken(from, answer.value, to, today)) {
        taken.state = answer.state;
        taken.value = *std::move(value);
    }
    return taken;
}

std::optional<Taken> takenOf(const AskedQuestion& before, Answer saidBefore, const AskedQuestion& after,
                             Answer saidAfter, Date today) {
    const Linked linked = Linker(today).link(before, saidBefore, after, saidAfter);
    if (!linked.isPossible || (linked.isOnlyBefore && linked.isOnlyAfter))
        return std::nullopt;
    return linked.isOnlyBefore ? Taken::OnlyBefore : linked.isOnlyAfter ? Taken::OnlyAfter : Taken::ByBoth;
}

bool linkAnswers(const Questionnaire& joined, const Links& links, Witness& witness) {
    Linker linker(witness.today);
    Linked all;
    for (const LinkedQuestions& pair : links.pairs) {
        Answer before = said(witness, pair.before);
        Answer after = said(witness, pair.after);
        all.add(linker.link(asked(joined, pair.before), before, asked(joined, pair.after), after));
        say(witness, pair.before, std::move(before));
        say(witness, pair.after, std::move(after));
    }
    return all.isPossible && all.isOnlyBefore == (links.taken == Taken::OnlyBefore) &&
           all.isOnlyAfter == (links.taken == Taken::OnlyAfter);
}

} // namespace anteroom
