// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anteroom::theme {

/// How a language calls itself, plainly: "English", "español", never "American English". `tag`: BCP 47; a tag
/// that is not known stays itself.
QString languageName(const QString& tag);
/// The same where it stands alone: "Español".
QString languageTitle(const QString& tag);

} // namespace anteroom::theme
