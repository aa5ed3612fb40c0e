// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/catalogue.h"

#include "app/files/disk_file_source.h"
#include "app/language/problem_words.h"
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

/// The disk; `asked` hears of each file before it is read.
class AskedFiles : public FileSource {
public:
    explicit AskedFiles(const FileAsked& asked) : m_asked(asked) {}
    Result<std::string> read(const std::string& path) override {
        m_asked(QString::fromStdString(path));
        return m_disk.read(path);
    }

private:
    const FileAsked& m_asked;
    files::DiskFileSource m_disk;
};

CatalogueEntry readEntry(const QString& path, const FileAsked& asked) {
    AskedFiles disk(asked);
    LoadedQuestionnaire loaded = loadQuestionnaire(disk, path.toStdString(), files::sha256);
    CatalogueEntry entry{path, std::move(loaded.questionnaire), {}, 0};
    entry.canonicalPath = QFileInfo(path).canonicalFilePath();
    if (!entry.questionnaire) {
        const auto& all = loaded.diagnostics.all();
        entry.problemCount = std::count_if(all.begin(), all.end(), [](const Diagnostic& diagnostic) {
            return diagnostic.severity == Severity::Error;
        });
        entry.problems = QString::fromStdString(render(loaded.diagnostics, loaded.sources));
        entry.problemsSaid = [found = std::make_shared<const LoadedQuestionnaire>(std::move(loaded))] {
            return language::rendered(found->diagnostics, found->sources);
        };
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

PlaceRead readPlace(const QString& place, const std::function<bool()>& isWanted, const FileAsked& asked) {
    PlaceRead read;
    read.isReachable = QFileInfo::exists(place);
    for (const QString& path : pathsIn(place)) {
        if (!isWanted())
            break;
        read.entries.push_back(readEntry(path, asked));
        read.entries.back().isOpenedByItself = path == place;
    }
    return read;
}

std::vector<CatalogueEntry> catalogueOf(const std::vector<std::vector<CatalogueEntry>>& byPlace) {
    std::vector<CatalogueEntry> entries;
    std::set<QString> listed;
    for (const std::vector<CatalogueEntry>& place : byPlace)
        for (const CatalogueEntry& entry : place)
            if (listed.insert(entry.canonicalPath).second)
                entries.push_back(entry);
    const auto place = [](const CatalogueEntry& entry) {
        const bool isAmongOthers = !entry.isOpenedByItself;
        if (!entry.questionnaire)
            return std::tuple(isAmongOthers, true, entry.path.toStdString(), entry.path);
        const auto& data = entry.questionnaire->data();
        return std::tuple(isAmongOthers, false, foldCase(data.title.in(data.languages.front())), entry.path);
    };
    std::sort(entries.begin(), entries.end(),
              [&](const auto& left, const auto& right) { return place(left) < place(right); });
    return entries;
}

std::vector<CatalogueEntry> readCatalogue(const QStringList& places) {
    std::vector<std::vector<CatalogueEntry>> byPlace;
    const auto isWanted = [] { return true; };
    for (const QString& place : places)
        byPlace.push_back(readPlace(place, isWanted, [](const QString&) {}).entries);
    return catalogueOf(byPlace);
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
