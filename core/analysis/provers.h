// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/proof.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace anteroom {

/// Several provers of one questionnaire, each at work in a thread of its own.
class Provers {
public:
    using Make = std::function<std::unique_ptr<Prover>()>;

    /// `threads`: how many, at least one.
    Provers(const Make& make, unsigned threads);

    /// Calls `prove` with each of 0 ... count - 1, each with a prover that nobody else is using. Returns when
    /// all are done. What one call stores must be its own place: then the result does not depend on threads.
    void each(std::size_t count, const std::function<void(std::size_t, Prover&)>& prove);

private:
    std::vector<std::unique_ptr<Prover>> m_provers;
};

} // namespace anteroom
