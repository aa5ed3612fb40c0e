// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/catalogue.h"

#include "app/files/disk_file_source.h"
#include "core/base/text.h"
#include "core/loading/load_questionnaire.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <set>
#include <tuple>

namespace anteroom::start {

namespace {

CatalogueEntry readEntry(const QString& path) {
    files::DiskFileSource disk;
    LoadedQuestionnaire loaded = loadQuestionnaire(disk, path.toStdString(), files::sha256);
    CatalogueEntry entry{path, std::move(loaded.questionnaire), {}, 0};
    if (!entry.questionnaire) {
        const auto& all = loaded.diagnostics.all();
        entry.problemCount = std::count_if(all.begin(), all.end(), [](const Diagnostic& diagnostic) {
            return diagnostic.severity == Severity::Error;
        });
        entry.problems = QString::fromStdString(render(loaded.diagnostics, loaded.sources));
    }
    return entry;
}

/// The questionnaires of a folder; a file is one itself.
QStringList pathsIn(const QString& place) {
    if (QFileInfo(place).isFile())
        return {place};
    QStringList paths;
    const QDir dir(place);
    for (const QString& name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString path = dir.filePath(name + QStringLiteral("/questionnaire.yaml"));
        if (QFileInfo::exists(path))
            paths << path;
    }
    return paths;
}

} // namespace

std::vector<CatalogueEntry> readCatalogue(const QStringList& places) {
    std::vector<CatalogueEntry> entries;
    std::set<QString> opened; // by themselves
    std::set<QString> read;
    for (const QString& place : places)
        for (const QString& path : pathsIn(place)) {
            if (path == place)
                opened.insert(path);
            if (read.insert(QFileInfo(path).canonicalFilePath()).second)
                entries.push_back(readEntry(path));
        }
    const auto place = [&opened](const CatalogueEntry& entry) {
        const bool isAmongOthers = !opened.contains(entry.path);
        if (!entry.questionnaire)
            return std::tuple(isAmongOthers, true, entry.path.toStdString(), entry.path);
        const auto& data = entry.questionnaire->data();
        return std::tuple(isAmongOthers, false, foldCase(data.title.in(data.languages.front())), entry.path);
    };
    std::sort(entries.begin(), entries.end(),
              [&](const auto& left, const auto& right) { return place(left) < place(right); });
    return entries;
}

QStringList shippedQuestionnaires() {
    const QString program = QCoreApplication::applicationDirPath();
    const QStringList candidates{
        qEnvironmentVariable("ANTEROOM_QUESTIONNAIRES"),
        program + QStringLiteral("/../share/anteroom/questionnaires"),
        program + QStringLiteral("/../../../questionnaires"), // build/<preset>/bin
    };
    QStringList places;
    for (const QString& candidate : candidates) {
        if (candidate.isEmpty())
            continue;
        places.append(QDir::cleanPath(candidate));
        if (QFileInfo(candidate).isDir())
            return {places.back()};
    }
    return places;
}

} // namespace anteroom::start
