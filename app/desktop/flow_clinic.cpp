// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to the clinic, and stands before an interview.
#include "app/desktop/flow.h"
#include "app/start/choose_view.h"
#include "app/start/protocol_view.h"

#include <QPointer>
#include <QStackedWidget>
#include <QTimer>

#include <chrono>

namespace anteroom::desktop {

bool Flow::askForProtocol(const std::vector<std::string>& languages) {
    if (!mayChangeClinic()) {
        m_dialogs.tell(tr("The clinic's crisis protocol is missing"),
                       tr("An interview takes place only in a language that has one. An administrator writes "
                          "it: on the page "
                          "of the questionnaires, under Clinic settings."));
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
    const keeping::ActLog::LateAct write = [guard = QPointer(this),
                                            settings](const keeping::ActLog::Ended& ended) {
        if (guard)
            guard->writeClinicSettings(settings, ended);
        else
            ended(false);
    };
    if (!m_records || keys.empty()) {
        write([](bool) {});
        return;
    }
    m_records->changeClinic(keys, write, [guard = QPointer(this)](const QString& problem) {
        if (guard && guard->m_protocol)
            guard->m_protocol->showProblem(guard->tr("Not saved. %1").arg(problem));
    });
}

// A disk that takes its time shows by a page that takes nothing.
void Flow::writeClinicSettings(const clinic::ClinicSettings& settings, const keeping::ActLog::Ended& ended) {
    constexpr std::chrono::milliseconds moment(300);
    auto* slow = new QTimer(&protocolScreen());
    slow->setSingleShot(true);
    connect(slow, &QTimer::timeout, m_protocol, [page = m_protocol] { page->setEnabled(false); });
    slow->start(moment);
    m_clinic.keep(settings, m_writing, [this, ended, slow = QPointer(slow)](const ClinicKeeper::Kept& kept) {
        ended(kept.isThere);
        delete slow;
        if (m_protocol)
            m_protocol->setEnabled(true);
        if (!m_protocol || m_stack.currentWidget() != m_protocol)
            return; // it was left meanwhile
        if (kept.outcome)
            leaveClinicSettings();
        else
            m_protocol->showProblem(QString::fromStdString(kept.outcome.error().message));
    });
}

void Flow::leaveClinicSettings() {
    if (m_encounter)
        goOn();
    else if (m_questionnaire)
        askWho();
    else
        m_stack.setCurrentWidget(&chooseScreen());
}

} // namespace anteroom::desktop
