// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom::test {

Answer yes();
Answer no();
Answer current();
Answer past(std::string_view when = {});
Answer never();
Answer chosen(std::uint32_t option);
Answer chosenAll(std::vector<std::uint32_t> options);
Answer number(double value, std::string_view measuredAt = {});
Answer date(std::string_view iso);
Answer text(std::string typed);
Answer notSure();
Answer declined();
Answer notMeasured(std::string reason = {});
Answer notAsked();
Answer refused(std::string typed);
using Row = std::vector<Answer>;
Answer rows(std::vector<Row> given); ///< closed
Answer openRows(std::vector<Row> given);

/// A wall clock for tests: 2027-03-14, so many minutes after 13:52.
Timestamp minute(int after);

/// A session with answers by the ids of questions.
class TestSession : public Session {
public:
    explicit TestSession(std::shared_ptr<const Questionnaire> questionnaire);

    QuestionIndex of(std::string_view id) const;
    void set(std::string_view id, Answer answer); ///< a minute after the step before
    QuestionState stateOf(std::string_view id) const { return state(of(id)); }
    bool shows(std::string_view id) const { return isShown(of(id)); }

    int minutes = 0;
};

/// Anything that may be said to a question, refused entries and notes included.
Answer randomAnswer(const Question& question, std::mt19937& random);

} // namespace anteroom::test
