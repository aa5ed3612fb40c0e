// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/proving.h"

#include "core/proofs/prover.h"

namespace anteroom::studio {

Proving builtInProving(const interview::Clock& clock) {
    return {canProve(),
            [limits = usualLimits(clock().date)](const std::shared_ptr<const Questionnaire>& questionnaire) {
                return makeProver(questionnaire, limits);
            }};
}

} // namespace anteroom::studio
