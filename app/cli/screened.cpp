// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/screened.h"

#include "app/files/disk_file_source.h"
#include "core/loading/load_questionnaire.h"
#include "core/loading/read_answers.h"

namespace anteroom::cli {

std::shared_ptr<const Questionnaire> loadOrReport(const QString& path, Streams streams) {
    files::DiskFileSource disk;
    LoadedQuestionnaire loaded = loadQuestionnaire(disk, path.toStdString(), files::sha256);
    streams.err << render(loaded.diagnostics, loaded.sources);
    return loaded.questionnaire;
}

std::optional<Screened> screenFiles(const QString& questionnairePath, const QString& answersPath,
                                    Streams streams) {
    auto questionnaire = loadOrReport(questionnairePath, streams);
    if (!questionnaire)
        return std::nullopt;

    files::DiskFileSource disk;
    Result<std::string> text = disk.read(answersPath.toStdString());
    if (!text) {
        streams.err << text.error().message << '\n';
        return std::nullopt;
    }
    ReadAnswers read = readAnswers(answersPath.toStdString(), std::move(text).value(), *questionnaire);
    streams.err << render(read.diagnostics, read.sources);
    if (!read.sheet)
        return std::nullopt;

    // An answers file tells the day and perhaps the minutes of the visit; without them the day's beginning
    // stands in.
    const int started = read.sheet->started.value_or(0);
    const int finished = read.sheet->finished.value_or(started);
    auto session = std::make_unique<Session>(questionnaire, Timestamp{read.sheet->date, started});
    session->setAnswers(read.sheet->answers, Timestamp{read.sheet->date, finished});
    Screening screening = anteroom::screen(*session);
    return Screened{std::move(questionnaire), std::move(*read.sheet), std::move(session),
                    std::move(screening)};
}

} // namespace anteroom::cli
