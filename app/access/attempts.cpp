// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/attempts.h"

#include <algorithm>

namespace anteroom::access {

using std::chrono::milliseconds;

Attempts::Attempts(SteadyClock clock, TriesOfAll before, Changed changed)
    : m_clock(std::move(clock)), m_tries(std::move(before)), m_changed(std::move(changed)) {
    // Whatever somebody wrote there, nobody waits longer than for a wrong one now.
    for (auto& [account, tries] : m_tries)
        tries.last = std::max(milliseconds(0), std::min(tries.last, m_clock()));
}

void Attempts::keep() const {
    if (m_changed)
        m_changed(m_tries);
}

void Attempts::begin(const std::string& account) {
    Tries& tries = m_tries[account];
    ++tries.count;
    tries.last = m_clock();
    keep();
}

void Attempts::wasWrong(const std::string& account) {
    const auto found = m_tries.find(account);
    if (found == m_tries.end())
        return;
    found->second.last = m_clock();
    keep();
}

void Attempts::wasRight(const std::string& account) {
    if (m_tries.erase(account) > 0)
        keep();
}

void Attempts::wasNone(const std::string& account) {
    const auto found = m_tries.find(account);
    if (found == m_tries.end())
        return;
    if (--found->second.count <= 0)
        m_tries.erase(found);
    keep();
}

milliseconds Attempts::waitFor(const std::string& account) const {
    const auto found = m_tries.find(account);
    if (found == m_tries.end())
        return {};
    constexpr int longest = 60;
    const int doublings = std::clamp(found->second.count - 1, 0, 6);
    const milliseconds wait = std::chrono::seconds(std::min(1 << doublings, longest));
    return std::max(milliseconds(0), found->second.last + wait - m_clock());
}

} // namespace anteroom::access
