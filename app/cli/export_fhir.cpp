// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_fhir.h"

#include "app/cli/leave_out.h"
#include "app/cli/screened.h"
#include "app/files/new_uuid.h"
#include "app/files/replaceable.h"
#include "app/files/save_file.h"
#include "core/exchange/fhir/fhir_names.h"

namespace anteroom::cli {

namespace {

constexpr const char* command = "export";
const QString answersOption = QStringLiteral("--answers");
const QString outOption = QStringLiteral("--out");

/// Where all of it goes, or what is wrong with that.
Exit hand(const FhirExport& made, const Arguments& arguments, Streams streams) {
    warnOf(made.notCarried, streams);
    if (!arguments.has(outOption)) {
        streams.out << made.json;
        return Exit::Done;
    }
    const QString path = arguments.option(outOption);
    // Only what an export wrote before is written over: its `meta`, which says so, stands first.
    const std::size_t source = made.json.find(fhir::exportSource);
    const std::string begin = made.json.substr(0, source + fhir::exportSource.size() + 1);
    Outcome outcome = files::mayBecome(path, begin);
    if (outcome)
        outcome = files::saveFile(path, QByteArray::fromStdString(made.json));
    if (!outcome) {
        streams.err << outcome.error().message << '\n';
        return Exit::Refused;
    }
    streams.out << path.toStdString() << '\n';
    return Exit::Done;
}

Exit exportQuestionnaire(const Arguments& arguments, Streams streams) {
    const auto questionnaire = loadOrReport(arguments.files.first(), streams);
    if (!questionnaire)
        return Exit::Refused;
    const auto language = languageOf(command, arguments, *questionnaire, streams);
    if (!language)
        return Exit::Usage;
    return hand(exportFhirQuestionnaire(*questionnaire, *language), arguments, streams);
}

Exit exportScreening(const Arguments& arguments, Streams streams) {
    const auto screened = screenFiles(arguments.files.first(), arguments.option(answersOption), streams);
    if (!screened)
        return Exit::Refused;
    const auto language = languageOf(command, arguments, *screened->questionnaire, streams);
    if (!language)
        return Exit::Usage;
    const auto asked = leaveOut(command, arguments, *screened->questionnaire, streams);
    if (!asked)
        return Exit::Usage;
    return hand(exportFhir(*screened->session, screened->screening, screened->sheet, *language,
                           files::newUuid, ScreeningStanding::AsAnswered,
                           leftOutOfBoth(*screened->questionnaire, *asked, screened->sheet.leftOut)),
                arguments, streams);
}

} // namespace

void warnOf(const std::vector<NotCarried>& notCarried, Streams streams) {
    for (const NotCarried& lost : notCarried)
        streams.err << "warning: " << lost.item << ": " << lost.why << '\n';
}

Exit exportFhirFiles(const Arguments& arguments, Streams streams) {
    return arguments.has(answersOption) ? exportScreening(arguments, streams)
                                        : exportQuestionnaire(arguments, streams);
}

} // namespace anteroom::cli
