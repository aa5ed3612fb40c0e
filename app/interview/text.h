// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/localized_text.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <string>
#include <string_view>

namespace anteroom::interview {

// Core speaks UTF-8, Qt UTF-16.
inline QString toQt(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}
inline std::string fromQt(const QString& text) { return text.toStdString(); }
inline QString toQt(const LocalizedText& text, const std::string& language) {
    return toQt(text.in(language));
}

/// Whether staff may acknowledge with it: "1" is the answer that was being typed when the question came.
inline bool isName(const QString& text) {
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(), [](uint c) { return QChar::isLetter(c); });
}

} // namespace anteroom::interview
