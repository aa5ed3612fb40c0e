// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proofs/prover.h"

// Takes the place of core/proofs/smt where Anteroom is built without a solver.
namespace anteroom {

namespace {

class NoProver : public Prover {
public:
    Proof prove(const std::vector<Claim>& /*claims*/) override { return undecided(); }
    Proof proveWhenAnswered(const std::vector<Claim>& /*claims*/) override { return undecided(); }
    Proof proveLinked(const std::vector<Claim>& /*claims*/, const Links& /*links*/,
                      const std::vector<Exclusion>& /*excluded*/) override {
        return undecided();
    }
    Proof differsWithout(NodeIndex /*rule*/, OperandPlace /*part*/, Reading /*reading*/) override {
        return undecided();
    }
    Proof differsBy(NodeIndex /*rule*/, const OptionExchange& /*exchange*/) override { return undecided(); }
    Proof decides(const Decision& /*decision*/) override { return undecided(); }

private:
    static Proof undecided() { return Undecided{Undecided::Why::NoSolver}; }
};

} // namespace

bool canProve() { return false; }

// NOLINTNEXTLINE(performance-unnecessary-value-param): the prover that has a solver keeps it
std::unique_ptr<Prover> makeProver(std::shared_ptr<const Questionnaire> /*questionnaire*/,
                                   const ProofLimits& /*limits*/) {
    return std::make_unique<NoProver>();
}

} // namespace anteroom
