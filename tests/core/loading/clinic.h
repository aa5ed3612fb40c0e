// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/load_questionnaire.h"
#include "tests/core/loading/planted.h"
#include "tests/support/questionnaire_from.h"

namespace anteroom::test {

/// tests/data/loading/clinic: one question of each type and each way out. Loaded once.
inline const Questionnaire& clinic() {
    static const std::shared_ptr<const Questionnaire> questionnaire = [] {
        DataFiles files("loading/clinic");
        LoadedQuestionnaire loaded = loadQuestionnaire(files, "questionnaire.yaml", sha256);
        if (!loaded.questionnaire)
            qFatal("%s", render(loaded.diagnostics, loaded.sources).c_str());
        return loaded.questionnaire;
    }();
    return *questionnaire;
}

} // namespace anteroom::test
