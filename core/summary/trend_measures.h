// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/summary/trend_readings.h"

#include <optional>

namespace anteroom::trends {

/// The computed value as a score; nothing where it is none.
std::optional<TrendMeasure> scoreMeasure(const Questionnaire& questionnaire, QuestionIndex computed);

/// A measured number by itself; nothing where it is none.
std::optional<TrendMeasure> numberMeasure(const Question& question);

/// Of measured rows, with the fields that it stands in.
struct FieldMeasure {
    TrendMeasure measure;
    std::size_t firstField = 0; ///< the others of a pair follow it
};
std::vector<FieldMeasure> rowMeasures(const Question& rows);

} // namespace anteroom::trends
