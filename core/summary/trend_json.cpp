// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/trend_json.h"

#include "core/summary/answer_json.h"

#include <cmath>

namespace anteroom {

namespace {

using Json = nlohmann::ordered_json;

/// Null: no bound.
Json boundJson(double bound) { return std::isfinite(bound) ? numberJson(bound) : Json(nullptr); }

Json valueJson(const std::optional<Interval>& value) {
    if (!value)
        return nullptr;
    if (value->isPoint())
        return boundJson(value->low);
    return Json{{"low", boundJson(value->low)}, {"high", boundJson(value->high)}};
}

Json pointJson(const Trends::Point& point) {
    Json json{{"date", point.date}};
    if (!point.time.empty())
        json["time"] = point.time;
    json["values"] = Json::array();
    for (const std::optional<Interval>& value : point.values)
        json["values"].push_back(valueJson(value));
    json["text"] = point.text;
    json["screening"] = point.screening ? Json(*point.screening) : Json(nullptr);
    json["joined"] = point.isJoined;
    return json;
}

Json seriesJson(const Trends::Series& series) {
    Json json{{"id", series.id}, {"kind", trendKindId(series.kind)}, {"label", series.label}};
    json["unit"] = series.unit;
    json["parts"] = series.parts;
    json["cut-offs"] = Json::array();
    for (const double cutOff : series.cutOffs)
        json["cut-offs"].push_back(numberJson(cutOff));
    json["points"] = Json::array();
    for (const Trends::Point& point : series.points)
        json["points"].push_back(pointJson(point));
    json["notes"] = series.notes;
    return json;
}

} // namespace

std::string_view trendKindId(TrendKind kind) { return kind == TrendKind::Score ? "score" : "measurement"; }

Json noticeJson(const Trends::Notice& notice) {
    return {{"id", notice.id}, {"title", notice.title}, {"notice", notice.text}};
}

Json trendsJson(const Trends& trends) {
    Json json{{"screenings", Json::array()},
              {"series", Json::array()},
              {"notices", Json::array()},
              {"notes", trends.notes}};
    for (const Trends::Notice& notice : trends.notices)
        json["notices"].push_back(noticeJson(notice));
    for (const Trends::Screening& screening : trends.screenings)
        json["screenings"].push_back(
            {{"date", screening.date}, {"record", screening.record}, {"sha256", screening.sha256}});
    for (const Trends::Series& series : trends.series)
        json["series"].push_back(seriesJson(series));
    return json;
}

} // namespace anteroom
