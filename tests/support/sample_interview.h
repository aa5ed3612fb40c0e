// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/summary/summary.h"
#include "tests/support/answers.h"
#include "tests/support/sample_questionnaire.h"

#include <QByteArrayList>

namespace anteroom::test {

/// Everything answered, every kind of finding raised, an urgent trigger acknowledged.
TestSession finishedInterview();
/// Everything answered, nothing raised.
TestSession quietInterview();

AnswerSheet sampleSheet();
Summary summaryOf(const Session& session);
/// "Topic (a; b); (c)": what was not raised, by topic; the last has none.
QByteArray notRaised(const Summary& summary);

} // namespace anteroom::test
