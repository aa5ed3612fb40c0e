// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report.h"

#include "app/cli/arguments.h"
#include "app/cli/screened.h"
#include "app/files/replaceable.h"
#include "app/files/save_file.h"
#include "core/loading/file_source.h"

#include <algorithm>

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

/// The place and not the text: what is printed here ends up in logs.
void warn(const std::vector<report::PrintProblem>& problems, Streams streams) {
    std::vector<std::string> said;
    for (const report::PrintProblem& problem : problems) {
        const std::string warning =
            "warning: " + problem.where.toStdString() +
            (problem.prints ? ": a character there prints, but is read from the PDF as its code, [U+...]\n"
                            : ": no font on this computer has a character there; its code prints, [U+...]\n");
        if (std::find(said.begin(), said.end(), warning) != said.end())
            continue;
        said.push_back(warning);
        streams.err << warning;
    }
}

/// Every file that was read for it.
std::vector<std::string> inputsOf(const Arguments& arguments, const Questionnaire& questionnaire) {
    const std::string main = arguments.files.first().toStdString();
    std::vector<std::string> inputs{main};
    for (const UsedText& text : questionnaire->texts)
        inputs.push_back(resolvePath(main, text.name));
    if (const QString answers = arguments.option(QStringLiteral("--answers")); !answers.isEmpty())
        inputs.push_back(answers.toStdString());
    return inputs;
}

/// A slip of the pen in `--pdf` must not cost somebody their questionnaire.
bool mayWrite(const Arguments& arguments, const Questionnaire& questionnaire, Streams streams) {
    const Outcome may = files::mayBecomePdf(arguments.option(pdfOption), inputsOf(arguments, questionnaire));
    if (!may)
        streams.err << may.error().message << '\n';
    return may.ok();
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
    if (!mayWrite(arguments, *screened->questionnaire, streams))
        return Exit::Refused;
    const Summary summary = summarize(*screened->session, screened->screening, screened->sheet, *language);
    warn(report::printProblems(summary), streams);
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
    if (!mayWrite(arguments, *questionnaire, streams))
        return Exit::Refused;
    warn(report::printProblems(*questionnaire, *language), streams);
    return save(arguments, report::paperFormPdf(*questionnaire, *language, reportOptions(arguments)),
                streams);
}

} // namespace anteroom::cli
