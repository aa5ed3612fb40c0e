// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_fhir.h"
#include "app/cli/export_record.h"
#include "app/cli/export_table.h"
#include "app/cli/leave_out.h"
#include "app/cli/workspace_door.h"
#include "core/records/record_ids.h"

#include <QFileInfo>

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

/// The id of a record in the place of a questionnaire file; no file is called so by chance.
bool isOfRecord(const Arguments& arguments) {
    const QString& source = arguments.files.first();
    return RecordId::parse(source.toStdString()) && !QFileInfo::exists(source);
}

/// What is exported: a record, or the answers or questionnaire of files. Empty where all is well.
const char* problemOfSource(const Arguments& arguments) {
    if (!isOfRecord(arguments)) {
        for (const char* option : {"--records", "--settings", "--as"})
            if (arguments.has(QLatin1String(option)))
                return "`--records`, `--settings` and `--as` go with the id of a record";
        return "";
    }
    if (arguments.has(answersOption) || arguments.has(batchOption))
        return "a record has its own questionnaire and answers";
    return arguments.has(redcapOption) ? "`--redcap` writes a questionnaire alone, and needs its file" : "";
}

/// Options that do not go together; empty where all is well.
const char* problemOf(const Arguments& arguments) {
    if (const char* problem = problemOfSource(arguments); *problem != '\0')
        return problem;
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
    if (arguments.has(leaveOutOption.name) && !isOfRecord(arguments) && !hasAnswers && !hasBatch)
        return "`--leave-out` goes with answers or a record";
    const bool isTable = arguments.has(csvOption) || arguments.has(jsonlOption);
    if (isTable && !isOfRecord(arguments) && hasAnswers == hasBatch)
        return hasBatch ? "`--answers` and `--batch` do not go together"
                        : "`--answers` or `--batch` is needed";
    return arguments.has(jsonlOption) && arguments.has(languageOption)
               ? "`--language` does not go with `--jsonl`, which is the same in each"
               : "";
}

} // namespace

Exit exportAnswers(const QStringList& given, Streams streams) {
    const auto parsed = parseWorkspaceArguments(given,
                                                {{answersOption, {}, false, false, true},
                                                 {batchOption, {}},
                                                 {fhirOption, {}, false, true},
                                                 {csvOption, {}, false, true},
                                                 {jsonlOption, {}, false, true},
                                                 {redcapOption, {}, false, true},
                                                 {outOption, {}},
                                                 {languageOption, {}},
                                                 leaveOutOption},
                                                1, 1, "a questionnaire file, or the id of a record");
    if (!parsed.arguments)
        return refuseUsage(command, parsed.problem, streams);
    const Arguments& arguments = *parsed.arguments;
    if (const char* problem = problemOf(arguments); *problem != '\0')
        return refuseUsage(command, problem, streams);
    if (isOfRecord(arguments))
        return exportKept(arguments, streams);
    if (arguments.has(redcapOption))
        return exportRedcap(arguments, streams);
    return arguments.has(fhirOption) ? exportFhirFiles(arguments, streams) : exportTable(arguments, streams);
}

} // namespace anteroom::cli
