// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff_words.h"

#include "core/analysis/said_words.h"
#include "core/base/said.h"
#include "core/base/text.h"

#include <algorithm>

namespace anteroom {

namespace {

constexpr std::size_t mostNames = 5;

const char* statusWords(FindingStatus status) {
    return status == FindingStatus::Raised     ? core::translatable("raised")
           : status == FindingStatus::RuledOut ? core::translatable("not raised")
                                               : core::translatable("not established");
}

core::Term nounWords(OutcomeChange::Kind kind) {
    return kind == OutcomeChange::Kind::Finding  ? core::term("finding")
           : kind == OutcomeChange::Kind::Urgent ? core::term("urgent trigger")
                                                 : core::term("contradiction");
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
        : m_before(*all.before), m_after(*all.after), m_named(named), m_language(m_after->languages.front()),
          m_said(m_before, m_after, named) {}

    WordedRuleDifference words(const RuleDifference& difference) const {
        const Questionnaire& of = difference.after ? m_after : m_before;
        const Rule& rule = difference.after ? *difference.after : *difference.before;
        WordedRuleDifference worded{0, std::string(nounOf(rule.kind)), idOf(of, rule),
                                    anteroom::nameOf(of, rule, m_named)};
        worded.isNew = !difference.before;
        worded.isGone = !difference.after;
        worded.isSame = difference.isSame();
        for (const Difference& one : difference.found)
            worded.shown.push_back(shown(one, difference.isInBoth()));
        worded.rest = rest(difference);
        worded.notKnown = notKnown(difference);
        worded.limits = limits(difference);
        return worded;
    }

private:
    WordedRuleDifference::Shown shown(const Difference& one, bool isInBoth) const {
        WordedRuleDifference::Shown shown{one.before, one.after, one.today, {}, {}};
        std::vector<SaidInBoth> said = one.said;
        const auto first = [&](auto isFirst) { std::stable_partition(said.begin(), said.end(), isFirst); };
        first([](const SaidInBoth& a) { return a.values.has_value() || !a.orElse.empty(); });
        first([](const SaidInBoth& a) { return a.decides; });
        std::vector<std::string> parts;
        if (one.computed)
            parts.push_back(m_said.computedPart(one, said));
        for (const SaidInBoth& answer : said)
            parts.push_back(m_said.part(answer, one.today));
        for (const SaidInBoth& answer : one.said)
            shown.answers.push_back(m_said.line(answer, one.today));
        shown.sentence = parts.empty() ? "nothing answered yet" : parts.front();
        if (parts.size() > 1)
            shown.sentence += " with " + joinWords({parts.begin() + 1, parts.end()});
        if (one.needsDay)
            shown.sentence += ", on " + one.today.iso();
        shown.sentence += ": " + becameOf(one.before, one.after, isInBoth);
        return shown;
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
            return {old, now, m_said.nameOf(now)};
        const Question& field = now.fields[at(*place.fieldAfter)];
        const std::string name =
            m_said.plainNameOf(now) + (m_named == Named::ById ? "." : ": ") + m_said.plainNameOf(field);
        return {old.fields[at(*place.fieldBefore)], field,
                m_named == Named::ById ? inBackticks(name) : inQuotes(name)};
    }

    static std::string rest(const RuleDifference& difference) {
        if (difference.hasMore)
            return "and with other answers too: not all ways are shown";
        if (!difference.isInBoth() || difference.found.empty() || difference.isOpen())
            return {};
        const bool isRaisedElse =
            std::any_of(difference.found.begin(), difference.found.end(), [](const Difference& one) {
                return one.before == FindingStatus::Raised || one.after == FindingStatus::Raised;
            });
        return std::string(isRaisedElse ? "with all other answers it is raised, or not raised, as before"
                                        : "it is raised with the same answers as before") +
               (difference.names.empty() ? "" : ", but for the names below");
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

    /// "the list has “one” under `green` now, and did not have it"
    static std::string nameWords(const NameInBoth& name) {
        const auto classes = [](const std::vector<OptionId>& ids) {
            std::vector<std::string> names;
            names.reserve(ids.size());
            for (const OptionId& id : ids)
                names.push_back(inBackticks(id.str()));
            return names.empty() ? std::string("under no class that is asked for")
                                 : "under " + joinWords(names);
        };
        const std::string quoted = inQuotes(name.name);
        if (!name.after)
            return "the list no longer has " + quoted + ", and had it " + classes(*name.before);
        return "the list has " + quoted + ' ' + classes(*name.after) + " now, and " +
               (name.before ? "had it " + classes(*name.before) : "did not have it");
    }

    const Questionnaire& m_before;
    const Questionnaire& m_after;
    Named m_named;
    const std::string& m_language;
    SaidWords m_said;
};

} // namespace

Message wordsOf(FindingStatus before, FindingStatus after) {
    return core::said("was %1, is now %2", {Message(statusWords(before)), Message(statusWords(after))});
}

std::string_view nounOf(OutcomeChange::Kind kind) {
    return nounOf(kind == OutcomeChange::Kind::Finding  ? RuleKind::Finding
                  : kind == OutcomeChange::Kind::Urgent ? RuleKind::Urgent
                                                        : RuleKind::Contradiction);
}

Message wordsOf(const OutcomeChange& change, Named named) {
    const std::string name =
        named == Named::ById ? inBackticks(change.id) : inQuotes(change.title) + " (" + change.id + ')';
    const Message noun = nounWords(change.kind);
    if (change.before && change.after)
        return core::said("%1 %2: %3", {noun, name, wordsOf(*change.before, *change.after)});
    return change.after
               ? core::said("%1 %2: is new, and %3", {noun, name, Message(statusWords(*change.after))})
               : core::said("%1 %2: was %3, and is gone", {noun, name, Message(statusWords(*change.before))});
}

WordedRuleDifference wordsOf(const Differences& all, const RuleDifference& difference, Named named) {
    WordedRuleDifference worded = Wording(all, named).words(difference);
    worded.rule = static_cast<std::size_t>(&difference - all.rules.data());
    return worded;
}

std::vector<WordedRuleDifference> grouped(std::vector<WordedRuleDifference> rules) {
    const auto hasOnlyLimits = [](const WordedRuleDifference& rule) {
        return !rule.isSame && !rule.isNew && !rule.isGone && rule.shown.empty() && rule.notKnown.empty();
    };
    std::vector<WordedRuleDifference> all;
    for (WordedRuleDifference& rule : rules) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const WordedRuleDifference& other) {
            return hasOnlyLimits(rule) && hasOnlyLimits(other) && rule.limits == other.limits;
        });
        if (same != all.end())
            same->alike.push_back(std::move(rule.name));
        else
            all.push_back(std::move(rule));
    }
    return all;
}

std::string namesOf(const WordedRuleDifference& difference) {
    std::vector<std::string> names{difference.name};
    const std::size_t more = difference.alike.size();
    for (std::size_t i = 0; i < more && (names.size() < mostNames || more == names.size()); ++i)
        names.push_back(difference.alike[i]);
    if (names.size() <= more)
        names.push_back(std::to_string(more + 1 - names.size()) + " more");
    return joinWords(names);
}

std::string render(const WordedRuleDifference& difference) {
    if (difference.isSame)
        return {};
    std::string text = namesOf(difference) + ':';
    const bool saysMore = !difference.shown.empty() || !difference.notKnown.empty();
    text += difference.isNew           ? " is new\n"
            : difference.isGone        ? " is gone\n"
            : saysMore                 ? " changed\n"
            : difference.alike.empty() ? " looks at other answers\n"
                                       : " look at other answers\n";
    for (const WordedRuleDifference::Shown& shown : difference.shown)
        text += "  " + shown.sentence + '\n';
    if ((difference.isNew || difference.isGone) && difference.shown.empty() && difference.notKnown.empty())
        text += difference.isNew ? "  no answers raise it\n" : "  no answers raised it\n";
    for (const std::string& open : {difference.rest, difference.notKnown, difference.limits})
        if (!open.empty())
            text += "  " + open + '\n';
    return text;
}

} // namespace anteroom
