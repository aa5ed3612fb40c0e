// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/answer_codec.h"
#include "core/session/answer_text.h"
#include "core/summary/answer_json.h"

namespace anteroom::records {

namespace {

using Json = nlohmann::ordered_json;

Json rowsToJson(const Question& question, const RowsValue& value) {
    Json rows = Json::array();
    for (const std::vector<Answer>& row : value.rows) {
        Json fields = Json::object();
        for (std::size_t i = 0; i < row.size(); ++i)
            if (row[i] != Answer{})
                fields[question.fields[i].id.str()] = answerToJson(question.fields[i], row[i]);
        rows.push_back(std::move(fields));
    }
    return Json{{"rows", std::move(rows)}, {"complete", value.complete}};
}

} // namespace

Json answerToJson(const Question& question, const Answer& answer) {
    Json json = Json::object();
    const auto addText = [&json](const char* key, const std::string& text) {
        if (!text.empty())
            json[key] = text;
    };
    if (answer.state != Answer::State::NotAsked)
        json["state"] = stateId(stateOf(answer.state));
    if (const auto* rows = std::get_if<RowsValue>(&answer.value))
        json["value"] = rowsToJson(question, *rows);
    else if (answer.state == Answer::State::Answered)
        json["value"] = valueJson(question, Answer::of(answer.value));
    addText("refused", answer.refusedEntry);
    addText("note", answer.note);
    addText("reason", answer.reason);
    addMeasurementTime(json, answer.measured);
    addText("refused-time", answer.measured.refused);
    return json;
}

} // namespace anteroom::records
