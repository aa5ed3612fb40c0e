// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

#include <memory>

namespace anteroom::test {

/// A small questionnaire with every question type, gate, kind of finding and trigger: what tests of the
/// summary and of whole interviews are about. Loaded once. Its text is tests/data/summary/sample.yaml, with
/// sample-medicines.yaml beside it.
std::shared_ptr<const Questionnaire> sampleQuestionnaire();

} // namespace anteroom::test
