// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/encounter.h"

namespace anteroom::interview {

AnswerSheet Encounter::sheet() const {
    AnswerSheet sheet{.date = session->startedAt().date, .identity = identity};
    sheet.notes = notes;
    sheet.transcribedBy = transcribedBy;
    sheet.transcribedOn = transcribedOn;
    return sheet;
}

RecordSheet Encounter::recordSheet() const {
    return {language, identity, notes, transcribedBy, transcribedOn, confirmed};
}

} // namespace anteroom::interview
