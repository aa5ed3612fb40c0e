// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "core/summary/counted_answers.h"

#include <map>
#include <string>
#include <vector>

namespace anteroom::cli {

/// The answers of a line as they print, in the JSON of placeJson(). Many findings rest on one list of
/// medicines: each is made once a line. A choice reads the same in every line that has it: it is made once.
/// Not thread-safe.
class PlaceTexts {
public:
    PlaceTexts(const Questionnaire& questionnaire, std::string language);

    /// Before the first place of a line.
    void beginLine() { m_ofLine.clear(); }
    /// Good until the next call.
    const std::string& of(const Session& session, const CountedAnswers& counted, const AnswerPlace& place);

private:
    /// All that a choice without further words prints.
    struct Choice {
        QuestionState state{};
        Answer::State said{};
        std::uint32_t option = 0; ///< from 1; 0: none
        bool operator==(const Choice&) const = default;
    };
    struct Known {
        Choice choice;
        std::string text;
    };
    static std::optional<Choice> choiceAt(const Session& session, const Answer& answer,
                                          const AnswerPlace& place);

    std::string m_language;
    std::map<AnswerPlace, std::string> m_ofLine;
    std::vector<std::vector<Known>> m_choices; ///< by question; as many as it has options and states
};

} // namespace anteroom::cli
