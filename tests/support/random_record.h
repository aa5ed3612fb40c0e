// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"
#include "core/records/record.h"

#include <memory>
#include <random>

namespace anteroom::test {

/// A record of a random session in any status, with every optional part there or not, a history and a review.
Record randomRecord(const std::shared_ptr<const Questionnaire>& questionnaire, std::mt19937& random);

} // namespace anteroom::test
