// SPDX-License-Identifier: GPL-3.0-or-later
// A screening that is begun from an earlier one of the same patient.
#include "app/desktop/flow/flow.h"
#include "app/desktop/records/record_words.h"
#include "app/interview/interview_view.h"
#include "core/records/patient_match.h"
#include "core/records/record_acts.h"

#include <algorithm>

namespace anteroom::desktop {

bool Flow::beginFrom(const keeping::OpenedRecord& earlier) {
    const QuestionnaireId& id = earlier.record.head.questionnaire.id;
    const auto present = std::find_if(m_offered.begin(), m_offered.end(),
                                      [&](const auto& offered) { return offered->data().id == id; });
    if (present == m_offered.end()) {
        m_dialogs.tell([] { return tr("This questionnaire is not here"); },
                       [name = QString::fromStdString(id.str())] {
                           return tr("Put the questionnaire %1 back into the clinic's folder and start "
                                     "Anteroom again, or "
                                     "begin a new screening with another one from the list of records.")
                               .arg(name);
                       });
        return false;
    }
    m_questionnaire = *present;
    m_earlier = earlier;
    m_earlier->lease.reset();
    return askWho();
}

// Looked over and left as it was, it is the patient of the earlier screening; else it is asked as always.
std::optional<std::optional<PatientId>> Flow::patientFor(const Identity& typed) const {
    if (!m_records)
        return std::optional<PatientId>();
    if (m_earlier && isSamePerson(typed, m_earlier->record.head.identity))
        return std::optional(m_earlier->record.head.patient);
    return m_records->patientFor(typed);
}

// Never to somebody else.
std::vector<CarriedAnswer> Flow::offersFor(const std::optional<PatientId>& patient, Date day) const {
    if (!m_earlier || patient != m_earlier->record.head.patient)
        return {};
    return carryOver(m_earlier->record, m_earlier->questionnaire, *m_questionnaire, day);
}

// Never joined or kept by what was typed alone: a patient's export must not hold a stranger's screening.
void Flow::takeEditedIdentity(const start::Opening& opening) {
    const bool isOther = !isSamePerson(opening.identity, m_encounter->identity);
    if (isOther && m_records && m_recorder) {
        const RecordHead& head = m_recorder->sitting().record().head;
        const std::optional<PatientId> patient = m_records->patientForEdited(opening.identity, head);
        if (!patient)
            return;
        if (*patient != head.patient && wasSigned(head)) {
            m_dialogs.tell(
                [] { return tr("This screening was signed before"); },
                [] {
                    return tr("To move it to another patient, leave the questions and choose “Belongs to "
                              "another patient” on the page of the record, which asks for the reason.");
                });
            return;
        }
        if (*patient != head.patient)
            m_recorder->moveTo(*patient);
    }
    const bool isOtherDay = opening.formDay != m_encounter->formDay();
    const bool isTimeTakenOut = m_encounter->moveTo(m_questionnaire, opening.formDay, m_surroundings.clock());
    takeIdentity(opening);
    isOtherDay ? m_interview->dayChanged() : m_interview->detailsChanged();
    if (isOther)
        m_interview->dropOffers();
    record();
    showInterview(std::nullopt);
    if (isTimeTakenOut)
        m_dialogs.tell(
            [] { return tr("Times of measurement were taken out"); },
            [] {
                return tr(
                    "This clock said when the answers were copied, not when anything was measured. Enter "
                    "the times that stand on the paper form, as far as it has any.");
            });
}

} // namespace anteroom::desktop
