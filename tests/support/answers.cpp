// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/answers.h"

#include "tests/support/questionnaire_from.h"

#include <cmath>

namespace anteroom::test {

Answer yes() { return Answer::of(OptionValue{option::yes}); }
Answer no() { return Answer::of(OptionValue{option::no}); }
Answer current() { return Answer::of(StatusValue{option::current, {}}); }
Answer past(std::string_view when) { return Answer::of(StatusValue{option::past, PartialDate::parse(when)}); }
Answer never() { return Answer::of(StatusValue{option::never, {}}); }
Answer chosen(std::uint32_t option) { return Answer::of(OptionValue{option}); }
Answer chosenAll(std::vector<std::uint32_t> options) { return Answer::of(OptionsValue{std::move(options)}); }
Answer date(std::string_view iso) { return Answer::of(*PartialDate::parse(iso)); }
Answer text(std::string typed) { return Answer::of(TextValue{std::move(typed), {}}); }
Answer notSure() { return Answer::withheld(Answer::State::NotSure); }
Answer declined() { return Answer::withheld(Answer::State::Declined); }
Answer notMeasured(std::string reason) {
    return Answer::withheld(Answer::State::NotMeasured, std::move(reason));
}
Answer notAsked() { return {}; }
Answer rows(std::vector<Row> given) { return Answer::of(RowsValue{std::move(given), true}); }
Answer openRows(std::vector<Row> given) { return Answer::of(RowsValue{std::move(given), false}); }

Answer number(double value, std::string_view measuredAt) {
    Answer answer = Answer::of(value);
    answer.measured.minuteOfDay = parseClock(measuredAt);
    return answer;
}

Answer refused(std::string typed) {
    Answer answer;
    answer.refusedEntry = std::move(typed);
    return answer;
}

Timestamp minute(int after) { return {*Date::of(2027, 3, 14), 13 * 60 + 52 + after}; }

TestSession::TestSession(std::shared_ptr<const Questionnaire> questionnaire)
    : Session(std::move(questionnaire), minute(0)) {}

QuestionIndex TestSession::of(std::string_view id) const { return questionIn(questionnaire(), id); }

void TestSession::set(std::string_view id, Answer answer) {
    minutes = (minutes + 1) % 600;
    setAnswer(of(id), std::move(answer), minute(minutes));
}

namespace {

std::uint32_t below(std::mt19937& random, std::size_t bound) {
    return static_cast<std::uint32_t>(random() % bound);
}

Answer randomRows(const Question& question, std::mt19937& random) {
    RowsValue value;
    value.complete = random() % 3 != 0;
    value.rows.resize(random() % 4);
    for (Row& row : value.rows)
        for (const Question& field : question.fields)
            row.push_back(randomAnswer(field, random));
    Answer answer = Answer::of(std::move(value));
    // A list may be kept while it is open, not sure or declined.
    constexpr Answer::State states[]{Answer::State::NotAsked, Answer::State::NotSure,
                                     Answer::State::Declined};
    if (random() % 4 == 0)
        answer.state = states[random() % 3];
    return answer;
}

Answer randomValue(const Question& question, std::mt19937& random) {
    switch (question.type) {
    case QuestionType::YesNo:
        return chosen(below(random, 2));
    case QuestionType::Choice:
        return chosen(below(random, question.options.size()));
    case QuestionType::Status: {
        const std::uint32_t status = below(random, 3);
        return status == option::past && random() % 2 == 0 ? past("2019")
                                                           : Answer::of(StatusValue{status, {}});
    }
    case QuestionType::Choices: {
        std::vector<std::uint32_t> options{below(random, question.options.size())};
        const std::uint32_t another = below(random, question.options.size());
        if (another > options.front())
            options.push_back(another);
        return chosenAll(std::move(options));
    }
    case QuestionType::Number: {
        const Interval range = question.valueType.range;
        return number(std::floor(range.low + (range.high - range.low) * (below(random, 101) / 100.0)));
    }
    case QuestionType::Date:
        return date(random() % 2 == 0 ? "1985-02-11" : "1985");
    case QuestionType::Text:
        return question.vocabulary && random() % 2 == 0
                   ? text(question.vocabulary->entries()[below(random, question.vocabulary->entries().size())]
                              .name)
                   : text("words {label} of their own");
    case QuestionType::Rows:
        return randomRows(question, random);
    case QuestionType::Information:
        break;
    }
    return {};
}

} // namespace

Answer randomAnswer(const Question& question, std::mt19937& random) {
    Answer answer;
    switch (random() % 10) {
    case 0:
        break;
    case 1:
        answer = notSure();
        break;
    case 2:
        answer = declined();
        break;
    case 3:
        answer = refused("abc");
        break;
    default:
        answer = randomValue(question, random);
    }
    if (random() % 5 == 0)
        answer.note = "note " + std::to_string(random() % 3);
    return answer;
}

} // namespace anteroom::test
