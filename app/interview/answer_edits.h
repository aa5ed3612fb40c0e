// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/answer.h"

#include <optional>
#include <string>

/// What one act of a person makes of an answer. Pure functions; each keeps the staff note and, where it still
/// means something, the time of measurement. Widgets show, these decide.
namespace anteroom::interview {

/// Yes-no, status and choice.
Answer withOption(const Question& question, const Answer& before, std::uint32_t option);
/// Choices: in or out; an exclusive option clears the others and they clear it. None left: not asked.
Answer withToggled(const Question& question, const Answer& before, std::uint32_t option);
/// Number and date, as typed: judged, and refused in words or taken. Blank is not asked.
Answer withEntry(const Question& question, const Answer& before, const std::string& typed, Date today,
                 const std::string& language);
/// Status "in the past": when. A refused date leaves the status standing.
Answer withWhen(const Question& question, const Answer& before, const std::string& typed, Date today,
                const std::string& language);
/// How a status' date is judged: as a date of its own.
Question whenQuestion(const Question& status, Date today);
/// Text as typed; refused where it is longer than longestText. It is an entry of the vocabulary only when it
/// is exactly one's name, or was chosen before and not changed since.
Answer withText(const Question& question, const Answer& before, const std::string& typed);
Answer withChosenEntry(const Question& question, const Answer& before, const Vocabulary::Completion& chosen);
/// Not sure, declined, not measured; said again, the question is not asked. Rows given so far are kept.
Answer withheld(const Answer& before, Answer::State state);
Answer withReason(const Answer& before, const std::string& reason);
/// What was typed where no time could be read stays in view, and no time counts.
Answer withTime(const Answer& before, MeasurementTime measured);

/// Rows. Adding opens a closed list again; taking the last one away asks the question anew.
const std::vector<std::vector<Answer>>& rowsOf(const Answer& answer);
bool isListClosed(const Answer& answer);
/// Nothing was said or typed in it yet.
bool isBlankRow(const std::vector<Answer>& row);
/// Rows were begun, and nothing was said in any.
bool isAllBlank(const Answer& answer);
/// A list whose rows begin with a number or a date: there a digit is the entry, and no key.
bool beginsWithEntry(const Question& question);
Answer withRowAdded(const Question& question, const Answer& before);
Answer withRowRemoved(const Answer& before, std::size_t row);
/// `now`: the clock, for a measured list whose row has no time yet.
Answer withField(const Question& question, const Answer& before, std::size_t row, std::size_t field,
                 Answer value, const MeasurementTime& now);
struct FieldPlace {
    std::size_t row = 0;
    std::size_t field = 0;
    bool operator==(const FieldPlace&) const = default;
};
/// The first shown field whose entry was refused, or the first field of a row whose time was: while there is
/// one, the list can't be all.
std::optional<FieldPlace> refusedField(const Answer& answer, const std::vector<std::vector<bool>>& shown);
Answer withRowTime(const Answer& before, std::size_t row, MeasurementTime measured);
/// "That is all", or "none" where there is no row. Rows in which nothing was said are dropped.
Answer withListClosed(const Question& question, const Answer& before);

} // namespace anteroom::interview
