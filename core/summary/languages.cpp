// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/questions_below.h"
#include "core/summary/typed_text.h"
#include "core/summary/unreviewed_translation.h"

#include <algorithm>
#include <set>

namespace anteroom {
namespace {

using P = SummaryPhrase;

/// Looks through what prints for a text of the questionnaire that the reader's language does not have. Titles
/// of documents stay as published, and units are the same nearly everywhere.
class Untranslated {
public:
    Untranslated(const SummaryContext& context, const Summary& summary)
        : m_questionnaire(context.questionnaire), m_reader(summary.language) {
        look(m_questionnaire->title);
        lookAtFindings(context);
        for (const UrgentEvent& event : context.session.urgentEvents())
            look(m_questionnaire->urgent[event.trigger].title);
        for (const ContradictionResult& result : context.screening.contradictions) {
            look(m_questionnaire->contradictions[result.rule].text);
            lookBelow(m_questionnaire->contradictions[result.rule].when);
        }
        for (const auto* lines : {&summary.visit, &summary.safety, &summary.medicines, &summary.allergies,
                                  &summary.vitals, &summary.history, &summary.practical, &summary.notes,
                                  &summary.keptNotCounted, &summary.otherAnswers})
            for (const Summary::Line& line : *lines)
                m_printed.insert(line.question);
        for (const Summary::OpenQuestion& open : summary.notEstablished)
            m_printed.insert(open.question);
        for (const QuestionIndex question : m_printed)
            lookAt(question);
    }

    bool isAny() const { return m_isAny; }

private:
    /// Any of the regions of a language will do.
    void look(const LocalizedText& text) {
        const auto& all = text.all();
        m_isAny = m_isAny || (!all.empty() && std::none_of(all.begin(), all.end(), [this](const auto& one) {
                      return isSameLanguage(one.first, m_reader);
                  }));
    }

    void lookBelow(NodeIndex rule) {
        for (const QuestionIndex question : expression::questionsBelow(m_questionnaire.program(), rule))
            m_printed.insert(question);
    }

    void lookAtFindings(const SummaryContext& context) {
        for (const FindingResult& result : context.screening.findings) {
            const FindingRule& rule = m_questionnaire->findings[result.rule];
            const bool isRaised = result.status == FindingStatus::Raised;
            if (!isRaised && (rule.kind == FindingKind::Candidacy || rule.kind == FindingKind::Checklist))
                continue;
            look(rule.title);
            if (rule.topic)
                look(m_questionnaire->topics[*rule.topic].title);
            if (isRaised || printsOpenRule(context, result))
                lookBelow(rule.when);
            if (!isRaised)
                continue;
            look(rule.discuss);
            for (const LocalizedText& text : rule.information)
                look(text);
            m_printed.insert(rule.quoted.begin(), rule.quoted.end());
        }
    }

    void lookAt(QuestionIndex question) {
        if (m_questionnaire.isComputed(question)) {
            look(m_questionnaire.computed(question).label);
            return;
        }
        const Question& asked = m_questionnaire.question(question);
        lookAt(asked);
        look(asked.rowName);
        look(asked.noneText);
        for (const Question& field : asked.fields)
            lookAt(field);
    }

    void lookAt(const Question& asked) {
        look(asked.labelOrText());
        const bool isOurs = asked.type == QuestionType::YesNo || asked.type == QuestionType::Status;
        for (const Option& option : asked.options)
            if (!isOurs)
                look(option.text);
    }

    const Questionnaire& m_questionnaire;
    const std::string& m_reader;
    std::set<QuestionIndex> m_printed;
    bool m_isAny = false;
};

/// As the patient read it, where the reader does not. Of several languages it is not known which it was.
std::string askedAs(const SummaryContext& context, QuestionIndex question,
                    const std::vector<UnreviewedSafety>& unreviewed) {
    if (context.questionnaire.isComputed(question) || !wasAsked(context.session.answer(question)))
        return {};
    const LocalizedText& text = context.questionnaire.question(question).text;
    const std::string_view asked = text.in(context.sheet.languages.front());
    if (asked == text.in(context.language))
        return {};
    const bool isReviewed =
        std::none_of(unreviewed.begin(), unreviewed.end(), [question](const UnreviewedSafety& one) {
            return std::find(one.questions.begin(), one.questions.end(), question) != one.questions.end();
        });
    return context.say(isReviewed ? P::AskedAs : P::AskedAsUnreviewed, {{"text", onOneLine(asked)}});
}

} // namespace

void fillLanguages(const SummaryContext& context, Summary& summary) {
    const std::vector<std::string>& askedIn = context.sheet.languages;
    summary.askedIn = askedIn;
    if (!isAskedInReaders(context.language, askedIn)) {
        summary.askedInText = context.say(
            P::AskedIn,
            {{"languages", languageNames(askedIn, context.language, context.say(P::AndLanguage))}});
        if (askedIn.size() == 1) {
            const std::vector<UnreviewedSafety> unreviewed = unreviewedAsked(context.session, askedIn);
            for (auto* lines : {&summary.safety, &summary.safetyNotCounted})
                for (Summary::Line& line : *lines)
                    if (!line.label.empty())
                        line.askedAs = askedAs(context, line.question, unreviewed);
        }
    }
    if (Untranslated(context, summary).isAny())
        summary.notTranslated =
            context.say(P::NotTranslated, {{"language", languageName(summary.language, context.language)}});
}

} // namespace anteroom
