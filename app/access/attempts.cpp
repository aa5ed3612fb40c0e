// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/attempts.h"

#include <algorithm>

namespace anteroom::access {

using std::chrono::milliseconds;

void Attempts::begin(const std::string& account) {
    Tries& tries = m_tries[account];
    ++tries.count;
    tries.last = m_clock();
}

void Attempts::wasWrong(const std::string& account) {
    if (const auto found = m_tries.find(account); found != m_tries.end())
        found->second.last = m_clock();
}

void Attempts::wasNone(const std::string& account) {
    const auto found = m_tries.find(account);
    if (found != m_tries.end() && --found->second.count <= 0)
        m_tries.erase(found);
}

milliseconds Attempts::waitFor(const std::string& account) const {
    const auto found = m_tries.find(account);
    if (found == m_tries.end())
        return {};
    constexpr int longest = 60;
    const int doublings = std::min(found->second.count - 1, 6);
    const milliseconds wait = std::chrono::seconds(std::min(1 << doublings, longest));
    return std::max(milliseconds(0), found->second.last + wait - m_clock());
}

} // namespace anteroom::access
