// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/keys.h"

namespace anteroom::interview {

namespace {

const QString order = QStringLiteral("123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
constexpr std::size_t digits = 9;

} // namespace

QString keyOf(std::size_t place) {
    return place < static_cast<std::size_t>(order.size()) ? QString(order.at(static_cast<qsizetype>(place)))
                                                          : QString();
}

std::optional<std::size_t> placeOf(const QString& typed) {
    const qsizetype place = typed.size() == 1 ? order.indexOf(typed.toUpper()) : -1;
    return place < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(place));
}

QString letterOf(std::size_t act) { return keyOf(digits + act); }

std::optional<std::size_t> actOfLetter(const QString& typed) {
    const std::optional<std::size_t> place = placeOf(typed);
    return place && *place >= digits ? std::optional(*place - digits) : std::nullopt;
}

bool beginsEntry(const QString& typed) {
    return typed.size() == 1 && (typed.front().isDigit() || QStringLiteral(".,+-").contains(typed.front()));
}

bool beginsText(const QString& typed) {
    return !typed.trimmed().isEmpty() && typed.front().category() != QChar::Other_Control;
}

} // namespace anteroom::interview
