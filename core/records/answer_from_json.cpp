// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/said.h"
#include "core/records/answer_codec.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace anteroom::records {

namespace {

using nlohmann::json;

std::optional<std::uint32_t> optionFrom(const Place& place, const json& value, const Question& question) {
    const std::string id = textFromJson(place, value);
    for (std::uint32_t i = 0; i < question.options.size(); ++i)
        if (question.options[i].id.str() == id)
            return i;
    place.fail(core::term("an option of its question"));
    return std::nullopt;
}

std::optional<PartialDate> dateFrom(const Place& place, const json& value) {
    const auto date = PartialDate::parse(textFromJson(place, value));
    if (!date)
        place.fail(core::term("a date"));
    return date;
}

Answer::Value statusFrom(const Place& place, const json& value, const Question& question) {
    if (!value.is_object())
        return StatusValue{optionFrom(place, value, question).value_or(0), std::nullopt};
    ObjectReader reader(place, value);
    const auto status = optionFrom(reader.at("status"), reader.required("status"), question);
    const auto when = dateFrom(reader.at("when"), reader.required("when"));
    reader.finish();
    return StatusValue{status.value_or(0), when};
}

Answer::Value optionsFrom(const Place& place, const json& value, const Question& question) {
    OptionsValue chosen;
    if (!value.is_array()) {
        place.fail(core::term("a list"));
        return chosen;
    }
    for (std::size_t i = 0; i < value.size() && place.good(); ++i)
        chosen.options.push_back(optionFrom(place.in(i), value[i], question).value_or(0));
    const auto& options = chosen.options;
    if (std::adjacent_find(options.begin(), options.end(), std::greater_equal<>()) != options.end())
        place.fail(core::term("in the order of the options"));
    return chosen;
}

Answer::Value textFrom(const Place& place, const json& value, const Question& question) {
    if (!value.is_object())
        return TextValue{textFromJson(place, value), std::nullopt};
    ObjectReader reader(place, value);
    TextValue text{reader.text("text"), std::nullopt};
    const std::string name = reader.text("entry");
    reader.finish();
    const std::vector<Vocabulary::Entry> none;
    const auto& entries = question.vocabulary ? question.vocabulary->entries() : none;
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&name](const Vocabulary::Entry& entry) { return entry.name == name; });
    if (found == entries.end())
        reader.at("entry").fail(core::term("an entry of the vocabulary"));
    else
        text.entry = static_cast<std::uint32_t>(found - entries.begin());
    return text;
}

// Every field is there, if only to say nothing.
std::vector<Answer> rowFrom(const Place& place, const json& value, const Question& question) {
    ObjectReader reader(place, value);
    std::vector<Answer> row(question.fields.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
        const Question& field = question.fields[i];
        const json* given =
            field.type == QuestionType::Information ? nullptr : reader.optional(field.id.str());
        if (!given)
            continue;
        row[i] = answerFromJson(reader.at(field.id.str()), *given, field);
        reader.want(row[i] != Answer{}, field.id.str(), core::term("left out where it says nothing"));
    }
    reader.finish();
    return row;
}

Answer::Value rowsFrom(const Place& place, const json& value, const Question& question) {
    ObjectReader reader(place, value);
    const json& rows = reader.required("rows");
    const json& complete = reader.required("complete");
    reader.finish();
    reader.want(rows.is_array(), "rows", core::term("a list"));
    reader.want(complete.is_boolean(), "complete", core::term("true or false"));
    RowsValue given;
    if (!place.good())
        return given;
    given.complete = complete.get<bool>();
    const Place list = reader.at("rows");
    for (std::size_t i = 0; i < rows.size() && place.good(); ++i)
        given.rows.push_back(rowFrom(list.in(i), rows[i], question));
    return given;
}

Answer::Value valueFrom(const Place& place, const json& value, const Question& question) {
    switch (question.type) {
    case QuestionType::YesNo:
    case QuestionType::Choice:
        return OptionValue{optionFrom(place, value, question).value_or(0)};
    case QuestionType::Status:
        return statusFrom(place, value, question);
    case QuestionType::Choices:
        return optionsFrom(place, value, question);
    case QuestionType::Number:
        if (value.is_number())
            return value.get<double>();
        place.fail(core::term("a number"));
        return {};
    case QuestionType::Date:
        if (const auto date = dateFrom(place, value))
            return *date;
        return {};
    case QuestionType::Text:
        return textFrom(place, value, question);
    case QuestionType::Rows:
        return rowsFrom(place, value, question);
    case QuestionType::Information:
        break;
    }
    place.fail(core::term("left out of a text that is not asked"));
    return {};
}

Answer::State stateFrom(ObjectReader& reader) {
    if (!reader.has("state"))
        return Answer::State::NotAsked;
    const std::string id = reader.text("state");
    constexpr std::pair<std::string_view, Answer::State> states[]{
        {"answered", Answer::State::Answered},
        {"not-sure", Answer::State::NotSure},
        {"declined", Answer::State::Declined},
        {"not-measured", Answer::State::NotMeasured}};
    for (const auto& [name, state] : states)
        if (name == id)
            return state;
    reader.want(false, "state", core::term("a state of an answer"));
    return Answer::State::NotAsked;
}

MeasurementTime measuredFrom(ObjectReader& reader) {
    MeasurementTime measured;
    if (reader.has("measured-at")) {
        measured.minuteOfDay = parseClock(reader.text("measured-at"));
        reader.want(measured.minuteOfDay.has_value(), "measured-at", core::term("a time of the day"));
    }
    if (reader.has("measured-on")) {
        measured.day = Date::parse(reader.text("measured-on"));
        reader.want(measured.day.has_value(), "measured-on", core::term("a day"));
    }
    measured.refused = reader.optionalText("refused-time");
    reader.want(measured.refused.empty() || (!measured.minuteOfDay && !measured.day), "refused-time",
                core::term("alone"));
    return measured;
}

// What Session makes of a refused entry: nothing counts, but a status that was chosen.
bool mayBeRefused(const Answer& answer) {
    if (const auto* status = std::get_if<StatusValue>(&answer.value))
        return !status->when;
    return answer.state == Answer::State::NotAsked && std::holds_alternative<std::monostate>(answer.value);
}

} // namespace

Answer answerFromJson(const Place& place, const json& value, const Question& question) {
    ObjectReader reader(place, value);
    Answer answer;
    answer.state = stateFrom(reader);
    const bool answered = answer.state == Answer::State::Answered;
    if (const json* given = answered ? &reader.required("value") : reader.optional("value")) {
        reader.want(answered || question.type == QuestionType::Rows, "value",
                    core::term("left out of this state"));
        if (reader.good())
            answer.value = valueFrom(reader.at("value"), *given, question);
    }
    answer.refusedEntry = reader.optionalText("refused");
    answer.note = reader.optionalText("note");
    answer.reason = reader.optionalText("reason");
    answer.measured = measuredFrom(reader);
    reader.finish();
    reader.want(answer.refusedEntry.empty() || mayBeRefused(answer), "refused", core::term("alone"));
    return answer;
}

std::vector<Answer> answersFromJson(const Place& place, const json& value,
                                    const Questionnaire& questionnaire) {
    std::vector<Answer> answers(questionnaire.questions().size());
    if (!value.is_object())
        place.fail(core::term("an object"));
    for (auto one = value.begin(); place.good() && one != value.end(); ++one) {
        const auto index = questionnaire.find(one.key());
        if (!index || questionnaire.question(*index).type == QuestionType::Information) {
            place.fail(core::term("of questions that this questionnaire asks"));
            break;
        }
        const Question& question = questionnaire.question(*index);
        const Place here = place.in(question.id.str());
        Answer& answer = answers[at(*index)];
        answer = answerFromJson(here, one.value(), question);
        if (answer == Answer{})
            here.fail(core::term("left out where it says nothing"));
    }
    return answers;
}

} // namespace anteroom::records
