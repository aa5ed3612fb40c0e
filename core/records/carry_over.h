// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/questionnaire.h"
#include "core/records/record.h"

#include <memory>
#include <optional>
#include <vector>

namespace anteroom {

/// An answer of an earlier screening that could be said to a question of today's. It counts for nothing until
/// it was confirmed with the patient.
struct CarriedAnswer {
    QuestionIndex question{}; ///< of the present questionnaire
    Answer answer;            ///< in the positions of the present questionnaire; answered, without a note
    Act by;                   ///< who wrote it down then, and when it was said
    bool isReworded = false;  ///< the question or what it offers reads differently now
    bool operator==(const CarriedAnswer&) const = default;
};

/// The answer to `earlier` as an answer to `present`, where it says the same; else nothing. It must be of the
/// same type, and
/// - its option is still there; of several options all those are still offered that were offered then, and
///   none was added, for what was not chosen counts as a no;
/// - its number or date would be accepted today, in the same unit;
/// - each answered field of a list fits likewise. A field that was left open or withheld is open again, and a
///   list that was not closed fits nothing.
/// Times and notes stay behind, and so does an entry that the vocabulary has no more: then the text counts as
/// typed.
std::optional<Answer> fittingAnswer(const Question& earlier, const Answer& answer, const Question& present,
                                    Date today);

/// What `earlier` offers to a new screening of the same patient, in the order of the present questionnaire:
/// answers that counted then and still fit. Never to a question that asks anew (Question::askAnew), nor from
/// one, nor what was not sure, declined or not measured; nothing from a record that was entered in error.
/// Precondition: `answered` is the questionnaire of `earlier`.
std::vector<CarriedAnswer> carryOver(const Record& earlier,
                                     const std::shared_ptr<const Questionnaire>& answered,
                                     const Questionnaire& present, Date today);

} // namespace anteroom
