// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/note_words.h"

#include "core/analysis/naming.h"
#include "core/analysis/note_evidence.h"
#include "core/analysis/number_step.h"
#include "core/analysis/settled_notes.h"
#include "core/base/text.h"

#include <cmath>

namespace anteroom {

namespace {

/// What is said of a rule when it holds.
std::string_view holdsOf(RuleKind kind) {
    switch (kind) {
    case RuleKind::ShowWhen:
        return "asked";
    case RuleKind::Computed:
        return "true";
    case RuleKind::Finding:
        return "raised";
    case RuleKind::Urgent:
        return "shown";
    case RuleKind::Contradiction:
        break;
    }
    return "found";
}

class Wording {
public:
    Wording(const Naming& names, const ProofNote& note)
        : m_names(names), m_program(names.questionnaire().program()), m_note(note) {}

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
            worded.clash.push_back({m_program[alike.node].span, m_names.rule(alike)});
        worded.shownByAnswers = shownByAnswers();
        if (!worded.shownByAnswers.empty())
            worded.answers = answerLines(m_names, *m_note.witness);
        return worded;
    }

private:
    /// The words for those who work on the text, or for those who know the questions.
    std::string either(std::string byId, std::string byTitle) const {
        return m_names.isByTitle() ? std::move(byTitle) : std::move(byId);
    }

    std::string shownByAnswers() const {
        if (!m_note.witness)
            return {};
        switch (m_note.proved) {
        case Proved::NeverShown:
            return "asked out of doubt with these answers";
        case Proved::Implies:
            return other() + " alone with these answers";
        case Proved::BandGap:
            return "neither is " + holds() + " with these answers";
        case Proved::BandOverlap:
            return "both are " + holds() + " with these answers";
        case Proved::HiddenNegation:
            return holds() + " with these answers";
        default:
            return {};
        }
    }

    std::string listIs() const {
        std::string together = either("these cannot hold together", "these cannot be so at the same time");
        switch (m_note.proved) {
        case Proved::AlwaysRaised:
            return together + " once everything is answered";
        case Proved::HiddenNegation:
            return either("negated, and untrue while it is not asked",
                          "each counts as not so while it is not asked");
        case Proved::Implies:
            return other() + " comes as well with";
        case Proved::ComeTogether:
            return "together with them";
        default:
            return together;
        }
    }

    std::string rule() const { return "the " + m_names.nounAndRule(*m_note.rule); }
    std::string other() const { return m_names.rule(*m_note.other); }
    std::string holds() const { return std::string(holdsOf(m_note.rule->kind)); }
    std::string condition() const { return m_names.written(*m_note.condition); }
    std::string number() const { return m_names.written(*m_note.number); }

    std::string option() const {
        const OptionExchange& exchange = *m_note.option;
        const std::string question = m_names.question(exchange.question, exchange.field);
        const Question& whole = m_names.questionnaire().question(exchange.question);
        const Option& said =
            (exchange.field ? whole.fields[at(*exchange.field)] : whole).options[exchange.from];
        return either("option " + inBackticks(said.id.str()) + " of " + question,
                      "answer " + inQuotes(said.text.in(m_names.questionnaire()->languages.front())) +
                          " to " + question);
    }

    /// Of what the condition is a part.
    std::string isPart() const {
        return m_note.rule->kind == RuleKind::ShowWhen ? "it is to decide whether " + rule() + " is asked"
                                                       : "it is a part of " + rule();
    }

    std::string mayBeMeant() const {
        return either("nothing, if that is meant; else ", "if that is meant, there is nothing to do; else ");
    }
    std::string changeIt() const { return either("change its condition", "change its condition (when)"); }

    Diagnostic sentence() const {
        switch (m_note.proved) {
        case Proved::NeverShown:
            return neverShown();
        case Proved::NeverRaised:
            return said("never-raised", rule() + " is never " + holds() + ", whatever is answered",
                        hint(changeIt() + ", or take it out"));
        case Proved::AlwaysRaised:
            return said("always-raised",
                        rule() + " is " + holds() + " whatever is answered, once everything is",
                        changeIt() + ", or say it as information");
        case Proved::NeverRuledOut:
            return neverRuledOut();
        case Proved::NeverTrue:
            return neverTrue();
        case Proved::AlwaysTrue:
            return alwaysTrue();
        case Proved::Implies:
            return implied();
        case Proved::ComeTogether:
            return said("come-together",
                        rule() + " and " + other() + " always come together" + more(", and "),
                        mayBeMeant() + "join them, or make them differ");
        case Proved::PartIdle:
            return partIdle();
        case Proved::OptionIdle:
            return said("idle-option", "the " + option() + " decides nothing, though rules name it",
                        "look for what it was to change");
        case Proved::BandGap:
            return bandGap();
        case Proved::BandOverlap:
            return bandOverlap();
        case Proved::HiddenNegation:
            return hiddenNegation();
        case Proved::Undecided:
            break;
        }
        return said("undecided",
                    "it is not known whether " + doubted() + ": " + std::string(wordsOf(*m_note.why)), "");
    }

    std::string more(const char* joint) const {
        return m_note.alike.empty() ? std::string() : joint + std::to_string(m_note.alike.size()) + " more";
    }

    Diagnostic neverShown() const {
        const std::string change = either("change its show-when", "change when it is asked (show-when)");
        if (!m_note.witness)
            return said("never-shown", rule() + " is never asked, whatever is answered",
                        change + ", or take it out");
        return said("never-shown",
                    rule() + either(" is only asked out of doubt: no answer shows it for certain",
                                    " is only asked when somebody is not sure: no answer shows it for "
                                    "certain"),
                    change + either(", or the one of the questions that it looks at",
                                    ", or when the questions are asked that it looks at"));
    }

    bool isComparison() const { return m_program[*m_note.condition].op == Op::Compare; }
    /// All that a computed yes or no is made of.
    bool isComputedValue() const {
        return m_note.rule->kind == RuleKind::Computed && m_note.rule->node == *m_note.condition;
    }
    std::string thisPart() const { return isComparison() ? "this comparison" : "this part"; }

    Diagnostic neverTrue() const {
        if (isComputedValue())
            return said("never-true", rule() + " is never yes, whatever is answered",
                        "look for conditions in it that cannot hold together");
        return said("never-true",
                    either(thisPart() + " is never true",
                           condition() + " never holds, whatever is answered: " + isPart()),
                    hint(isComparison() ? "compare with a value that can be answered"
                                        : "look for what was meant: its conditions cannot hold together"));
    }

    Diagnostic alwaysTrue() const {
        if (isComputedValue())
            return said("always-true", rule() + " is yes whatever is answered",
                        "look for a condition in it that tells answers apart");
        return said("always-true",
                    either(thisPart() + " is true whatever is answered",
                           condition() + " holds whatever is answered: " + isPart()),
                    hint(isComparison() ? "compare with a value that tells answers apart, or leave it out"
                                        : "look for what was meant, or leave it out"));
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
                m_program[constant].constant != std::floor(m_program[constant].constant))
                return number;
        return std::nullopt;
    }

    /// `otherwise`, unless it is for that.
    std::string hint(std::string otherwise) const {
        std::vector<NodeIndex> conditions;
        if (m_note.condition)
            conditions.push_back(*m_note.condition);
        for (const ClashPart& part : m_note.clash)
            if (!part.allowedBy)
                conditions.push_back(part.node);
        for (const NodeIndex condition : conditions)
            if (const auto number = wantsWhole(condition))
                return m_names.written(*number) + " takes whole numbers only: compare it with one";
        return otherwise;
    }

    Diagnostic neverRuledOut() const {
        return said("never-ruled-out",
                    either(rule() + " is never ruled out: at best it is not established",
                           "no answers settle that " + rule() + " is not " + holds() +
                               ": at best it stays not established"),
                    either("look for a part of its condition that no answer makes untrue",
                           "look for a part of its condition that holds whatever is answered"));
    }

    Diagnostic implied() const {
        return said("implied",
                    "whenever " + rule() + " is " + holds() + ", " + other() + " is too" +
                        more("; so it is with "),
                    m_note.rule->kind == RuleKind::Urgent
                        ? "let one of the two stand for both, or change when it is shown"
                        : mayBeMeant() + "make the two tell different things apart");
    }

    Diagnostic partIdle() const {
        if (m_note.isOfDoubt)
            return said("idle-part",
                        either("this part matters only while something is not known: of answers in full " +
                                   rule() + " says the same without it",
                               condition() +
                                   " matters only while something is not known: of answers in "
                                   "full " +
                                   rule() + " says the same without it"),
                        mayBeMeant() + "leave it out, or look for what was meant");
        const std::string same = m_note.rule->kind == RuleKind::ShowWhen
                                     ? "it is asked of the same people without it"
                                     : "it says the same without it";
        return said("idle-part",
                    m_names.isByTitle()
                        ? condition() + " changes nothing in " + rule() + ": " + same
                        : "this part changes nothing: without it " + rule() + " says the same",
                    "leave it out, or look for what was meant");
    }

    Diagnostic hiddenNegation() const {
        const std::string hidden = hiddenName();
        return said("hidden-negation",
                    either(condition() + " is negated here, and is untrue as well while " + hidden +
                               " is not asked: " + rule() + " is " + holds() + " by that alone",
                           "while " + hidden + " is not asked, " + condition() +
                               " counts as not so: by that alone " + rule() + " is " + holds()),
                    either("write the answer that is meant, as in `trouble is no`, or add when it is asked",
                           "name the answer that is meant in place of “not”, or add when it is asked"));
    }

    /// The one question that is looked at and may be hidden; of several nobody says which.
    std::string hiddenName() const {
        std::string name;
        for (const NodeIndex node : nodesOf(m_program, *m_note.condition, false)) {
            const Instruction& instruction = m_program[node];
            if (!instruction.gate)
                continue;
            std::string one = m_names.question(
                instruction.question, instruction.isField ? std::optional(instruction.field) : std::nullopt);
            if (!name.empty() && name != one)
                return "what it looks at";
            name = std::move(one);
        }
        return name.empty() ? "what it looks at" : name;
    }

    Diagnostic bandGap() const {
        const std::string neither = "neither " + rule() + " nor " + other() + " is " + holds();
        if (m_note.value)
            return said("band-gap",
                        "where " + number() + " is exactly " + formatNumber(*m_note.value) + ", " + neither,
                        either("let one of the two begin or end there, as with `<=` in place of `<`",
                               "let one of the two begin or end there: “at most” (<=) in place of “below” "
                               "(<), or “at least” (>=) in place of “above” (>)"));
        return said("band-gap", "there are values of " + number() + " between the two at which " + neither,
                    mayBeMeant() + "let one begin where the other ends");
    }

    Diagnostic bandOverlap() const {
        const std::string both = "both " + rule() + " and " + other() + " are " + holds();
        if (m_note.value)
            return said("band-overlap",
                        "where " + number() + " is exactly " + formatNumber(*m_note.value) + ", " + both,
                        either("let one of the two begin or end beside it, as with `<` in place of `<=`",
                               "let one of the two begin or end beside it: “below” (<) in place of “at "
                               "most” (<=), or “above” (>) in place of “at least” (>=)"));
        return said("band-overlap", "there are values of " + number() + " at which " + both,
                    mayBeMeant() + "let one begin where the other ends");
    }

    std::string doubted() const {
        const std::string what = m_note.rule ? rule() : "the " + option();
        switch (m_note.about) {
        case Proved::NeverShown:
        case Proved::NeverRaised:
            return what + " can be " + holds();
        case Proved::AlwaysRaised:
            return what + " is " + holds() + " whatever is answered";
        case Proved::NeverRuledOut:
            return either(what + " can be ruled out",
                          "any answers settle that " + what + " is not " + holds());
        case Proved::NeverTrue:
            return either(thisPart() + " can be true", condition() + " can hold");
        case Proved::AlwaysTrue:
            return either(thisPart() + " can be untrue", condition() + " can be otherwise");
        case Proved::Implies:
        case Proved::ComeTogether:
            return what + (m_note.other ? " implies " + other() : " implies another one");
        case Proved::PartIdle:
            return either("this part changes anything", condition() + " changes anything in " + what);
        case Proved::BandGap:
        case Proved::BandOverlap:
            return what + " and " + other() + " cut " + number() +
                   (m_note.about == Proved::BandGap ? " without a gap" : " without a value in both");
        case Proved::HiddenNegation:
            return what + " is " + holds() + " because what " + condition() + " looks at is not asked";
        case Proved::OptionIdle:
        case Proved::Undecided:
            break;
        }
        return what + " decides anything";
    }

    static Diagnostic said(std::string code, std::string message, std::string hint) {
        return {Severity::Warning, std::move(code), std::move(message), std::move(hint), {}};
    }

    const Naming& m_names;
    const Program& m_program;
    const ProofNote& m_note;
};

} // namespace

WordedNote wordsOf(const Questionnaire& questionnaire, const SourceSet& sources, const ProofNote& note,
                   Named named) {
    return Wording(Naming(questionnaire, sources, named), note).words();
}

std::string render(const WordedNote& note, const SourceSet& sources) {
    std::string text = render(note.diagnostic, sources);
    if (!note.clash.empty())
        text += "    " + note.clashIs + ":\n";
    for (const WordedNote::Part& part : note.clash) {
        const SourceText& source = sources[part.span.file];
        text += "      " + source.name() + ':' + std::to_string(source.lineColumn(part.span.begin).line) +
                ": " + part.words + '\n';
    }
    if (!note.answers.empty())
        text += "    " + note.shownByAnswers + ":\n";
    for (const std::string& line : note.answers)
        text += "      " + line + '\n';
    return text;
}

} // namespace anteroom
