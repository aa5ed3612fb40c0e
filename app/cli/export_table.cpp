// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_table.h"

#include "app/cli/export_fhir.h"
#include "app/cli/input.h"
#include "app/cli/leave_out.h"
#include "app/cli/line_blocks.h"
#include "app/cli/line_screener.h"
#include "app/cli/new_file.h"
#include "app/cli/screened.h"
#include "core/exchange/csv/csv_export.h"
#include "core/exchange/redcap/redcap_export.h"
#include "core/findings/disclosure.h"

#include <cstring>

namespace anteroom::cli {

namespace {

constexpr const char* command = "export";

/// Gathers the screenings, in the form that was asked for.
class Screenings {
public:
    Screenings(std::shared_ptr<const Questionnaire> questionnaire, const std::string& language, bool isTable,
               std::vector<std::uint32_t> asked)
        : m_questionnaire(std::move(questionnaire)), m_table(*m_questionnaire, language), m_isTable(isTable),
          m_leaveOut(std::move(asked)), m_session(m_questionnaire, Timestamp{Date::fromDays(0), 0}) {
        if (m_isTable)
            m_text = m_table.head();
    }

    void add(const ReadAnswers& read) {
        const AnswerSheet sheet =
            sheetWithout(*read.sheet, leftOutOfBoth(*m_questionnaire, m_leaveOut, read.sheet->leftOut));
        const SheetName name{read.id, read.idIsPlain};
        if (!m_isTable) {
            m_text += answersLine(*m_questionnaire, sheet, name);
            return;
        }
        m_session.begin(sheet.answers, {sheet.date, 0});
        m_text += m_table.row(m_session, sheet, name);
    }

    const std::string& text() const { return m_text; }

private:
    std::shared_ptr<const Questionnaire> m_questionnaire;
    CsvTable m_table;
    bool m_isTable;
    std::vector<std::uint32_t> m_leaveOut;
    Session m_session;
    std::string m_text;
};

bool addFiles(const QStringList& paths, const Questionnaire& questionnaire, Screenings& screenings,
              Streams streams) {
    bool allRead = true;
    for (const QString& path : paths) {
        const auto read = readOrReport(path, questionnaire, streams);
        allRead = allRead && read;
        if (allRead)
            screenings.add(*read);
    }
    return allRead;
}

/// The lines of `--batch`, as `screen` takes them.
bool addLines(const QString& path, const Questionnaire& questionnaire, Screenings& screenings,
              Streams streams) {
    const std::string name = path.toStdString();
    Input input(path);
    const auto fail = [&](const std::string& what) {
        streams.err << name << ": " << what << '\n';
        return false;
    };
    if (!input.isOpen())
        return fail(std::string("cannot be opened: ") + std::strerror(input.error()));
    LineBlocks blocks([&](char* to, std::size_t size) { return input.read(to, size); },
                      LineScreener::longestLine());
    bool allRead = true;
    while (const auto block = blocks.next()) {
        if (block->isCut)
            return fail("line " + std::to_string(block->firstLine) + " is too long: at most 32 MiB are read");
        std::string_view rest = block->text;
        for (std::uint64_t number = block->firstLine; !rest.empty(); ++number) {
            const ReadAnswers read = readJsonAnswers(name, std::string(takeLine(rest)), questionnaire);
            streams.err << render(read.diagnostics, read.sources, number);
            allRead = allRead && read.sheet;
            if (allRead)
                screenings.add(read);
        }
    }
    return blocks.hasFailed() ? fail(std::string("cannot be read: ") + std::strerror(input.error()))
                              : allRead;
}

} // namespace

Exit exportTable(const Arguments& arguments, Streams streams) {
    const auto questionnaire = loadOrReport(arguments.files.first(), streams);
    if (!questionnaire)
        return Exit::Refused;
    const auto language = languageOf(command, arguments, *questionnaire, streams);
    if (!language)
        return Exit::Usage;
    const auto asked = leaveOut(command, arguments, *questionnaire, streams);
    if (!asked)
        return Exit::Usage;
    Screenings screenings(questionnaire, *language, arguments.has(QStringLiteral("--csv")), *asked);
    const QString batch = QStringLiteral("--batch");
    const bool allRead =
        arguments.has(batch)
            ? addLines(arguments.option(batch), *questionnaire, screenings, streams)
            : addFiles(arguments.list(QStringLiteral("--answers")), *questionnaire, screenings, streams);
    if (!allRead) {
        streams.err << "Nothing was written: a part would look like the whole.\n";
        return Exit::Refused;
    }
    return handOut(screenings.text(), arguments, streams);
}

Exit exportRedcap(const Arguments& arguments, Streams streams) {
    const auto questionnaire = loadOrReport(arguments.files.first(), streams);
    if (!questionnaire)
        return Exit::Refused;
    const auto language = languageOf(command, arguments, *questionnaire, streams);
    if (!language)
        return Exit::Usage;
    const RedcapExport made = exportRedcap(*questionnaire, *language);
    warnOf(made.notCarried, streams);
    return handOut(made.csv, arguments, streams);
}

} // namespace anteroom::cli
