// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/screened.h"
#include "core/summary/summary.h"

namespace anteroom::cli {

Exit screen(const QStringList& given, Streams streams) {
    const auto parsed =
        parseArguments(given,
                       {{QStringLiteral("--answers"), {}, true},
                        {QStringLiteral("--format"), {QStringLiteral("text"), QStringLiteral("json")}},
                        {QStringLiteral("--language"), {}}},
                       1, 1);
    if (!parsed.arguments)
        return refuseUsage("screen", parsed.problem, streams);
    const Arguments& arguments = *parsed.arguments;
    const auto screened =
        screenFiles(arguments.files.first(), arguments.option(QStringLiteral("--answers")), streams);
    if (!screened)
        return Exit::Refused;

    const auto language = languageOf("screen", arguments, *screened->questionnaire, streams);
    if (!language)
        return Exit::Usage;
    if (arguments.option(QStringLiteral("--format")) == QLatin1String("json"))
        streams.out << renderJson(*screened->session, screened->screening, *language);
    else
        streams.out << renderText(
            summarize(*screened->session, screened->screening, screened->sheet, *language));
    return Exit::Done;
}

} // namespace anteroom::cli
