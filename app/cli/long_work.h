// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/records/progress.h"

namespace anteroom::cli {

/// Something that takes a while: a terminal on standard error shows how far it is, and whoever interrupts it
/// (Ctrl+C, or a system that shuts down) ends it where it does no harm. One at a time.
class LongWork {
public:
    LongWork(std::string what, Streams streams);
    ~LongWork();
    LongWork(const LongWork&) = delete;
    LongWork& operator=(const LongWork&) = delete;

    Progress progress();

private:
    void show(int percent);

    std::string m_what;
    Streams m_streams;
    bool m_isShown; ///< to a person
    int m_percent = -1;
    void (*m_interrupted)(int);
    void (*m_terminated)(int);
};

} // namespace anteroom::cli
