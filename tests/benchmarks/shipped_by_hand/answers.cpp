// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/shipped_by_hand/answers.h"

#include <algorithm>

namespace anteroom::bench::prescreen {

namespace {

Truth knownOf(const Answer& answer) {
    switch (answer.state) {
    case Answer::State::NotAsked:
        return Truth::Waiting;
    case Answer::State::Answered:
        return Truth::True;
    case Answer::State::NotSure:
    case Answer::State::Declined:
    case Answer::State::NotMeasured:
        break;
    }
    return Truth::Unknown;
}

Said saidOf(const Answer& answer) {
    Said said{knownOf(answer), 0};
    if (const auto* one = std::get_if<OptionValue>(&answer.value))
        said.options = option(one->option);
    else if (const auto* status = std::get_if<StatusValue>(&answer.value))
        said.options = option(status->status);
    else if (const auto* several = std::get_if<OptionsValue>(&answer.value))
        for (const std::uint32_t chosen : several->options)
            said.options |= option(chosen);
    return said;
}

Said classesOf(const Answer& answer, const std::vector<Set>& classes) {
    const auto* text = std::get_if<TextValue>(&answer.value);
    if (!text)
        return {knownOf(answer), 0};
    return text->entry ? Said{Truth::True, classes[*text->entry]} : Said{Truth::Unknown, 0};
}

Measured measuredOf(const Answer& answer) {
    const auto* number = std::get_if<double>(&answer.value);
    return {knownOf(answer), number ? *number : 0};
}

template <typename Row, typename ReadRow>
void readList(const Answer& answer, List<Row>& list, ReadRow readRow) {
    list.complete = knownOf(answer);
    const auto* value = std::get_if<RowsValue>(&answer.value);
    if (!value)
        return;
    if (list.complete == Truth::True && !value->complete)
        list.complete = Truth::Waiting;
    for (const std::vector<Answer>& row : value->rows)
        list.rows.push_back(readRow(row));
}

/// Of lists of which only what was measured at the visit settles anything.
template <typename Row, typename ReadRow>
void readListOfToday(const Answer& answer, List<Row>& list, ReadRow readRow) {
    readList(answer, list, readRow);
    const auto* value = std::get_if<RowsValue>(&answer.value);
    const auto isOlder = [](const std::vector<Answer>& row) { return row.front().measured.day.has_value(); };
    if (answer.state == Answer::State::Answered && value && !value->rows.empty() &&
        std::all_of(value->rows.begin(), value->rows.end(), isOlder))
        list.complete = Truth::Unknown;
}

void clear(Answers& answers) {
    answers.said.fill({});
    answers.trials.complete = answers.medicines.complete = answers.allergies.complete = Truth::Waiting;
    answers.readings.complete = answers.heartRate.complete = answers.oxygen.complete = Truth::Waiting;
    answers.trials.rows.clear();
    answers.medicines.rows.clear();
    answers.allergies.rows.clear();
    answers.readings.rows.clear();
    answers.heartRate.rows.clear();
    answers.oxygen.rows.clear();
}

} // namespace

void read(const std::vector<std::pair<QuestionIndex, Answer>>& given, const Classes& classes,
          Answers& answers) {
    clear(answers);
    for (const auto& [question, answer] : given) {
        switch (question) {
        case ask::trials:
            readList(answer, answers.trials, [&](const std::vector<Answer>& row) {
                return Trial{classesOf(row[at(field::trialMedicine)], classes.medicines),
                             saidOf(row[at(field::trialWhen)]), saidOf(row[at(field::trialAdequate)]),
                             saidOf(row[at(field::trialResponse)]), saidOf(row[at(field::trialSideEffects)])};
            });
            break;
        case ask::medicines:
            readList(answer, answers.medicines, [&](const std::vector<Answer>& row) {
                return Medicine{classesOf(row[at(field::medicine)], classes.medicines),
                                saidOf(row[at(field::medicineTaken)])};
            });
            break;
        case ask::allergies:
            readList(answer, answers.allergies, [&](const std::vector<Answer>& row) {
                return classesOf(row[at(field::allergyTo)], classes.allergens);
            });
            break;
        case ask::pressureReadings:
            readListOfToday(answer, answers.readings, [](const std::vector<Answer>& row) {
                return Reading{measuredOf(row[at(field::systolic)]), measuredOf(row[at(field::diastolic)])};
            });
            break;
        case ask::heartRate:
            readListOfToday(answer, answers.heartRate,
                            [](const std::vector<Answer>& row) { return measuredOf(row[at(field::pulse)]); });
            break;
        case ask::oxygen:
            readListOfToday(answer, answers.oxygen, [](const std::vector<Answer>& row) {
                return measuredOf(row[at(field::saturation)]);
            });
            break;
        default:
            answers.said[at(question)] = saidOf(answer);
        }
    }
}

} // namespace anteroom::bench::prescreen
