// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/questionnaire_draft.h"
#include "core/loading/unreviewed_texts.h"

#include <vector>

namespace anteroom::loading {

/// What Questionnaire::Data::unreviewed says. Precondition: the draft is compiled.
std::vector<UnreviewedSafety> unreviewedSafety(const QuestionnaireDraft& draft,
                                               const UnreviewedTexts& unreviewed);

} // namespace anteroom::loading
