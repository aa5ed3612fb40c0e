// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to the clinic, and stands before an interview.
#include "app/desktop/flow.h"
#include "app/start/choose_view.h"
#include "app/start/protocol_view.h"

#include <QPointer>
#include <QStackedWidget>

namespace anteroom::desktop {

bool Flow::askForProtocol(const std::vector<std::string>& languages) {
    if (!mayChangeClinic()) {
        m_dialogs.tell(
            tr("The clinic's crisis protocol is missing"),
            tr("An interview takes place only where there is one in each of its languages. An administrator "
               "writes it: on the page of the questionnaires, under Clinic settings."));
        return false;
    }
    protocolScreen().open(m_clinic.settings(), languages);
    if (!m_clinic.isWritten())
        protocolScreen().sayNothingIsSaved();
    else if (!m_clinic.problem().isEmpty())
        protocolScreen().showProblem(
            tr("The clinic's settings cannot be read; saving here replaces them.\n%1")
                .arg(m_clinic.problem()));
    m_stack.setCurrentWidget(&protocolScreen());
    return true;
}

void Flow::showClinicSettings() {
    m_questionnaire.reset(); // saving leads back to the choice
    askForProtocol(m_languages);
}

void Flow::keepClinicSettings(const clinic::ClinicSettings& settings) {
    const std::vector<std::string> keys = clinic::changedKeys(m_clinic.settings(), settings);
    if (!m_records || keys.empty()) {
        writeClinicSettings(settings);
        return;
    }
    m_records->changeClinic(
        keys, [guard = QPointer(this), settings] { return guard && guard->writeClinicSettings(settings); },
        [guard = QPointer(this)](const QString& problem) {
            if (guard && guard->m_protocol)
                guard->m_protocol->showProblem(guard->tr("Not saved. %1").arg(problem));
        });
}

bool Flow::writeClinicSettings(const clinic::ClinicSettings& settings) {
    const Outcome saved = m_clinic.keep(settings);
    if (!saved)
        protocolScreen().showProblem(QString::fromStdString(saved.error().message));
    else if (m_encounter)
        goOn();
    else if (m_questionnaire)
        askWho();
    else
        m_stack.setCurrentWidget(&chooseScreen());
    return saved.ok();
}

} // namespace anteroom::desktop
