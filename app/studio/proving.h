// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/encounter.h"
#include "core/analysis/proof.h"
#include "core/questionnaire/questionnaire.h"

#include <functional>
#include <memory>

namespace anteroom::studio {

/// What proves something about a questionnaire.
struct Proving {
    bool isOn = false; ///< false: there is no solver, and what only it can tell is undecided
    /// In any thread.
    std::function<std::unique_ptr<Prover>(const std::shared_ptr<const Questionnaire>&)> make;
};

/// The solver that the program was built with, over screenings from the day of this clock on.
Proving builtInProving(const interview::Clock& clock);

} // namespace anteroom::studio
