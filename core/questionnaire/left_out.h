// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/questionnaire/questionnaire.h"

#include <cstdint>
#include <string>
#include <vector>

namespace anteroom {

/// What a document leaves out because some kinds of sensitive answers stay in the building: their questions,
/// and all that rests on them, at whatever remove. It follows from the questionnaire alone and never from an
/// answer, so that what is missing tells nothing of what was said. By default nothing is left out.
///
/// A copy of its questionnaire's indexes, and no reference to it; threads may share one.
class LeftOut {
public:
    LeftOut() = default;
    /// `sensitivities`: into Questionnaire::Data::sensitivities, in any order.
    LeftOut(const Questionnaire& questionnaire, std::vector<std::uint32_t> sensitivities);

    bool isEmpty() const noexcept { return m_sensitivities.empty(); }
    const std::vector<std::uint32_t>& sensitivities() const noexcept {
        return m_sensitivities;
    }                                                                        ///< ascending
    const std::vector<SensitivityId>& ids() const noexcept { return m_ids; } ///< of the same

    bool has(QuestionIndex question) const { return isIn(m_questions, at(question)); } ///< or computed value
    bool hasFinding(std::uint32_t finding) const { return isIn(m_findings, finding); }
    bool hasUrgent(std::uint32_t trigger) const { return isIn(m_urgent, trigger); }
    bool hasContradiction(std::uint32_t contradiction) const { return isIn(m_contradictions, contradiction); }

    /// How many of each kind of thing there are; information texts are not counted.
    struct Counts {
        std::size_t questions = 0;
        std::size_t computed = 0;
        std::size_t findings = 0;
        std::size_t urgent = 0;
        std::size_t contradictions = 0;
        bool operator==(const Counts&) const = default;
    };
    const Counts& counts() const noexcept { return m_counts; }

private:
    static bool isIn(const std::vector<bool>& all, std::size_t index) {
        return index < all.size() && all[index];
    }
    void count(const Questionnaire& questionnaire);

    std::vector<std::uint32_t> m_sensitivities;
    std::vector<SensitivityId> m_ids;
    std::vector<bool> m_questions; ///< computed values follow the questions
    std::vector<bool> m_findings, m_urgent, m_contradictions;
    Counts m_counts;
};

/// The sensitivities of which a question is among `answered`, `leftOut` aside; into
/// Questionnaire::Data::sensitivities, ascending.
std::vector<std::uint32_t> sensitivitiesHere(const Questionnaire& questionnaire,
                                             const std::vector<QuestionIndex>& answered,
                                             const LeftOut& leftOut);
/// Those of them that have a notice.
std::vector<std::uint32_t> withNotice(const Questionnaire& questionnaire,
                                      std::vector<std::uint32_t> sensitivities);

/// By the ids that somebody typed. The Error names the first that the questionnaire does not have, and those
/// that it has: a mistyped one must not let out what was to stay.
Result<LeftOut> leftOutOf(const Questionnaire& questionnaire, const std::vector<std::string>& ids);

} // namespace anteroom
