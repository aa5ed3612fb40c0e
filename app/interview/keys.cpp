// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/keys.h"

namespace anteroom::interview {

namespace {

const QString order = QStringLiteral("123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

} // namespace

QString keyOf(std::size_t place) {
    return place < static_cast<std::size_t>(order.size()) ? QString(order.at(static_cast<qsizetype>(place)))
                                                          : QString();
}

std::optional<std::size_t> placeOf(const QString& typed) {
    const qsizetype place = typed.size() == 1 ? order.indexOf(typed.toUpper()) : -1;
    return place < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(place));
}

} // namespace anteroom::interview
