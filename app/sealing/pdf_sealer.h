// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/signing_key.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace anteroom::sealing {

/// What signs a PDF and puts a password on it: a part of Anteroom of its own, because a start would otherwise
/// wait for libqpdf and all that it brings. In any thread.
class PdfSealer {
public:
    virtual ~PdfSealer() = default;

    /// attest::signPdf(): with its record attached, all of it signed, and a password where that is not empty.
    virtual Result<std::string> sign(std::string_view pdf, const std::string& record,
                                     const storage::SigningKey& key, const std::string& password) const = 0;
    /// attest::withPassword(): what is signed stays so. Precondition: the password is not empty.
    virtual Result<std::string> withPassword(std::string_view pdf, const std::string& password) const = 0;
};

/// Loaded when it is first asked for. In any thread.
Result<const PdfSealer*> pdfSealer();

} // namespace anteroom::sealing
