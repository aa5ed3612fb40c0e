// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/encounter.h"

#include "core/session/another_day.h"

#include <algorithm>

namespace anteroom::interview {

Timestamp startOnPaper(Date formDay) { return {formDay, 0}; }

void Encounter::noteLanguage() {
    if (std::find(answeredIn.begin(), answeredIn.end(), language) == answeredIn.end())
        answeredIn.push_back(language);
}

AnswerSheet Encounter::sheet() const {
    AnswerSheet sheet{.date = session->startedAt().date, .identity = identity};
    sheet.languages = answeredIn;
    sheet.notes = notes;
    sheet.transcribedBy = transcribedBy;
    sheet.transcribedOn = transcribedOn;
    return sheet;
}

RecordSheet Encounter::recordSheet() const {
    return {language, identity, notes, transcribedBy, transcribedOn, formDay(), confirmed};
}

std::optional<Date> Encounter::formDay() const {
    return transcribedBy.empty() ? std::nullopt : std::optional(session->startedAt().date);
}

bool Encounter::moveTo(const std::shared_ptr<const Questionnaire>& questionnaire, std::optional<Date> formDay,
                       Timestamp now) {
    if (formDay == this->formDay())
        return false;
    const Timestamp startedAt = formDay ? startOnPaper(*formDay) : begun.value_or(session->startedAt());
    const bool wasAnsweredHere = transcribedBy.empty();
    MovedDay moved = onAnotherDay(*questionnaire, session->state(), startedAt,
                                  wasAnsweredHere ? ClockTimes::TakenOut : ClockTimes::Stay, now);
    session = std::make_unique<Session>(Session::resume(questionnaire, std::move(moved.state)));
    offers.clear();
    return moved.isTimeTakenOut;
}

} // namespace anteroom::interview
