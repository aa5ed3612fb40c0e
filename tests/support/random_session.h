// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <memory>
#include <random>
#include <string>

namespace anteroom::test {

/// What people type: any script, marks that JSON and YAML escape, line ends, a NUL; may be empty.
std::string randomText(std::mt19937& random);

/// Like randomAnswer(), with all that may stand beside a value: times and refused times, reasons, dates of
/// every precision, decimals, brands with the entry they name, notes in any script.
Answer anythingSaid(const Question& question, std::mt19937& random);

/// One thing that staff may do: answer, note, decline a section, undo, redo, acknowledge, finish.
void randomStep(Session& session, std::mt19937& random, Timestamp now);

/// After up to sixty such steps, a minute each from minute(0).
Session randomSession(std::shared_ptr<const Questionnaire> questionnaire, std::mt19937& random);

} // namespace anteroom::test
