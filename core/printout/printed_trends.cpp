// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printout/printed_trends.h"

#include "core/base/said.h"
#include "core/printout/printout_format.h"
#include "core/session/answer_text.h"
#include "core/summary/trend_json.h"
#include "core/summary/trend_text.h"

#include <algorithm>
#include <utility>

namespace anteroom::printout {

namespace {

using nlohmann::json;
using records::eachOf;
using records::ObjectReader;
using records::Place;

std::vector<std::string> textsFrom(ObjectReader& parent, std::string_view key) {
    std::vector<std::string> texts;
    eachOf(parent, key,
           [&](const Place& at, const json& one) { texts.push_back(records::textFromJson(at, one)); });
    return texts;
}

double boundFrom(const Place& place, const json& bound, double otherwise) {
    if (bound.is_null())
        return otherwise;
    if (!bound.is_number())
        place.fail(core::term("a number"));
    return bound.is_number() ? bound.get<double>() : otherwise;
}

std::optional<Interval> valueFrom(const Place& place, const json& value) {
    if (value.is_null())
        return std::nullopt;
    Interval range;
    if (value.is_object()) {
        ObjectReader reader(place, value);
        range.low = boundFrom(reader.at("low"), reader.required("low"), range.low);
        range.high = boundFrom(reader.at("high"), reader.required("high"), range.high);
        reader.finish();
        if (range.high < range.low)
            place.fail(core::term("a range"));
        return range;
    }
    return Interval::of(boundFrom(place, value, 0));
}

Trends::Screening screeningFrom(const Place& place, const json& value) {
    ObjectReader reader(place, value);
    Trends::Screening screening{reader.text("date"), reader.text("record"), reader.text("sha256")};
    reader.want(Date::parse(screening.date).has_value(), "date", core::term("a day"));
    reader.finish();
    return screening;
}

Trends::Notice noticeFrom(const Place& place, const json& value) {
    ObjectReader reader(place, value);
    Trends::Notice notice{reader.text("id"), reader.text("title"), reader.text("notice")};
    reader.finish();
    return notice;
}

Trends::Point pointFrom(const Place& place, const json& value, std::size_t screenings) {
    ObjectReader reader(place, value);
    Trends::Point point;
    point.date = reader.text("date");
    point.time = reader.optionalText("time");
    reader.want(Date::parse(point.date).has_value(), "date", core::term("a day"));
    reader.want(point.time.empty() || parseClock(point.time), "time", core::term("a time"));
    eachOf(reader, "values",
           [&](const Place& at, const json& one) { point.values.push_back(valueFrom(at, one)); });
    point.text = reader.text("text");
    const json& screening = reader.required("screening");
    const bool isKnown = screening.is_number_unsigned() && screening.get<std::size_t>() < screenings;
    reader.want(isKnown || screening.is_null(), "screening", core::term("one of those listed"));
    if (isKnown)
        point.screening = screening.get<std::size_t>();
    const json& joined = reader.required("joined");
    reader.want(joined.is_boolean(), "joined", core::term("true or false"));
    point.isJoined = joined.is_boolean() && joined.get<bool>();
    reader.finish();
    return point;
}

Trends::Series seriesFrom(const Place& place, const json& value, std::size_t screenings) {
    ObjectReader reader(place, value);
    Trends::Series series;
    series.id = reader.text("id");
    const std::string kind = reader.text("kind");
    reader.want(kind == trendKindId(TrendKind::Score) || kind == trendKindId(TrendKind::Measurement), "kind",
                core::term("score or measurement"));
    series.kind = kind == trendKindId(TrendKind::Score) ? TrendKind::Score : TrendKind::Measurement;
    series.label = reader.text("label");
    series.unit = reader.text("unit");
    series.parts = textsFrom(reader, "parts");
    eachOf(reader, "cut-offs",
           [&](const Place& at, const json& one) { series.cutOffs.push_back(boundFrom(at, one, 0)); });
    eachOf(reader, "points", [&](const Place& at, const json& one) {
        series.points.push_back(pointFrom(at, one, screenings));
    });
    series.notes = textsFrom(reader, "notes");
    reader.finish();
    return series;
}

/// What is less known than what is stated leaves it open.
bool mayBe(const std::optional<Interval>& stated, const std::optional<Interval>& derived) {
    if (!derived)
        return true;
    return stated && !isLess(stated->low, derived->low) && !isLess(derived->high, stated->high);
}

bool mayBe(const Trends::Point& stated, const TrendReading& derived) {
    if (derived.state == QuestionState::NotAsked) // it is not in the printout, wherever it was
        return true;
    if (derived.state)
        return std::none_of(stated.values.begin(), stated.values.end(),
                            [](const auto& value) { return value.has_value(); });
    const std::string time = derived.minuteOfDay ? clockText(*derived.minuteOfDay) : std::string();
    return stated.date == derived.day.iso() && stated.time == time &&
           stated.values.size() == derived.values.size() &&
           std::equal(stated.values.begin(), stated.values.end(), derived.values.begin(),
                      [](const auto& one, const auto& other) { return mayBe(one, other); });
}

const TrendReadings* find(const std::vector<TrendReadings>& all, const Trends::Series& series) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const TrendReadings& one) {
        return one.measure.kind == series.kind && one.measure.id == series.id;
    });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

Trends trendsFrom(ObjectReader& parent, std::uint32_t version) {
    Trends trends;
    const json* value = parent.optional("trends");
    if (!value)
        return trends;
    const Place place = parent.at("trends");
    ObjectReader reader(place, *value);
    eachOf(reader, "screenings",
           [&](const Place& at, const json& one) { trends.screenings.push_back(screeningFrom(at, one)); });
    eachOf(reader, "series", [&](const Place& at, const json& one) {
        trends.series.push_back(seriesFrom(at, one, trends.screenings.size()));
    });
    if (version > versionWithoutEarlierNotices)
        eachOf(reader, "notices",
               [&](const Place& at, const json& one) { trends.notices.push_back(noticeFrom(at, one)); });
    trends.notes = textsFrom(reader, "notes");
    reader.finish();
    return trends;
}

std::vector<Rederived> differentValues(const Trends& trends, const Session& session) {
    const std::vector<TrendReadings> derived = trendReadings(session);
    std::vector<Rederived> different;
    for (const Trends::Series& series : trends.series) {
        const TrendReadings* readings = find(derived, series);
        for (const Trends::Point& point : series.points) {
            if (point.screening)
                continue;
            const bool isGiven =
                readings && (readings->readings.empty() ||
                             std::any_of(readings->readings.begin(), readings->readings.end(),
                                         [&](const TrendReading& one) { return mayBe(point, one); }));
            if (!isGiven)
                different.push_back({Rederived::Kind::Value, series.id, series.label,
                                     "the record has " + point.text + " over time for " + whenOf(point) +
                                         "; the answers give something else"});
        }
    }
    return different;
}

} // namespace anteroom::printout
