// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace anteroom::bench {

/// How far resident memory rises, at its highest, while `make` makes something in a process of its own, for
/// the second time; in MiB. What is made lives until it was measured. 0 where the system does not tell, or
/// `make` returns null.
double peakMiB(const std::function<std::shared_ptr<const void>()>& make);

} // namespace anteroom::bench
