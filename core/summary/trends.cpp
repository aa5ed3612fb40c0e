// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/trends.h"

#include "core/base/local_number.h"
#include "core/session/answer_text.h"
#include "core/session/phrases.h"
#include "core/summary/phrases.h"
#include "core/summary/reading_order.h"
#include "core/summary/summary.h"
#include "core/summary/trend_phrases.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace anteroom {

namespace {

using Screened = std::optional<std::size_t>; ///< as Trends::Point::screening

/// What one series may hold: of one id, in one unit.
struct Key {
    TrendKind kind;
    std::string id;
    std::string unit;
    auto operator<=>(const Key&) const = default;
};

/// The word that two questionnaires most likely share, whatever languages each of them speaks.
Key keyOf(const TrendMeasure& measure) {
    return {measure.kind, measure.id, std::string(measure.unit.in("en"))};
}

struct Given {
    TrendReading reading;
    Screened screening;
    const TrendReadings* of = nullptr; ///< that it is one of
    int minute = -1;                   ///< of its day, in the order of time
};

struct Gathered {
    TrendMeasure measure; ///< of the newest screening that has it
    std::vector<Given> given;
};

bool isSomethingKnown(const TrendReading& reading) {
    return std::any_of(reading.values.begin(), reading.values.end(),
                       [](const auto& value) { return value.has_value(); });
}

/// One value, and all of it.
bool isWhole(const TrendReading& reading) {
    return std::all_of(reading.values.begin(), reading.values.end(),
                       [](const auto& value) { return value && value->isPoint(); });
}

/// In the order of days and of the clock, whoever measured. What has no time, a score for one, stands after
/// what the screenings of that day had measured until then; this screening is the last of its day.
void sortByTime(std::vector<Given>& given) {
    const auto screening = [](const Given& one) {
        return std::pair(one.reading.day, one.screening.value_or(std::numeric_limits<std::size_t>::max()));
    };
    std::stable_sort(given.begin(), given.end(),
                     [&](const Given& a, const Given& b) { return screening(a) < screening(b); });
    int latest = -1;
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (i > 0 && given[i].reading.day != given[i - 1].reading.day)
            latest = -1;
        given[i].minute = given[i].reading.minuteOfDay.value_or(latest);
        latest = std::max(latest, given[i].minute);
    }
    const auto time = [](const Given& one) { return std::pair(one.reading.day, one.minute); };
    std::stable_sort(given.begin(), given.end(),
                     [&](const Given& a, const Given& b) { return time(a) < time(b); });
}

class Gathering {
public:
    Gathering(const Session& present, const EarlierScreenings& earlier, const std::string& language,
              const LeftOut& leftOut)
        : m_earlier(earlier), m_language(language), m_questionnaire(present.questionnaire()),
          m_leftOut(leftOut), m_present(trendReadings(present, leftOut)) {
        gather(m_present, std::nullopt);
        for (std::size_t i = earlier.screenings.size(); i > 0; --i) // the newest says what it is called
            gather(earlier.screenings[i - 1].readings, i - 1);
    }

    Trends make() {
        for (auto& [key, gathered] : m_gathered)
            sortByTime(gathered.given);
        Trends trends;
        for (const Key& key : m_order)
            if (isWorthShowing(key)) {
                trends.series.push_back(seriesOf(key));
                addNotices(m_gathered.at(key), trends);
            }
        keepScreenings(trends);
        if (!m_leftOut.isEmpty() && !m_earlier.screenings.empty())
            trends.notes.emplace_back(phrase(TrendPhrase::SensitiveLeftOut, m_language));
        if (m_earlier.isUnknown)
            trends.notes.emplace_back(phrase(TrendPhrase::NotRead, m_language));
        else if (m_earlier.unreadable > 0)
            trends.notes.push_back(
                fill(phrase(m_earlier.unreadable == 1 ? TrendPhrase::OneLeftOut : TrendPhrase::SomeLeftOut,
                            m_language),
                     {{"count", std::to_string(m_earlier.unreadable)}}));
        return trends;
    }

private:
    void gather(const std::vector<TrendReadings>& all, Screened screening) {
        for (const TrendReadings& one : all) {
            const Key key = keyOf(one.measure);
            if (screening && !m_leftOut.isEmpty() && (!isOfPresent(one.measure) || isHeldBack(one)))
                continue;
            if (!screening)
                m_definitions.emplace(key.id, one.measure.definition);
            const auto [found, isNew] = m_gathered.try_emplace(key, Gathered{one.measure, {}});
            if (isNew)
                m_order.push_back(key);
            for (const TrendReading& reading : one.readings)
                if (reading.values.size() == found->second.measure.width())
                    found->second.given.push_back({reading, screening, &one});
        }
    }

    /// Something is left out: so is a kind that the present questionnaire does not have.
    bool isHeldBack(const TrendReadings& earlier) const {
        const std::vector<Sensitivity>& all = m_questionnaire->sensitivities;
        const std::vector<SensitivityId>& left = m_leftOut.ids();
        return std::any_of(earlier.sensitive.begin(), earlier.sensitive.end(), [&](const auto& one) {
            const SensitivityId& id = one.kind.id;
            return std::find(left.begin(), left.end(), id) != left.end() ||
                   std::none_of(all.begin(), all.end(), [&](const auto& known) { return known.id == id; });
        });
    }

    void addNotices(const Gathered& shown, Trends& trends) const {
        for (const Given& given : shown.given) {
            if (!given.screening)
                continue; // by its answers
            for (const auto& [kind, isHere] : given.of->sensitive) {
                Trends::Notice notice{kind.id.str(), std::string(kind.title.in(m_language)),
                                      std::string(kind.notice.in(m_language))};
                if (isHere && !kind.notice.empty() &&
                    std::find(trends.notices.begin(), trends.notices.end(), notice) == trends.notices.end())
                    trends.notices.push_back(std::move(notice));
            }
        }
    }

    /// What another questionnaire, or another version, followed by other rules may rest on what is left out.
    bool isOfPresent(const TrendMeasure& measure) const {
        const auto found = m_definitions.find(measure.id);
        return found != m_definitions.end() && found->second == measure.definition;
    }

    /// In whatever unit.
    std::vector<const Given*> allOf(const Key& key) const {
        std::vector<const Given*> all;
        for (const auto& [other, gathered] : m_gathered)
            if (other.kind == key.kind && other.id == key.id)
                for (const Given& given : gathered.given)
                    all.push_back(&given);
        return all;
    }

    bool isInOneUnit(const Key& key) const {
        return std::none_of(m_gathered.begin(), m_gathered.end(), [&](const auto& other) {
            return other.first.kind == key.kind && other.first.id == key.id && other.first != key &&
                   !other.second.given.empty();
        });
    }

    bool isWorthShowing(const Key& key) const {
        if (m_gathered.at(key).given.empty())
            return false;
        const std::vector<const Given*> all = allOf(key);
        return all.size() > 1 && std::any_of(all.begin(), all.end(), [](const Given* given) {
                   return given->screening && isSomethingKnown(given->reading);
               });
    }

    Trends::Series seriesOf(const Key& key) const {
        const Gathered& gathered = m_gathered.at(key);
        const TrendMeasure& measure = gathered.measure;
        Trends::Series series;
        series.kind = key.kind;
        series.id = key.id;
        series.cutOffs = measure.cutOffs;
        series.label = measure.label.in(m_language);
        series.unit = measure.unit.in(m_language);
        for (const LocalizedText& part : measure.parts)
            series.parts.emplace_back(part.in(m_language));
        const Given* before = nullptr;
        bool meansOther = false;
        for (const Given& one : gathered.given) {
            Trends::Point point{one.reading.day.iso(), {}, one.reading.values, textOf(one.reading)};
            if (one.reading.minuteOfDay)
                point.time = clockText(*one.reading.minuteOfDay);
            point.screening = one.screening;
            const bool meansTheSame = before && before->of->measure.definition == one.of->measure.definition;
            meansOther = meansOther || (before && !meansTheSame);
            point.isJoined = meansTheSame && isWhole(before->reading) && isWhole(one.reading);
            series.points.push_back(std::move(point));
            before = &one;
        }
        if (meansOther)
            series.notes.emplace_back(phrase(TrendPhrase::OtherMeaning, m_language));
        if (!isInOneUnit(key))
            series.notes.emplace_back(phrase(TrendPhrase::OtherUnit, m_language));
        return series;
    }

    std::string textOf(const Interval& range) const {
        std::string low = localNumber(range.low, m_language);
        const std::string high = localNumber(range.high, m_language);
        if (range.isPoint())
            return low;
        if (std::isfinite(range.low) && std::isfinite(range.high))
            return fill(phrase(SummaryPhrase::Between, m_language), {{"low", low}, {"high", high}});
        return std::isfinite(range.low) ? fill(phrase(SummaryPhrase::AtLeast, m_language), {{"low", low}})
                                        : fill(phrase(SummaryPhrase::AtMost, m_language), {{"high", high}});
    }

    std::string textOf(const TrendReading& reading) const {
        const std::string unknown(phrase(SummaryPhrase::NotEstablished, m_language));
        if (!isSomethingKnown(reading))
            return reading.state ? stateText(*reading.state, m_language) : unknown;
        std::string text;
        for (const std::optional<Interval>& value : reading.values)
            text += (text.empty() ? "" : "/") + (value ? textOf(*value) : unknown);
        return text;
    }

    /// Those alone that a point is of.
    void keepScreenings(Trends& trends) const {
        std::set<std::size_t> used;
        for (const Trends::Series& series : trends.series)
            for (const Trends::Point& point : series.points)
                if (point.screening)
                    used.insert(*point.screening);
        std::map<std::size_t, std::size_t> places;
        for (const std::size_t which : used) {
            const EarlierScreening& screening = m_earlier.screenings[which];
            places[which] = trends.screenings.size();
            trends.screenings.push_back({screening.day.iso(), screening.record,
                                         m_leftOut.isEmpty() ? screening.sha256 : std::string()});
        }
        for (Trends::Series& series : trends.series)
            for (Trends::Point& point : series.points)
                if (point.screening)
                    point.screening = places.at(*point.screening);
    }

    const EarlierScreenings& m_earlier;
    const std::string& m_language;
    const Questionnaire& m_questionnaire; ///< of the present one
    const LeftOut& m_leftOut;
    std::vector<TrendReadings> m_present;
    std::map<std::string, std::string> m_definitions; ///< of what this screening has, by id
    std::map<Key, Gathered> m_gathered;
    std::vector<Key> m_order;
};

} // namespace

Trends trendsOf(const Session& present, const EarlierScreenings& earlier, const std::string& language,
                const LeftOut& leftOut) {
    return Gathering(present, earlier, language, leftOut).make();
}

void addTrends(Summary& summary, const Session& session, const EarlierScreenings& earlier) {
    summary.trends =
        trendsOf(session, earlier, readingOrder(session.questionnaire(), summary.language, summary.askedIn),
                 summary.leftOut);
    for (const Trends::Notice& due : summary.trends.notices) {
        const auto isIt = [&due](const auto& one) { return one.title == due.title && one.text == due.text; };
        if (std::none_of(summary.notices.begin(), summary.notices.end(), isIt))
            summary.notices.push_back({due.title, due.text});
    }
}

} // namespace anteroom
