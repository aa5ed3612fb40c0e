// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/signing_key.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace anteroom::attest {

/// A PDF of ours with its record attached and all of it signed, and sealed with a password where that is not
/// empty (AES-256; UTF-8 of a sealing::preparedPassword(), at most sealing::longestPdfPassword bytes, without
/// a NUL). Read back before it is handed out.
Result<std::string> signPdf(std::string_view pdf, const std::string& record, const storage::SigningKey& key,
                            const std::string& password);

/// Only with a password: what is signed stays so. Precondition: it is not empty.
Result<std::string> withPassword(std::string_view pdf, const std::string& password);

} // namespace anteroom::attest
