// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/screened.h"

#include "app/files/disk_file_source.h"
#include "core/base/our_languages.h"
#include "core/base/text.h"
#include "core/loading/load_questionnaire.h"
#include "core/loading/text_reader.h"

#include <algorithm>

namespace anteroom::cli {

namespace {

const QString languageOption = QStringLiteral("--language");

} // namespace

std::shared_ptr<const Questionnaire> loadOrReport(const QString& path, Streams streams) {
    files::DiskFileSource disk;
    LoadedQuestionnaire loaded = loadQuestionnaire(disk, path.toStdString(), files::sha256);
    streams.err << render(loaded.diagnostics, loaded.sources);
    return loaded.questionnaire;
}

std::optional<std::string> readersLanguage(const char* command, const Arguments& arguments,
                                           const Questionnaire& questionnaire, Streams streams) {
    const std::string asked = arguments.option(languageOption).toStdString();
    return loading::isLanguageTag(asked) && ourLanguage(asked)
               ? std::optional(asked)
               : languageOf(command, arguments, questionnaire, streams);
}

std::optional<std::string> languageOf(const char* command, const Arguments& arguments,
                                      const Questionnaire& questionnaire, Streams streams) {
    const std::vector<std::string>& offered = questionnaire->languages;
    std::string language =
        arguments.option(languageOption, QString::fromStdString(offered.front())).toStdString();
    if (std::find(offered.begin(), offered.end(), language) != offered.end())
        return language;
    refuseUsage(command,
                "this questionnaire is written in " + joinWords(offered) + ", not in `" + language + "`",
                streams);
    return std::nullopt;
}

std::optional<ReadAnswers> readOrReport(const QString& path, const Questionnaire& questionnaire,
                                        Streams streams) {
    files::DiskFileSource disk;
    Result<std::string> text = disk.read(path.toStdString());
    if (!text) {
        streams.err << text.error().message << '\n';
        return std::nullopt;
    }
    ReadAnswers read = readAnswers(path.toStdString(), std::move(text).value(), questionnaire);
    streams.err << render(read.diagnostics, read.sources);
    return read.sheet ? std::optional(std::move(read)) : std::nullopt;
}

std::optional<Screened> screenFiles(const QString& questionnairePath, const QString& answersPath,
                                    Streams streams) {
    auto questionnaire = loadOrReport(questionnairePath, streams);
    if (!questionnaire)
        return std::nullopt;
    auto read = readOrReport(answersPath, *questionnaire, streams);
    if (!read)
        return std::nullopt;

    // Midnight: no minute is known at which anything was shown. The visit's own minutes stay in the sheet.
    const Timestamp fromFile{read->sheet->date, 0};
    auto session = std::make_unique<Session>(questionnaire, fromFile);
    session->begin(read->sheet->answers, fromFile);
    Screening screening = anteroom::screen(*session);
    return Screened{std::move(questionnaire), std::move(*read->sheet), std::move(session),
                    std::move(screening)};
}

} // namespace anteroom::cli
