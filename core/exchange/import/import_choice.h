// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/import_options.h"

namespace anteroom::fhir {

/// Whether an item takes an answer in one's own words beside its options: R4's `open-choice`, or what R5 says
/// by `answerConstraint`.
bool isOpenChoice(Node item);

/// What becomes of an item that is answered with one of several options, or several of them: its kind and its
/// options or vocabulary.
void readChoice(ImportedItem& made, Node item, const OptionSource& source);

} // namespace anteroom::fhir
