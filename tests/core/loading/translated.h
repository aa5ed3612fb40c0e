// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/load_questionnaire.h"
#include "tests/support/questionnaire_from.h"

#include <QByteArray>
#include <QByteArrayList>

namespace anteroom::test {

inline LoadedQuestionnaire loadWith(const QByteArray& questionnaire,
                                    std::initializer_list<std::pair<const char*, QByteArray>> files = {}) {
    MemoryFileSource source;
    source.set("questionnaire.yaml", questionnaire.toStdString());
    for (const auto& [name, text] : files)
        source.set(name, text.toStdString());
    return loadQuestionnaire(source, "questionnaire.yaml", sha256);
}

inline QByteArray remarks(const LoadedQuestionnaire& loaded) {
    return QByteArray::fromStdString(render(loaded.diagnostics, loaded.sources));
}

inline QByteArray head(const QByteArray& includes, const QByteArray& languages = "en, es") {
    return "anteroom: 1\nid: test\nversion: 1.0.0\ntitle: Test\nlicense: CC0-1.0\nlanguages: [" + languages +
           "]\nincludes: [" + includes + "]\n";
}

inline QByteArray translations(const QByteArray& texts, const QByteArray& more = {},
                               const QByteArray& into = "es") {
    return "anteroom: 1\ntranslations: " + into + "\nfrom: en\nlicense: CC0-1.0\n" + more + "texts:\n" +
           texts;
}

inline const Question& question(const LoadedQuestionnaire& loaded, std::string_view id) {
    return loaded.questionnaire->question(questionIn(*loaded.questionnaire, id));
}

inline QByteArray spanish(const LocalizedText& text) {
    return text.has("es") ? QByteArray::fromStdString(std::string(text.in("es"))) : QByteArray("-");
}

/// "es: a, b": what is unreviewed in each language.
inline QByteArray unreviewed(const LoadedQuestionnaire& loaded) {
    if (!loaded.questionnaire)
        return "does not load\n" + remarks(loaded);
    QByteArrayList all;
    for (const UnreviewedSafety& one : (*loaded.questionnaire)->unreviewed) {
        QByteArrayList ids;
        for (const QuestionIndex index : one.questions)
            ids << QByteArray::fromStdString(loaded.questionnaire->question(index).id.str());
        all << QByteArray::fromStdString(one.language) + ": " + ids.join(", ");
    }
    return all.join("; ");
}

/// Below a head().
inline const char* const oneSafetyQuestion = R"(
sections:
  - {id: main, title: Main, questions: [{id: thoughts, type: yes-no, safety: yes, text: Thoughts}]}
)";

} // namespace anteroom::test
