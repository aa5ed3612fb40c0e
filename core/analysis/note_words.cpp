// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/note_words.h"

#include "core/base/text.h"
#include "core/session/answer_text.h"

namespace anteroom {

namespace {

std::string quoted(std::string_view text) { return '`' + std::string(text) + '`'; }

/// What one kind of rule is called, and what is said of it when it holds.
struct RuleWords {
    std::string_view noun;  ///< "finding"
    std::string_view holds; ///< "raised"
};

RuleWords wordsFor(RuleKind kind) {
    switch (kind) {
    case RuleKind::ShowWhen:
        return {"question", "asked"};
    case RuleKind::Computed:
        return {"computed value", "true"};
    case RuleKind::Finding:
        return {"finding", "raised"};
    case RuleKind::Urgent:
        return {"urgent trigger", "shown"};
    case RuleKind::Contradiction:
        break;
    }
    return {"contradiction", "found"};
}

class Wording {
public:
    Wording(const Questionnaire& questionnaire, const SourceSet& sources, const ProofNote& note)
        : m_questionnaire(questionnaire), m_sources(sources), m_note(note) {}

    WordedNote words() const {
        WordedNote worded;
        worded.diagnostic = sentence();
        worded.diagnostic.severity = isMaybeMeant() ? Severity::Note : Severity::Warning;
        worded.diagnostic.span = m_note.span;
        worded.clashIs = m_note.proved == Proved::AlwaysRaised
                             ? "these cannot hold together once everything is answered"
                             : "these cannot hold together";
        if (m_note.clash.size() > 1) // one alone is what the sentence is about
            for (const ClashPart& part : m_note.clash)
                worded.clash.push_back({part.span, clashWords(part)});
        if (m_note.witness && m_note.proved == Proved::NeverShown)
            worded.shownByAnswers = "asked out of doubt with these answers";
        else if (m_note.witness && m_note.proved == Proved::Implies)
            worded.shownByAnswers = nameOf(*m_note.other) + " alone with these answers";
        else if (m_note.witness && isOfBands())
            worded.shownByAnswers = (m_note.proved == Proved::BandGap ? "neither is " : "both are ") +
                                    holds() + " with these answers";
        if (!worded.shownByAnswers.empty())
            worded.answers = answersOf(*m_note.witness);
        return worded;
    }

private:
    bool isOfBands() const {
        return m_note.proved == Proved::BandGap || m_note.proved == Proved::BandOverlap;
    }
    bool isMaybeMeant() const {
        return (isOfBands() && !m_note.value) || m_note.proved == Proved::Implies ||
               m_note.proved == Proved::ComeTogether || m_note.proved == Proved::Undecided;
    }

    std::string nameOf(const Rule& rule) const {
        const QuestionIndex question{rule.index};
        switch (rule.kind) {
        case RuleKind::ShowWhen:
        case RuleKind::Computed: {
            const std::string& id = m_questionnaire.program()[question].id.str();
            return quoted(rule.field
                              ? id + '.' + m_questionnaire.question(question).fields[at(*rule.field)].id.str()
                              : id);
        }
        case RuleKind::Finding:
            return quoted(m_questionnaire->findings[rule.index].id.str());
        case RuleKind::Urgent:
            return quoted(m_questionnaire->urgent[rule.index].id.str());
        case RuleKind::Contradiction:
            break;
        }
        return quoted(m_questionnaire->contradictions[rule.index].id.str());
    }

    std::string nounAndName() const {
        return std::string(wordsFor(m_note.rule->kind).noun) + ' ' + nameOf(*m_note.rule);
    }
    std::string holds() const { return std::string(wordsFor(m_note.rule->kind).holds); }

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
            return said("implied",
                        "whenever the " + nounAndName() + " is " + holds() + ", " + nameOf(*m_note.other) +
                            " is too",
                        "nothing, if that is meant; else make the two tell different things apart");
        case Proved::ComeTogether:
            return said("come-together",
                        "the " + nounAndName() + " and " + nameOf(*m_note.other) + " always come together",
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
        case Proved::Undecided:
            break;
        }
        return said("undecided", "it is not known whether " + doubted() + ": " + why(), "");
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

    std::string number() const { return quoted(sourceOf(m_questionnaire.program()[*m_note.number].span)); }

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
        case Proved::OptionIdle:
        case Proved::Undecided:
            break;
        }
        return what + " decides anything";
    }

    std::string why() const {
        switch (*m_note.why) {
        case Undecided::Why::Time:
            return "it took too long to find out";
        case Undecided::Why::Rows:
            return "a longer list may change it";
        case Undecided::Why::Arithmetic:
            return "its numbers are beyond what can be decided";
        case Undecided::Why::NoSolver:
            break;
        }
        return "this Anteroom was built without a solver";
    }

    static Diagnostic said(std::string code, std::string message, std::string hint) {
        return {Severity::Warning, std::move(code), std::move(message), std::move(hint), {}};
    }

    std::string clashWords(const ClashPart& part) const {
        // A condition that stands twice is one node, whose words are those of the first place.
        std::string words = quoted(sourceOf(m_questionnaire.program()[part.node].span));
        if (part.is == TruthSet{Truth::False})
            words += ", as untrue";
        else if (!part.is.contains(Truth::True))
            words += ", as not known or untrue";
        if (part.showWhenOf)
            words += ", which shows " + quoted(m_questionnaire.program()[*part.showWhenOf].id.str());
        return words;
    }

    std::string sourceOf(SourceSpan span) const {
        const std::string_view text = m_sources[span.file].text();
        return span.end <= text.size() ? std::string(text.substr(span.begin, span.end - span.begin))
                                       : std::string();
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
