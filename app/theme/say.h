// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/wording.h"

#include <functional>

class QWidget;

namespace anteroom::theme {

using language::Wording;

/// Sets a text of `widget` now, and again whenever the program speaks another language. `property`: "text",
/// "accessibleName", "placeholderText" and so on. What was said there before is forgotten.
void say(QWidget* widget, const char* property, const Wording& wording);

/// For what shows more than texts that stand where they are, such as rows that are filled: `again` is called
/// soon after the program began to speak another language, once all that was said with say() is in it. It may
/// make and delete widgets: where one that had the keys is made anew, by the same name, it has them again.
void whenLanguageChanges(QWidget* widget, std::function<void()> again);

} // namespace anteroom::theme
