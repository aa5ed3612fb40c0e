// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/audit_export.h"

#include "core/base/csv.h"

#include <nlohmann/json.hpp>

namespace anteroom {

namespace {

std::string csvLine(std::uint64_t number, const AuditEntry& entry) {
    std::string line = std::to_string(number) + ',' + entry.by.at.iso();
    for (const std::string_view text :
         {std::string_view(entry.by.account.str()), std::string_view(entry.by.name), actId(entry.what),
          entry.record ? std::string_view(entry.record->str()) : std::string_view(),
          entry.patient ? std::string_view(entry.patient->str()) : std::string_view(),
          std::string_view(entry.detail)})
        line += ',' + csvCell(text);
    return line + "\r\n";
}

std::string jsonLine(std::uint64_t number, const AuditEntry& entry) {
    nlohmann::ordered_json json{{"number", number},
                                {"time", entry.by.at.iso()},
                                {"staff", entry.by.account.str()},
                                {"name", entry.by.name},
                                {"act", std::string(actId(entry.what))}};
    if (entry.record)
        json["record"] = entry.record->str();
    if (entry.patient)
        json["patient"] = entry.patient->str();
    if (!entry.detail.empty())
        json["detail"] = entry.detail;
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

} // namespace

std::string_view beginOf(AuditFormat format) {
    return format == AuditFormat::Csv ? "number,time,staff," : "{\"number\":";
}

std::string_view headOf(AuditFormat format) {
    return format == AuditFormat::Csv ? "number,time,staff,name,act,record,patient,detail\r\n" : "";
}

std::string auditExportWords(AuditFormat format) {
    return format == AuditFormat::Csv ? "the log, as CSV" : "the log, as JSON Lines";
}

std::string lineOf(AuditFormat format, std::uint64_t number, const AuditEntry& entry) {
    return format == AuditFormat::Csv ? csvLine(number, entry) : jsonLine(number, entry);
}

} // namespace anteroom
