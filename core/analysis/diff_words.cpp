// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff_words.h"

#include "core/analysis/joined_versions.h"
#include "core/base/text.h"
#include "core/session/answer_text.h"

#include <algorithm>

namespace anteroom {

namespace {

constexpr std::size_t mostNames = 5;

const char* statusWords(FindingStatus status) {
    return status == FindingStatus::Raised     ? "raised"
           : status == FindingStatus::RuledOut ? "not raised"
                                               : "not established";
}

/// What became of whoever answers so.
std::string becameOf(FindingStatus before, FindingStatus after, bool isInBoth) {
    if (!isInBoth)
        return after == FindingStatus::Raised ? "now raised" : "no longer raised";
    const bool wasOpen = before == FindingStatus::NotEstablished;
    switch (after) {
    case FindingStatus::Raised:
        return wasOpen ? "now raised, and not established before" : "now raised";
    case FindingStatus::RuledOut:
        return wasOpen ? "now not raised, and not established before" : "no longer raised";
    case FindingStatus::NotEstablished:
        break;
    }
    return before == FindingStatus::Raised ? "no longer raised, but not established"
                                           : "now not established, and not raised before";
}

class Wording {
public:
    Wording(const Differences& all, Named named)
        : m_before(*all.before), m_after(*all.after), m_named(named), m_language(m_after->languages.front()) {
    }

    WordedRuleDifference words(const RuleDifference& difference) const {
        const Questionnaire& of = difference.after ? m_after : m_before;
        const Rule& rule = difference.after ? *difference.after : *difference.before;
        WordedRuleDifference worded{std::string(nounOf(rule.kind)), idOf(of, rule),
                                    anteroom::nameOf(of, rule, m_named)};
        worded.isNew = !difference.before;
        worded.isGone = !difference.after;
        worded.isSame = difference.isSame();
        for (const Difference& one : difference.found)
            worded.shown.push_back(shown(one, difference.isInBoth()));
        worded.notKnown = notKnown(difference);
        worded.limits = limits(difference);
        return worded;
    }

private:
    WordedRuleDifference::Shown shown(const Difference& one, bool isInBoth) const {
        WordedRuleDifference::Shown shown{one.before, one.after, one.today, {}, {}};
        std::vector<SaidInBoth> said = one.said;
        std::stable_partition(said.begin(), said.end(),
                              [](const SaidInBoth& a) { return a.values.has_value(); });
        std::vector<std::string> parts;
        parts.reserve(said.size());
        for (const SaidInBoth& answer : said)
            parts.push_back(partOf(answer, one.today) + takenWords(answer, one.today));
        for (const SaidInBoth& answer : one.said)
            shown.answers.push_back(plainNameOf(question(answer)) + ": " + valueOf(answer, one.today) +
                                    takenWords(answer, one.today));
        shown.sentence = parts.empty() ? "nothing answered yet" : parts.front();
        if (parts.size() > 1)
            shown.sentence += " with " + joinWords({parts.begin() + 1, parts.end()});
        if (one.needsDay)
            shown.sentence += ", on " + one.today.iso();
        shown.sentence += ": " + becameOf(one.before, one.after, isInBoth);
        return shown;
    }

    /// "`score` 6 to 8", "`readings.systolic` 141 to 150 mmHg (in 141/80 mmHg)"
    std::string partOf(const SaidInBoth& said, Date day) const {
        const Question& asks = question(said);
        if (!said.valuesOf || !(said.values->low < said.values->high))
            return nameOf(asks) + ' ' + valueOf(said, day);
        const auto field = std::find_if(asks.fields.begin(), asks.fields.end(),
                                        [&](const Question& one) { return one.id == *said.valuesOf; });
        const std::string name =
            plainNameOf(asks) + (m_named == Named::ById ? "." : ": ") + plainNameOf(*field);
        return (m_named == Named::ById ? inBackticks(name) : inQuotes(name)) + ' ' +
               intervalOf(*said.values, *field) +
               (isAlone(said) ? "" : " (as in " + valueOf(said, day) + ')');
    }
    /// Nothing else is said in the rows.
    static bool isAlone(const SaidInBoth& said) {
        std::ptrdiff_t count = 0;
        const Answer& whole =
            said.after && said.saidAfter.state != Answer::State::NotAsked ? said.saidAfter : said.saidBefore;
        if (const auto* rows = std::get_if<RowsValue>(&whole.value))
            for (const std::vector<Answer>& row : rows->rows)
                count += std::max(std::ptrdiff_t{1},
                                  std::count_if(row.begin(), row.end(), [](const Answer& answer) {
                                      return answer.state != Answer::State::NotAsked;
                                  }));
        return count == 1;
    }
    std::string intervalOf(const Interval& values, const Question& of) const {
        return formatNumber(values.low) + " to " + withUnit(formatNumber(values.high), of.unit, m_language);
    }

    const Question& question(const SaidInBoth& said) const {
        return said.after ? m_after.question(*said.after) : m_before.question(*said.before);
    }

    /// What was said, as the version that takes more of it has it.
    std::string valueOf(const SaidInBoth& said, Date day) const {
        const bool isBefore = !said.after || said.saidAfter.state == Answer::State::NotAsked ||
                              takenBy(said, day) == Taken::OnlyBefore;
        const Question& asks = isBefore ? m_before.question(*said.before) : m_after.question(*said.after);
        if (said.values && !said.valuesOf && said.values->low < said.values->high)
            return intervalOf(*said.values, asks);
        return answerText(asks, isBefore ? said.saidBefore : said.saidAfter, m_language);
    }

    Taken takenBy(const SaidInBoth& said, Date day) const {
        if (!said.before || !said.after)
            return Taken::ByBoth;
        return takenOf(asked(m_before, *said.before), said.saidBefore, asked(m_after, *said.after),
                       said.saidAfter, day)
            .value_or(Taken::ByBoth);
    }

    std::string takenWords(const SaidInBoth& said, Date day) const {
        if (!said.after)
            return " (no longer asked)";
        if (!said.before)
            return " (not asked before)";
        const Taken taken = takenBy(said, day);
        return taken == Taken::OnlyBefore  ? " (can no longer be answered)"
               : taken == Taken::OnlyAfter ? " (could not be answered before)"
                                           : "";
    }

    std::string nameOf(const Question& question) const {
        return m_named == Named::ById ? inBackticks(question.id.str()) : inQuotes(plainNameOf(question));
    }
    std::string plainNameOf(const Question& question) const {
        return m_named == Named::ById ? question.id.str()
                                      : std::string(question.labelOrText().in(m_language));
    }

    struct Asks {
        const Question& before;
        const Question& after;
        std::string name;
    };
    Asks asks(const PlaceInBoth& place) const {
        const Question& old = m_before.question(place.before);
        const Question& now = m_after.question(place.after);
        if (!place.fieldBefore)
            return {old, now, nameOf(now)};
        const Question& field = now.fields[at(*place.fieldAfter)];
        const std::string name =
            plainNameOf(now) + (m_named == Named::ById ? "." : ": ") + plainNameOf(field);
        return {old.fields[at(*place.fieldBefore)], field,
                m_named == Named::ById ? inBackticks(name) : inQuotes(name)};
    }

    std::string notKnown(const RuleDifference& difference) const {
        if (!difference.apart.empty()) {
            std::vector<std::string> why;
            for (const PlaceInBoth& place : difference.apart) {
                const Asks both = asks(place);
                const bool isUnit = both.before.type == both.after.type &&
                                    both.before.valueType.kind == both.after.valueType.kind;
                why.push_back("answers to " + both.name +
                              (isUnit ? unitWords(both) : " are of another type now"));
            }
            return "not compared: " + joinWords(why);
        }
        const std::string what = difference.found.empty() ? "not known whether it changed: "
                                                          : "not known whether it changed in another way: ";
        if (difference.undecided)
            return what + std::string(wordsOf(*difference.undecided));
        return difference.namesMatter ? what + "it hangs on names that are looked up otherwise" : "";
    }

    static std::string unitWords(const Asks& both) {
        const auto unit = [](const Question& question) {
            return question.valueType.unit.empty() ? std::string("no unit") : question.valueType.unit;
        };
        return " are in " + unit(both.after) + " now, and were in " + unit(both.before);
    }

    std::string limits(const RuleDifference& difference) const {
        std::vector<std::string> parts;
        for (const PlaceInBoth& place : difference.narrowed)
            parts.push_back(narrowedWords(asks(place)));
        std::string text;
        if (!parts.empty()) {
            for (const std::string& part : parts)
                text += (text.empty() ? "" : "; ") + part;
            if (difference.found.empty() && !difference.undecided && !difference.namesMatter)
                text += "; by that it is raised for nobody more and nobody less";
        }
        for (std::size_t i = 0; i < std::min(mostNames, difference.names.size()); ++i)
            text += (text.empty() ? "" : "; ") + nameWords(difference.names[i]);
        if (difference.names.size() > mostNames)
            text += "; and " + std::to_string(difference.names.size() - mostNames) + " more names";
        return text;
    }

    std::string narrowedWords(const Asks& both) const {
        const Question& old = both.before;
        const Question& now = both.after;
        std::vector<std::string> parts;
        const auto missing = [&](const Question& from, const Question& in, const char* what) {
            std::vector<std::string> names;
            for (const Option& option : from.options)
                if (std::none_of(in.options.begin(), in.options.end(),
                                 [&](const Option& other) { return other.id == option.id; }))
                    names.push_back(m_named == Named::ById
                                        ? inBackticks(option.id.str())
                                        : inQuotes(std::string(option.text.in(m_language))));
            if (!names.empty())
                parts.push_back(what + joinWords(names));
        };
        missing(old, now, "no longer offers ");
        missing(now, old, "now offers ");
        if (!(old.valueType.range == now.valueType.range))
            parts.push_back("takes " + rangeOf(now) + " now, and took " + rangeOf(old));
        if (old.decimals != now.decimals)
            parts.push_back("takes " + std::to_string(now.decimals) + " decimals now, and took " +
                            std::to_string(old.decimals));
        if (old.partialAllowed != now.partialAllowed)
            parts.emplace_back(now.partialAllowed ? "takes a part of a date now"
                                                  : "takes whole dates only now");
        if (parts.empty())
            parts.emplace_back("takes other answers now");
        return both.name + ' ' + joinWords(parts);
    }

    static std::string rangeOf(const Question& question) {
        const Interval& range = question.valueType.range;
        const auto end = [&](double number) {
            return question.type == QuestionType::Date
                       ? Date::fromDays(static_cast<std::int32_t>(number)).iso()
                       : formatNumber(number);
        };
        return end(range.low) + " to " + (question.rangeEndsToday ? "the day of the visit" : end(range.high));
    }

    std::string nameWords(const NameInBoth& name) const {
        const auto classes = [](const std::optional<std::vector<OptionId>>& ids) {
            std::vector<std::string> names;
            for (std::size_t i = 0; ids && i < ids->size(); ++i)
                names.push_back(inBackticks((*ids)[i].str()));
            return !ids            ? std::string("not listed")
                   : names.empty() ? "in none of the classes asked for"
                                   : joinWords(names);
        };
        return inQuotes(name.name) + " is " + classes(name.after) + " now, and was " + classes(name.before);
    }

    const Questionnaire& m_before;
    const Questionnaire& m_after;
    Named m_named;
    const std::string& m_language;
};

} // namespace

std::string wordsOf(FindingStatus before, FindingStatus after) {
    return std::string("was ") + statusWords(before) + ", is now " + statusWords(after);
}

std::string_view nounOf(OutcomeChange::Kind kind) {
    return nounOf(kind == OutcomeChange::Kind::Finding  ? RuleKind::Finding
                  : kind == OutcomeChange::Kind::Urgent ? RuleKind::Urgent
                                                        : RuleKind::Contradiction);
}

std::string wordsOf(const OutcomeChange& change, Named named) {
    const std::string name =
        named == Named::ById ? inBackticks(change.id) : inQuotes(change.title) + " (" + change.id + ')';
    const std::string rule = std::string(nounOf(change.kind)) + ' ' + name + ": ";
    if (change.before && change.after)
        return rule + wordsOf(*change.before, *change.after);
    return change.after ? rule + "is new, and " + statusWords(*change.after)
                        : rule + "was " + statusWords(*change.before) + ", and is gone";
}

WordedRuleDifference wordsOf(const Differences& all, const RuleDifference& difference, Named named) {
    return Wording(all, named).words(difference);
}

std::string render(const WordedRuleDifference& difference) {
    if (difference.isSame)
        return {};
    std::string text = difference.name + ':';
    const bool saysMore = !difference.shown.empty() || !difference.notKnown.empty();
    text += difference.isNew    ? " is new\n"
            : difference.isGone ? " is gone\n"
            : saysMore          ? " changed\n"
                                : " looks at other answers\n";
    for (const WordedRuleDifference::Shown& shown : difference.shown)
        text += "  " + shown.sentence + '\n';
    if ((difference.isNew || difference.isGone) && difference.shown.empty() && difference.notKnown.empty())
        text += difference.isNew ? "  no answers raise it\n" : "  no answers raised it\n";
    for (const std::string& open : {difference.notKnown, difference.limits})
        if (!open.empty())
            text += "  " + open + '\n';
    return text;
}

} // namespace anteroom
