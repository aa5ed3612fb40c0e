// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/import_model.h"

#include <cstdint>
#include <map>
#include <string>

namespace anteroom::fhir {

/// One of the files that an import writes, line by line.
struct WrittenFile {
    std::string name;
    std::string yaml{};
    std::uint32_t lines = 0;
    std::map<std::uint32_t, std::string> conditions{}; ///< by line, whose show-when it is: a linkId

    void line(int indent, const std::string& words);
    /// Nothing where there is no text.
    void text(int indent, const std::string& key, const LocalizedText& text,
              const ImportedQuestionnaire& into);
    /// "\nfindings:"
    void begin(const std::string& key);
};

/// A library, of which the head is written.
WrittenFile library(std::string name, const std::string& id, const ImportedQuestionnaire& questionnaire);

WrittenFile vocabulariesFile(const ImportedQuestionnaire& questionnaire);

/// The translations that somebody signed for, with the signature. `number` counts the signatures, from 1.
WrittenFile signedFile(const ImportedSignature& signature, std::size_t number,
                       const ImportedQuestionnaire& questionnaire);

} // namespace anteroom::fhir
