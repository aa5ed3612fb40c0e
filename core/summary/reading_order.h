// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// In which languages a text of the questionnaire is looked for, on the way to a reader of `language`:
/// "es,en". First the reader's, of whatever region the questionnaire has; then those in which the patient was
/// asked, so that what has no translation stands as it was asked. See LocalizedText::in().
std::string readingOrder(const Questionnaire& questionnaire, std::string_view language,
                         const std::vector<std::string>& askedIn);

/// As a reader of `language` calls it: "Spanish".
std::string languageName(std::string_view tag, std::string_view language);
/// "Spanish", "English or Spanish".
std::string languageNames(const std::vector<std::string>& tags, std::string_view language,
                          std::string_view between);

/// The first parts of two tags, or of the first of several, are the same: "es" and "es-MX".
bool isSameLanguage(std::string_view one, std::string_view other);
/// The patient was asked in the reader's language alone, or it is not known in which.
bool isAskedInReaders(std::string_view language, const std::vector<std::string>& askedIn);

} // namespace anteroom
