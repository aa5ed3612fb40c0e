// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/answer.h"
#include "core/session/session.h"

#include <string>
#include <string_view>

namespace anteroom {

/// An answer as people read it: "yes", "in the past (2019)", "148 mmHg at 13:58", "not sure", "clonazepam,
/// dose: 0.5 mg; sertraline", "not measured (cuff too small)". The patient's own words stay as typed. In
/// `language` as far as it has words.
std::string answerText(const Question& question, const Answer& answer, std::string_view language);
/// One row: the fields that have anything, each with its label: "clonazepam, dose: 0.5 mg, prescribed: yes".
/// Only a name at the head of the row goes without, and the two numbers of a whole reading, "148/94 mmHg at
/// 13:58"; of half a reading the other half prints as not asked.
std::string rowText(const Question& rows, const std::vector<Answer>& row, std::string_view language);
/// "148 mmHg"
std::string withUnit(std::string number, const LocalizedText& unit, std::string_view language);
/// "157 lb", rounded to a whole number.
std::string inSecondUnit(const SecondUnit& second, double number);
/// "148 mmHg at 13:58"; of another day than the visit's, that is said: an old reading must not pass for a new
/// one.
std::string withMeasurementTime(std::string value, const MeasurementTime& measured,
                                std::string_view language);
/// "not asked", "answered", "not sure", "preferred not to say", "not measured", "waits for an earlier
/// answer", "does not apply".
std::string stateText(QuestionState state, std::string_view language);
/// The state of a question that is shown, by its answer alone.
QuestionState stateOf(Answer::State answer);
/// "14:05"
std::string clockText(int minuteOfDay);

/// What a person typed into a number or date field, judged when they leave it.
struct Judged {
    std::optional<Answer::Value> value; ///< accepted
    std::string message; ///< why not, or "unusual" when accepted outside the usual range; may be empty
};
/// "Top number: enter a number between 50 and 260". Numbers: digits with a point or comma. Dates: 1985,
/// 1985-02, 1985-02-11, 11.02.1985 is refused with the form to use. Blank is accepted as no value.
Judged judgeEntry(const Question& question, std::string_view typed, Date today, std::string_view language);
/// What the field shows for an accepted value, so that judging it again gives the same.
std::string entryText(const Question& question, const Answer& answer);

} // namespace anteroom
