// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_answers.h"

#include "app/cli/input.h"
#include "app/cli/new_file.h"
#include "app/cli/screened.h"
#include "core/base/result.h"
#include "core/exchange/csv/csv_import.h"

#include <array>
#include <cstring>

namespace anteroom::cli {

namespace {

/// A table may be longer than any text that a person writes.
Result<std::string> wholeOf(const QString& path) {
    const auto failed = [&](const char* what, int error) {
        return Error{path.toStdString() + ": " + what + ": " + std::strerror(error)};
    };
    Input input(path);
    if (!input.isOpen())
        return failed("cannot be opened", input.error());
    std::string text;
    std::array<char, 65536> part{};
    std::ptrdiff_t count = 0;
    while ((count = input.read(part.data(), part.size())) > 0)
        text.append(part.data(), static_cast<std::size_t>(count));
    if (count < 0)
        return failed("cannot be read", input.error());
    return text;
}

} // namespace

Exit importAnswers(const Arguments& arguments, Streams streams) {
    const auto questionnaire = loadOrReport(arguments.files.first(), streams);
    if (!questionnaire)
        return Exit::Refused;
    const QString path = arguments.option(QStringLiteral("--csv"));
    Result<std::string> text = wholeOf(path);
    if (!text) {
        streams.err << text.error().message << '\n';
        return Exit::Refused;
    }
    const CsvImport made = importCsv(path.toStdString(), std::move(text).value(), questionnaire);
    streams.err << render(made.diagnostics, made.sources);
    return made.lines ? handOut(*made.lines, arguments, streams) : Exit::Refused;
}

} // namespace anteroom::cli
