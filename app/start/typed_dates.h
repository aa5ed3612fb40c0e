// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"

#include <QString>

#include <optional>
#include <string>

namespace anteroom::start {

/// A day as it was typed, read as the interview reads a date.
struct TypedDay {
    std::optional<Date> day; ///< where it is a whole one, and may be
    QString problem;         ///< what to do about it; empty where there is nothing
};

/// What cannot be read is kept as typed, and nobody is held up: a patient without papers has a date of birth
/// too. Nothing typed is no problem.
TypedDay readDateOfBirth(const std::string& typed, Date today);

/// The day on the paper form that is copied, on which the patient was screened. It is needed: what is said of
/// that day must not pass for today's. Not before `dateOfBirth`, as far as that is a date.
TypedDay readFormDay(const std::string& typed, Date today, const std::string& dateOfBirth);

/// The longest of what is said of either, for which room is kept.
QString longestDateProblem();

} // namespace anteroom::start
