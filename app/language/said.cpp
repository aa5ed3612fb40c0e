// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/said.h"

#include <QCoreApplication>

namespace anteroom::language {

std::string translated(std::string_view pattern) {
    return QCoreApplication::translate("core", std::string(pattern).c_str()).toStdString();
}

QString said(const Message& message) { return QString::fromStdString(message.in(translated)); }

QString said(const Error& error) {
    return error.wording.empty() ? QString::fromStdString(error.message) : said(error.wording);
}

Wording inWords(const Error& error) {
    return [error] { return said(error); };
}

} // namespace anteroom::language
