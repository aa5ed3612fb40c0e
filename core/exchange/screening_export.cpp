// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/screening_export.h"

#include "core/exchange/csv_export.h"
#include "core/exchange/fhir_json.h"

#include <utility>

namespace anteroom {

namespace {

// Paper does not say at what time, nor does a file that was screened; and a sheet is of one day.
void fillIn(AnswerSheet& sheet, const Session& session) {
    if (session.isTimed() && sheet.transcribedBy.empty()) {
        sheet.started = session.startedAt().minuteOfDay;
        if (const auto finished = session.finishedAt(); finished && finished->date == sheet.date)
            sheet.finished = finished->minuteOfDay;
    }
    for (std::uint32_t i = 0; i < session.questionnaire().questions().size(); ++i)
        if (const Answer& answer = session.answer(QuestionIndex{i}); answer != Answer{})
            sheet.answers.emplace_back(QuestionIndex{i}, answer);
}

ScreeningStanding standingOf(const RecordHead& head) {
    if (head.enteredInError)
        return ScreeningStanding::EnteredInError;
    if (head.status == RecordStatus::Draft)
        return ScreeningStanding::Open;
    return head.revision > 1 ? ScreeningStanding::Corrected : ScreeningStanding::AsAnswered;
}

ScreeningExport exported(const Session& session, AnswerSheet sheet, const SheetName& name,
                         ScreeningStanding standing, ScreeningFormat format, const std::string& language,
                         const NewUuid& newUuid) {
    const Questionnaire& questionnaire = session.questionnaire();
    fillIn(sheet, session);
    if (format == ScreeningFormat::JsonLines)
        return {answersLine(questionnaire, sheet, name)};
    if (format == ScreeningFormat::Csv) {
        const CsvTable table(questionnaire, language);
        return {table.head() + table.row(session, sheet, name)};
    }
    FhirExport made = exportFhir(session, screen(session), sheet, language, newUuid, standing);
    return {std::move(made.json), std::move(made.notCarried)};
}

} // namespace

std::string_view formatName(ScreeningFormat format) {
    switch (format) {
    case ScreeningFormat::Csv:
        return "CSV";
    case ScreeningFormat::JsonLines:
        return "JSON Lines";
    case ScreeningFormat::Fhir:
        break;
    }
    return "FHIR";
}

std::string_view formatEnding(ScreeningFormat format) {
    switch (format) {
    case ScreeningFormat::Csv:
        return ".csv";
    case ScreeningFormat::JsonLines:
        return ".jsonl";
    case ScreeningFormat::Fhir:
        break;
    }
    return ".json";
}

std::string beginOfExport(ScreeningFormat format) {
    if (format != ScreeningFormat::Fhir)
        return {};
    const fhir::Json head{{"resourceType", "Bundle"}, {"meta", {{"source", fhir::exportSource}}}};
    const std::string text = fhir::written(head);
    return text.substr(0, text.find('}') + 1);
}

ScreeningExport exportScreening(const Session& session, AnswerSheet sheet, ScreeningFormat format,
                                const std::string& language, const NewUuid& newUuid) {
    return exported(session, std::move(sheet), {}, ScreeningStanding::AsAnswered, format, language, newUuid);
}

ScreeningExport exportRecord(const RecordHead& head, const Session& session, AnswerSheet sheet,
                             ScreeningFormat format, const std::string& language, const NewUuid& newUuid) {
    return exported(session, std::move(sheet), {head.id.str()}, standingOf(head), format, language, newUuid);
}

bool mayLeaveAs(const RecordHead& head, ScreeningFormat format) {
    return !head.enteredInError || format == ScreeningFormat::Fhir;
}

AuditEntry entryOfExport(const RecordHead& head, ScreeningFormat format, const Act& by) {
    return {by, AuditAct::Exported, head.id, head.patient,
            "the screening, as " + std::string(formatName(format))};
}

} // namespace anteroom
