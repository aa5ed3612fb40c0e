// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/fhir_import.h"
#include "core/loading/file_source.h"
#include "core/loading/load_questionnaire.h"
#include "tests/support/golden.h"
#include "tests/support/questionnaire_from.h"

#include <QString>
#include <QStringList>

#include <memory>

// FHIR that was imported, and what the loader makes of it.
namespace anteroom::test {

struct Imported {
    FhirImport import;
    LoadedQuestionnaire loaded;

    /// What the import lists, one a line, without the places.
    QString listed() const {
        QString all;
        for (const Diagnostic& diagnostic : import.diagnostics.all())
            all += QString::fromStdString(diagnostic.message) + '\n';
        return all;
    }
    QString yaml() const { return QString::fromStdString(import.questionnaire.value_or("")); }
    /// Errors of the loader; empty where there are none.
    QString errors() const {
        return loaded.questionnaire
                   ? QString()
                   : QString::fromStdString(render(loaded.diagnostics, loaded.sources)) + yaml();
    }
};

inline Imported imported(std::string json) {
    Imported made;
    made.import = importFhir("form.json", std::move(json));
    MemoryFileSource files;
    files.set("questionnaire.yaml", made.import.questionnaire.value_or(""));
    for (const auto& [name, text] : made.import.included)
        files.set(name, text);
    made.loaded = loadQuestionnaire(files, "questionnaire.yaml", sha256);
    return made;
}

inline Imported importedFile(const std::string& name) { return imported(readData("fhir/" + name)); }

/// The part of the YAML that begins with this question, up to the next one.
inline QString partOf(const Imported& made, const QString& id) {
    const QString yaml = made.yaml();
    const qsizetype begin = yaml.indexOf("- id: " + id + '\n');
    if (begin < 0)
        return {};
    const qsizetype end = yaml.indexOf("- id: ", begin + 1);
    return yaml.mid(begin, end < 0 ? -1 : end - begin);
}

/// As it is written; empty where it is always shown.
inline QString showWhenOf(const Imported& made, const QString& id) {
    for (const QString& line : partOf(made, id).split('\n'))
        if (const QString text = line.trimmed(); text.startsWith("show-when: "))
            return text.mid(11);
    return {};
}

} // namespace anteroom::test
