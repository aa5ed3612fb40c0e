// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/said.h"

#include "core/base/said.h"

#include <QCoreApplication>

namespace anteroom::language {

namespace {

/// What Qt 6 itself says of an errno; of all others it has what the C library says.
constexpr const char* systemReasons[] = {
    core::translatable("Permission denied"), core::translatable("Too many open files"),
    core::translatable("No such file or directory"), core::translatable("No space left on device")};

} // namespace

std::string translated(std::string_view pattern) {
    return QCoreApplication::translate("core", std::string(pattern).c_str()).toStdString();
}

QString said(const Message& message) { return QString::fromStdString(message.in(translated)); }

QString said(const Error& error) {
    return error.wording.empty() ? QString::fromStdString(error.message) : said(error.wording);
}

Message asPart(const Error& error) {
    return error.wording.empty() ? Message::verbatim(error.message) : error.wording;
}

Message systemReason(const QString& words) {
    for (const char* known : systemReasons)
        if (words == QLatin1String(known) || words == QCoreApplication::translate("QIODevice", known))
            return core::said(known);
    return Message::verbatim(words.toStdString());
}

Wording inWords(const Error& error) {
    return [error] { return said(error); };
}

} // namespace anteroom::language
