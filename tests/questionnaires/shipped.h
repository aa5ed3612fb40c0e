// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/cases.h"
#include "core/loading/file_source.h"
#include "core/loading/load_questionnaire.h"
#include "tests/support/questionnaire_from.h"

#include <QDir>
#include <QFile>
#include <QStringList>
#include <QTest>

#include <string>

namespace anteroom::test {

/// The questionnaires of this tree, with the text of one file perhaps replaced by another.
class ShippedFiles : public FileSource {
public:
    Result<std::string> read(const std::string& path) override {
        if (path == replacedPath)
            return replacement;
        QFile file(QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires/") + QString::fromStdString(path));
        if (!file.open(QIODevice::ReadOnly))
            return Error{path + ": " + file.errorString().toStdString()};
        return file.readAll().toStdString();
    }

    std::string replacedPath;
    std::string replacement;
};

/// The folders of all questionnaires of this tree.
inline QStringList shippedFolders() {
    const QDir all(QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires"));
    QStringList folders;
    for (const QString& name : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (QFile::exists(all.filePath(name + "/questionnaire.yaml")))
            folders << name;
    return folders;
}

/// Those of the questionnaires that clinics use: all but the demonstration.
inline QStringList clinicFolders() {
    QStringList folders = shippedFolders();
    folders.removeAll("demo");
    return folders;
}

/// Rows of a test, one for each of them.
inline void eachForClinics() {
    QTest::addColumn<QString>("folder");
    for (const QString& folder : clinicFolders())
        QTest::newRow(qPrintable(folder)) << folder;
}

inline std::string questionnaireIn(const QString& folder) {
    return folder.toStdString() + "/questionnaire.yaml";
}

inline std::string casesIn(const QString& folder) { return folder.toStdString() + "/cases.yaml"; }

inline const std::string prescreenPath = "ketamine-prescreen/questionnaire.yaml";
inline const std::string prescreenCasesPath = "ketamine-prescreen/cases.yaml";

inline std::shared_ptr<const Questionnaire> loadShipped(ShippedFiles& files,
                                                        const std::string& path = prescreenPath) {
    LoadedQuestionnaire loaded = loadQuestionnaire(files, path, sha256);
    if (!loaded.questionnaire || !loaded.diagnostics.empty())
        qWarning("%s", render(loaded.diagnostics, loaded.sources).c_str());
    return loaded.questionnaire;
}

inline std::vector<Case> shippedCases(const Questionnaire& questionnaire,
                                      const std::string& path = prescreenCasesPath) {
    ShippedFiles files;
    LoadedCases loaded = loadCases(path, *files.read(path), questionnaire);
    if (!loaded.diagnostics.empty())
        qWarning("%s", render(loaded.diagnostics, loaded.sources).c_str());
    return std::move(loaded.cases);
}

} // namespace anteroom::test
