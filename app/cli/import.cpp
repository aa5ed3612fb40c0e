// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/import_answers.h"
#include "app/files/disk_file_source.h"
#include "app/files/replaceable.h"
#include "app/files/save_file.h"
#include "core/exchange/import/fhir_import.h"
#include "core/loading/load_questionnaire.h"

#include <QDir>

#include <utility>
#include <vector>

namespace anteroom::cli {

namespace {

constexpr const char* command = "import";
constexpr const char* questionnaireName = "questionnaire.yaml";
const QString csvOption = QStringLiteral("--csv");
const QString fhirOption = QStringLiteral("--fhir");
const QString outOption = QStringLiteral("--out");

/// What the loader says of it, which is what `check` will say.
bool loads(const FhirImport& made, Streams streams) {
    MemoryFileSource files;
    files.set(questionnaireName, *made.questionnaire);
    for (const auto& [name, text] : made.included)
        files.set(name, text);
    const LoadedQuestionnaire loaded = loadQuestionnaire(files, questionnaireName, files::sha256);
    if (!loaded.questionnaire)
        streams.err << render(loaded.diagnostics, loaded.sources);
    return loaded.questionnaire != nullptr;
}

/// Nothing that is there is written over: somebody may have worked on it. All of it is written or, as far as
/// that can be known before, nothing.
Outcome save(const FhirImport& made, const QString& folder, Streams streams) {
    std::vector<std::pair<QString, QByteArray>> parts;
    const auto add = [&](const std::string& name, const std::string& text) {
        parts.emplace_back(QDir(folder).filePath(QString::fromStdString(name)),
                           QByteArray::fromStdString(text));
    };
    add(questionnaireName, *made.questionnaire);
    for (const auto& [name, text] : made.included)
        add(name, text);
    for (const auto& [path, text] : parts)
        if (Outcome isFree = files::mayBeMade(path); !isFree)
            return isFree;
    if (!QDir().mkpath(folder))
        return Error{folder.toStdString() + " cannot be made. Give a folder that can be written to."};
    for (const auto& [path, text] : parts) {
        if (Outcome saved = files::saveFile(path, text); !saved)
            return saved;
        streams.out << path.toStdString() << '\n';
    }
    return done();
}

Exit hand(const FhirImport& made, const Arguments& arguments, Streams streams) {
    const bool isWhole = loads(made, streams);
    Outcome outcome = done();
    if (arguments.has(outOption))
        outcome = save(made, arguments.option(outOption), streams);
    else if (made.included.empty())
        streams.out << *made.questionnaire;
    else
        outcome = Error{"This form becomes several files. Give a folder with `--out`."};
    if (!outcome)
        streams.err << outcome.error().message << '\n';
    return outcome && isWhole ? Exit::Done : Exit::Refused;
}

Exit importFhirForm(const Arguments& arguments, Streams streams) {
    const std::string path = arguments.option(fhirOption).toStdString();
    files::DiskFileSource disk;
    Result<std::string> text = disk.read(path);
    if (!text) {
        streams.err << text.error().message << '\n';
        return Exit::Refused;
    }
    const FhirImport made = importFhir(path, std::move(text).value());
    for (const Diagnostic& one : made.diagnostics.all()) // however many: nothing is dropped in silence
        streams.err << render(one, made.sources);
    return made.questionnaire ? hand(made, arguments, streams) : Exit::Refused;
}

} // namespace

Exit importForm(const QStringList& given, Streams streams) {
    const auto parsed = parseArguments(given, {{csvOption, {}}, {fhirOption, {}}, {outOption, {}}}, 0, 1);
    if (!parsed.arguments)
        return refuseUsage(command, parsed.problem, streams);
    const Arguments& arguments = *parsed.arguments;
    if (arguments.has(csvOption) == arguments.has(fhirOption))
        return refuseUsage(command, "one of `--fhir` and `--csv` is needed", streams);
    if (arguments.has(csvOption) == arguments.files.isEmpty())
        return refuseUsage(command,
                           arguments.files.isEmpty() ? "name the questionnaire that the answers are of"
                                                     : "`--fhir` makes a questionnaire, and needs none",
                           streams);
    return arguments.has(csvOption) ? importAnswers(arguments, streams) : importFhirForm(arguments, streams);
}

} // namespace anteroom::cli
