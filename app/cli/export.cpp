// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/export_table.h"
#include "app/cli/screened.h"
#include "app/files/replaceable.h"
#include "app/files/save_file.h"
#include "core/exchange/fhir_export.h"

#include <QUuid>

namespace anteroom::cli {

namespace {

constexpr const char* command = "export";
const QString answersOption = QStringLiteral("--answers");
const QString batchOption = QStringLiteral("--batch");
const QString csvOption = QStringLiteral("--csv");
const QString fhirOption = QStringLiteral("--fhir");
const QString jsonlOption = QStringLiteral("--jsonl");
const QString languageOption = QStringLiteral("--language");
const QString outOption = QStringLiteral("--out");
const QString redcapOption = QStringLiteral("--redcap");

std::string newUuid() { return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString(); }

/// Where all of it goes, or what is wrong with that.
Exit hand(const FhirExport& made, const Arguments& arguments, Streams streams) {
    for (const NotCarried& lost : made.notCarried)
        streams.err << "warning: " << lost.item << ": " << lost.why << '\n';
    if (!arguments.has(outOption)) {
        streams.out << made.json;
        return Exit::Done;
    }
    const QString path = arguments.option(outOption);
    // Only what an export wrote before is written over: its `meta`, which says so, stands first.
    const std::string begin = made.json.substr(0, made.json.find('}') + 1);
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
    return hand(exportFhir(*screened->session, screened->screening, screened->sheet, *language, newUuid),
                arguments, streams);
}

/// Options that do not go together; empty where all is well.
const char* problemOf(const Arguments& arguments) {
    int formats = 0;
    for (const QString& option : {fhirOption, csvOption, jsonlOption, redcapOption})
        formats += arguments.has(option) ? 1 : 0;
    if (formats != 1)
        return "one of `--fhir`, `--csv`, `--jsonl` and `--redcap` is needed";
    const bool hasAnswers = arguments.has(answersOption);
    const bool hasBatch = arguments.has(batchOption);
    if (arguments.has(redcapOption) && (hasAnswers || hasBatch))
        return "`--redcap` writes the questionnaire alone, without answers";
    if (arguments.has(fhirOption) && (hasBatch || arguments.list(answersOption).size() > 1))
        return "`--fhir` writes one answers file at a time";
    const bool isTable = arguments.has(csvOption) || arguments.has(jsonlOption);
    if (isTable && hasAnswers == hasBatch)
        return hasBatch ? "`--answers` and `--batch` do not go together"
                        : "`--answers` or `--batch` is needed";
    return arguments.has(jsonlOption) && arguments.has(languageOption)
               ? "`--language` does not go with `--jsonl`, which is the same in each"
               : "";
}

} // namespace

Exit exportAnswers(const QStringList& given, Streams streams) {
    const auto parsed = parseArguments(given,
                                       {{answersOption, {}, false, false, true},
                                        {batchOption, {}},
                                        {fhirOption, {}, false, true},
                                        {csvOption, {}, false, true},
                                        {jsonlOption, {}, false, true},
                                        {redcapOption, {}, false, true},
                                        {outOption, {}},
                                        {languageOption, {}}},
                                       1, 1);
    if (!parsed.arguments)
        return refuseUsage(command, parsed.problem, streams);
    const Arguments& arguments = *parsed.arguments;
    if (const char* problem = problemOf(arguments); *problem != '\0')
        return refuseUsage(command, problem, streams);
    if (arguments.has(redcapOption))
        return exportRedcap(arguments, streams);
    if (!arguments.has(fhirOption))
        return exportTable(arguments, streams);
    return arguments.has(answersOption) ? exportScreening(arguments, streams)
                                        : exportQuestionnaire(arguments, streams);
}

} // namespace anteroom::cli
