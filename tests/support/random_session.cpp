// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_session.h"

#include "tests/support/answers.h"

namespace anteroom::test {

namespace {

bool oneIn(std::uint32_t count, std::mt19937& random) { return random() % count == 0; }

void decorate(const Question& question, Answer& answer, std::mt19937& random) {
    if (oneIn(5, random))
        answer.note = randomText(random);
    if (oneIn(6, random))
        answer.measured.minuteOfDay = static_cast<int>(random() % 1440);
    if (oneIn(8, random)) // that of the visit among them
        answer.measured.day = Date::fromDays(20890 + static_cast<int>(random() % 8));
    if (oneIn(9, random))
        answer.measured.refused = "25:" + randomText(random);
    if (!answer.refusedEntry.empty())
        answer.refusedEntry += randomText(random);
    if (auto* rows = std::get_if<RowsValue>(&answer.value))
        for (std::vector<Answer>& row : rows->rows)
            for (std::size_t field = 0; field < row.size(); ++field)
                if (question.fields[field].type != QuestionType::Information)
                    row[field] = anythingSaid(question.fields[field], random);
    if (auto* number = std::get_if<double>(&answer.value); number && question.decimals > 0)
        *number += static_cast<double>(random() % 100) / 100;
    if (auto* date = std::get_if<PartialDate>(&answer.value); date && oneIn(3, random))
        *date = *PartialDate::of(1985, 2);
    if (auto* status = std::get_if<StatusValue>(&answer.value);
        status && status->status == option::past && oneIn(3, random)) {
        if (oneIn(2, random))
            status->when = PartialDate::of(2020, 2, 29);
        else
            answer.refusedEntry = "last " + randomText(random);
    }
    if (auto* text = std::get_if<TextValue>(&answer.value); text && !oneIn(3, random)) {
        text->text = randomText(random);
        if (question.vocabulary)
            text->entry = static_cast<std::uint32_t>(random() % question.vocabulary->entries().size());
    }
}

} // namespace

std::string randomText(std::mt19937& random) {
    static const std::string texts[]{"",
                                     "plain",
                                     "two\nlines\r\n\tand \"quotes\" \\ {braces} 'one'",
                                     "Zo\xC3\xAB \xC3\x85str\xC3\xB6m",
                                     "\xD9\x85\xD8\xB1\xD9\x8A\xD9\x85 \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D",
                                     "\xE6\x9D\x8E\xE5\xB0\x8F\xE9\xBE\x99",
                                     "\xF0\x9F\x98\x80 e\xCC\x81",
                                     std::string("nul\0inside", 10),
                                     "null",
                                     "1e5"};
    return texts[random() % std::size(texts)];
}

Answer anythingSaid(const Question& question, std::mt19937& random) {
    if (oneIn(10, random)) {
        Answer answer = notMeasured(randomText(random));
        answer.note = randomText(random);
        return answer;
    }
    Answer answer = randomAnswer(question, random);
    decorate(question, answer, random);
    return answer;
}

void randomStep(Session& session, std::mt19937& random, Timestamp now) {
    const Questionnaire& questionnaire = session.questionnaire();
    const QuestionIndex question{static_cast<std::uint32_t>(random() % questionnaire.questions().size())};
    if (questionnaire.question(question).type == QuestionType::Information)
        return;
    switch (random() % 16) {
    case 0:
        return session.declineSection(static_cast<std::uint32_t>(random() % questionnaire->sections.size()),
                                      now);
    case 1:
        return session.setNote(question, randomText(random), now);
    case 2:
        session.undo(now);
        return;
    case 3:
        session.redo(now);
        return;
    case 4:
        if (!session.urgentEvents().empty())
            session.acknowledgeUrgent(random() % session.urgentEvents().size(), "J. Sample", now);
        return;
    case 5:
        if (oneIn(4, random))
            session.finish(now);
        return;
    default:
        session.setAnswer(question, anythingSaid(questionnaire.question(question), random), now);
    }
}

Session randomSession(std::shared_ptr<const Questionnaire> questionnaire, std::mt19937& random) {
    Session session(std::move(questionnaire), minute(0));
    const int steps = static_cast<int>(random() % 60);
    for (int step = 1; step <= steps; ++step)
        randomStep(session, random, minute(step));
    return session;
}

} // namespace anteroom::test
