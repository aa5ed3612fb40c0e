// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>

namespace anteroom::sealing {

inline constexpr std::size_t longestPdfPassword = 127; ///< bytes; what is longer a PDF takes no notice of

/// A password as a PDF is to have it, so that it opens for whoever types the same letters on another
/// keyboard: ISO 32000-2 takes SASLprep (RFC 4013), which composes letters and accents, makes one letter of
/// those that only look otherwise and leaves out what nobody sees, such as a byte order mark. What SASLprep
/// forbids stays. Overwrites `typed` where that is its only copy.
QString preparedPassword(QString typed);

} // namespace anteroom::sealing
