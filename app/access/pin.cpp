// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/pin.h"

#include "app/access/words.h"

#include <algorithm>
#include <utility>

namespace anteroom::access {

namespace {

constexpr std::chrono::milliseconds betweenTicks{200};
constexpr std::size_t shortest = 4;
constexpr std::size_t longest = 8;
const std::string onlyOne = "pin"; // the account whose tries are counted

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// 1111, 1234 or 8765: what whoever watches tries first.
bool isPlain(std::string_view digits) {
    const int step = digits[1] - digits[0];
    if (step < -1 || step > 1)
        return false;
    for (std::size_t i = 2; i < digits.size(); ++i)
        if (digits[i] - digits[i - 1] != step)
            return false;
    return true;
}

} // namespace

QString pinRule() { return PinLock::tr("4 to 8 digits"); }

QString objectionToPin(std::string_view typed) {
    if (typed.size() < shortest || typed.size() > longest ||
        !std::all_of(typed.begin(), typed.end(), isDigit))
        return PinLock::tr("Enter 4 to 8 digits and nothing else");
    return isPlain(typed) ? PinLock::tr("Enter digits that do not just repeat or count up or down")
                          : QString();
}

PinLock::PinLock(Passphrase pin, tries::SteadyClock clock, QObject* parent)
    : QObject(parent), m_pin(std::move(pin)), m_attempts(std::move(clock)) {
    m_ticks.setInterval(betweenTicks);
    connect(&m_ticks, &QTimer::timeout, this, &PinLock::countDown);
}

QString PinLock::wait() const { return waitWords(m_attempts.waitFor(onlyOne)); }

void PinLock::countDown() {
    if (wait().isEmpty())
        m_ticks.stop();
    emit changed();
}

// Looks at all of it wherever the first difference is.
bool PinLock::isRight(std::string_view typed) const {
    const std::string_view pin = m_pin.text();
    unsigned differs = typed.size() == pin.size() ? 0 : 1;
    for (std::size_t i = 0; i < std::min(typed.size(), pin.size()); ++i)
        differs |= typed[i] == pin[i] ? 0U : 1U;
    return differs == 0;
}

void PinLock::submit(const Passphrase& typed) {
    if (!wait().isEmpty())
        return;
    m_problem = {};
    if (typed.empty()) {
        m_problem = [] { return tr("Enter the PIN that was chosen when the tablet was handed over"); };
    } else if (isRight(typed.text())) {
        m_attempts.wasRight(onlyOne);
        emit changed();
        emit opened();
        return;
    } else {
        m_attempts.begin(onlyOne);
        m_problem = [] {
            return tr("This is not the PIN. Enter the one that was chosen when the tablet was handed over.");
        };
        m_ticks.start();
    }
    emit changed();
}

} // namespace anteroom::access
