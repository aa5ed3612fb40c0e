// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/fix.h"
#include "core/loading/load_questionnaire.h"
#include "tests/support/questionnaire_from.h"

#include <optional>
#include <string>

namespace anteroom::test {

inline LoadedQuestionnaire load(const std::string& text) {
    MemoryFileSource files;
    files.set("q", text);
    return loadQuestionnaire(files, "q", sha256);
}

inline std::string head(const std::string& languages = "[en]") {
    return "anteroom: 1\nid: test\nversion: 1.0.0\ntitle: Test\nlicense: CC0-1.0\nlanguages: " + languages +
           "\n";
}

/// All fixes of all problems made in turn, each after a new look; the text in which none is left.
inline std::string mended(std::string text) {
    for (int turns = 0; turns < 10; ++turns) {
        const LoadedQuestionnaire loaded = load(text);
        const TextTrees trees(loaded.sources);
        std::optional<Fix> fix;
        for (const Diagnostic& diagnostic : loaded.diagnostics.all())
            if (!fix)
                fix = fixOf(diagnostic, trees);
        if (!fix)
            return text;
        text = edited(text, FileIndex{}, fix->edits);
    }
    return "no end of fixes: " + text;
}

} // namespace anteroom::test
