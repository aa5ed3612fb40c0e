// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <string>
#include <vector>

namespace anteroom::test {

/// One small mistake in the text of a questionnaire.
struct SeededFault {
    std::string kind; ///< "option dropped", "threshold or operator"
    std::string what; ///< where, and what it is now
    SourceSpan span;  ///< of what is replaced
    std::string by;

    std::string in(const std::string& text) const;
};

/// Every fault of every kind, kind by kind, in the order of the text.
std::vector<SeededFault> seededFaults(const Document& document);

/// At most so many of each kind, spread over the text.
std::vector<SeededFault> spread(const std::vector<SeededFault>& faults, std::size_t ofEachKind);

} // namespace anteroom::test
