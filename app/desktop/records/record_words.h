// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/answer.h"
#include "core/records/record_head.h"

#include <QString>
#include <QStringList>

#include <string_view>

namespace anteroom::desktop {

// What staff read of a record, said alike on every screen.

QString text(std::string_view utf8);
/// "2027-03-14 14:10"
QString when(const Timestamp& at);
/// "D. Sample, 2027-03-14 14:10"
QString whoAndWhen(const Act& act);
/// "yes", "not asked"
QString answered(const Question& question, const Answer& answer);
/// The same with what was typed beside it, each in a line of its own.
QString wholeAnswer(const Question& question, const Answer& answer);
/// "No name" where nobody typed one.
QString nameIn(const Identity& identity);
/// Name, birth date and identifier in one line, as far as they were typed.
QString lineOf(const Identity& identity);
/// "Born 1985-02-11 · T-0001", as far as it was typed.
QString detailsOf(const Identity& identity);

} // namespace anteroom::desktop
