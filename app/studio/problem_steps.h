// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/problem.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::studio {

/// The problem to go to from byte `offset` of the text at `path`, in the order of the list and round its end.
/// `current`: the one that was gone to last, from which it goes on while the cursor still stands there.
std::optional<std::size_t> nextProblem(const std::vector<Problem>& problems, const std::string& path,
                                       std::uint32_t offset, std::optional<std::size_t> current,
                                       bool isForward);

/// The one that can be mended and that byte `offset` stands in or at an end of: `current`, if it is one of
/// them. Otherwise `current`.
std::optional<std::size_t> problemAt(const std::vector<Problem>& problems, const std::string& path,
                                     std::uint32_t offset, std::optional<std::size_t> current);

/// "2 errors, 1 warning, 3 cases do not hold"; where nothing is to be said, how many cases hold.
QString countsInWords(const std::vector<Problem>& problems, std::size_t cases);

/// "Error, line 12", "Warning, cases.yaml, line 3". `path`: the text that need not be named.
QString placeInWords(const Problem& problem, const std::string& path);

} // namespace anteroom::studio
