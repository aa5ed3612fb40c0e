// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/wording.h"
#include "core/base/message.h"
#include "core/base/result.h"

#include <QString>

#include <string>
#include <string_view>

namespace anteroom::language {

/// One of core's patterns, in the language that the program speaks now; itself where it has no translation.
/// Any thread.
std::string translated(std::string_view pattern);

/// What core says, in the language that the program speaks now; in English where it has no translation. In
/// any thread.
QString said(const Message& message);

/// Likewise.
QString said(const Error& error);

/// What an Error says, to stand within another sentence.
Message asPart(const Error& error);

/// Why the system refused something, in Qt's words for it (qt_error_string() and the errorString() of a
/// file): in the language that the program speaks then, as far as Qt has more than the system's own words.
Message systemReason(const QString& words);

/// What an Error says, for what stays on the screen while somebody chooses another language.
Wording inWords(const Error& error);

} // namespace anteroom::language
