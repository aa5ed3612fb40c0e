// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/proof.h"
#include "core/session/session.h"

#include <functional>
#include <memory>
#include <vector>

namespace anteroom {

/// Runs the engine over answers that a solver found: only what it confirms is passed on.
class WitnessCheck {
public:
    explicit WitnessCheck(std::shared_ptr<const Questionnaire> questionnaire);

    bool holds(const Witness& witness, const std::vector<Claim>& claims);
    /// Leaves out what the claims hold without.
    void shorten(Witness& witness, const std::vector<Claim>& claims);
    /// Likewise, of anything that `holds` asks.
    static void shorten(Witness& witness, const std::function<bool(const Witness&)>& holds);
    bool differsWithout(const Witness& witness, NodeIndex rule, OperandPlace part, Reading reading);
    bool differsBy(const Witness& witness, NodeIndex rule, const OptionExchange& by);
    bool decides(const Witness& witness, const Decision& decision);

private:
    const Evaluator& run(const Witness& witness);

    std::shared_ptr<const Questionnaire> m_questionnaire;
    Session m_session;
};

} // namespace anteroom
