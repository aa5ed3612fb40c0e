// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/fhir_import.h"
#include "core/loading/file_source.h"
#include "core/loading/load_questionnaire.h"
#include "tests/support/golden.h"
#include "tests/support/questionnaire_from.h"

#include <QString>

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

} // namespace anteroom::test
