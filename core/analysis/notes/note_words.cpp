// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/notes/note_words.h"

#include "core/analysis/notes/note_evidence.h"
#include "core/analysis/notes/note_parts.h"
#include "core/analysis/notes/settled_notes.h"
#include "core/analysis/number_step.h"
#include "core/base/said.h"
#include "core/base/text.h"

#include <cmath>

namespace anteroom {

namespace {

class Wording : NoteParts {
public:
    using NoteParts::NoteParts;

    WordedNote words() const {
        WordedNote worded;
        worded.diagnostic = sentence();
        worded.diagnostic.severity = harmOf(m_note) < Harm::Doubtful ? Severity::Warning : Severity::Note;
        worded.diagnostic.span = m_note.span;
        worded.clashIs = listIs();
        if (m_note.clash.size() > 1) // one alone is what the sentence is about
            for (const ClashPart& part : m_note.clash)
                worded.clash.push_back({part.span, clashWords(m_names, part)});
        for (const Rule& alike : m_note.alike)
            worded.clash.push_back({m_program.span(alike.node), Message::verbatim(m_names.rule(alike))});
        worded.shownByAnswers = shownByAnswers();
        if (!worded.shownByAnswers.empty())
            worded.answers = answerLines(m_names, *m_note.witness);
        return worded;
    }

private:
    Message shownByAnswers() const {
        if (!m_note.witness)
            return {};
        switch (m_note.proved) {
        case Proved::NeverShown:
            return core::said("asked out of doubt with these answers");
        case Proved::Implies:
            return core::said("%1 alone with these answers", {other()});
        case Proved::BandGap:
            return core::said("neither is %1 with these answers", {holds()});
        case Proved::BandOverlap:
            return core::said("both are %1 with these answers", {holds()});
        case Proved::HiddenNegation:
            return core::said("%1 with these answers", {holds()});
        default:
            return {};
        }
    }

    Message listIs() const {
        Message together = either(core::said("these cannot hold together"),
                                  core::said("these cannot be so at the same time"));
        switch (m_note.proved) {
        case Proved::AlwaysRaised:
            return core::said("%1 once everything is answered", {together});
        case Proved::HiddenNegation:
            return either(core::said("negated, and untrue while it is not asked"),
                          core::said("each counts as not so while it is not asked"));
        case Proved::Implies:
            return core::said("%1 comes as well with", {other()});
        case Proved::ComeTogether:
            return core::said("together with them");
        default:
            return together;
        }
    }

    Message elseDo(const Message& otherwise) const {
        return either(core::said("nothing, if that is meant; else %1", {otherwise}),
                      core::said("if that is meant, there is nothing to do; else %1", {otherwise}));
    }

    Diagnostic sentence() const {
        switch (m_note.proved) {
        case Proved::NeverShown:
            return neverShown();
        case Proved::NeverRaised:
            return worded("never-raised",
                          core::said("%1 is never %2, whatever is answered", {rule(), holds()}),
                          hint(either(core::said("change its condition, or take it out"),
                                      core::said("change its condition (when), or take it out"))));
        case Proved::AlwaysRaised:
            return worded("always-raised",
                          core::said("%1 is %2 whatever is answered, once everything is", {rule(), holds()}),
                          either(core::said("change its condition, or say it as information"),
                                 core::said("change its condition (when), or say it as information")));
        case Proved::NeverRuledOut:
            return neverRuledOut();
        case Proved::NeverTrue:
            return neverTrue();
        case Proved::AlwaysTrue:
            return alwaysTrue();
        case Proved::Implies:
            return implied();
        case Proved::ComeTogether:
            return comeTogether();
        case Proved::PartIdle:
            return partIdle();
        case Proved::OptionIdle:
            return worded("idle-option", core::said("%1 decides nothing, though rules name it", {option()}),
                          core::said("look for what it was to change"));
        case Proved::BandGap:
            return bandGap();
        case Proved::BandOverlap:
            return bandOverlap();
        case Proved::HiddenNegation:
            return hiddenNegation();
        case Proved::Undecided:
            break;
        }
        return worded(
            "undecided",
            core::said("it is not known whether %1: %2", {doubted(), Message(wordsOf(*m_note.why))}), {});
    }

    Diagnostic comeTogether() const {
        const std::size_t more = m_note.alike.size();
        return worded(
            "come-together",
            more == 0 ? core::said("%1 and %2 always come together", {rule(), other()})
                      : core::said("%1 and %2 always come together, and %3 more", {rule(), other(), more}),
            elseDo(core::said("join them, or make them differ")));
    }

    Diagnostic neverShown() const {
        if (!m_note.witness)
            return worded("never-shown", core::said("%1 is never asked, whatever is answered", {rule()}),
                          either(core::said("change its show-when, or take it out"),
                                 core::said("change when it is asked (show-when), or take it out")));
        return worded(
            "never-shown",
            either(core::said("%1 is only asked out of doubt: no answer shows it for certain", {rule()}),
                   core::said("%1 is only asked when somebody is not sure: no answer shows it for certain",
                              {rule()})),
            either(core::said("change its show-when, or the one of the questions that it looks at"),
                   core::said("change when it is asked (show-when), or when the questions are asked that it "
                              "looks at")));
    }

    /// All that a computed yes or no is made of.
    bool isComputedValue() const {
        return m_note.rule->kind == RuleKind::Computed && m_note.rule->node == *m_note.condition;
    }

    Diagnostic neverTrue() const {
        if (isComputedValue())
            return worded("never-true", core::said("%1 is never yes, whatever is answered", {rule()}),
                          core::said("look for conditions in it that cannot hold together"));
        return worded("never-true",
                      either(isComparison() ? core::said("this comparison is never true")
                                            : core::said("this part is never true"),
                             core::said("%1 never holds, whatever is answered: %2", {condition(), isPart()})),
                      hint(isComparison()
                               ? core::said("compare with a value that can be answered")
                               : core::said("look for what was meant: its conditions cannot hold together")));
    }

    Diagnostic alwaysTrue() const {
        if (isComputedValue())
            return worded("always-true", core::said("%1 is yes whatever is answered", {rule()}),
                          core::said("look for a condition in it that tells answers apart"));
        return worded("always-true",
                      either(isComparison() ? core::said("this comparison is true whatever is answered")
                                            : core::said("this part is true whatever is answered"),
                             core::said("%1 holds whatever is answered: %2", {condition(), isPart()})),
                      hint(isComparison()
                               ? core::said("compare with a value that tells answers apart, or leave it out")
                               : core::said("look for what was meant, or leave it out")));
    }

    /// The question whose number is compared for equality with one between the steps that it comes in.
    std::optional<NodeIndex> wantsWhole(NodeIndex condition) const {
        const Instruction& instruction = m_program[condition];
        if (instruction.op != Op::Compare ||
            (instruction.relation != Relation::Equal && instruction.relation != Relation::NotEqual))
            return std::nullopt;
        const auto operands = m_program.operands(condition);
        for (const auto& [number, constant] :
             {std::pair(operands[0], operands[1]), std::pair(operands[1], operands[0])})
            if (m_program[number].op == Op::Answer && m_program[constant].op == Op::Number &&
                stepOf(m_names.questionnaire(), number) == 1 &&
                m_program[constant].constant() != std::floor(m_program[constant].constant()))
                return number;
        return std::nullopt;
    }

    /// `otherwise`, unless it is for that.
    Message hint(Message otherwise) const {
        std::vector<NodeIndex> conditions;
        if (m_note.condition)
            conditions.push_back(*m_note.condition);
        for (const ClashPart& part : m_note.clash)
            if (!part.allowedBy)
                conditions.push_back(part.node);
        for (const NodeIndex condition : conditions)
            if (const auto number = wantsWhole(condition))
                return core::said("%1 takes whole numbers only: compare it with one",
                                  {m_names.written(*number)});
        return otherwise;
    }

    Diagnostic neverRuledOut() const {
        return worded(
            "never-ruled-out",
            either(core::said("%1 is never ruled out: at best it is not established", {rule()}),
                   core::said("no answers settle that %1 is not %2: at best it stays not established",
                              {rule(), holds()})),
            either(core::said("look for a part of its condition that no answer makes untrue"),
                   core::said("look for a part of its condition that holds whatever is answered")));
    }

    Diagnostic implied() const {
        const std::size_t more = m_note.alike.size();
        return worded("implied",
                      more == 0 ? core::said("whenever %1 is %2, %3 is too", {rule(), holds(), other()})
                                : core::said("whenever %1 is %2, %3 is too; so it is with %4 more",
                                             {rule(), holds(), other(), more}),
                      m_note.rule->kind == RuleKind::Urgent
                          ? core::said("let one of the two stand for both, or change when it is shown")
                          : elseDo(core::said("make the two tell different things apart")));
    }

    Diagnostic partIdle() const {
        const Message leaveOut = core::said("leave it out, or look for what was meant");
        if (m_note.isOfDoubt)
            return worded(
                "idle-part",
                either(core::said("this part matters only while something is not known: of answers "
                                  "in full %1 says the same without it",
                                  {rule()}),
                       core::said("%1 matters only while something is not known: of answers in full "
                                  "%2 says the same without it",
                                  {condition(), rule()})),
                elseDo(leaveOut));
        if (!m_names.isByTitle())
            return worded("idle-part",
                          core::said("this part changes nothing: without it %1 says the same", {rule()}),
                          leaveOut);
        return worded(
            "idle-part",
            m_note.rule->kind == RuleKind::ShowWhen
                ? core::said("%1 changes nothing in %2: it is asked of the same people without it",
                             {condition(), rule()})
                : core::said("%1 changes nothing in %2: it says the same without it", {condition(), rule()}),
            leaveOut);
    }

    Diagnostic hiddenNegation() const {
        const Message hidden = hiddenName();
        return worded(
            "hidden-negation",
            either(core::said("%1 is negated here, and is untrue as well while %2 is not asked: %3 is %4 by "
                              "that alone",
                              {condition(), hidden, rule(), holds()}),
                   core::said("while %1 is not asked, %2 counts as not so: by that alone %3 is %4",
                              {hidden, condition(), rule(), holds()})),
            either(
                core::said("write the answer that is meant, as in `trouble is no`, or add when it is asked"),
                core::said("name the answer that is meant in place of “not”, or add when it is asked")));
    }

    /// The one question that is looked at and may be hidden; of several nobody says which.
    Message hiddenName() const {
        std::string name;
        for (const NodeIndex node : nodesOf(m_program, *m_note.condition, false)) {
            const Instruction& instruction = m_program[node];
            if (!instruction.gate)
                continue;
            std::string one = m_names.question(
                instruction.question, instruction.isField ? std::optional(instruction.field) : std::nullopt);
            if (!name.empty() && name != one)
                return core::said("what it looks at");
            name = std::move(one);
        }
        return name.empty() ? core::said("what it looks at") : Message::verbatim(std::move(name));
    }

    Diagnostic bandGap() const {
        if (m_note.value)
            return worded(
                "band-gap",
                core::said("where %1 is exactly %2, neither %3 nor %4 is %5",
                           {number(), formatNumber(*m_note.value), rule(), other(), holds()}),
                either(core::said("let one of the two begin or end there, as with `<=` in place of `<`"),
                       core::said("let one of the two begin or end there: “at most” (<=) in place of “below” "
                                  "(<), or “at least” (>=) in place of “above” (>)")));
        return worded("band-gap",
                      core::said("there are values of %1 between the two at which neither %2 nor %3 is %4",
                                 {number(), rule(), other(), holds()}),
                      elseDo(core::said("let one begin where the other ends")));
    }

    Diagnostic bandOverlap() const {
        if (m_note.value)
            return worded(
                "band-overlap",
                core::said("where %1 is exactly %2, both %3 and %4 are %5",
                           {number(), formatNumber(*m_note.value), rule(), other(), holds()}),
                either(core::said("let one of the two begin or end beside it, as with `<` in place of `<=`"),
                       core::said("let one of the two begin or end beside it: “below” (<) in place of “at "
                                  "most” (<=), or “above” (>) in place of “at least” (>=)")));
        return worded("band-overlap",
                      core::said("there are values of %1 at which both %2 and %3 are %4",
                                 {number(), rule(), other(), holds()}),
                      elseDo(core::said("let one begin where the other ends")));
    }

    static Diagnostic worded(const char* code, const Message& message, const Message& hint) {
        Diagnostics one;
        one.warning(code, {}, message, hint);
        return one.all().front();
    }
};

} // namespace

WordedNote wordsOf(const Questionnaire& questionnaire, const SourceSet& sources, const ProofNote& note,
                   const Reader& reader) {
    return Wording(Naming(questionnaire, sources, reader), note).words();
}

std::string render(const WordedNote& note, const SourceSet& sources) {
    std::string text = render(note.diagnostic, sources);
    if (!note.clash.empty())
        text += "    " + note.clashIs.english() + ":\n";
    for (const WordedNote::Part& part : note.clash) {
        const SourceText& source = sources[part.span.file];
        text += "      " + source.name() + ':' + std::to_string(source.lineColumn(part.span.begin).line) +
                ": " + part.words.english() + '\n';
    }
    if (!note.answers.empty())
        text += "    " + note.shownByAnswers.english() + ":\n";
    for (const Message& line : note.answers)
        text += "      " + line.english() + '\n';
    return text;
}

} // namespace anteroom
