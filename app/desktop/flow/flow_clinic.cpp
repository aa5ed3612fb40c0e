// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to the clinic, and stands before an interview.
#include "app/clinic/records_place.h"
#include "app/desktop/flow/flow.h"
#include "app/language/said.h"
#include "app/preferences/preferences_presenter.h"
#include "app/preferences/preferences_view.h"
#include "app/start/choose_view.h"
#include "app/start/protocol_view.h"
#include "app/start/unread_settings_view.h"

#include <QPointer>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace anteroom::desktop {

bool Flow::askForProtocol(const std::vector<std::string>& languages) {
    if (!mayChangeClinic()) {
        m_dialogs.tell(
            [] { return tr("The clinic's crisis protocol is missing"); },
            [] {
                return tr("An interview takes place only in a language that has one. An administrator writes "
                          "it: on the page "
                          "of the questionnaires, under Clinic settings.");
            });
        return false;
    }
    protocolScreen().open(m_clinic.effective(), languages);
    if (!m_clinic.isWritten())
        protocolScreen().sayNothingIsSaved();
    m_stack.setCurrentWidget(&protocolScreen());
    return true;
}

void Flow::showUnreadSettings() {
    if (!m_unread) {
        m_unread = new start::UnreadSettingsView(m_theme);
        m_stack.addWidget(m_unread);
        connect(m_unread, &start::UnreadSettingsView::lookAgainRequested, this, &Flow::startRequested);
    }
    m_unread->show(m_clinic.problem());
    m_stack.setCurrentWidget(m_unread);
}

void Flow::showClinicSettings() {
    if (!mayChangeClinic() || m_preferences)
        return;
    m_questionnaire.reset();
    preferences::Offer offer{m_languages, {}};
    for (const auto& questionnaire : m_offered) {
        const Questionnaire::Data& data = questionnaire->data();
        offer.questionnaires.push_back(
            {QString::fromStdString(data.id.str()),
             QString::fromStdString(std::string(data.title.in(data.languages.front())))});
    }
    m_beforePreferences = m_stack.currentWidget();
    auto* presenter = new preferences::PreferencesPresenter(m_clinic.effective(), std::move(offer));
    m_preferences = new preferences::PreferencesView(m_theme, *presenter);
    presenter->setParent(m_preferences);
    if (!m_clinic.isWritten())
        m_preferences->warn([] {
            return tr("You are trying Anteroom without saving: what you write here is gone when Anteroom "
                      "closes.");
        });
    connect(presenter, &preferences::PreferencesPresenter::unchanged, this, &Flow::leaveClinicSettings);
    connect(presenter, &preferences::PreferencesPresenter::wanted, this,
            [this, presenter](const clinic::ClinicSettings& settings) {
                keepClinicSettings(settings, {m_preferences, [presenter](const theme::Wording& why) {
                                                  presenter->refuse(why);
                                              }});
            });
    connect(m_preferences, &preferences::PreferencesView::backRequested, this, [this] {
        if (mayLeavePreferences())
            leaveClinicSettings();
    });
    connect(m_preferences, &preferences::PreferencesView::folderRequested, this, [this] {
        const QString folder = m_dialogs.folderPath(tr("A folder for the clinic's questionnaires"));
        if (m_preferences && !folder.isEmpty())
            m_preferences->addFolder(folder);
    });
    connect(m_preferences, &preferences::PreferencesView::logoRequested, this, [this] {
        const QString picture = m_dialogs.picturePath();
        if (m_preferences && !picture.isEmpty())
            m_preferences->setLogo(picture);
    });
    connect(m_preferences, &preferences::PreferencesView::recordsFolderRequested, this, [this] {
        const QString folder = m_dialogs.folderPath(tr("A folder for the records"));
        if (m_preferences && !folder.isEmpty())
            m_preferences->setRecordsFolder(folder);
    });
    m_stack.addWidget(m_preferences);
    m_stack.setCurrentWidget(m_preferences);
}

bool Flow::mayLeavePreferences() {
    const auto* presenter =
        m_preferences ? m_preferences->findChild<preferences::PreferencesPresenter*>() : nullptr;
    return !presenter || !presenter->isChanged(m_preferences->typed()) ||
           m_dialogs.confirm(
               [] { return tr("Leave without saving?"); },
               [] {
                   return tr("What was changed on this page is not saved, and is gone when you leave it.");
               },
               [] { return tr("Leave"); });
}

void Flow::endPreferences() {
    if (!m_preferences)
        return;
    m_stack.removeWidget(m_preferences);
    m_preferences->deleteLater(); // it asked for this
    m_preferences = nullptr;
}

void Flow::keepClinicSettings(const clinic::ClinicSettings& settings, const SettingsPage& page) {
    const std::vector<std::string> keys =
        clinic::changedKeys(m_clinic.settings(), m_clinic.effective().after(settings));
    if (std::find(keys.begin(), keys.end(), "records") != keys.end() && !mayMoveRecords(settings)) {
        if (page.widget)
            page.refuse([] { return tr("Nothing is saved: the records stay where they are."); });
        return;
    }
    const keeping::ActLog::LateAct write = [guard = QPointer(this), settings,
                                            page](const keeping::ActLog::Ended& ended) {
        if (guard)
            guard->writeClinicSettings(settings, page, ended);
        else
            ended(false);
    };
    if (!m_records || keys.empty()) {
        write([](bool) {});
        return;
    }
    m_records->changeClinic(keys, write, [page](const theme::Wording& problem) {
        if (page.widget)
            page.refuse([problem] { return tr("Not saved. %1").arg(problem.text()); });
    });
}

bool Flow::mayMoveRecords(const clinic::ClinicSettings& wanted) {
    if (!m_clinic.isWritten()) // it is gone with the program
        return true;
    const auto nameOf = [](const clinic::ClinicSettings& settings) {
        const QString name = clinic::recordsPlaceName(settings);
        return name.isEmpty() ? tr("a folder of this account's own") : name;
    };
    return m_dialogs.confirm([] { return tr("Keep the records in another place?"); },
                             [nameOf, wanted, now = m_clinic.settings()] {
                                 return tr("From its next start on, this desk opens:\n%1\n\nUntil then it "
                                           "goes on with the records of "
                                           "now:\n%2\n\nNothing is moved or deleted. The records of now stay "
                                           "where they are, and are not "
                                           "in the list of the other place, which has its own accounts and "
                                           "passphrases. To take them along, "
                                           "back them up and restore the backup there.")
                                     .arg(nameOf(wanted), nameOf(now));
                             },
                             [] { return tr("Use the other place"); });
}

// A disk that takes its time shows by a page that takes nothing.
void Flow::writeClinicSettings(const clinic::ClinicSettings& settings, const SettingsPage& page,
                               const keeping::ActLog::Ended& ended) {
    constexpr std::chrono::milliseconds moment(300);
    const QPointer slow(new QTimer(page.widget));
    slow->setSingleShot(true);
    connect(slow, &QTimer::timeout, page.widget, [widget = page.widget] { widget->setEnabled(false); });
    slow->start(moment);
    const clinic::ClinicSettings before = m_clinic.settings();
    m_clinic.keep(settings, m_writing, [this, before, ended, page, slow](const ClinicKeeper::Kept& kept) {
        ended(kept.isThere);
        delete slow;
        if (kept.outcome)
            takeClinicSettings(before);
        if (page.widget)
            page.widget->setEnabled(true);
        if (!page.widget || m_stack.currentWidget() != page.widget)
            return; // it was left meanwhile
        if (kept.outcome)
            leaveClinicSettings();
        else
            page.refuse(language::inWords(kept.outcome.error()));
    });
}

void Flow::takeClinicSettings(const clinic::ClinicSettings& before) {
    const clinic::ClinicSettings& now = m_clinic.settings();
    if (now.paper != before.paper)
        m_paper = m_clinic.paper();
    readLogo();
    if (now.questionnaireFolders != before.questionnaireFolders)
        readQuestionnaires();
    else if (now.defaultQuestionnaire != before.defaultQuestionnaire)
        fillChoice();
    emit clinicChanged();
}

void Flow::leaveClinicSettings() {
    if (m_encounter)
        goOn();
    else if (m_questionnaire)
        askWho();
    else if (m_preferences && m_beforePreferences)
        m_stack.setCurrentWidget(m_beforePreferences);
    else
        m_stack.setCurrentWidget(&chooseScreen());
    endPreferences();
}

} // namespace anteroom::desktop
