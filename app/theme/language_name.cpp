// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/language_name.h"

#include <QLocale>

namespace anteroom::theme {

QString languageName(const QString& tag) {
    const QLocale locale(tag);
    // Qt names some by their country, which does not matter to whoever chooses one.
    if (locale.language() == QLocale::English)
        return QStringLiteral("English");
    if (locale.language() == QLocale::Spanish)
        return QStringLiteral("espa\u00f1ol");
    const QString name = locale.language() == QLocale::C ? QString() : locale.nativeLanguageName();
    return name.isEmpty() ? tag : name;
}

QString languageTitle(const QString& tag) {
    const QString name = languageName(tag);
    return name.left(1).toUpper() + name.mid(1);
}

} // namespace anteroom::theme
