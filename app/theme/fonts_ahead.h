// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <memory>

namespace anteroom::theme {

/// Has Qt find out which fonts there are, in a thread of its own, while the window is made: else the first
/// text that is measured waits for it, and that is a quarter of what a start takes. To be made by the thread
/// of the windows after the application, and destroyed before it.
class FontsAhead {
public:
    FontsAhead();
    ~FontsAhead();
    FontsAhead(const FontsAhead&) = delete;
    FontsAhead& operator=(const FontsAhead&) = delete;

private:
    std::unique_ptr<QThread> m_finding;
};

} // namespace anteroom::theme
