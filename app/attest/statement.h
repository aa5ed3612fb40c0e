// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attest/pdf_parts.h"
#include "app/storage/signing_key.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::attest {

/// What is signed: which parts there are, and what each is. The attachment signatureName holds it:
///
///     anteroom-signature-1
///     <SHA-256>  page 1
///     ...
///     signed <the Ed25519 signature of all that stands above, in hexadecimal digits>
struct Statement {
    std::string text; ///< what was signed
    std::string signature;
    std::vector<PdfPart> parts;
};

/// Precondition: no name holds a line break.
std::string signedStatement(const std::vector<PdfPart>& parts, const storage::SigningKey& key);

/// Nothing unless it is one to the last byte. Whoever signed it, or nobody.
std::optional<Statement> readStatement(std::string_view text);

/// The parts of the PDF, and those of the record in it: "record questionnaire", "record screening", "record
/// result". Of a record that cannot be read there are none.
std::vector<PdfPart> partsToSign(const PdfContent& content);

} // namespace anteroom::attest
