// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/import_options.h"

#include <cstddef>

namespace anteroom::fhir {

/// One item of its own, without what is below it and without id and gates: its kind, texts, answers and
/// limits. Of extensions and elements that it has no place for, each is listed.
ImportedItem readOne(Node item, const OptionSource& source);

/// To what has none: its short text, or its linkId, which is listed.
void giveText(ImportedItem& item, const std::string& language, Diagnostics& diagnostics);

/// At any depth below it.
std::size_t questionsIn(Node item);

} // namespace anteroom::fhir
