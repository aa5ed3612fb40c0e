// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace anteroom::bench {

/// How far this process' resident memory rises, at its highest, while `make` makes something; in MiB. To be
/// asked for in a process of its own, which has nothing else to give back. What is made lives until it was
/// measured. 0 where the system does not tell, or `make` returns null.
double peakMiB(const std::function<std::shared_ptr<const void>()>& make);

} // namespace anteroom::bench
