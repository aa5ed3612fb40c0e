// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report.h"

#include "app/attest/sign_pdf.h"
#include "app/cli/arguments.h"
#include "app/cli/earlier.h"
#include "app/cli/leave_out.h"
#include "app/cli/pdf_password.h"
#include "app/cli/screened.h"
#include "app/files/disk_file_source.h"
#include "app/files/replaceable.h"
#include "app/files/save_file.h"
#include "core/loading/file_source.h"
#include "core/printout/printout.h"

#include <algorithm>
#include <optional>

namespace anteroom::cli {

namespace {

const QString paperOption = QStringLiteral("--paper");
const QString pdfOption = QStringLiteral("--pdf");
const QString signKeyOption = QStringLiteral("--sign-key");
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
    for (const QString& earlier : arguments.list(earlierOption.name))
        inputs.push_back(earlier.toStdString());
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

/// What a PDF that leaves the building goes with.
struct Sealing {
    std::optional<storage::SigningKey> key;
    std::string password; ///< empty: none
};

Result<Sealing> sealingOf(const Arguments& arguments) {
    Sealing sealing;
    if (arguments.has(signKeyOption)) {
        Result<storage::SigningKey> key = storage::SigningKey::load(arguments.option(signKeyOption));
        if (!key)
            return key.error();
        sealing.key = std::move(key).value();
    }
    Result<std::string> password = pdfPassword(arguments);
    if (!password)
        return password.error();
    sealing.password = std::move(password).value();
    return sealing;
}

/// Signed and with a password, each where it was asked for.
Result<QByteArray> sealed(QByteArray pdf, const Screened& screened, const Summary& summary,
                          const std::string& paper, const Sealing& sealing) {
    if (!sealing.key && sealing.password.empty())
        return pdf;
    const std::string_view bytes(pdf.constData(), static_cast<std::size_t>(pdf.size()));
    if (!sealing.key) {
        const Result<std::string> locked = attest::withPassword(bytes, sealing.password);
        return locked ? Result<QByteArray>(QByteArray::fromStdString(*locked)) : locked.error();
    }
    const Result<std::string> record =
        writePrintout(*screened.session, screened.sheet, summary, paper, files::sha256);
    if (!record)
        return record.error();
    const Result<std::string> made = attest::signPdf(bytes, *record, *sealing.key, sealing.password);
    return made ? Result<QByteArray>(QByteArray::fromStdString(*made)) : made.error();
}

} // namespace

Exit report(const QStringList& given, Streams streams) {
    const auto parsed = parseArguments(given,
                                       {{QStringLiteral("--answers"), {}, true},
                                        {pdfOption, {}, true},
                                        {paperOption, papers},
                                        {QStringLiteral("--language"), {}},
                                        earlierOption,
                                        leaveOutOption,
                                        {signKeyOption, {}},
                                        passwordFileOption},
                                       1, 1);
    if (!parsed.arguments)
        return refuseUsage("report", parsed.problem, streams);
    const Arguments& arguments = *parsed.arguments;
    const Result<Sealing> sealing = sealingOf(arguments);
    if (!sealing) {
        streams.err << sealing.error().message << '\n';
        return Exit::Refused;
    }
    const auto screened =
        screenFiles(arguments.files.first(), arguments.option(QStringLiteral("--answers")), streams);
    if (!screened)
        return Exit::Refused;
    const auto language = readersLanguage("report", arguments, *screened->questionnaire, streams);
    if (!language)
        return Exit::Usage;
    const auto asked = leaveOut("report", arguments, *screened->questionnaire, streams);
    if (!asked)
        return Exit::Usage;
    if (!mayWrite(arguments, *screened->questionnaire, streams))
        return Exit::Refused;
    const auto earlier = earlierScreenings(arguments, *screened, streams);
    if (!earlier)
        return Exit::Refused;
    Summary summary = summarize(*screened->session, screened->screening, screened->sheet, *language,
                                leftOutOfBoth(*screened->questionnaire, *asked, screened->sheet.leftOut));
    addTrends(summary, *screened->session, *earlier);
    warn(report::printProblems(summary), streams);
    const Result<QByteArray> pdf =
        sealed(report::summaryPdf(summary, reportOptions(arguments)), *screened, summary,
               arguments.option(paperOption, papers.front()).toStdString(), *sealing);
    if (!pdf) {
        streams.err << pdf.error().message << '\n';
        return Exit::Refused;
    }
    return save(arguments, *pdf, streams);
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
