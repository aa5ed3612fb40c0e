// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/interval.h"
#include "core/questionnaire/left_out.h"
#include "core/summary/trend_readings.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace anteroom {

/// What an earlier screening of the same patient has to follow.
struct EarlierScreening {
    Date day; ///< of the screening
    std::string
        record; ///< id of the record, or the name of a file; what identifies it to whoever looks it up
    std::string sha256; ///< of the bytes that it was read from, in hexadecimal digits
    std::vector<TrendReadings> readings{};
};

/// All earlier ones that could be read, in the order of time, and what is missing of them.
struct EarlierScreenings {
    std::vector<EarlierScreening> screenings{};
    std::size_t unreadable = 0; ///< that there are, and that nothing is known of
    bool isUnknown = false;     ///< whether there are any, or how many: they could not be looked for
};

/// Scores and measurements over time: plain data, in one language, every text ready to print.
///
/// Values of this screening follow from its answers. Those of earlier ones are stated: they are what those
/// records said when they were read.
struct Trends {
    struct Point {
        std::string date; ///< ISO: of the measurement, or of the screening
        std::string time; ///< "14:05"; may be empty
        /// One, or the two of a pair; a range where it is not wholly known. Nothing: not established.
        std::vector<std::optional<Interval>> values;
        std::string text; ///< "148/92", "between 14 and 17", "not established"; without the unit
        /// Into `screenings`; nothing: it is of this screening.
        std::optional<std::size_t> screening{};
        /// To be joined with the point before it: both are known, and mean the same.
        bool isJoined = false;
    };
    struct Series {
        TrendKind kind = TrendKind::Score;
        std::string id; ///< as TrendMeasure::id
        std::string label;
        std::string unit;               ///< may be empty
        std::vector<std::string> parts; ///< of a pair, what its two numbers are
        std::vector<double> cutOffs;    ///< ascending
        std::vector<Point> points; ///< in the order of time; two and more, unless they are in another unit
        std::vector<std::string> notes; ///< sentences: why some are not joined
    };
    struct Screening {
        std::string date; ///< ISO
        std::string record;
        std::string sha256;
    };
    struct Notice { ///< on redisclosure, of the questionnaire of an earlier screening
        std::string id;
        std::string title;
        std::string text;
        bool operator==(const Notice&) const = default;
    };

    std::vector<Series> series;
    std::vector<Screening> screenings; ///< that any point is of, in the order of time
    std::vector<Notice> notices;       ///< that go with the points of earlier ones, each once
    std::vector<std::string> notes;    ///< sentences: what is left out, and what could not be read

    bool isEmpty() const { return series.empty() && notes.empty(); }
};

/// What of `present` and the earlier ones belongs together, by id and unit: of the scores and measurements
/// that an earlier one knows something of, all there is. Those of the present questionnaire first, in its
/// order.
///
/// Where something is left out of `present`, of earlier ones there is only what it has as well, by id and
/// meaning; and no hash of their bytes, by which what is left out could be guessed. What rests on a kind of
/// sensitive answers that is left out is not there either, whichever questionnaire marks it, nor on one that
/// the present questionnaire does not have: nobody could choose it. That this is so is said wherever there
/// are earlier ones, so that it tells nothing of them.
///
/// Two scores are joined only where they are worked out in the same way; two measurements in different units
/// make two series. Nothing is joined across what is not established.
Trends trendsOf(const Session& present, const EarlierScreenings& earlier, const std::string& language,
                const LeftOut& leftOut = {});

} // namespace anteroom
