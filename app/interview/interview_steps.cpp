// SPDX-License-Identifier: GPL-3.0-or-later
// Moving about: what is still to answer, where Next leads, and the words for what is missing.
#include "app/interview/answer_edits.h"
#include "app/interview/answer_message.h"
#include "app/interview/interview_presenter.h"
#include "app/interview/text.h"
#include "app/interview/words.h"
#include "core/session/before_birth.h"
#include "core/session/blank_fields.h"
#include "core/session/phrases.h"

#include <algorithm>

namespace anteroom::interview {

std::vector<QuestionIndex> InterviewPresenter::missing(std::uint32_t section) const {
    const Section& of = questionnaire()->sections.at(section);
    std::vector<QuestionIndex> found;
    for (std::uint32_t i = of.firstQuestion; i < of.endQuestion; ++i)
        if (session().isOpen(QuestionIndex{i}) && isPut(QuestionIndex{i}))
            found.push_back(QuestionIndex{i});
    return found;
}

std::vector<QuestionIndex> InterviewPresenter::pointedOut() const {
    std::vector<QuestionIndex> open = missing(m_section);
    std::erase_if(open, [this](QuestionIndex question) { return !m_pointedOut.contains(question); });
    return open;
}

QString InterviewPresenter::pointedOutText() const {
    const std::size_t open = pointedOut().size();
    return open == 1 ? word(Word::MissingOne, language()) : word(Word::MissingMany, language()).arg(open);
}

QString InterviewPresenter::problemText(QuestionIndex question) const {
    // Never the label, which may hold a clinician's word for it.
    const QString asked = toQt(questionnaire().question(question).text, language());
    const CardMessage message = messageOf(question);
    const bool saysMore = message.kind == CardMessage::Kind::Refused || session().lacksReason(question);
    return saysMore ? asked + QStringLiteral("  ") + message.text : asked;
}

InterviewPresenter::Step InterviewPresenter::next() {
    const std::vector<QuestionIndex> open = missing(m_section);
    const bool isNews = std::any_of(open.begin(), open.end(), [this](QuestionIndex question) {
        return !m_pointedOut.contains(question);
    });
    // To the first of all, as the foot says, also where only a later one is new.
    if (isNews) {
        m_pointedOut.insert(open.begin(), open.end());
        emit changed();
        return {Step::Kind::Question, open.front(), m_section};
    }
    if (const auto section = sectionAfter())
        return {Step::Kind::Section, {}, *section};
    return {};
}

bool InterviewPresenter::passes(QuestionIndex question) {
    if (!session().isOpen(question) || !m_pointedOut.insert(question).second)
        return true;
    emit changed();
    return false;
}

std::optional<std::uint32_t> InterviewPresenter::sectionAfter() const {
    for (std::uint32_t i = m_section + 1; i < questionnaire()->sections.size(); ++i)
        if (isSectionPut(i))
            return i;
    return {};
}

std::optional<std::uint32_t> InterviewPresenter::sectionBefore() const {
    for (std::uint32_t i = m_section; i-- > 0;)
        if (isSectionPut(i))
            return i;
    return {};
}

std::optional<QuestionIndex> InterviewPresenter::nextQuestion(std::optional<QuestionIndex> from) const {
    const Section& section = questionnaire()->sections.at(m_section);
    const auto first = from ? static_cast<std::uint32_t>(at(*from)) + 1 : section.firstQuestion;
    for (std::uint32_t i = std::max(first, section.firstQuestion); i < section.endQuestion; ++i)
        if (m_numbers[i] != 0)
            return QuestionIndex{i};
    return {};
}

std::optional<QuestionIndex> InterviewPresenter::previousQuestion(std::optional<QuestionIndex> from) const {
    const Section& section = questionnaire()->sections.at(m_section);
    const auto end = from ? static_cast<std::uint32_t>(at(*from)) : section.endQuestion;
    for (std::uint32_t i = std::min(end, section.endQuestion); i-- > section.firstQuestion;)
        if (m_numbers[i] != 0)
            return QuestionIndex{i};
    return {};
}

std::optional<QuestionIndex> InterviewPresenter::firstToAnswer() const {
    for (auto question = nextQuestion({}); question; question = nextQuestion(question))
        if (session().isOpen(*question))
            return question;
    return nextQuestion({});
}

std::optional<QuestionIndex> InterviewPresenter::nextUnanswered(std::optional<QuestionIndex> from) const {
    if (!from) {
        // Before the first question of this section, so that it counts too.
        const std::uint32_t first = questionnaire()->sections.at(m_section).firstQuestion;
        if (first > 0)
            from = QuestionIndex{first - 1};
    }
    const auto first = session().nextUnanswered(from);
    auto next = first;
    while (next && !isPut(*next)) {
        next = session().nextUnanswered(next);
        if (next == first) // all the way round
            return {};
    }
    return next;
}

CardMessage InterviewPresenter::messageOf(QuestionIndex index) const {
    const Question& question = questionnaire().question(index);
    const Answer& answer = session().answer(index);
    CardMessage judged = judgedMessage(question, answer, today(), language());
    if (isFromPaper(index) && judged.kind != CardMessage::Kind::Refused)
        return {CardMessage::Kind::Unusual, word(Word::KeptFromPaper, language())};
    if (judged.kind != CardMessage::Kind::None)
        return judged;
    if (const std::string& born = m_encounter.identity.dateOfBirth; isBeforeBirth(answer, born))
        return {CardMessage::Kind::Unusual,
                toQt(fill(phrase(AnswerPhrase::BeforeBirth, language()), {{"born", born}}))};
    // Whoever said "that is all" was asked: what was left blank is pointed out at once.
    if (!session().blankFields(index).empty())
        return {
            CardMessage::Kind::Missing,
            word(Word::NotAnsweredYet, language()).arg(toQt(blankFieldsText(session(), index, language())))};
    if (m_pointedOut.contains(index) && session().lacksReason(index))
        return {
            CardMessage::Kind::Missing,
            word(Word::NotAnsweredYet, language())
                .arg(word(question.isTest() ? Word::MissingDoneReason : Word::MissingReason, language()))};
    if (m_pointedOut.contains(index) && session().isUnanswered(index))
        return {CardMessage::Kind::Missing, missingText(question, answer)};
    return {};
}

// "Not answered yet: add each medicine, or choose Takes no medicines, Not sure or Prefer not to say."
QString InterviewPresenter::missingText(const Question& question, const Answer& answer) const {
    const auto say = [this](Word which) { return word(which, language()); };
    QString act;      // what to do that is no choice
    QStringList ways; // what can be chosen
    switch (question.type) {
    case QuestionType::Number:
        act = say(Word::MissingNumber);
        break;
    case QuestionType::Date:
        act = say(Word::MissingDate);
        break;
    case QuestionType::Text:
        act = say(Word::MissingText);
        break;
    case QuestionType::Rows:
        if (!rowsOf(answer).empty()) {
            ways << say(Word::MissingRowsEnd);
            break;
        }
        act = say(Word::MissingRows)
                  .arg(question.rowName.empty() ? say(Word::RowDefault) : toQt(question.rowName, language()));
        if (question.mayBeNone())
            ways << (question.noneText.empty() ? say(Word::NoneOfRows) : toQt(question.noneText, language()));
        break;
    default:
        ways << say(Word::MissingChoice);
    }
    if (question.measured)
        ways << say(question.isTest() ? Word::NotDone : Word::NotMeasured);
    else if (question.notSure)
        ways << say(Word::NotSure);
    if (question.preferNotToSay)
        ways << say(Word::PreferNotToSay);
    if (ways.isEmpty())
        return say(Word::NotAnsweredYet).arg(act);
    const QString last = ways.takeLast();
    const QString choices = ways.isEmpty() ? last : ways.join(", ") + say(Word::Or) + last;
    return say(Word::NotAnsweredYet).arg(act.isEmpty() ? choices : say(Word::OrChoose).arg(act, choices));
}

} // namespace anteroom::interview
