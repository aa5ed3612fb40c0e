// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/stoppable_prover.h"

namespace anteroom {

namespace {

class StoppableProver : public Prover {
public:
    StoppableProver(std::unique_ptr<Prover> prover, std::function<bool()> goesOn)
        : m_prover(std::move(prover)), m_goesOn(std::move(goesOn)) {}

    Proof prove(const std::vector<Claim>& claims) override {
        return m_goesOn() ? m_prover->prove(claims) : Undecided{};
    }
    Proof proveWhenAnswered(const std::vector<Claim>& claims) override {
        return m_goesOn() ? m_prover->proveWhenAnswered(claims) : Undecided{};
    }
    Proof proveLinked(const std::vector<Claim>& claims, const Links& links,
                      const std::vector<Exclusion>& excluded) override {
        return m_goesOn() ? m_prover->proveLinked(claims, links, excluded) : Undecided{};
    }
    Proof differsWithout(NodeIndex rule, OperandPlace part, Reading reading) override {
        return m_goesOn() ? m_prover->differsWithout(rule, part, reading) : Undecided{};
    }
    Proof differsBy(NodeIndex rule, const OptionExchange& exchange) override {
        return m_goesOn() ? m_prover->differsBy(rule, exchange) : Undecided{};
    }
    Proof decides(const Decision& decision) override {
        return m_goesOn() ? m_prover->decides(decision) : Undecided{};
    }

private:
    std::unique_ptr<Prover> m_prover;
    std::function<bool()> m_goesOn;
};

} // namespace

std::unique_ptr<Prover> stoppable(std::unique_ptr<Prover> prover, std::function<bool()> goesOn) {
    return std::make_unique<StoppableProver>(std::move(prover), std::move(goesOn));
}

} // namespace anteroom
