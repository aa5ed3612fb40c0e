// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/provers.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace anteroom {

Provers::Provers(const Make& make, unsigned threads) {
    for (unsigned thread = 0; thread < std::max(1U, threads); ++thread)
        m_provers.push_back(make());
}

void Provers::each(std::size_t count, const std::function<void(std::size_t, Prover&)>& prove) {
    std::atomic<std::size_t> next{0};
    const auto work = [&](Prover& prover) {
        for (std::size_t task = next++; task < count; task = next++)
            prove(task, prover);
    };
    std::vector<std::thread> others;
    for (std::size_t other = 1; other < std::min(count, m_provers.size()); ++other)
        others.emplace_back(work, std::ref(*m_provers[other]));
    work(*m_provers.front());
    for (std::thread& other : others)
        other.join();
}

} // namespace anteroom
