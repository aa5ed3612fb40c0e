// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <optional>
#include <vector>

namespace anteroom {

/// The counted answers of a session that no longer changes, each made once: every place of a list asks for
/// the whole of it. Not thread-safe. The session outlives it.
class CountedAnswers {
public:
    explicit CountedAnswers(const Session& session);
    const Answer& of(QuestionIndex question) const;

private:
    const Session& m_session;
    mutable std::vector<std::optional<Answer>> m_answers;
};

} // namespace anteroom
