// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/note_words.h"

#include "core/analysis/rule_names.h"
#include "core/analysis/settled_notes.h"
#include "core/base/text.h"
#include "core/session/answer_text.h"

#include <cmath>

namespace anteroom {

namespace {

std::string quoted(std::string_view text) { return '`' + std::string(text) + '`'; }

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
    Wording(const Questionnaire& questionnaire, const SourceSet& sources, const ProofNote& note)
        : m_questionnaire(questionnaire), m_sources(sources), m_note(note) {}

    WordedNote words() const {
        WordedNote worded;
        worded.diagnostic = sentence();
        worded.diagnostic.severity = harmOf(m_note) < Harm::Doubtful ? Severity::Warning : Severity::Note;
        worded.diagnostic.span = m_note.span;
        worded.clashIs = listIs();
        if (m_note.clash.size() > 1) // one alone is what the sentence is about
            for (const ClashPart& part : m_note.clash)
                worded.clash.push_back({part.span, clashWords(part)});
        for (const Rule& alike : m_note.alike)
            worded.clash.push_back({m_questionnaire.program()[alike.node].span, nameOf(alike)});
        if (m_note.witness && m_note.proved == Proved::NeverShown)
            worded.shownByAnswers = "asked out of doubt with these answers";
        else if (m_note.witness && m_note.proved == Proved::Implies)
            worded.shownByAnswers = nameOf(*m_note.other) + " alone with these answers";
        else if (m_note.witness && isOfBands())
            worded.shownByAnswers = (m_note.proved == Proved::BandGap ? "neither is " : "both are ") +
                                    holds() + " with these answers";
        else if (m_note.witness && m_note.proved == Proved::HiddenNegation)
            worded.shownByAnswers = holds() + " with these answers";
        if (!worded.shownByAnswers.empty())
            worded.answers = answersOf(*m_note.witness);
        return worded;
    }

private:
    bool isOfBands() const {
        return m_note.proved == Proved::BandGap || m_note.proved == Proved::BandOverlap;
    }

    std::string listIs() const {
        switch (m_note.proved) {
        case Proved::AlwaysRaised:
            return "these cannot hold together once everything is answered";
        case Proved::HiddenNegation:
            return "negated, and untrue while it is not asked";
        case Proved::Implies:
            return nameOf(*m_note.other) + " comes as well with";
        case Proved::ComeTogether:
            return "together with them";
        default:
            return "these cannot hold together";
        }
    }

    std::string nameOf(const Rule& rule) const { return quoted(idOf(m_questionnaire, rule)); }

    std::string nounAndName() const {
        return std::string(nounOf(m_note.rule->kind)) + ' ' + nameOf(*m_note.rule);
    }
    std::string holds() const { return std::string(holdsOf(m_note.rule->kind)); }

    std::string optionName() const {
        const OptionExchange& exchange = *m_note.option;
        const Question& whole = m_questionnaire.question(exchange.question);
        const Question& asked = exchange.field ? whole.fields[at(*exchange.field)] : whole;
        return "option " + quoted(asked.options[exchange.from].id.str()) + " of " +
               quoted(exchange.field ? whole.id.str() + '.' + asked.id.str() : whole.id.str());
    }

    Diagnostic sentence() const {
        switch (m_note.proved) {
        case Proved::NeverShown:
            return neverShown();
        case Proved::NeverRaised:
            return said("never-raised",
                        "the " + nounAndName() + " is never " + holds() + ", whatever is answered",
                        "change its condition, or take it out");
        case Proved::AlwaysRaised:
            return said("always-raised",
                        "the " + nounAndName() + " is " + holds() +
                            " whatever is answered, once everything is",
                        "change its condition, or say it as information");
        case Proved::NeverRuledOut:
            return said("never-ruled-out",
                        "the " + nounAndName() + " is never ruled out: at best it is not established",
                        "look for a part of its condition that no answer makes untrue");
        case Proved::NeverTrue:
            return said("never-true", "this comparison is never true",
                        "compare with a value that can be answered");
        case Proved::AlwaysTrue:
            return said("always-true", "this comparison is true whatever is answered",
                        "compare with a value that tells answers apart, or leave it out");
        case Proved::Implies:
            return implied();
        case Proved::ComeTogether:
            return said("come-together",
                        "the " + nounAndName() + " and " + nameOf(*m_note.other) + " always come together" +
                            more(", and "),
                        "nothing, if that is meant; else join them, or make them differ");
        case Proved::PartIdle:
            return said("idle-part",
                        "this part changes nothing: without it the " + nounAndName() + " says the same",
                        "leave it out, or look for what was meant");
        case Proved::OptionIdle:
            return said("idle-option", "the " + optionName() + " decides nothing, though rules name it",
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
        return said("undecided", "it is not known whether " + doubted() + ": " + why(), "");
    }

    std::string more(const char* joint) const {
        return m_note.alike.empty() ? std::string() : joint + std::to_string(m_note.alike.size()) + " more";
    }

    Diagnostic implied() const {
        return said("implied",
                    "whenever the " + nounAndName() + " is " + holds() + ", " + nameOf(*m_note.other) +
                        " is too" + more("; so it is with "),
                    m_note.rule->kind == RuleKind::Urgent
                        ? "let one of the two stand for both, or change when it is shown"
                        : "nothing, if that is meant; else make the two tell different things apart");
    }

    Diagnostic neverShown() const {
        if (m_note.witness)
            return said("never-shown",
                        "the " + nounAndName() +
                            " is only asked out of doubt: no answer shows it for certain",
                        "change its show-when, or the one of the questions that it looks at");
        return said("never-shown", "the " + nounAndName() + " is never asked, whatever is answered",
                    "change its show-when, or take it out");
    }

    std::string written(NodeIndex node) const {
        return quoted(writtenAs(m_questionnaire.program(), m_sources, node));
    }
    std::string number() const { return written(*m_note.number); }

    Diagnostic hiddenNegation() const {
        return said("hidden-negation",
                    written(*m_note.condition) + " is negated here, and is untrue as well while " +
                        hiddenName() + " is not asked: the " + nounAndName() + " is " + holds() +
                        " by that alone",
                    "write the answer that is meant, as in `trouble is no`, or add when it is asked");
    }

    /// The one question that is looked at and may be hidden; of several nobody says which.
    std::string hiddenName() const {
        const Program& program = m_questionnaire.program();
        std::string name;
        for (const NodeIndex node : nodesOf(program, *m_note.condition, false)) {
            const Instruction& instruction = program[node];
            if (!instruction.gate)
                continue;
            std::string one = program[instruction.question].id.str();
            if (instruction.isField)
                one += '.' + program[instruction.question].fields[at(instruction.field)].id.str();
            if (!name.empty() && name != one)
                return "what it looks at";
            name = std::move(one);
        }
        return name.empty() ? "what it looks at" : quoted(name);
    }

    Diagnostic bandGap() const {
        const std::string neither =
            "neither the " + nounAndName() + " nor " + nameOf(*m_note.other) + " is " + holds();
        if (m_note.value)
            return said("band-gap",
                        "where " + number() + " is exactly " + formatNumber(*m_note.value) + ", " + neither,
                        "let one of the two begin or end there, as with `<=` in place of `<`");
        return said("band-gap", "there are values of " + number() + " between the two at which " + neither,
                    "nothing, if that is meant; else let one begin where the other ends");
    }

    Diagnostic bandOverlap() const {
        const std::string both =
            "both the " + nounAndName() + " and " + nameOf(*m_note.other) + " are " + holds();
        if (m_note.value)
            return said("band-overlap",
                        "where " + number() + " is exactly " + formatNumber(*m_note.value) + ", " + both,
                        "let one of the two begin or end beside it, as with `<` in place of `<=`");
        return said("band-overlap", "there are values of " + number() + " at which " + both,
                    "nothing, if that is meant; else let one begin where the other ends");
    }

    std::string doubted() const {
        const std::string what = m_note.rule ? "the " + nounAndName() : "the " + optionName();
        switch (m_note.about) {
        case Proved::NeverShown:
        case Proved::NeverRaised:
            return what + " can be " + holds();
        case Proved::AlwaysRaised:
            return what + " is " + holds() + " whatever is answered";
        case Proved::NeverRuledOut:
            return what + " can be ruled out";
        case Proved::NeverTrue:
            return "this comparison can be true";
        case Proved::AlwaysTrue:
            return "this comparison can be untrue";
        case Proved::Implies:
        case Proved::ComeTogether:
            return what + (m_note.other ? " implies " + nameOf(*m_note.other) : " implies another one");
        case Proved::PartIdle:
            return "this part changes anything";
        case Proved::BandGap:
        case Proved::BandOverlap:
            return what + " and " + nameOf(*m_note.other) + " cut " + number() +
                   (m_note.about == Proved::BandGap ? " without a gap" : " without a value in both");
        case Proved::HiddenNegation:
            return what + " is " + holds() + " because what " + written(*m_note.condition) +
                   " looks at is not asked";
        case Proved::OptionIdle:
        case Proved::Undecided:
            break;
        }
        return what + " decides anything";
    }

    std::string why() const { return std::string(wordsOf(*m_note.why)); }

    static Diagnostic said(std::string code, std::string message, std::string hint) {
        return {Severity::Warning, std::move(code), std::move(message), std::move(hint), {}};
    }

    std::string clashWords(const ClashPart& part) const {
        if (part.allowedBy)
            return allowedWords(*part.allowedBy);
        if (part.bounds)
            return written(part.node) + ", which is " + reachWords(*part.bounds, formatNumber);
        std::string words = written(part.node);
        if (part.is == TruthSet{Truth::False})
            words += ", as untrue";
        else if (!part.is.contains(Truth::True))
            words += ", as not known or untrue";
        if (part.showWhenOf)
            words += ", which shows " + quoted(m_questionnaire.program()[*part.showWhenOf].id.str());
        return words;
    }

    /// "`age`, which is from 18 to 99".
    std::string allowedWords(const Allowed& by) const {
        const Question& whole = m_questionnaire.question(by.question);
        const Question& question = by.field ? whole.fields[at(*by.field)] : whole;
        const std::string name =
            quoted(by.field ? whole.id.str() + '.' + question.id.str() : question.id.str()) + ", which ";
        if (question.type == QuestionType::Rows)
            return name + "has at least one row";
        if (question.type == QuestionType::Number)
            return name + "is " + reachWords(question.valueType.range, formatNumber);
        const auto iso = [](double days) { return Date::fromDays(static_cast<std::int32_t>(days)).iso(); };
        if (question.rangeEndsToday)
            return name + "is from " + iso(question.valueType.range.low) + " to the day of the screening";
        return name + "is " + reachWords(question.valueType.range, iso);
    }

    template <typename Write>
    static std::string reachWords(Interval reach, Write write) {
        if (std::isinf(reach.low))
            return "at most " + write(reach.high);
        if (std::isinf(reach.high))
            return "at least " + write(reach.low);
        return "from " + write(reach.low) + " to " + write(reach.high);
    }

    std::vector<std::string> answersOf(const Witness& witness) const {
        const std::string& language = m_questionnaire->languages.front();
        std::vector<std::string> lines;
        for (const auto& [index, answer] : witness.answers) {
            const Question& question = m_questionnaire.question(index);
            lines.push_back(question.id.str() + ": " + answerText(question, answer, language));
        }
        if (lines.empty())
            lines.emplace_back("nothing answered yet");
        return lines;
    }

    const Questionnaire& m_questionnaire;
    const SourceSet& m_sources;
    const ProofNote& m_note;
};

} // namespace

WordedNote wordsOf(const Questionnaire& questionnaire, const SourceSet& sources, const ProofNote& note) {
    return Wording(questionnaire, sources, note).words();
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
