// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/summary/summary.h"
#include "tests/support/answers.h"
#include "tests/support/sample_questionnaire.h"

namespace anteroom::test {

/// Everything answered, every kind of finding raised, an urgent trigger acknowledged.
TestSession finishedInterview();
/// Everything answered, nothing raised.
TestSession quietInterview();

AnswerSheet sampleSheet();
Summary summaryOf(const Session& session);

} // namespace anteroom::test
