// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/diff/linked_answers.h"
#include "core/expression/join.h"
#include "core/questionnaire/questionnaire.h"

#include <memory>
#include <optional>
#include <vector>

namespace anteroom {

/// How the answers of a question (or field) of one version compare with those of the same id in another.
/// What a vocabulary has in it counts for nothing here.
enum class Sameness : std::uint8_t {
    Same,
    Partly, ///< options, the range, decimals, partial dates or ways out differ; of a list, those of a field
    Apart   ///< another type or unit: what is said in one says nothing of the other
};

Sameness samenessOf(const AskedQuestion& before, const AskedQuestion& after);
/// Whether names are looked up in it as in the other; true of questions without a vocabulary.
bool isSameVocabulary(const Question& before, const Question& after);

/// Two versions of a questionnaire as one, so that rules of both can be proved things about over the same
/// answers. A question is in it once where the versions take the same answers, else twice; what only one
/// version has is in it too.
struct JoinedVersions {
    /// The new version, and then what is of the old one only. Its findings, triggers and contradictions are
    /// the new ones.
    std::shared_ptr<const Questionnaire> questionnaire;
    expression::JoinedProgram program;      ///< the old version is second
    std::vector<QuestionIndex> placeBefore; ///< by question of the old version; of the new one it is its own
    std::vector<LinkedQuestions> links;     ///< of questions that are Sameness::Partly
};

JoinedVersions joined(const Questionnaire& before, const Questionnaire& after);

} // namespace anteroom
