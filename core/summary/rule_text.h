// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"

#include <string>

namespace anteroom {

/// A rule in plain words, with what each computed value in it is made of: a reader must get from the printed
/// answers to the finding without the questionnaire at hand.
std::string ruleText(const Questionnaire& questionnaire, NodeIndex rule, const QuestionnaireNames& names);

} // namespace anteroom
