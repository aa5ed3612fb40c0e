// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/linked_questions.h"
#include "core/proofs/smt/query.h"

namespace anteroom::smt {

/// Lets a cone have both of each pair of which it has one, every option told apart, and rows for what either
/// version asks of them: a row that stands for others in one version stands for the same ones in the other.
void widen(Cone& cone, const Questionnaire& joined, const Links& links);

/// That the answers to linked questions are those of one person, as linkAnswers() has it.
Expr linked(Query& query, const Questionnaire& joined, const Links& links);

} // namespace anteroom::smt
