// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/summary/trend_text.h"
#include "core/summary/trends.h"
#include "tests/support/answers.h"
#include "tests/support/questionnaire_from.h"

#include <QByteArrayList>

namespace anteroom::test {

using Shared = std::shared_ptr<const Questionnaire>;

inline constexpr std::string_view days =
    "[{id: never, text: Never}, {id: some, text: Some days}, {id: most, text: "
    "Most days}]";

/// Three items of none to two points each, where they are asked at all, and what rules say of their sum.
inline std::string items(std::string_view more = {}) {
    std::string text = "- {id: low, type: yes-no, text: 'Low at times?'}\n";
    for (const char* id : {"one", "two", "three"})
        text += "- {id: " + std::string(id) + ", type: choice, show-when: low is yes, text: 'Item " + id +
                "', options: " + std::string(days) + "}\n";
    return text + std::string(more);
}

inline std::string score(std::string_view unit = "of 6", std::string_view value = {}) {
    return "computed:\n  - {id: mood-score, label: Mood score, unit: " + std::string(unit) +
           ", summary: history, value: '" +
           std::string(value.empty()
                           ? "count(one in [some, most], two in [some, most], three in [some, most]) "
                             "+ count(one is most, two is most, three is most)"
                           : value) +
           "'}\n  - {id: months-of-it, label: Months, unit: months, summary: history, value: months from "
           "2027-01-01 "
           "to today}\n  - {id: silent, label: Not printed, value: 'count(one is some, two is some)'}\n";
}

inline constexpr std::string_view rule =
    "findings:\n"
    "  - {id: mood-four, kind: flag, title: T, when: mood-score >= 4 or 2 < mood-score, cite: [{document: "
    "leaflet, section: One}]}\n";

/// As rows, with and without a partner, and by itself.
inline constexpr std::string_view measured = R"(
- id: pressure
  type: rows
  measured: today
  text: Blood pressure
  label: Blood pressure
  row: reading
  summary: vitals
  fields:
    - {id: top, type: number, text: Top number, unit: mmHg, range: [40, 300]}
    - {id: bottom, type: number, text: Bottom number, unit: mmHg, range: [20, 200]}
- id: pulse
  type: rows
  measured: yes
  text: Heart rate
  label: Heart rate
  row: reading
  fields:
    - {id: beats, type: number, text: Beats, unit: /min, range: [20, 250]}
- {id: weight, type: number, measured: yes, text: Weight, unit: kg, range: [20, 400], decimals: 1}
- {id: cups, type: number, text: Cups, unit: cups, range: [0, 20]}
)";

inline Shared mood(std::string_view unit = "of 6", std::string_view value = {}) {
    return questionnaireOf(items(), score(unit, value) + std::string(rule));
}

inline Session answered(const Shared& questionnaire, std::string_view day,
                        std::initializer_list<std::pair<std::string_view, Answer>> answers) {
    const Timestamp at{*Date::parse(day), 0};
    Session session(questionnaire, at);
    for (const auto& [id, answer] : answers)
        session.setAnswer(questionIn(*questionnaire, id), answer, at);
    return session;
}

/// Of a mood of so many points, each item as often as that.
inline Session scored(const Shared& questionnaire, std::string_view day, std::vector<std::uint32_t> points) {
    Session session = answered(questionnaire, day, {{"low", yes()}});
    const std::vector<std::string_view> ids{"one", "two", "three"};
    for (std::size_t i = 0; i < points.size(); ++i)
        session.setAnswer(questionIn(*questionnaire, ids[i]), chosen(points[i]), {*Date::parse(day), 0});
    return session;
}

inline EarlierScreening earlier(const Session& session, std::string record = "r1") {
    return {session.startedAt().date, std::move(record), std::string(64, 'f'), trendReadings(session)};
}

inline QByteArray bytes(const std::string& text) { return QByteArray::fromStdString(text); }

/// "mood-score: 2027-01-10 4; 2027-02-10~ between 2 and 4; 2027-03-14 *5": ~ where it is joined, * of this
/// one.
inline QByteArray seriesOf(const Trends& trends, std::string_view id) {
    QByteArrayList found;
    for (const Trends::Series& series : trends.series) {
        if (series.id != id)
            continue;
        QByteArrayList points;
        for (const Trends::Point& point : series.points)
            points << bytes(whenOf(point)) + (point.isJoined ? "~ " : " ") + (point.screening ? "" : "*") +
                          bytes(point.text);
        for (const std::string& note : series.notes)
            points << bytes(note);
        found << bytes(headingOf(series, "en")) + ": " + points.join("; ");
    }
    return found.join(" | ");
}

} // namespace anteroom::test
