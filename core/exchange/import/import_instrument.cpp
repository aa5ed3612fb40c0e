// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_instrument.h"

#include "core/exchange/fhir/fhir_names.h"

namespace anteroom::fhir {

std::optional<ImportedInstrument> readInstrument(Node group, const std::string& language, bool isInAnother,
                                                 Diagnostics& diagnostics) {
    std::optional<ImportedInstrument> found;
    for (const Node extension : listOf(group, "extension")) {
        if (urlOf(extension) != std::string(ownExtensions) + "instrument")
            continue;
        ImportedInstrument made;
        for (const Node part : listOf(extension, "extension")) {
            const std::string name = urlOf(part);
            if (name == "title")
                made.title = textOf(part, "valueString", language);
            else if (name == "source")
                made.source = stringOf(part, "valueString");
            else if (name == "license")
                made.license = stringOf(part, "valueString");
        }
        if (found || isInAnother || made.title.empty() || made.license.empty())
            notCarried(diagnostics, extension.span(), stringOf(group, "linkId"),
                       "whose instrument it is: that has no title or licence, or stands within another");
        else
            found = std::move(made);
    }
    return found;
}

} // namespace anteroom::fhir
