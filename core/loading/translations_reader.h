// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/load_state.h"

#include <string>

namespace anteroom::loading {

/// Whether a file that is included is one of translations, whatever else is wrong with it.
bool isTranslations(Node root);

/// A file of translations, included as `name`: adds its pairs to state.translations. A language that the
/// questionnaire does not offer is read like any other, and shown nowhere; nor is an original that no text
/// has a mistake: the file may be shared by several questionnaires.
/// Codes: bad-language, translated-otherwise, and those of readReviewed().
void readTranslations(Node root, const std::string& name, LoadState& state);

} // namespace anteroom::loading
