// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/load_questionnaire.h"
#include "tests/core/proofs/small_questionnaire.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

#include <cstdlib>

namespace anteroom::test {

inline const Date& today() {
    static const Date day = *Date::of(2024, 2, 10);
    return day;
}

/// ANTEROOM_PROOF_ROUNDS=1000 for a long look. Under a sanitizer each takes ten times as long.
inline std::uint32_t rounds() {
#ifdef ANTEROOM_IS_SANITIZED
    constexpr std::uint32_t usual = 2;
#else
    constexpr std::uint32_t usual = 6;
#endif
    const char* asked = std::getenv("ANTEROOM_PROOF_ROUNDS");
    return asked != nullptr ? static_cast<std::uint32_t>(std::atoi(asked)) : usual;
}

/// Rows for a test that fetches a `flavour`.
inline void addFlavours() {
    QTest::addColumn<Flavour>("flavour");
    QTest::newRow("choices") << Flavour::Choices;
    QTest::newRow("numbers") << Flavour::Numbers;
    QTest::newRow("rows") << Flavour::Rows;
    QTest::newRow("everything") << Flavour::Everything;
}

inline std::shared_ptr<const Questionnaire> loaded(const std::string& yaml) {
    MemoryFileSource source;
    source.set("questionnaire.yaml", yaml);
    source.set("v.yaml", SmallQuestionnaire::vocabulary());
    LoadedQuestionnaire result = loadQuestionnaire(source, "questionnaire.yaml", sha256);
    if (!result.questionnaire && qEnvironmentVariableIsSet("ANTEROOM_PROOF_REFUSED"))
        qDebug("%s\n%s", yaml.c_str(), render(result.diagnostics, result.sources).c_str());
    return result.questionnaire;
}

} // namespace anteroom::test
