// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/questionnaire/questionnaire.h"
#include "core/records/record.h"

#include <optional>
#include <string>
#include <string_view>

namespace anteroom {

/// The record as JSON, version 1: questions, fields, options, findings and triggers by their ids, entries of
/// a vocabulary by name, so that people and later versions can read it. What nobody said is left out.
/// Precondition: the record is of this questionnaire, and its texts are UTF-8 (what is not is written as
/// U+FFFD).
std::string encode(const Record& record, const Questionnaire& questionnaire);

/// What encode() wrote, and nothing else: an unknown or repeated key, an id that the questionnaire does not
/// have, a value of another type or another questionnaire is an Error. It names the place
/// ("session.answers.weight.value") and holds nothing of what stands there.
/// The ranges of numbers and dates are not held against a value: who entered it was asked then, and a record
/// that was kept must open.
Result<Record> decode(std::string_view encoded, const Questionnaire& questionnaire);

/// The head alone, as strict; of the rest only that it is JSON is looked at.
Result<RecordHead> decodeHead(std::string_view encoded);

/// formDayOf() the record; nothing as well where it does not say so.
std::optional<Date> decodeFormDay(std::string_view encoded);

} // namespace anteroom
