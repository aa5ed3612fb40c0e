// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report.h"

#include "app/cli/arguments.h"
#include "app/cli/screened.h"
#include "app/files/save_file.h"

namespace anteroom::cli {

namespace {

const QString paperOption = QStringLiteral("--paper");
const QString pdfOption = QStringLiteral("--pdf");
const QStringList papers{QStringLiteral("letter"), QStringLiteral("a4")};

report::ReportOptions reportOptions(const Arguments& arguments) {
    report::ReportOptions options;
    options.paper =
        arguments.option(paperOption) == QLatin1String("a4") ? report::Paper::A4 : report::Paper::Letter;
    return options;
}

void warnUnprintable(const QStringList& texts, Streams streams) {
    for (const QString& text : texts)
        streams.err << "warning: this does not print as typed: " << text.toStdString() << '\n';
}

Exit save(const Arguments& arguments, const QByteArray& pdf, Streams streams) {
    const QString path = arguments.option(pdfOption);
    if (const Outcome saved = files::saveFile(path, pdf); !saved) {
        streams.err << saved.error().message << '\n';
        return Exit::Refused;
    }
    streams.out << path.toStdString() << '\n';
    return Exit::Done;
}

} // namespace

Exit report(const QStringList& given, Streams streams) {
    const auto parsed = parseArguments(given,
                                       {{QStringLiteral("--answers"), {}, true},
                                        {pdfOption, {}, true},
                                        {paperOption, papers},
                                        {QStringLiteral("--language"), {}}},
                                       1, 1);
    if (!parsed.arguments)
        return refuseUsage("report", parsed.problem, streams);
    const Arguments& arguments = *parsed.arguments;
    const auto screened =
        screenFiles(arguments.files.first(), arguments.option(QStringLiteral("--answers")), streams);
    if (!screened)
        return Exit::Refused;
    const auto language = languageOf("report", arguments, *screened->questionnaire, streams);
    if (!language)
        return Exit::Usage;
    const Summary summary = summarize(*screened->session, screened->screening, screened->sheet, *language);
    warnUnprintable(report::unprintable(summary), streams);
    return save(arguments, report::summaryPdf(summary, reportOptions(arguments)), streams);
}

Exit form(const QStringList& given, Streams streams) {
    const auto parsed = parseArguments(
        given, {{pdfOption, {}, true}, {paperOption, papers}, {QStringLiteral("--language"), {}}}, 1, 1);
    if (!parsed.arguments)
        return refuseUsage("form", parsed.problem, streams);
    const Arguments& arguments = *parsed.arguments;
    const auto questionnaire = loadOrReport(arguments.files.first(), streams);
    if (!questionnaire)
        return Exit::Refused;
    const auto language = languageOf("form", arguments, *questionnaire, streams);
    if (!language)
        return Exit::Usage;
    warnUnprintable(report::unprintable(*questionnaire, *language), streams);
    return save(arguments, report::paperFormPdf(*questionnaire, *language, reportOptions(arguments)),
                streams);
}

} // namespace anteroom::cli
