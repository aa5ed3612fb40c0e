// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir/vocabulary_codes.h"

#include "core/exchange/fhir/fhir_json.h"

namespace anteroom::fhir {

std::vector<std::vector<std::string>> codesByClass(const Vocabulary& vocabulary, const OptionSet& classes) {
    std::vector<std::vector<std::string>> codes;
    for (std::uint32_t one = 0; one < vocabulary.classes().size(); ++one) {
        if (!classes.contains(one))
            continue;
        codes.emplace_back();
        for (const Vocabulary::Entry& entry : vocabulary.entries())
            if (entry.classes.contains(one))
                codes.back().push_back(codeText(entry.name));
    }
    return codes;
}

} // namespace anteroom::fhir
