// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/questionnaire_from.h"

#include "core/loading/load_questionnaire.h"

#include <QCryptographicHash>
#include <QtGlobal>

namespace anteroom::test {

std::shared_ptr<const Questionnaire>
questionnaireFrom(std::string_view yaml,
                  std::initializer_list<std::pair<std::string_view, std::string_view>> files) {
    MemoryFileSource source;
    source.set("questionnaire.yaml", std::string(yaml));
    for (const auto& [path, text] : files)
        source.set(std::string(path), std::string(text));
    LoadedQuestionnaire loaded = loadQuestionnaire(source, "questionnaire.yaml", sha256);
    if (!loaded.questionnaire)
        qFatal("The questionnaire of this test does not load:\n%s",
               render(loaded.diagnostics, loaded.sources).c_str());
    return loaded.questionnaire;
}

std::shared_ptr<const Questionnaire> questionnaireWith(std::string_view body) {
    constexpr std::string_view head = R"(anteroom: 1
id: test
version: 1.0.0
title: Test
license: CC0-1.0
languages: [en]
documents:
  leaflet: {title: A leaflet, publisher: Example Clinic, kind: public article}
)";
    return questionnaireFrom(std::string(head) + std::string(body));
}

std::shared_ptr<const Questionnaire> questionnaireOf(std::string_view questions, std::string_view rest) {
    std::string indented = "      ";
    for (const char c : questions) {
        indented += c;
        if (c == '\n')
            indented += "      ";
    }
    return questionnaireWith("sections:\n  - id: main\n    title: Main\n    questions:\n" + indented + "\n" +
                             std::string(rest));
}

QuestionIndex questionIn(const Questionnaire& questionnaire, std::string_view id) {
    const std::optional<QuestionIndex> question = questionnaire.find(id);
    if (!question)
        qFatal("No question %s", std::string(id).c_str());
    return *question;
}

std::uint32_t findingIn(const Questionnaire& questionnaire, std::string_view id) {
    const std::optional<std::uint32_t> finding = questionnaire.findFinding(id);
    if (!finding)
        qFatal("No finding %s", std::string(id).c_str());
    return *finding;
}

std::string sha256(std::string_view bytes) {
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return QCryptographicHash::hash(view.toByteArray(), QCryptographicHash::Sha256).toHex().toStdString();
}

} // namespace anteroom::test
