// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <string>

namespace anteroom::bench {

/// Calls back once, when a widget that is `wanted` has been painted and what was painted has gone to the
/// screen.
class FirstPaint : public QObject {
public:
    FirstPaint(std::function<bool(const QObject&)> wanted, std::function<void()> painted);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::function<bool(const QObject&)> m_wanted;
    std::function<void()> m_painted;
};

/// What this process alone would give back if it ended, with its share of what it has in common with others,
/// in kB: Pss of /proc/self/smaps_rollup. 0 where the system does not tell.
double ownKilobytes();

/// For a process that a benchmark has started (child.h), when it is ready: says so, and a little later, idle,
/// how large it is; then ends.
void tellReady();

/// One line to whoever started this process.
void tell(const std::string& line);

} // namespace anteroom::bench
