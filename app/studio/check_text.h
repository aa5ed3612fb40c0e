// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/problem.h"
#include "core/authoring/name_index.h"
#include "core/authoring/outline.h"
#include "core/loading/file_source.h"
#include "core/loading/load_questionnaire.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::studio {

/// What is being edited: the path of the questionnaire, and the texts that are open, by path.
struct EditedTexts {
    std::string path;
    std::map<std::string, std::string> open;
    std::uint64_t revision = 0; ///< grows with each change
};

/// The cases that prove a questionnaire, beside it.
std::string casesPathOf(const std::string& questionnairePath);

/// All that is known of the texts of one revision.
struct CheckedTexts {
    std::uint64_t revision = 0;
    std::shared_ptr<const Questionnaire> questionnaire; ///< null: it has errors
    std::optional<Outline> outline;                     ///< nothing: the text is no YAML yet
    std::optional<NameIndex> names;                     ///< likewise
    std::vector<std::string> paths;                     ///< of the questionnaire and what it includes
    std::size_t cases = 0;                              ///< that were run
    std::vector<Problem> problems;                      ///< by file and place, failing cases last
    bool isProved = false; ///< what was proved of the questionnaire is among the problems

    std::size_t count(Problem::Kind kind) const;
};
using Checked = std::shared_ptr<const CheckedTexts>;

/// Loads the questionnaire, and runs its cases where it loads and has some. Null once `isWanted` says no,
/// which is asked now and then. Any thread.
Checked checkTexts(const EditedTexts& texts, FileSource& disk, const Sha256& sha256,
                   const std::function<bool()>& isWanted);

} // namespace anteroom::studio
