// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/answer_codec.h"
#include "core/records/head_json.h"
#include "core/records/record_codec.h"
#include "core/records/record_format.h"

#include <cassert>

namespace anteroom {

namespace {

using Json = nlohmann::ordered_json;
using records::addAct;
using records::addText;
using records::identityJson;

void addHead(Json& json, const RecordHead& head) {
    json["format"] = records::formatName;
    json["version"] = records::formatVersion;
    json["id"] = head.id.str();
    json["patient"] = head.patient.str();
    json["revision"] = head.revision;
    addText(json, "reason", head.reason);
    json["status"] = statusId(head.status);
    json["questionnaire"] = Json{{"id", head.questionnaire.id.str()},
                                 {"version", head.questionnaire.version},
                                 {"sha256", head.questionnaire.sha256}};
    json["language"] = head.language;
    json["identity"] = identityJson(head.identity);
    records::addLife(json, head);
}

Json urgentJson(const UrgentEvent& event, const Questionnaire& questionnaire) {
    Json json{{"trigger", questionnaire->urgent.at(event.trigger).id.str()},
              {"shown-at", event.shownAt.iso()}};
    if (event.acknowledgedAt) {
        json["acknowledged-at"] = event.acknowledgedAt->iso();
        json["acknowledged-by"] = event.acknowledgedBy;
    }
    return json;
}

Json sessionJson(const SessionState& session, const Questionnaire& questionnaire) {
    assert(session.answers.size() == questionnaire.questions().size() &&
           session.urgentHolds.size() == questionnaire->urgent.size());
    Json json{{"started", session.startedAt.iso()}, {"edited", session.lastEditAt.iso()}};
    if (session.finishedAt)
        json["finished"] = session.finishedAt->iso();
    Json answers = Json::object();
    for (std::size_t i = 0; i < session.answers.size(); ++i)
        if (session.answers[i] != Answer{})
            // Not by operator[], which looks through all that came before.
            answers.push_back({questionnaire.questions()[i].id.str(),
                               records::answerToJson(questionnaire.questions()[i], session.answers[i])});
    json["answers"] = std::move(answers);
    Json urgent = Json::array();
    for (const UrgentEvent& event : session.urgent)
        urgent.push_back(urgentJson(event, questionnaire));
    json["urgent"] = std::move(urgent);
    Json holding = Json::array();
    for (std::size_t i = 0; i < session.urgentHolds.size(); ++i)
        if (session.urgentHolds[i])
            holding.push_back(questionnaire->urgent[i].id.str());
    json["holding"] = std::move(holding);
    return json;
}

Json historyJson(const std::vector<AnswerChange>& history, const Questionnaire& questionnaire) {
    Json list = Json::array();
    for (const AnswerChange& change : history) {
        const Question& question = questionnaire.question(change.question);
        Json json{{"question", question.id.str()}};
        addAct(json, change.by);
        json["before"] = records::answerToJson(question, change.before);
        json["after"] = records::answerToJson(question, change.after);
        if (change.confirmed)
            json["confirmed"] = change.confirmed->iso();
        list.push_back(std::move(json));
    }
    return list;
}

Json reviewJson(const std::vector<Reviewed>& review, const Questionnaire& questionnaire) {
    Json list = Json::array();
    for (const Reviewed& one : review) {
        Json json{{"finding", questionnaire->findings.at(one.finding).id.str()}, {"mark", markId(one.mark)}};
        addText(json, "note", one.note);
        addAct(json, one.by);
        json["after-changes"] = one.afterChanges;
        list.push_back(std::move(json));
    }
    return list;
}

Json earlierDetailsJson(const std::vector<IdentityChange>& changes) {
    Json list = Json::array();
    for (const IdentityChange& change : changes) {
        Json json{{"identity", identityJson(change.before)}};
        addAct(json, change.by);
        if (change.revision > 0)
            json["revision"] = change.revision;
        list.push_back(std::move(json));
    }
    return list;
}

Json sheetChangesJson(const std::vector<SheetChange>& changes) {
    Json list = Json::array();
    for (const SheetChange& change : changes) {
        Json json{{"text", sheetTextId(change.text)}};
        addAct(json, change.by);
        addText(json, "before", change.before);
        addText(json, "after", change.after);
        list.push_back(std::move(json));
    }
    return list;
}

Json movesJson(const std::vector<PatientMove>& moves) {
    Json list = Json::array();
    for (const PatientMove& move : moves) {
        Json json{{"from", move.from.str()}, {"revision", move.revision}};
        addText(json, "why", move.why);
        addAct(json, move.by);
        list.push_back(std::move(json));
    }
    return list;
}

Json discardedJson(const std::vector<DiscardedCorrection>& discarded) {
    Json list = Json::array();
    for (const DiscardedCorrection& one : discarded) {
        Json json{{"reason", one.reason}, {"why", one.why}};
        addAct(json, one.by);
        list.push_back(std::move(json));
    }
    return list;
}

} // namespace

std::string encode(const Record& record, const Questionnaire& questionnaire) {
    assert(record.head.questionnaire.sha256 == questionnaire->sha256);
    Json json = Json::object();
    addHead(json, record.head);
    addText(json, "notes", record.notes);
    addText(json, "transcribed-by", record.transcribedBy);
    addText(json, "transcribed-on", record.transcribedOn);
    json["session"] = sessionJson(record.session, questionnaire);
    json["history"] = historyJson(record.history, questionnaire);
    json["review"] = reviewJson(record.review, questionnaire);
    // Left out where there are none, as versions knew no other that did not have them.
    if (!record.earlierDetails.empty())
        json["earlier-details"] = earlierDetailsJson(record.earlierDetails);
    if (!record.sheetChanges.empty())
        json["sheet-changes"] = sheetChangesJson(record.sheetChanges);
    if (!record.moves.empty())
        json["moves"] = movesJson(record.moves);
    if (!record.discarded.empty())
        json["discarded-corrections"] = discardedJson(record.discarded);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace anteroom
