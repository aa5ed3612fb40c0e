// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/questionnaire/answer.h"

#include <algorithm>
#include <utility>

namespace anteroom {

bool RowsValue::operator==(const RowsValue&) const = default;
bool Answer::operator==(const Answer&) const = default;

Answer Answer::of(Value value) {
    Answer answer;
    answer.state = State::Answered;
    answer.value = std::move(value);
    return answer;
}

Answer Answer::withheld(State state, std::string reason) {
    Answer answer;
    answer.state = state;
    answer.reason = std::move(reason);
    return answer;
}

namespace {

Fact::State factState(Answer::State state) {
    switch (state) {
    case Answer::State::NotAsked:
        return Fact::State::NotAsked;
    case Answer::State::Answered:
        return Fact::State::Answered;
    case Answer::State::NotSure:
    case Answer::State::Declined:
    case Answer::State::NotMeasured:
        break;
    }
    return Fact::State::Withheld;
}

void readRows(const Question& question, const RowsValue& value, Date visit, Fact& fact) {
    fact.rowsComplete = fact.state == Fact::State::Answered && value.complete;
    for (const std::vector<Answer>& row : value.rows) {
        Fact::Row facts;
        facts.reserve(question.fields.size());
        for (std::size_t i = 0; i < question.fields.size(); ++i)
            facts.push_back(i < row.size() ? factOf(question.fields[i], row[i], visit) : Fact{});
        fact.rows.push_back(std::move(facts));
    }
}

void readValue(const Question& question, const Answer::Value& value, Fact& fact) {
    if (const auto* option = std::get_if<OptionValue>(&value)) {
        fact.option = option->option;
    } else if (const auto* status = std::get_if<StatusValue>(&value)) {
        fact.option = status->status;
    } else if (const auto* options = std::get_if<OptionsValue>(&value)) {
        for (const std::uint32_t chosen : options->options)
            fact.set.insert(chosen);
    } else if (const auto* number = std::get_if<double>(&value)) {
        fact.number = Interval::of(*number);
    } else if (const auto* date = std::get_if<PartialDate>(&value)) {
        fact.number = {static_cast<double>(date->earliest().days()),
                       static_cast<double>(date->latest().days())};
    } else if (const auto* text = std::get_if<TextValue>(&value)) {
        if (!question.vocabulary)
            return;
        fact.setKnown = text->entry.has_value();
        if (text->entry)
            fact.set = question.vocabulary->entries().at(*text->entry).classes;
    }
}

} // namespace

bool isOnlyOlder(const Question& question, const Answer& answer, Date visit) {
    if (!question.measuredToday || answer.state != Answer::State::Answered)
        return false;
    const auto isOlder = [visit](const MeasurementTime& measured) {
        return measured.day && *measured.day < visit;
    };
    const auto* given = std::get_if<RowsValue>(&answer.value);
    if (!given)
        return isOlder(answer.measured);
    return !given->rows.empty() &&
           std::all_of(given->rows.begin(), given->rows.end(), [&](const std::vector<Answer>& row) {
               return !row.empty() && isOlder(row.front().measured);
           });
}

Fact factOf(const Question& question, const Answer& answer, Date visit) {
    Fact fact;
    // An old reading that is high was high; one that is not says nothing of today. So what was given is read
    // as the beginning of a list that nobody went on with, and a single number as none.
    fact.state = isOnlyOlder(question, answer, visit) ? Fact::State::Withheld : factState(answer.state);
    if (const auto* rows = std::get_if<RowsValue>(&answer.value))
        readRows(question, *rows, visit, fact);
    else if (fact.state == Fact::State::Answered)
        readValue(question, answer.value, fact);
    return fact;
}

} // namespace anteroom
