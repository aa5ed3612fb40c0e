// SPDX-License-Identifier: GPL-3.0-or-later
// The questionnaires that can be begun, and what the first screen shows of them. Whoever began with one keeps
// it, whatever becomes of its file.
#include "app/desktop/flow/flow.h"
#include "app/start/choose_view.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTimer>

#include <spdlog/logger.h>

#include <set>

namespace anteroom::desktop {

namespace {

QStringList clinicFolders(const clinic::ClinicSettings& settings) {
    QStringList folders;
    for (const std::string& folder : settings.questionnaireFolders)
        folders << QString::fromStdString(folder);
    return folders;
}

/// Places where shipped questionnaires may be are no folders that somebody misses.
QStringList amongThe(const QStringList& folders, QStringList places) {
    places.removeIf([&](const QString& place) { return !folders.contains(place); });
    return places;
}

} // namespace

void Flow::readQuestionnaires() {
    m_catalogue.read(m_surroundings.questionnaireFolders + clinicFolders(m_clinic.settings()));
}

void Flow::takeCatalogue() {
    if (m_catalogue.isReading()) { // meanwhile those of before can be begun
        fillChoice();
        return;
    }
    const std::vector<start::CatalogueEntry> entries = m_catalogue.entries();
    logCatalogue(entries);
    std::set<std::string> languages;
    m_offered.clear();
    for (const start::CatalogueEntry& entry : entries)
        if (entry.questionnaire) {
            m_offered.push_back(entry.questionnaire);
            languages.insert(entry.questionnaire->data().languages.begin(),
                             entry.questionnaire->data().languages.end());
        }
    m_languages.assign(languages.begin(), languages.end());
    fillChoice();
}

void Flow::fillChoice() {
    if (!m_choose)
        return;
    if (m_catalogue.isReading()) {
        m_choose->showReading();
        return;
    }
    // What is being pressed is not to become something else below the finger.
    if (QGuiApplication::mouseButtons() != Qt::NoButton) {
        constexpr std::chrono::milliseconds aClick(200);
        QTimer::singleShot(aClick, m_choose, [this] { fillChoice(); });
        return;
    }
    m_choose->setUsual(QString::fromStdString(m_clinic.settings().defaultQuestionnaire));
    m_choose->show(m_catalogue.entries(), m_catalogue.places(), m_surroundings.clinicSettingsPath);
    const QStringList folders = clinicFolders(m_clinic.settings());
    m_choose->sayOfFolders(amongThe(folders, m_catalogue.pending()),
                           amongThe(folders, m_catalogue.unreachable()),
                           amongThe(folders, m_catalogue.empty()));
}

// Once for each that is new: a folder is looked through again and again.
void Flow::logCatalogue(const std::vector<start::CatalogueEntry>& entries) {
    QStringList logged;
    for (const start::CatalogueEntry& entry : entries) {
        const QString version =
            entry.questionnaire ? QString::fromStdString(entry.questionnaire->data().sha256) : entry.problems;
        logged << entry.path + QLatin1Char('\n') + version;
        if (m_logged.contains(logged.last()))
            continue;
        if (entry.questionnaire)
            m_surroundings.log->info("questionnaire {} {} sha256 {}", entry.questionnaire->data().id.str(),
                                     entry.questionnaire->data().version, entry.questionnaire->data().sha256);
        else
            m_surroundings.log->warn("questionnaire in {}: {} errors",
                                     QFileInfo(entry.path).dir().dirName().toStdString(), entry.problemCount);
    }
    m_logged = logged;
}

} // namespace anteroom::desktop
