// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/wording.h"
#include "app/storage/staff.h"

#include <QString>

#include <chrono>
#include <string_view>

namespace anteroom::access {

QString roleWord(storage::Role role);
/// What one may do in it, in a few words.
QString roleMeaning(storage::Role role);

/// "Wait 8 seconds, then try again"; empty when there is nothing to wait for.
QString waitWords(std::chrono::milliseconds wait);
/// The same, to stand where it does while the wait goes on; no words when there is nothing to wait for.
language::Wording waitWording(std::chrono::milliseconds wait);

/// What to do about a name; empty when it can be an account's.
QString objectionToName(const QString& name);

QString toQString(std::string_view utf8);

/// "Ines Intake (s-1f0c)": names may be alike, ids never are. For the log.
std::string nameAndId(const storage::StaffAccount& account);

} // namespace anteroom::access
