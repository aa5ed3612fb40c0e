// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <string>

namespace anteroom {

/// A rule in plain words, with what each computed value in it is made of, and when each question is asked on
/// whose not being asked the outcome rests: a reader must get from the printed answers to the finding without
/// the questionnaire at hand.
std::string ruleText(const Session& session, NodeIndex rule, const QuestionnaireNames& names);

} // namespace anteroom
