// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/catalogue.h"

#include "app/files/disk_file_source.h"
#include "core/base/text.h"
#include "core/loading/load_questionnaire.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <tuple>

namespace anteroom::start {

std::vector<CatalogueEntry> readCatalogue(const QStringList& folders) {
    std::vector<CatalogueEntry> entries;
    files::DiskFileSource disk;
    for (const QString& folder : folders) {
        const QDir dir(folder);
        const QStringList names = dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QString& name : names) {
            const QString path = dir.filePath(name + QStringLiteral("/questionnaire.yaml"));
            if (!QFileInfo::exists(path))
                continue;
            LoadedQuestionnaire loaded = loadQuestionnaire(disk, path.toStdString(), files::sha256);
            CatalogueEntry entry{path, std::move(loaded.questionnaire), {}, 0};
            if (!entry.questionnaire) {
                const auto& all = loaded.diagnostics.all();
                entry.problemCount = std::count_if(all.begin(), all.end(), [](const Diagnostic& diagnostic) {
                    return diagnostic.severity == Severity::Error;
                });
                entry.problems = QString::fromStdString(render(loaded.diagnostics, loaded.sources));
            }
            entries.push_back(std::move(entry));
        }
    }
    const auto place = [](const CatalogueEntry& entry) {
        if (!entry.questionnaire)
            return std::tuple(true, entry.path.toStdString(), entry.path);
        const auto& data = entry.questionnaire->data();
        return std::tuple(false, foldCase(data.title.in(data.languages.front())), entry.path);
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
