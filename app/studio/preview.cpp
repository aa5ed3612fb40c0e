// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/preview.h"

#include "core/findings/kept_safety.h"
#include "core/session/answer_text.h"
#include "core/session/moved_answer.h"
#include "core/summary/rule_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace anteroom::studio {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::studio::Preview)
};

QString statusWords(FindingStatus status) {
    switch (status) {
    case FindingStatus::Raised:
        return Texts::tr("Raised");
    case FindingStatus::RuledOut:
        return Texts::tr("Not raised by these answers");
    case FindingStatus::NotEstablished:
        break;
    }
    return Texts::tr("Not established");
}

int placeOf(FindingStatus status) {
    return status == FindingStatus::Raised ? 0 : status == FindingStatus::NotEstablished ? 1 : 2;
}

/// Each question once; of a list, as a whole.
std::vector<QuestionIndex> questionsOf(const std::vector<AnswerPlace>& places) {
    std::vector<QuestionIndex> questions;
    for (const AnswerPlace& place : places)
        if (std::find(questions.begin(), questions.end(), place.question) == questions.end())
            questions.push_back(place.question);
    return questions;
}

} // namespace

bool Preview::isOf(const Questionnaire& questionnaire) const {
    return m_encounter && m_encounter->session->questionnaire()->sha256 == questionnaire->sha256;
}

void Preview::remember() {
    const Session& session = *m_encounter->session;
    const auto& questions = session.questionnaire().questions();
    for (std::uint32_t i = 0; i < questions.size(); ++i) {
        const Answer& answer = session.answer(QuestionIndex{i});
        if (answer == Answer())
            m_said.erase(questions[i].id.str());
        else
            m_said.insert_or_assign(questions[i].id.str(), std::pair(questions[i], answer));
    }
    for (const UrgentEvent& event : session.urgentEvents())
        if (event.acknowledgedAt)
            m_acknowledged[session.questionnaire()->urgent[event.trigger].id.str()] = event.acknowledgedBy;
}

void Preview::take(const std::shared_ptr<const Questionnaire>& questionnaire) {
    if (m_encounter)
        remember();
    m_questionnaire = questionnaire;
    build();
}

// With what was said as far as it still fits.
void Preview::build() {
    const std::shared_ptr<const Questionnaire>& questionnaire = m_questionnaire;
    const Timestamp now = clock()();
    std::string language = (*questionnaire)->languages.front();
    if (m_encounter) {
        const auto& offered = (*questionnaire)->languages;
        if (std::find(offered.begin(), offered.end(), m_encounter->language) != offered.end())
            language = m_encounter->language;
    }
    const bool isPatientsView = m_encounter && m_encounter->isPatientsView;
    m_encounter = std::make_unique<interview::Encounter>();
    m_encounter->language = std::move(language);
    m_encounter->isTry = true;
    m_encounter->isPatientsView = isPatientsView;
    m_encounter->session = std::make_unique<Session>(questionnaire, now);
    std::vector<std::pair<QuestionIndex, Answer>> answers;
    const auto& questions = questionnaire->questions();
    for (std::uint32_t i = 0; i < questions.size(); ++i) {
        const auto said = m_said.find(questions[i].id.str());
        if (said == m_said.end())
            continue;
        const auto& [asked, answer] = said->second;
        if (auto moved = movedAnswer(asked, answer, questions[i], now.date))
            answers.emplace_back(QuestionIndex{i}, std::move(*moved));
    }
    if (!answers.empty())
        m_encounter->session->setAnswers(answers, now);
    acknowledge();
}

interview::Clock Preview::clock() const {
    if (!m_exampleDay)
        return m_clock;
    return [clock = m_clock, day = *m_exampleDay] { return Timestamp{day, clock().minuteOfDay}; };
}

void Preview::tryExample(const Example& example) {
    remember();
    if (!m_exampleDay)
        m_own = m_said;
    m_said.clear();
    for (const auto& [question, answer] : example.answers)
        m_said.insert_or_assign(question.id.str(), std::pair(question, answer));
    m_exampleDay = example.day;
    build();
}

void Preview::leaveExample() {
    m_said = std::move(m_own);
    m_exampleDay.reset();
    build();
}

// What the author has seen once does not cover the questions after each edit.
void Preview::acknowledge() {
    Session& session = *m_encounter->session;
    for (std::size_t i = 0; i < session.urgentEvents().size(); ++i) {
        const auto& trigger = session.questionnaire()->urgent[session.urgentEvents()[i].trigger];
        const auto by = m_acknowledged.find(trigger.id.str());
        if (by != m_acknowledged.end())
            session.acknowledgeUrgent(i, by->second, clock()());
    }
}

std::vector<FindingLine> Preview::findings() const {
    std::vector<FindingLine> lines;
    if (!m_encounter)
        return lines;
    const Session& session = *m_encounter->session;
    const Questionnaire& questionnaire = session.questionnaire();
    const std::string& language = m_encounter->language;
    const QuestionnaireNames names(questionnaire, language);
    const KeptSafety keptSafety(session);
    for (FindingResult& result : screen(session).findings) {
        keptSafety.applyTo(result); // as every summary says it
        const FindingRule& rule = questionnaire->findings[result.rule];
        FindingLine line;
        line.id = rule.id.str();
        line.status = result.status;
        line.title = QString::fromStdString(std::string(rule.title.in(language)));
        line.statusWords = statusWords(result.status);
        QStringList because;
        for (const QuestionIndex question : questionsOf(result.explanation.because))
            because << QString::fromStdString(
                names.question(question) + ": " +
                answerText(questionnaire.question(question), session.countedAnswer(question), language));
        line.because = because.join(QStringLiteral("; "));
        QStringList missing;
        for (const QuestionIndex question : questionsOf(result.explanation.missing))
            missing << QString::fromStdString(names.question(question));
        line.missing = missing.join(QStringLiteral("; "));
        line.rule = QString::fromStdString(ruleText(session, rule.when, names));
        lines.push_back(std::move(line));
    }
    std::stable_sort(lines.begin(), lines.end(), [](const FindingLine& one, const FindingLine& other) {
        return placeOf(one.status) < placeOf(other.status);
    });
    return lines;
}

} // namespace anteroom::studio
