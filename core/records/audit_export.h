// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/audit_entry.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace anteroom {

/// The audit log as a file for other programs: UTF-8, an entry a line, with its number, time (of the clinic's
/// wall clock), staff (the account's id), name (of the account then), act (see actId()), record, patient,
/// detail.
enum class AuditFormat {
    Csv, ///< RFC 4180, with a line of headings. A text that a spreadsheet could take for a formula, one that
         ///< begins with = + - @ tab or CR, has an apostrophe before it.
    JsonLines ///< an object a line; record, patient and detail only where there is one
};

/// What a file of this format begins with, and no other kind of file does.
std::string_view beginOf(AuditFormat format);
/// What stands before the first entry; may be nothing.
std::string_view headOf(AuditFormat format);
/// What the log says of an export of itself: "the log, as CSV".
std::string auditExportWords(AuditFormat format);
/// With its line break.
std::string lineOf(AuditFormat format, std::uint64_t number, const AuditEntry& entry);

} // namespace anteroom
