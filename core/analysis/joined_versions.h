// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/join.h"
#include "core/questionnaire/questionnaire.h"

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace anteroom {

/// How the answers of a question of one version compare with those of the same id in another.
enum class Sameness : std::uint8_t {
    Same,
    Partly, ///< both take some answers, and rules can be compared over these: options, the range,
            ///< fields that only one has, or the vocabulary differ
    None    ///< another type or unit, other fields of one id, or nothing in common
};

Sameness samenessOf(const Question& before, const Question& after);

/// Two versions of a questionnaire as one, so that rules of both can be proved things about over the same
/// answers. A question is in it once where the versions share its answers, with those that both take; what
/// only one version has is in it too.
struct JoinedVersions {
    /// The new version, and what only the old one asks. Its findings, triggers and contradictions are the new
    /// ones.
    std::shared_ptr<const Questionnaire> questionnaire;
    expression::JoinedProgram program; ///< the old version is second
    std::set<QuestionIndex> apart;     ///< slots of questions that are Sameness::None, of both versions
    std::set<QuestionIndex> narrowed;  ///< of which both take only some answers
    /// In whose answers names are looked up in another vocabulary: they count as in the new one.
    std::set<QuestionIndex> lookedUp;
};

JoinedVersions joined(const Questionnaire& before, const Questionnaire& after);

} // namespace anteroom
