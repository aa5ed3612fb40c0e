// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/questionnaire/left_out.h"
#include "core/session/session.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace anteroom {

enum class TrendKind : std::uint8_t { Score, Measurement };

/// What can be followed from one screening to the next: a score, or a measurement with a unit.
///
/// A score is a computed number with a place on the summary that looks at no date: the total of an
/// instrument, and not an age. A measurement is a measured number with a unit, by itself or in rows; two
/// numbers side by side in one unit are one reading, as 148/94 mmHg is.
struct TrendMeasure {
    TrendKind kind = TrendKind::Score;
    std::string id; ///< "phq9-score", "temperature", "pressure-readings.systolic"
    LocalizedText label{};
    LocalizedText unit{};
    std::vector<LocalizedText> parts{}; ///< of a pair, what its two numbers are; else empty
    /// Of a score, how it is worked out, in ids: as long as this is the same, two of them mean the same.
    std::string definition{};
    std::vector<double> cutOffs{}; ///< that rules of the questionnaire compare it with, ascending, each once

    std::size_t width() const { return parts.empty() ? 1 : parts.size(); }
};

/// One value of it.
struct TrendReading {
    Date day; ///< of the measurement, where it was said, else of the screening
    std::optional<int> minuteOfDay{};
    /// One for each of TrendMeasure::width(): a range where it is not wholly known, which may have no bound
    /// at one end. Nothing: it is not established.
    std::vector<std::optional<Interval>> values{};
    /// Why there is nothing, where a question was asked for it and nothing was said: "not measured".
    std::optional<QuestionState> state{};
};

/// A kind of sensitive answers that a measure rests on, at whatever remove, as its questionnaire marks them.
struct TrendSensitivity {
    Sensitivity kind;
    bool isHere = false; ///< the screening has something of it: see sensitivitiesHere()
};

struct TrendReadings {
    TrendMeasure measure;
    std::vector<TrendReading> readings{}; ///< as they were given; none where it does not apply
    std::vector<TrendSensitivity> sensitive{};
};

/// All that a screening has to follow, scores first, each in the order of the questionnaire. Answers that are
/// hidden do not count, and of what is left out there is nothing.
std::vector<TrendReadings> trendReadings(const Session& session, const LeftOut& leftOut = {});

} // namespace anteroom
