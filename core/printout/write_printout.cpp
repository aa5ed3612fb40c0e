// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/said.h"
#include "core/findings/disclosure.h"
#include "core/printout/printed_answers.h"
#include "core/printout/printed_trends.h"
#include "core/printout/printout.h"
#include "core/printout/printout_format.h"
#include "core/records/answer_codec.h"
#include "core/records/head_json.h"
#include "core/summary/trend_json.h"
#include "core/summary/typed_text.h"

#include <algorithm>

namespace anteroom {

namespace {

using Json = nlohmann::ordered_json;
using records::addText;

Json questionnaireJson(const Questionnaire& questionnaire) {
    Json json{{"id", questionnaire->id.str()},
              {"version", questionnaire->version},
              {"sha256", questionnaire->sha256},
              {"texts", Json::array()}};
    for (const UsedText& text : questionnaire->texts)
        json["texts"].push_back({{"name", text.name}, {"text", text.text->text()}});
    return json;
}

Json answersJson(const Questionnaire& questionnaire, const std::vector<Answer>& answers) {
    Json json = Json::object();
    for (std::size_t i = 0; i < answers.size(); ++i)
        if (answers[i] != Answer{})
            // Not by operator[], which looks through all that came before.
            json.push_back({questionnaire.questions()[i].id.str(),
                            records::answerToJson(questionnaire.questions()[i], answers[i])});
    return json;
}

Json urgentJson(const Session& session) {
    Json list = Json::array();
    for (const UrgentEvent& event : session.urgentEvents()) {
        Json json{{"trigger", session.questionnaire()->urgent.at(event.trigger).id.str()}};
        if (session.isTimed())
            json["shown-at"] = event.shownAt.iso();
        if (event.acknowledgedAt) {
            json["acknowledged-at"] = event.acknowledgedAt->iso();
            json["acknowledged-by"] = onOneLine(event.acknowledgedBy);
        }
        list.push_back(std::move(json));
    }
    return list;
}

Json marksJson(const Summary& printed) {
    Json list = Json::array();
    for (const auto* entries :
         {&printed.discuss, &printed.context, &printed.contributors, &printed.checklist})
        for (const Summary::TopicEntry& entry : *entries)
            for (const Summary::RaisedFinding& finding : entry.findings) {
                const bool isBefore = !finding.reviewedBefore.empty();
                if (!isBefore && finding.reviewed.empty())
                    continue;
                list.push_back({{"finding", finding.id},
                                {"said", isBefore ? finding.reviewedBefore : finding.reviewed},
                                {"before-the-change", isBefore}});
            }
    return list;
}

Json screeningJson(const Session& session, const Summary& printed, std::string_view paper,
                   const std::vector<Answer>& answers, const AnswerSheet& sheet) {
    Json json{{"date", printed.date}};
    addText(json, "times", printed.times);
    json["language"] = printed.language;
    json["asked-in"] = printed.askedIn;
    json["paper"] = paper;
    json["identity"] = records::identityJson(printed.identity);
    addText(json, "transcribed-by", onOneLine(sheet.transcribedBy));
    addText(json, "transcribed-on", sheet.transcribedBy.empty() ? "" : onOneLine(sheet.transcribedOn));
    addText(json, "staff-notes", printed.staffNotes);
    json["answers"] = answersJson(session.questionnaire(), answers);
    json["urgent"] = urgentJson(session);
    json["marks"] = marksJson(printed);
    addText(json, "reviewed-by", printed.reviewedBy);
    json["record-notes"] = printed.recordNotes;
    json["left-out"] = Json::array();
    for (const SensitivityId& id : printed.leftOut.ids())
        json["left-out"].push_back(id.str());
    if (!printed.trends.isEmpty())
        json["trends"] = trendsJson(printed.trends);
    return json;
}

/// What decides, without the words: of the session as it is and as the printout has it this must be one.
nlohmann::json outcomesOf(const nlohmann::json& derived, const nlohmann::json& unprinted) {
    nlohmann::json outcomes = nlohmann::json::array();
    for (const nlohmann::json& finding : derived.at("findings"))
        if (std::find(unprinted.begin(), unprinted.end(), finding.at("id")) == unprinted.end())
            outcomes.push_back({finding.at("id"), finding.at("status")});
    for (const nlohmann::json& urgent : derived.at("urgent"))
        outcomes.push_back({urgent.at("id"), urgent.at("holds")});
    for (const nlohmann::json& contradiction : derived.at("contradictions"))
        outcomes.push_back(contradiction.at("id"));
    return outcomes;
}

/// All that the page says of translations; of a language whose questions print no answer, that alone.
nlohmann::json notReviewed(const Questionnaire& questionnaire, const nlohmann::json& derived,
                           const nlohmann::json& asItIs, const printout::Reading& reading) {
    nlohmann::json list = nlohmann::json::array();
    for (const nlohmann::json& said : asItIs.at("not-reviewed")) {
        const auto isIt = [&said](const nlohmann::json& one) {
            return one.at("language") == said.at("language");
        };
        const nlohmann::json& all = derived.at("not-reviewed");
        const auto found = std::find_if(all.begin(), all.end(), isIt);
        list.push_back(found != all.end()
                           ? *found
                           : printout::unreviewedWithoutAnswers(questionnaire, reading,
                                                                said.at("language").get<std::string>()));
    }
    return list;
}

} // namespace

Result<std::string> writePrintout(const Session& all, AnswerSheet sheet, const Summary& printed,
                                  std::string_view paper, const Sha256& sha256) {
    const Screening screening = screen(all);
    const Disclosure shown(all, screening, printed.leftOut);
    const Session& session = shown.session();
    const Questionnaire& questionnaire = session.questionnaire();
    sheet.languages = printed.askedIn; // what is in print decides how it reads
    const SummaryContext context(session, shown.screening(), sheet, printed.language, printed.leftOut);
    const printout::Printed picked = printout::printedOf(context, printed);

    Json json{{"format", printout::formatName}, {"version", printout::formatVersion}};
    json["questionnaire"] = questionnaireJson(questionnaire);
    json["screening"] = screeningJson(session, printed, paper, picked.answers, sheet);
    nlohmann::json unprinted = nlohmann::json::array();
    for (const std::uint32_t rule : picked.unprinted)
        unprinted.push_back(questionnaire->findings[rule].id.str());
    json["result"] = {{"findings", Json::array()},
                      {"urgent", Json::array()},
                      {"contradictions", Json::array()},
                      {"not-reviewed", Json::array()},
                      {"printed-not-reviewed", Json()},
                      {"notices", Json::array()},
                      {"left-out", Json()},
                      {"unprinted", Json(unprinted)}};

    // The result is what a reader of it derives, whose answers are those that are in it.
    const Result<Printout> read = readPrintout(printout::dumped(json), sha256);
    if (!read)
        return read.error();
    const printout::Reading reading{printed.language, printed.askedIn, printed.identity.dateOfBirth,
                                    printed.leftOut, printed.trends};
    const nlohmann::json derived =
        printout::derive(Session::resume(read->questionnaire, read->session), reading);
    const nlohmann::json asItIs = printout::derive(session, reading);
    if (outcomesOf(derived, unprinted) != outcomesOf(asItIs, unprinted) ||
        !printout::differentValues(read->trends, Session::resume(read->questionnaire, read->session)).empty())
        return Error{core::said(
            "What this summary prints does not give the findings that it prints. This is a fault of "
            "Anteroom: nothing was signed.")};
    for (const nlohmann::json& finding : derived.at("findings"))
        if (std::find(unprinted.begin(), unprinted.end(), finding.at("id")) == unprinted.end())
            json["result"]["findings"].push_back(Json(finding));
    json["result"]["urgent"] = derived.at("urgent");
    json["result"]["contradictions"] = derived.at("contradictions");
    const nlohmann::json asked = notReviewed(questionnaire, derived, asItIs, reading);
    json["result"]["not-reviewed"] = asked;
    json["result"]["printed-not-reviewed"] =
        printout::printedNotReviewed(questionnaire, asked, derived.at("printed-not-reviewed"), reading,
                                     !asItIs.at("printed-not-reviewed").is_null());
    json["result"]["notices"] = asItIs.at("notices"); // an answer that prints nowhere brings its notice too
    json["result"]["left-out"] = derived.at("left-out");
    std::string text = json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
    if (text.size() > largestPrintout)
        return Error{
            core::said("The questionnaire and its answers are too large to go with a PDF: together they may "
                       "take 16 MiB.")};
    return text;
}

} // namespace anteroom
