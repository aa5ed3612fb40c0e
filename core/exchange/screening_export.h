// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fhir/fhir_export.h"
#include "core/records/audit_entry.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// In which one screening leaves for another program: a Bundle of FHIR R4, a table of one row, one answers
/// file on a line.
enum class ScreeningFormat : std::uint8_t { Fhir, Csv, JsonLines };

inline constexpr std::array screeningFormats{ScreeningFormat::Fhir, ScreeningFormat::Csv,
                                             ScreeningFormat::JsonLines};

/// "FHIR", "CSV", "JSON Lines": the same in every language.
std::string_view formatName(ScreeningFormat format);
/// How the name of such a file ends: ".json", ".csv", ".jsonl".
std::string_view formatEnding(ScreeningFormat format);
/// What a file of this format begins with and no other kind of file does: an export may take its place.
/// Empty: none may, for it may hold other screenings too.
std::string beginOfExport(ScreeningFormat format);

struct ScreeningExport {
    std::string text;
    std::vector<NotCarried> notCarried{};
};

/// A screening that is kept nowhere. `sheet`: its head; its times and answers are taken from the session.
/// `language`: of the texts; answers say the same in each. `leftOut`: the session has those answers, and the
/// export says that it has not.
ScreeningExport exportScreening(const Session& session, AnswerSheet sheet, ScreeningFormat format,
                                const std::string& language, const NewUuid& newUuid,
                                const LeftOut& leftOut = {});

/// One that is kept, under the id of its record. Precondition: mayLeaveAs().
ScreeningExport exportRecord(const RecordHead& head, const Session& session, AnswerSheet sheet,
                             ScreeningFormat format, const std::string& language, const NewUuid& newUuid,
                             const LeftOut& leftOut = {});

/// What was entered in error leaves only where the format can say that it was.
bool mayLeaveAs(const RecordHead& head, ScreeningFormat format);

/// For the log, before anything leaves: with what was left out.
AuditEntry entryOfExport(const RecordHead& head, ScreeningFormat format, const Act& by,
                         const LeftOut& leftOut = {});

} // namespace anteroom
