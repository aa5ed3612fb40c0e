// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/questionnaire/answer_sheet.h"
#include "core/records/sitting.h"
#include "core/session/session.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace anteroom::interview {

/// The clinic's wall clock, injected so that tests decide the time.
using Clock = std::function<Timestamp()>;

/// When a session starts that is copied from a form of this day: paper does not say at what time it was.
Timestamp startOnPaper(Date formDay);

/// One screening on the desktop: who, in which language, and the session itself.
struct Encounter {
    Identity identity;
    std::string language;
    std::vector<std::string> answeredIn{};      ///< the languages in which anything was answered here
    std::vector<std::string> withoutProtocol{}; ///< cannot be switched to
    std::string notes;
    std::string transcribedBy; ///< from a paper form; empty: answered here
    std::string transcribedOn;
    bool isEnteredInError = false; ///< its record was marked so, before it was opened
    std::unique_ptr<Session> session;
    /// On the clinic's clock, whatever day the screening is of; empty: when the session was started.
    std::optional<Timestamp> begun{};
    /// Answers of an earlier screening of this patient. None counts before it is confirmed.
    std::vector<CarriedAnswer> offers{};
    std::vector<CarriedAnswer> confirmed{}; ///< those of them that the patient said still hold
    /// By whoever writes the questionnaire: nobody is screened, and there are no details to mend.
    bool isTry = false;
    /// In a try, or while the patient has the tablet: what staff are asked, and the notes for them, are left
    /// out.
    bool isPatientsView = false;

    /// Something was answered.
    void noteLanguage();
    /// What summarize() wants of the head of the sheet; the answers are in the session.
    AnswerSheet sheet() const;
    /// The same for a record.
    RecordSheet recordSheet() const;

    /// The day on the paper form that is copied; empty: answered here.
    std::optional<Date> formDay() const;
    /// Whose paper it is copied from, or that it is not, turned out to be otherwise while it was answered:
    /// the session, of `questionnaire`, goes on as one of that day, see onAnotherDay(), with nothing to undo
    /// and no offers. True where times of measurement were taken out. Nothing happens to a day that stays
    /// what it was.
    bool moveTo(const std::shared_ptr<const Questionnaire>& questionnaire, std::optional<Date> formDay,
                Timestamp now);
};

} // namespace anteroom::interview
