// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <string>
#include <string_view>

namespace anteroom {

/// The files of a small questionnaire that is complete and works, to start from.
struct NewQuestionnaire {
    std::string questionnaire; ///< questionnaire.yaml: one section, two questions, one finding
    std::string cases;         ///< cases.yaml: what proves the finding; all of them hold
};

/// In English. `title` is a person's: any text of one line that is not blank. Stateless; any thread.
NewQuestionnaire newQuestionnaire(const QuestionnaireId& id, std::string_view title);

} // namespace anteroom
