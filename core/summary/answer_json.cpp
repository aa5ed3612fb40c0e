// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/answer_json.h"

#include "core/session/answer_text.h"
#include "core/summary/phrases.h"

#include <cmath>
#include <utility>

namespace anteroom {
namespace {

using Json = nlohmann::ordered_json;

Json statusJson(const Question& question, const StatusValue& value) {
    const std::string& status = question.options.at(value.status).id.str();
    if (!value.when)
        return status;
    return Json{{"status", status}, {"when", value.when->iso()}};
}

Json textJson(const Question& question, const TextValue& value) {
    if (!question.vocabulary || !value.entry)
        return value.text;
    return Json{{"text", value.text}, {"entry", question.vocabulary->entries().at(*value.entry).name}};
}

Json rowJson(const Question& question, const std::vector<Answer>& row) {
    Json json = Json::object();
    for (std::size_t field = 0; field < row.size(); ++field)
        if (row[field].state != Answer::State::NotAsked)
            json[question.fields[field].id.str()] = answerJson(question.fields[field], row[field]);
    return json;
}

Json rowsJson(const Question& question, const Answer& answer, const RowsValue& value) {
    Json rows = Json::array();
    for (const std::vector<Answer>& row : value.rows)
        rows.push_back(rowJson(question, row));
    if (value.complete && answer.state == Answer::State::Answered)
        return rows;
    return Json{{"rows", std::move(rows)}, {"complete", false}};
}

Json plainValueJson(const Question& question, const Answer& answer) {
    if (const auto* option = std::get_if<OptionValue>(&answer.value))
        return question.options.at(option->option).id.str();
    if (const auto* status = std::get_if<StatusValue>(&answer.value))
        return statusJson(question, *status);
    if (const auto* options = std::get_if<OptionsValue>(&answer.value)) {
        Json list = Json::array();
        for (const std::uint32_t option : options->options)
            list.push_back(question.options.at(option).id.str());
        return list;
    }
    if (const auto* number = std::get_if<double>(&answer.value))
        return numberJson(*number);
    if (const auto* date = std::get_if<PartialDate>(&answer.value))
        return date->iso();
    if (const auto* text = std::get_if<TextValue>(&answer.value))
        return textJson(question, *text);
    return nullptr;
}

} // namespace

Json numberJson(double number) {
    constexpr double exact = 9007199254740992.0; // 2^53
    if (std::trunc(number) == number && std::abs(number) < exact)
        return static_cast<std::int64_t>(number);
    return number;
}

void addMeasurementTime(Json& json, const MeasurementTime& measured) {
    if (measured.minuteOfDay)
        json["measured-at"] = clockText(*measured.minuteOfDay);
    if (measured.day)
        json["measured-on"] = measured.day->iso();
}

Json valueJson(const Question& question, const Answer& answer) {
    if (const auto* rows = std::get_if<RowsValue>(&answer.value))
        return rowsJson(question, answer, *rows);
    if (answer.state != Answer::State::Answered)
        return nullptr;
    Json value = plainValueJson(question, answer);
    if (!answer.measured.minuteOfDay && !answer.measured.day)
        return value;
    Json timed{{"value", std::move(value)}};
    addMeasurementTime(timed, answer.measured);
    return timed;
}

Json answerJson(const Question& question, const Answer& answer) {
    switch (answer.state) {
    case Answer::State::NotSure:
        return Json{{"state", "not-sure"}};
    case Answer::State::Declined:
        return Json{{"state", "declined"}};
    case Answer::State::NotMeasured:
        return Json{{"state", "not-measured"}, {"reason", answer.reason}};
    case Answer::State::NotAsked:
    case Answer::State::Answered:
        break;
    }
    return valueJson(question, answer);
}

PrintedPlace printedPlace(const Session& session, const CountedAnswers& counted, const AnswerPlace& place,
                          std::string_view language) {
    const Question& question = session.questionnaire().question(place.question);
    const Answer& answer = counted.of(place.question);
    PrintedPlace printed{
        .question = question.id.str(), .row = {}, .field = {}, .state = {}, .value = {}, .text = {}};

    // Named only to be asked again; what was answered takes no part.
    if (session.isKeptNotCounted(place.question)) {
        printed.state = "not-counted";
        printed.text = phrase(SummaryPhrase::AskAgain, language);
        return printed;
    }
    const auto* rows = std::get_if<RowsValue>(&answer.value);
    if (!place.row || !rows || *place.row >= rows->rows.size()) {
        printed.state = stateId(session.state(place.question));
        printed.value = valueJson(question, answer);
        printed.text = answerText(question, answer, language);
        return printed;
    }
    const std::vector<Answer>& row = rows->rows[*place.row];
    printed.row = *place.row;
    if (!place.field) {
        printed.state = stateId(session.state(place.question));
        printed.value = rowJson(question, row);
        printed.text = rowText(question, row, language);
        return printed;
    }
    const Question& field = question.fields.at(at(*place.field));
    printed.field = field.id.str();
    printed.state = stateId(session.fieldState(place.question, *place.row, *place.field));
    printed.value = valueJson(field, row.at(at(*place.field)));
    printed.text = answerText(field, row.at(at(*place.field)), language);
    return printed;
}

Json placeJson(const Session& session, const CountedAnswers& counted, const AnswerPlace& place,
               std::string_view language) {
    PrintedPlace printed = printedPlace(session, counted, place, language);
    Json json{{"question", printed.question}};
    if (printed.row)
        json["row"] = *printed.row;
    if (printed.field)
        json["field"] = *printed.field;
    json["state"] = printed.state;
    json["value"] = std::move(printed.value);
    json["text"] = std::move(printed.text);
    return json;
}

} // namespace anteroom
