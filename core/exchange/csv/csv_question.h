// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/csv/csv_row.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace anteroom {

/// What a row keeps outside the columns of its questions, as JSON, by the id of the question.
using KeptAnswers = std::map<std::string, std::string_view, std::less<>>;

/// The columns [begin, end) of one question.
struct CsvColumns {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Writes what a row says of one question as an entry of `answers`; nothing where it says nothing, or keeps
/// it. False where the cells contradict each other or are none of the table's, which is reported.
bool writeQuestion(const CsvRow& row, const Question& question, CsvColumns columns, const KeptAnswers& kept,
                   PlacedJson& json);

} // namespace anteroom
