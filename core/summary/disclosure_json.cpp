// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/disclosure_json.h"

#include "core/findings/disclosure.h"
#include "core/summary/trend_json.h"

#include <algorithm>

namespace anteroom {

namespace {

using Json = nlohmann::ordered_json;

Json noticesOf(const Session& session, const Trends& trends, const LeftOut& leftOut,
               std::string_view language) {
    Json list = Json::array();
    for (const std::uint32_t which : noticesDue(session, leftOut)) {
        list.push_back(noticeJson(session.questionnaire()->sensitivities[which], language));
    }
    for (const Trends::Notice& earlier : trends.notices)
        if (const Json due = noticeJson(earlier); std::find(list.begin(), list.end(), due) == list.end())
            list.push_back(due);
    return list;
}

} // namespace

Json noticeJson(const Sensitivity& sensitivity, std::string_view language) {
    return {{"id", sensitivity.id.str()},
            {"title", sensitivity.title.in(language)},
            {"notice", sensitivity.notice.in(language)}};
}

Json leftOutJson(const Questionnaire& questionnaire, const LeftOut& leftOut, std::string_view language) {
    Json json{{"sensitivities", Json::array()}};
    for (const std::uint32_t which : leftOut.sensitivities()) {
        const Sensitivity& left = questionnaire->sensitivities[which];
        json["sensitivities"].push_back({{"id", left.id.str()}, {"title", left.title.in(language)}});
    }
    const LeftOut::Counts& counts = leftOut.counts();
    json["questions"] = counts.questions;
    json["computed"] = counts.computed;
    json["findings"] = counts.findings;
    json["urgent"] = counts.urgent;
    json["contradictions"] = counts.contradictions;
    return json;
}

void addDisclosure(Json& json, const Session& session, const Trends& trends, const LeftOut& leftOut,
                   std::string_view language) {
    if (Json notices = noticesOf(session, trends, leftOut, language); !notices.empty())
        json["notices"] = std::move(notices);
    if (!leftOut.isEmpty())
        json["left-out"] = leftOutJson(session.questionnaire(), leftOut, language);
}

} // namespace anteroom
