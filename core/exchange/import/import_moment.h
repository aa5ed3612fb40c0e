// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"

#include <optional>
#include <string>
#include <string_view>

namespace anteroom::fhir {

/// The days which may be that of a moment. Which one it is depends on where the question is asked.
struct DaysOfMoment {
    Date first, last;
};

/// Of a dateTime with a time of day, "2026-11-02T10:00:00Z". With a time zone: in whatever zone of the world
/// somebody asks; without one: the day that it names. Nothing of what is no such dateTime, a date too.
std::optional<DaysOfMoment> daysOfMoment(std::string_view dateTime);

/// When a question for a date is shown that FHIR shows by comparing it with the moment: `>`, `<`, `=` and so
/// on. On those days the answer may come before and after it, so they are among those that show it, and it is
/// shown too often rather than too seldom. Empty where every day shows it, as with `!=`.
std::string momentText(const std::string& question, const std::string& relation, const DaysOfMoment& days);

} // namespace anteroom::fhir
