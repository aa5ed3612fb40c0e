// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/answer_edits.h"
#include "core/questionnaire/answer.h"

#include <QString>

#include <optional>
#include <vector>

namespace anteroom::interview {

/// What is said under a question.
struct CardMessage {
    enum class Kind { None, Note, Refused, Unusual, Missing };
    Kind kind = Kind::None;
    QString text;

    bool operator==(const CardMessage&) const = default;
};

/// One question as it stands now. What never changes is read from the Question itself.
struct CardModel {
    bool isShown = false;
    int number = 0; ///< among the shown questions, from 1; 0: an information text
    Answer answer;
    CardMessage message;
    QString offer; ///< "On 2026-09-02 the answer was: no", while nothing is said to it; empty: none
    /// Rows: which fields of which row are shown.
    std::vector<std::vector<bool>> shownFields;
    /// Rows: the first field that still wants an answer though the list was closed.
    std::optional<FieldPlace> blankField;
};

/// A line of the list of sections.
struct SectionModel {
    enum class State { Done, Left, NotShown };
    QString id;
    QString title;
    QString stateText;
    State state = State::Left;
    bool isCurrent = false;

    bool operator==(const SectionModel&) const = default;
};

/// A page is made of these, in order. `index` is into the section's groups or the questionnaire's questions.
struct PageItem {
    enum class Kind { Group, Information, Question };
    Kind kind = Kind::Question;
    std::uint32_t index = 0;
};

} // namespace anteroom::interview
