// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attest/pdf_parts.h"
#include "app/storage/signing_key.h"
#include "core/printout/printout.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::attest {

/// What a PDF is, held against what was signed. Each list has what is otherwise, in words, and is empty where
/// nothing is. Names that a PDF brings along are shortened, and hold nothing that moves a cursor.
struct Verified {
    bool hasSignature = false;    ///< somebody's
    bool isSignatureRead = false; ///< one that was changed is none that can be read
    /// Of the key that signed it, one of those that were trusted; empty: none of them, and nothing below is
    /// filled in, for what a stranger signed says nothing.
    std::string fingerprint;
    std::vector<std::string> pages;
    std::vector<std::string> answers;
    std::vector<std::string> rules;
    std::vector<std::string> rest; ///< attachments, and all else that a reader of it may show or run
    std::string questionnaire; ///< "ketamine-prescreen 1.4.0", of the record; empty where that is not read
    std::string notDerived;    ///< why nothing could be derived anew; else `rederivation` is there
    std::optional<Rederivation> rederivation;

    bool isAnyPartOtherwise() const {
        return !pages.empty() || !answers.empty() || !rules.empty() || !rest.empty();
    }
    bool isAsSigned() const {
        return !fingerprint.empty() && !isAnyPartOtherwise() && rederivation &&
               rederivation->different.empty();
    }
};

/// The Error: it cannot be read, and why. A key that the PDF brings along counts for nothing.
Result<Verified> verifyPdf(std::string_view pdf, const std::string& password,
                           const std::vector<storage::PublicKey>& trusted);

} // namespace anteroom::attest
