// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rescreened.h"

#include "app/files/disk_file_source.h"
#include "core/findings/disclosure.h"
#include "core/loading/read_answers.h"

#include <QDir>

namespace anteroom::cli {

namespace {

std::string firstLine(const std::string& text) { return text.substr(0, text.find('\n')); }

/// What one version says; the Error is the first reason why it does not take the file.
Result<Session> screened(const std::string& name, const std::string& text,
                         const std::shared_ptr<const Questionnaire>& questionnaire) {
    const ReadAnswers read = readAnswers(name, text, *questionnaire);
    if (!read.sheet)
        return Error{firstLine(render(read.diagnostics, read.sources))};
    if (!read.sheet->leftOut.empty())
        return Error{"sensitive answers are left out of it, and nothing says what they would change"};
    const Timestamp fromFile{read.sheet->date, 0};
    Session session(questionnaire, fromFile);
    session.begin(read.sheet->answers, fromFile);
    return session;
}

void addNotices(const Session& session, std::vector<Sensitivity>& notices) {
    for (const std::uint32_t which : noticesDue(session, LeftOut()))
        notices.push_back(session.questionnaire()->sensitivities[which]);
}

Rescreened compared(const std::string& name, const std::string& text,
                    const std::shared_ptr<const Questionnaire>& before,
                    const std::shared_ptr<const Questionnaire>& after, const OutcomeComparer& comparer) {
    Rescreened result{name};
    const auto old = screened(name, text, before);
    const auto now = screened(name, text, after);
    for (const auto* version : {&old, &now})
        if (*version)
            addNotices(**version, result.notices);
    if (!old || !now) {
        result.refused = !old ? "the old version does not take it: " + old.error().message
                              : "the new version does not take it: " + now.error().message;
        return result;
    }
    result.changed = comparer.changes(*old, *now);
    return result;
}

} // namespace

std::optional<std::vector<Rescreened>> rescreen(const QString& folder,
                                                const std::shared_ptr<const Questionnaire>& before,
                                                const std::shared_ptr<const Questionnaire>& after,
                                                Streams streams) {
    const QDir directory(folder);
    if (!directory.exists()) {
        streams.err << folder.toStdString() << ": there is no such folder\n";
        return std::nullopt;
    }
    files::DiskFileSource disk;
    const OutcomeComparer comparer(*before, *after);
    std::vector<Rescreened> all;
    const QStringList kinds{QStringLiteral("*.yaml"), QStringLiteral("*.yml"), QStringLiteral("*.json")};
    for (const QString& entry : directory.entryList(kinds, QDir::Files, QDir::Name)) {
        const std::string path = directory.filePath(entry).toStdString();
        const Result<std::string> text = disk.read(path);
        all.push_back(text ? compared(path, *text, before, after, comparer)
                           : Rescreened{path, {}, text.error().message});
    }
    return all;
}

} // namespace anteroom::cli
