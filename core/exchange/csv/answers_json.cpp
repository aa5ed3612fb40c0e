// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv/answers_json.h"

#include "core/base/text.h"
#include "core/session/answer_text.h"
#include "core/summary/answer_json.h"

#include <utility>
#include <vector>

namespace anteroom {

namespace {

using Json = nlohmann::ordered_json;
using State = Answer::State;

void addText(Json& json, const char* key, const std::string& text) {
    if (!text.empty())
        json[key] = text;
}

/// A value, a state, or the rows that were given before somebody was not sure: what stands beside a note.
Json partsOf(const Question& question, const Answer& answer) {
    Json json = Json::object();
    const auto* rows = std::get_if<RowsValue>(&answer.value);
    if (answer.state != State::Answered && (answer.state != State::NotAsked || rows))
        json["state"] = stateId(stateOf(answer.state));
    if (answer.state == State::NotMeasured)
        json["reason"] = answer.reason;
    if (rows) {
        json["rows"] = sheetRowsJson(question, *rows);
        if (answer.state == State::Answered)
            json["complete"] = rows->complete;
    } else if (answer.state == State::Answered) {
        Json value = valueJson(question, Answer::of(answer.value));
        if (value.is_object())
            json.update(value);
        else
            json["value"] = std::move(value);
    }
    addText(json, "note", answer.note);
    return json;
}

Json patientJson(const Identity& identity) {
    Json json = Json::object();
    addText(json, "name", identity.patientName);
    addText(json, "date-of-birth", identity.dateOfBirth);
    addText(json, "identifier", identity.identifier);
    return json;
}

Json clinicJson(const Identity& identity) {
    Json json = Json::object();
    addText(json, "name", identity.clinicName);
    addText(json, "address", identity.clinicAddress);
    return json;
}

/// A number that JSON would write otherwise (1.50) is kept as a text.
Json idJson(const SheetName& name) {
    if (name.isPlain && Json::accept(name.id))
        if (Json number = Json::parse(name.id); number.is_number() && number.dump() == name.id)
            return number;
    return name.id;
}

Json headJson(const Questionnaire& questionnaire, const AnswerSheet& sheet, const SheetName& name) {
    Json json{{"anteroom", 1}, {"questionnaire", questionnaire->id.str()}};
    if (!name.id.empty())
        json["id"] = idJson(name);
    json["date"] = sheet.date.iso();
    if (sheet.started)
        json["started"] = clockText(*sheet.started);
    if (sheet.finished)
        json["finished"] = clockText(*sheet.finished);
    if (Json patient = patientJson(sheet.identity); !patient.empty())
        json["patient"] = std::move(patient);
    addText(json, "staff", sheet.identity.staff);
    if (sheet.languages.size() == 1)
        json["language"] = sheet.languages.front();
    else if (!sheet.languages.empty())
        json["language"] = sheet.languages;
    if (Json clinic = clinicJson(sheet.identity); !clinic.empty())
        json["clinic"] = std::move(clinic);
    addText(json, "notes", sheet.notes);
    for (const std::uint32_t which : sheet.leftOut)
        json["left-out"].push_back(questionnaire->sensitivities.at(which).id.str());
    for (std::string& notice : noticesOf(questionnaire, sheet))
        json["notices"].push_back(std::move(notice));
    if (!sheet.transcribedBy.empty())
        json["transcribed"] = Json{{"by", sheet.transcribedBy}, {"on", sheet.transcribedOn}};
    return json;
}

} // namespace

std::vector<std::string> noticesOf(const Questionnaire& questionnaire, const AnswerSheet& sheet) {
    std::vector<QuestionIndex> answered;
    for (const auto& [index, answer] : sheet.answers)
        if (answer != Answer{})
            answered.push_back(index);
    std::vector<std::string> notices;
    const LeftOut leftOut(questionnaire, sheet.leftOut);
    for (const std::uint32_t which :
         withNotice(questionnaire, sensitivitiesHere(questionnaire, answered, leftOut))) {
        const Sensitivity& due = questionnaire->sensitivities[which];
        const std::string language = sheet.languages.empty() ? std::string() : sheet.languages.front();
        notices.emplace_back(std::string(due.title.in(language)) + ": " +
                             std::string(due.notice.in(language)));
    }
    return notices;
}

Json sheetRowsJson(const Question& question, const RowsValue& value) {
    Json rows = Json::array();
    for (const std::vector<Answer>& row : value.rows) {
        Json fields = Json::object();
        for (std::size_t i = 0; i < row.size(); ++i) {
            Answer field = row[i];
            if (i == 0 && question.measured) { // the time of a row is kept there
                addMeasurementTime(fields, field.measured);
                field.measured = {};
            }
            if (Json json = sheetAnswerJson(question.fields[i], field); !json.is_null())
                fields[question.fields[i].id.str()] = std::move(json);
        }
        rows.push_back(std::move(fields));
    }
    return rows;
}

Json sheetAnswerJson(const Question& question, const Answer& answer) {
    Json json = partsOf(question, answer);
    addMeasurementTime(json, answer.measured);
    if (json.empty())
        return nullptr;
    if (!json.contains("note") && !json.contains("value") && !json.contains("state") &&
        !json.contains("rows") && !json.contains("status") && !json.contains("text"))
        json["state"] = "not-asked"; // a time alone
    if (json.size() == 1 && json.contains("value"))
        return json["value"];
    return json;
}

std::string answersLine(const Questionnaire& questionnaire, const AnswerSheet& sheet, const SheetName& name) {
    Json json = headJson(questionnaire, sheet, name);
    std::vector<const Answer*> said(questionnaire.questions().size());
    for (const auto& [index, answer] : sheet.answers)
        said[at(index)] = &answer;
    Json answers = Json::object();
    for (std::uint32_t i = 0; i < said.size(); ++i) {
        const Question& question = questionnaire.question(QuestionIndex{i});
        if (Json one = said[i] ? sheetAnswerJson(question, *said[i]) : Json(); !one.is_null())
            answers[question.id.str()] = std::move(one);
    }
    json["answers"] = std::move(answers);
    return compactJson(json) + '\n';
}

std::string compactJson(const Json& json) {
    if (json.is_number_float())
        return formatNumber(json.get<double>()); // the library writes 1e-05, which no answers file may say
    if (!json.is_structured())
        return json.dump(-1, ' ', false, Json::error_handler_t::replace);
    std::string text;
    for (const auto& [key, value] : json.items()) {
        text += text.empty() ? "" : ",";
        if (json.is_object())
            text += compactJson(Json(key)) + ':';
        text += compactJson(value);
    }
    return json.is_object() ? '{' + text + '}' : '[' + text + ']';
}

} // namespace anteroom
