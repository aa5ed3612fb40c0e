// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tries/attempts.h"

#include <algorithm>
#include <memory>

namespace anteroom::tries {

using std::chrono::milliseconds;

namespace {

milliseconds waitIn(const TriesOfAll& all, const std::string& account, milliseconds now) {
    const auto found = all.find(account);
    if (found == all.end())
        return {};
    constexpr int longest = 60;
    const int doublings = std::clamp(found->second.count - 1, 0, 6);
    const milliseconds wait = std::chrono::seconds(std::min(1 << doublings, longest));
    return std::max(milliseconds(0), found->second.last + wait - now);
}

/// `atLeast`: as many as are known of already, should what is kept be lost.
Attempts::Change oneMore(const std::string& account, int atLeast, milliseconds now) {
    return [account, atLeast, now](TriesOfAll& all) {
        Tries& tries = all[account];
        tries.count = std::max(tries.count + 1, atLeast);
        tries.last = now;
    };
}

} // namespace

Attempts::Attempts(SteadyClock clock, TriesOfAll before, Keep keep)
    : m_clock(std::move(clock)), m_tries(std::move(before)), m_keep(std::move(keep)) {}

void Attempts::apply(const Change& change) {
    change(m_tries);
    if (!m_keep)
        return;
    ++m_unheard;
    m_keep(change, [this](const TriesOfAll& kept) { learn(kept); });
}

// Another door may have added to them. While more of ours is to be kept, what is there is not up to date.
void Attempts::learn(const TriesOfAll& kept) {
    if (--m_unheard > 0)
        return;
    for (const auto& [account, tries] : kept) {
        Tries& ours = m_tries[account];
        if (tries.count > ours.count)
            ours = tries;
    }
}

void Attempts::begin(const std::string& account) {
    const auto known = m_tries.find(account);
    apply(oneMore(account, known == m_tries.end() ? 1 : known->second.count + 1, m_clock()));
}

milliseconds Attempts::beginIfDue(const std::string& account) {
    const milliseconds now = m_clock();
    const auto known = m_tries.find(account);
    const Change begin = oneMore(account, known == m_tries.end() ? 1 : known->second.count + 1, now);
    const auto wait = std::make_shared<milliseconds>();
    // Of what is kept last: nobody else begins between this look and that.
    apply([account, now, begin, wait](TriesOfAll& all) {
        *wait = waitIn(all, account, now);
        if (wait->count() == 0)
            begin(all);
    });
    return *wait;
}

void Attempts::wasWrong(const std::string& account) {
    apply([account, now = m_clock()](TriesOfAll& all) {
        if (const auto found = all.find(account); found != all.end())
            found->second.last = now;
    });
}

void Attempts::wasRight(const std::string& account) {
    if (m_tries.count(account) > 0)
        apply([account](TriesOfAll& all) { all.erase(account); });
}

void Attempts::wasNone(const std::string& account) {
    apply([account](TriesOfAll& all) {
        const auto found = all.find(account);
        if (found != all.end() && --found->second.count <= 0)
            all.erase(found);
    });
}

milliseconds Attempts::waitFor(const std::string& account) const {
    return waitIn(m_tries, account, m_clock());
}

} // namespace anteroom::tries
