// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff/diff_words.h"

#include "core/analysis/diff/said_words.h"
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
core::Term becameOf(FindingStatus before, FindingStatus after, bool isInBoth) {
    const core::Term raised = core::term("now raised");
    const core::Term notRaised = core::term("no longer raised");
    if (!isInBoth)
        return after == FindingStatus::Raised ? raised : notRaised;
    const bool wasOpen = before == FindingStatus::NotEstablished;
    switch (after) {
    case FindingStatus::Raised:
        return wasOpen ? core::term("now raised, and not established before") : raised;
    case FindingStatus::RuledOut:
        return wasOpen ? core::term("now not raised, and not established before") : notRaised;
    case FindingStatus::NotEstablished:
        break;
    }
    return before == FindingStatus::Raised ? core::term("no longer raised, but not established")
                                           : core::term("now not established, and not raised before");
}

/// "a; b; c"
Message withSemicolons(const std::vector<Message>& parts) {
    Message all;
    for (const Message& part : parts)
        all = all.empty() ? part : core::said("%1; %2", {all, part});
    return all;
}

class Wording {
public:
    Wording(const Differences& all, const Reader& reader)
        : m_before(*all.before), m_after(*all.after), m_reader(reader), m_said(m_before, m_after, reader) {}

    WordedRuleDifference words(const RuleDifference& difference) const {
        const Questionnaire& of = difference.after ? m_after : m_before;
        const Rule& rule = difference.after ? *difference.after : *difference.before;
        WordedRuleDifference worded{0, std::string(nounOf(rule.kind)), idOf(of, rule),
                                    anteroom::nameOf(of, rule, m_reader)};
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
        std::vector<Message> parts;
        if (one.computed)
            parts.push_back(m_said.computedPart(one, said));
        for (const SaidInBoth& answer : said)
            parts.push_back(m_said.part(answer, one.today));
        for (const SaidInBoth& answer : one.said)
            shown.answers.push_back(m_said.line(answer, one.today));
        Message with = parts.empty() ? core::said("nothing answered yet") : parts.front();
        if (parts.size() > 1)
            with = core::said("%1 with %2",
                              {with, core::allOf(std::vector<Message>{parts.begin() + 1, parts.end()})});
        if (one.needsDay)
            with = core::said("%1, on %2", {with, one.today.iso()});
        shown.sentence = core::said("%1: %2", {with, becameOf(one.before, one.after, isInBoth).message()});
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
        return {old.fields[at(*place.fieldBefore)], field, m_said.nameOf(now, field)};
    }

    static Message rest(const RuleDifference& difference) {
        if (difference.hasMore)
            return core::said("and with other answers too: not all ways are shown");
        if (!difference.isInBoth() || difference.found.empty() || difference.isOpen())
            return {};
        const bool isRaisedElse =
            std::any_of(difference.found.begin(), difference.found.end(), [](const Difference& one) {
                return one.before == FindingStatus::Raised || one.after == FindingStatus::Raised;
            });
        const Message words =
            isRaisedElse ? core::said("with all other answers it is raised, or not raised, as before")
                         : core::said("it is raised with the same answers as before");
        return difference.names.empty() ? words : core::said("%1, but for the names below", {words});
    }

    Message notKnown(const RuleDifference& difference) const {
        if (!difference.apart.empty()) {
            std::vector<Message> why;
            for (const PlaceInBoth& place : difference.apart)
                why.push_back(apartWords(asks(place)));
            return core::said("not compared: %1", {core::allOf(why)});
        }
        if (!difference.undecided && !difference.namesMatter)
            return {};
        const Message why = difference.undecided
                                ? Message(wordsOf(*difference.undecided))
                                : core::said("it hangs on names that are looked up otherwise");
        return difference.found.empty()
                   ? core::said("not known whether it changed: %1", {why})
                   : core::said("not known whether it changed in another way: %1", {why});
    }

    static Message apartWords(const Asks& both) {
        const auto unit = [](const Question& question) {
            return question.valueType.unit.empty() ? core::said("no unit")
                                                   : Message::verbatim(question.valueType.unit);
        };
        const bool isUnit =
            both.before.type == both.after.type && both.before.valueType.kind == both.after.valueType.kind;
        return isUnit ? core::said("answers to %1 are in %2 now, and were in %3",
                                   {both.name, unit(both.after), unit(both.before)})
                      : core::said("answers to %1 are of another type now", {both.name});
    }

    Message limits(const RuleDifference& difference) const {
        std::vector<Message> parts;
        for (const PlaceInBoth& place : difference.narrowed)
            parts.push_back(narrowedWords(asks(place)));
        if (!parts.empty() && difference.found.empty() && !difference.undecided && !difference.namesMatter)
            parts.push_back(core::said("by that it is raised for nobody more and nobody less"));
        for (std::size_t i = 0; i < std::min(mostNames, difference.names.size()); ++i)
            parts.push_back(nameWords(difference.names[i]));
        if (difference.names.size() > mostNames)
            parts.push_back(core::said("and %1 more names", {difference.names.size() - mostNames}));
        return withSemicolons(parts);
    }

    Message narrowedWords(const Asks& both) const {
        const Question& old = both.before;
        const Question& now = both.after;
        std::vector<Message> parts;
        if (const auto names = missing(old, now); !names.empty())
            parts.push_back(core::said("no longer offers %1", {core::allOf(names)}));
        if (const auto names = missing(now, old); !names.empty())
            parts.push_back(core::said("now offers %1", {core::allOf(names)}));
        if (!(old.valueType.range == now.valueType.range))
            parts.push_back(core::said("takes %1 now, and took %2", {rangeOf(now), rangeOf(old)}));
        if (old.decimals != now.decimals)
            parts.push_back(core::said("takes %1 decimals now, and took %2", {now.decimals, old.decimals}));
        if (old.partialAllowed != now.partialAllowed)
            parts.push_back(now.partialAllowed ? core::said("takes a part of a date now")
                                               : core::said("takes whole dates only now"));
        if (parts.empty())
            parts.push_back(core::said("takes other answers now"));
        return core::said("%1 %2", {both.name, core::allOf(parts)});
    }

    /// The options of one that the other lacks.
    std::vector<std::string> missing(const Question& from, const Question& in) const {
        std::vector<std::string> names;
        for (const Option& option : from.options)
            if (std::none_of(in.options.begin(), in.options.end(),
                             [&](const Option& other) { return other.id == option.id; }))
                names.push_back(m_reader.named == Named::ById ? inBackticks(option.id.str())
                                                              : inQuotes(m_said.in(option.text)));
        return names;
    }

    static Message rangeOf(const Question& question) {
        const Interval& range = question.valueType.range;
        const auto end = [&](double number) {
            return question.type == QuestionType::Date
                       ? Date::fromDays(static_cast<std::int32_t>(number)).iso()
                       : formatNumber(number);
        };
        return core::said("%1 to %2",
                          {end(range.low), question.rangeEndsToday ? core::said("the day of the visit")
                                                                   : Message::verbatim(end(range.high))});
    }

    /// "the list has “one” under `green` now, and did not have it"
    static Message nameWords(const NameInBoth& name) {
        const auto classes = [](const std::vector<OptionId>& ids) {
            std::vector<std::string> names;
            names.reserve(ids.size());
            for (const OptionId& id : ids)
                names.push_back(inBackticks(id.str()));
            return names.empty() ? core::said("under no class that is asked for")
                                 : core::said("under %1", {core::allOf(names)});
        };
        const std::string quoted = inQuotes(name.name);
        if (!name.after)
            return core::said("the list no longer has %1, and had it %2", {quoted, classes(*name.before)});
        return name.before ? core::said("the list has %1 %2 now, and had it %3",
                                        {quoted, classes(*name.after), classes(*name.before)})
                           : core::said("the list has %1 %2 now, and did not have it",
                                        {quoted, classes(*name.after)});
    }

    const Questionnaire& m_before;
    const Questionnaire& m_after;
    const Reader& m_reader;
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

WordedRuleDifference wordsOf(const Differences& all, const RuleDifference& difference, const Reader& reader) {
    WordedRuleDifference worded = Wording(all, reader).words(difference);
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
            return hasOnlyLimits(rule) && hasOnlyLimits(other) &&
                   rule.limits.english() == other.limits.english();
        });
        if (same != all.end())
            same->alike.push_back(std::move(rule.name));
        else
            all.push_back(std::move(rule));
    }
    return all;
}

Message namesOf(const WordedRuleDifference& difference) {
    std::vector<Message> names{difference.name};
    const std::size_t more = difference.alike.size();
    for (std::size_t i = 0; i < more && (names.size() < mostNames || more == names.size()); ++i)
        names.push_back(difference.alike[i]);
    if (names.size() <= more)
        names.push_back(core::said("%1 more", {more + 1 - names.size()}));
    return core::allOf(names);
}

std::string render(const WordedRuleDifference& difference) {
    if (difference.isSame)
        return {};
    std::string text = namesOf(difference).english() + ':';
    const bool saysMore = !difference.shown.empty() || !difference.notKnown.empty();
    text += difference.isNew           ? " is new\n"
            : difference.isGone        ? " is gone\n"
            : saysMore                 ? " changed\n"
            : difference.alike.empty() ? " looks at other answers\n"
                                       : " look at other answers\n";
    for (const WordedRuleDifference::Shown& shown : difference.shown)
        text += "  " + shown.sentence.english() + '\n';
    if ((difference.isNew || difference.isGone) && difference.shown.empty() && difference.notKnown.empty())
        text += difference.isNew ? "  no answers raise it\n" : "  no answers raised it\n";
    for (const Message* open : {&difference.rest, &difference.notKnown, &difference.limits})
        if (!open->empty())
            text += "  " + open->english() + '\n';
    return text;
}

} // namespace anteroom
