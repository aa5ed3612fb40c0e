// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/findings/screening.h"
#include "core/questionnaire/answer_sheet.h"
#include "core/questionnaire/left_out.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace anteroom {

/// One screening as a document may show it. Where something is left out it is a copy that never had those
/// answers: whoever reads it cannot let out what it does not hold. What rests on them is not in its screening
/// either; nothing else can come out otherwise for want of them, by what LeftOut means.
///
/// The session and the screening that it was made of outlive it.
class Disclosure {
public:
    Disclosure(const Session& all, const Screening& screening, const LeftOut& leftOut);

    const Session& session() const noexcept { return m_session ? *m_session : m_all; }
    const Screening& screening() const noexcept { return m_session ? m_screening : m_allScreening; }

private:
    const Session& m_all;
    const Screening& m_allScreening;
    std::optional<Session> m_session; ///< nothing: all is shown
    Screening m_screening;
};

/// The sensitivities of which a document that leaves `leftOut` out has something: a question of theirs was
/// answered, or it is known why not. Into Questionnaire::Data::sensitivities, ascending.
std::vector<std::uint32_t> sensitivitiesHere(const Session& session, const LeftOut& leftOut);
/// Those of them that have a notice, which then goes with the document.
std::vector<std::uint32_t> noticesDue(const Session& session, const LeftOut& leftOut);

/// The sheet without those answers and without notes on the whole, of which nothing says what they rest on;
/// it says that they are left out.
AnswerSheet sheetWithout(AnswerSheet sheet, const LeftOut& leftOut);

} // namespace anteroom
