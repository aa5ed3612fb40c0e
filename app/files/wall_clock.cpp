// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/wall_clock.h"

#include <QDateTime>

namespace anteroom::files {

Timestamp wallClock() {
    const QDateTime local = QDateTime::currentDateTime();
    const QDate date = local.date();
    const auto day = Date::of(date.year(), date.month(), date.day());
    return {day.value_or(Date::fromDays(0)), local.time().hour() * 60 + local.time().minute()};
}

} // namespace anteroom::files
