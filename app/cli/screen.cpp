// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/earlier.h"
#include "app/cli/leave_out.h"
#include "app/cli/screened.h"
#include "core/summary/summary.h"

namespace anteroom::cli {

namespace {

const QString answersOption = QStringLiteral("--answers");
const QString batchOption = QStringLiteral("--batch");
const QString explainOption = QStringLiteral("--explain");
const QString formatOption = QStringLiteral("--format");

/// Options that do not go together; empty where all is well.
const char* problemOf(const Arguments& arguments) {
    const bool isBatch = arguments.has(batchOption);
    if (isBatch == arguments.has(answersOption))
        return isBatch ? "`--answers` and `--batch` do not go together"
                       : "`--answers` or `--batch` is needed";
    if (isBatch && arguments.has(formatOption))
        return "`--format` goes with `--answers`; a batch is printed as JSON Lines";
    if (isBatch && arguments.has(earlierOption.name))
        return "`--earlier` goes with `--answers`";
    return !isBatch && arguments.has(explainOption) ? "`--explain` goes with `--batch`" : "";
}

} // namespace

Exit screen(const QStringList& given, Streams streams) {
    const auto parsed = parseArguments(given,
                                       {{answersOption, {}},
                                        {batchOption, {}},
                                        earlierOption,
                                        {explainOption, {}, false, true},
                                        {formatOption, {QStringLiteral("text"), QStringLiteral("json")}},
                                        {QStringLiteral("--language"), {}},
                                        leaveOutOption},
                                       1, 1);
    if (!parsed.arguments)
        return refuseUsage("screen", parsed.problem, streams);
    const Arguments& arguments = *parsed.arguments;
    if (const char* problem = problemOf(arguments); *problem != '\0')
        return refuseUsage("screen", problem, streams);
    if (arguments.has(batchOption))
        return screenBatch(arguments, streams);
    const auto screened = screenFiles(arguments.files.first(), arguments.option(answersOption), streams);
    if (!screened)
        return Exit::Refused;

    const auto language = readersLanguage("screen", arguments, *screened->questionnaire, streams);
    if (!language)
        return Exit::Usage;
    const auto asked = leaveOut("screen", arguments, *screened->questionnaire, streams);
    if (!asked)
        return Exit::Usage;
    const LeftOut leftOut = leftOutOfBoth(*screened->questionnaire, *asked, screened->sheet.leftOut);
    const auto earlier = earlierScreenings(arguments, *screened, streams);
    if (!earlier)
        return Exit::Refused;
    Summary summary = summarize(*screened->session, screened->screening, screened->sheet, *language, leftOut);
    addTrends(summary, *screened->session, *earlier);
    if (arguments.option(formatOption) == QLatin1String("json"))
        streams.out << renderJson(*screened->session, screened->screening, screened->sheet.notes, *language,
                                  screened->sheet.identity.dateOfBirth, screened->sheet.languages,
                                  summary.trends, leftOut);
    else
        streams.out << renderText(summary);
    return Exit::Done;
}

} // namespace anteroom::cli
