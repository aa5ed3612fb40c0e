// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/notes/note_parts.h"

#include "core/base/text.h"

namespace anteroom {

namespace {

core::Term patternOf(RuleKind kind) {
    switch (kind) {
    case RuleKind::ShowWhen:
        return core::term("the question %1");
    case RuleKind::Computed:
        return core::term("the computed value %1");
    case RuleKind::Finding:
        return core::term("the finding %1");
    case RuleKind::Urgent:
        return core::term("the urgent trigger %1");
    case RuleKind::Contradiction:
        break;
    }
    return core::term("the contradiction %1");
}

} // namespace

core::Term holdsOf(RuleKind kind) {
    switch (kind) {
    case RuleKind::ShowWhen:
        return core::term("asked");
    case RuleKind::Computed:
        return core::term("true");
    case RuleKind::Finding:
        return core::term("raised");
    case RuleKind::Urgent:
        return core::term("shown");
    case RuleKind::Contradiction:
        break;
    }
    return core::term("found");
}

Message theRule(const Naming& names, const Rule& rule) {
    return patternOf(rule.kind).with({names.rule(rule)});
}

Message NoteParts::either(Message byId, Message byTitle) const {
    return m_names.isByTitle() ? std::move(byTitle) : std::move(byId);
}

Message NoteParts::rule() const { return theRule(m_names, *m_note.rule); }

Message NoteParts::other() const { return Message::verbatim(m_names.rule(*m_note.other)); }

Message NoteParts::holds() const { return holdsOf(m_note.rule->kind); }

Message NoteParts::condition() const { return Message::verbatim(m_names.written(*m_note.condition)); }

Message NoteParts::number() const { return Message::verbatim(m_names.written(*m_note.number)); }

Message NoteParts::option() const {
    const OptionExchange& exchange = *m_note.option;
    const std::string question = m_names.question(exchange.question, exchange.field);
    const Question& whole = m_names.questionnaire().question(exchange.question);
    const Option& given = (exchange.field ? whole.fields[at(*exchange.field)] : whole).options[exchange.from];
    return either(core::said("the option %1 of %2", {inBackticks(given.id.str()), question}),
                  core::said("the answer %1 to %2", {inQuotes(m_names.in(given.text)), question}));
}

Message NoteParts::isPart() const {
    return m_note.rule->kind == RuleKind::ShowWhen
               ? core::said("it is to decide whether %1 is asked", {rule()})
               : core::said("it is a part of %1", {rule()});
}

bool NoteParts::isComparison() const { return m_program[*m_note.condition].op == Op::Compare; }

Message NoteParts::doubted() const {
    const Message what = m_note.rule ? rule() : option();
    switch (m_note.about) {
    case Proved::NeverShown:
    case Proved::NeverRaised:
        return core::said("%1 can be %2", {what, holds()});
    case Proved::AlwaysRaised:
        return core::said("%1 is %2 whatever is answered", {what, holds()});
    case Proved::NeverRuledOut:
        return either(core::said("%1 can be ruled out", {what}),
                      core::said("any answers settle that %1 is not %2", {what, holds()}));
    case Proved::NeverTrue:
        return either(isComparison() ? core::said("this comparison can be true")
                                     : core::said("this part can be true"),
                      core::said("%1 can hold", {condition()}));
    case Proved::AlwaysTrue:
        return either(isComparison() ? core::said("this comparison can be untrue")
                                     : core::said("this part can be untrue"),
                      core::said("%1 can be otherwise", {condition()}));
    case Proved::Implies:
    case Proved::ComeTogether:
        return m_note.other ? core::said("%1 implies %2", {what, other()})
                            : core::said("%1 implies another one", {what});
    case Proved::PartIdle:
        return either(core::said("this part changes anything"),
                      core::said("%1 changes anything in %2", {condition(), what}));
    case Proved::BandGap:
        return core::said("%1 and %2 cut %3 without a gap", {what, other(), number()});
    case Proved::BandOverlap:
        return core::said("%1 and %2 cut %3 without a value in both", {what, other(), number()});
    case Proved::HiddenNegation:
        return core::said("%1 is %2 because what %3 looks at is not asked", {what, holds(), condition()});
    case Proved::OptionIdle:
    case Proved::Undecided:
        break;
    }
    return core::said("%1 decides anything", {what});
}

} // namespace anteroom
