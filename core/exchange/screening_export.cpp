// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/screening_export.h"

#include "core/exchange/csv/csv_export.h"
#include "core/exchange/fhir/fhir_json.h"
#include "core/findings/disclosure.h"

#include <utility>

namespace anteroom {

namespace {

// Paper does not say at what time, nor does a file that was screened; and a sheet is of one day.
void fillTimes(AnswerSheet& sheet, const Session& session) {
    if (session.isTimed() && sheet.transcribedBy.empty()) {
        sheet.started = session.startedAt().minuteOfDay;
        if (const auto finished = session.finishedAt(); finished && finished->date == sheet.date)
            sheet.finished = finished->minuteOfDay;
    }
}

void fillIn(AnswerSheet& sheet, const Session& session) {
    fillTimes(sheet, session);
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
                         const NewUuid& newUuid, const LeftOut& leftOut) {
    const Questionnaire& questionnaire = session.questionnaire();
    const Screening screening = screen(session);
    const Disclosure shown(session, screening, leftOut);
    if (format == ScreeningFormat::Fhir) {
        fillTimes(sheet, session);
        FhirExport made = exportFhir(session, screening, sheet, language, newUuid, standing, leftOut);
        return {std::move(made.json), std::move(made.notCarried)};
    }
    fillIn(sheet, shown.session());
    sheet = sheetWithout(std::move(sheet), leftOut);
    if (format == ScreeningFormat::JsonLines)
        return {answersLine(questionnaire, sheet, name)};
    const CsvTable table(questionnaire, language);
    return {table.head() + table.row(shown.session(), sheet, name)};
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
    // Labels of security may follow on who wrote it.
    return text.substr(0, text.find(fhir::exportSource) + fhir::exportSource.size() + 1);
}

ScreeningExport exportScreening(const Session& session, AnswerSheet sheet, ScreeningFormat format,
                                const std::string& language, const NewUuid& newUuid, const LeftOut& leftOut) {
    return exported(session, std::move(sheet), {}, ScreeningStanding::AsAnswered, format, language, newUuid,
                    leftOut);
}

ScreeningExport exportRecord(const RecordHead& head, const Session& session, AnswerSheet sheet,
                             ScreeningFormat format, const std::string& language, const NewUuid& newUuid,
                             const LeftOut& leftOut) {
    return exported(session, std::move(sheet), {head.id.str()}, standingOf(head), format, language, newUuid,
                    leftOut);
}

bool mayLeaveAs(const RecordHead& head, ScreeningFormat format) {
    return !head.enteredInError || format == ScreeningFormat::Fhir;
}

AuditEntry entryOfExport(const RecordHead& head, ScreeningFormat format, const Act& by,
                         const LeftOut& leftOut) {
    std::string what = "the screening, as " + std::string(formatName(format));
    for (const SensitivityId& id : leftOut.ids())
        what += (&id == &leftOut.ids().front() ? ", without " : ", ") + id.str();
    return {by, AuditAct::Exported, head.id, head.patient, std::move(what)};
}

} // namespace anteroom
