// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <string_view>

namespace anteroom::access {

inline constexpr std::size_t shortestPassphrase = 12; ///< characters

/// Said before anyone types.
QString passphraseRule();

/// What to do about a passphrase that this person wants to use; empty when it can be used. Length is what
/// counts, and that it is not the first thing anyone would try: no rule asks for digits or capitals.
QString objectionToPassphrase(std::string_view passphrase, std::string_view personName);

} // namespace anteroom::access
