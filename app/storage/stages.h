// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/progress.h"

#include <algorithm>
#include <cstdint>

namespace anteroom::storage {

/// The parts of a long work, one after the other, each as long as the others. `progress` outlives it.
class Stages {
public:
    Stages(const Progress& progress, std::uint64_t stages) : m_progress(progress), m_stages(stages) {}
    Progress next() {
        return [this, stage = m_begun++](std::uint64_t done, std::uint64_t of) {
            constexpr std::uint64_t whole = 1000;
            const std::uint64_t part = of == 0 ? whole : std::min(done, of) * whole / of;
            return !m_progress || m_progress(stage * whole + part, m_stages * whole);
        };
    }

private:
    const Progress& m_progress;
    std::uint64_t m_stages;
    std::uint64_t m_begun = 0;
};

} // namespace anteroom::storage
