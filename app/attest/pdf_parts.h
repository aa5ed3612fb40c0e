// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::attest {

/// Of the largest PDF that is read, and of all that unpacks from its streams.
inline constexpr std::size_t largestPdf = 64U << 20;
inline constexpr std::size_t largestUnpacked = 256U << 20;

/// The attachments that are ours.
inline constexpr std::string_view recordName = "anteroom-record.json";
inline constexpr std::string_view signatureName = "anteroom-signature.txt";

/// A part of a PDF, and the SHA-256 of all that is in it, in hexadecimal digits.
struct PdfPart {
    /// "page 2", "attachment anteroom-record.json", "information", "catalog /OpenAction", "catalog
    /// /Names/JavaScript", "trailer /Key". Of an attachment as the PDF has it: anything may stand there.
    std::string name;
    std::string sha256;
    bool operator==(const PdfPart&) const = default;
};

/// What libqpdf reads of a PDF.
struct PdfContent {
    /// Of the pages in their order, then of everything else that is reached from the document's root.
    ///
    /// A part is hashed as its objects are, decoded and decrypted: dictionaries by their sorted keys, an
    /// object where it is met first, and later by the number of that; streams as what they unpack to, so that
    /// it counts for nothing how a file is packed, numbered or encrypted. What a page inherits is part of it.
    /// Left out are, by their places: the stream of the signature, the length and packing of streams (but for
    /// those that have parameters, or filters that not every reader knows), what encryption itself adds (the
    /// trailer's /Encrypt and /ID, the catalog's /Extensions/ADBE) and how the file is laid out.
    std::vector<PdfPart> parts;
    std::optional<std::string> record;    ///< what the attachment recordName holds
    std::optional<std::string> signature; ///< what signatureName holds
    /// Why other programs may read another document in the same bytes, see requireOneReading();
    /// core::translatable(). Nothing where they do not.
    const char* otherReading = nullptr;
};

/// Refuses what libqpdf would have to mend, so that another program does not read another document in the
/// same bytes. `password`: UTF-8; empty: none. It may be the sealing::preparedPassword() of it that opens the
/// PDF. Whatever the bytes are, it ends, within the bounds above.
Result<PdfContent> readPdf(std::string_view pdf, const std::string& password);

} // namespace anteroom::attest
