// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report.h"

#include "app/cli/arguments.h"
#include "app/cli/screened.h"
#include "app/files/save_file.h"

namespace anteroom::cli {

namespace {

const QString paperOption = QStringLiteral("--paper");
const QString pdfOption = QStringLiteral("--pdf");
const QString languageOption = QStringLiteral("--language");
const QStringList papers{QStringLiteral("letter"), QStringLiteral("a4")};

report::ReportOptions reportOptions(const Arguments& arguments) {
    report::ReportOptions options;
    options.paper =
        arguments.option(paperOption) == QLatin1String("a4") ? report::Paper::A4 : report::Paper::Letter;
    return options;
}

std::string languageOf(const Arguments& arguments, const Questionnaire& questionnaire) {
    return arguments.option(languageOption, QString::fromStdString(questionnaire->languages.front()))
        .toStdString();
}

void warnUnprintable(const QStringList& texts, Streams streams) {
    for (const QString& text : texts)
        streams.err << "warning: no installed font can print this: " << text.toStdString() << '\n';
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
                                        {languageOption, {}}},
                                       1, 1);
    if (!parsed.arguments) {
        streams.err << "anteroom-cli report: " << parsed.problem << '\n'
                    << "usage: anteroom-cli report QUESTIONNAIRE --answers FILE --pdf OUT [--paper letter|a4]"
                       " [--language TAG]\n";
        return Exit::Usage;
    }
    const Arguments& arguments = *parsed.arguments;
    const auto screened =
        screenFiles(arguments.files.first(), arguments.option(QStringLiteral("--answers")), streams);
    if (!screened)
        return Exit::Refused;
    const Summary summary = summarize(*screened->session, screened->screening, screened->sheet,
                                      languageOf(arguments, *screened->questionnaire));
    warnUnprintable(report::unprintable(summary), streams);
    return save(arguments, report::summaryPdf(summary, reportOptions(arguments)), streams);
}

Exit form(const QStringList& given, Streams streams) {
    const auto parsed =
        parseArguments(given, {{pdfOption, {}, true}, {paperOption, papers}, {languageOption, {}}}, 1, 1);
    if (!parsed.arguments) {
        streams.err
            << "anteroom-cli form: " << parsed.problem << '\n'
            << "usage: anteroom-cli form QUESTIONNAIRE --pdf OUT [--paper letter|a4] [--language TAG]\n";
        return Exit::Usage;
    }
    const Arguments& arguments = *parsed.arguments;
    const auto questionnaire = loadOrReport(arguments.files.first(), streams);
    if (!questionnaire)
        return Exit::Refused;
    const std::string language = languageOf(arguments, *questionnaire);
    warnUnprintable(report::unprintable(*questionnaire, language), streams);
    return save(arguments, report::paperFormPdf(*questionnaire, language, reportOptions(arguments)), streams);
}

} // namespace anteroom::cli
