// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/program.h"

#include "app/clinic/records_place.h"
#include "app/clinic/settings_files.h"
#include "app/desktop/flow/surroundings.h"
#include "app/desktop/window/desk_look.h"
#include "app/files/disk_file_source.h"
#include "app/files/wall_clock.h"
#include "app/start/catalogue.h"
#include "app/tries/steady_clock.h"
#include "app/workspace/workplace.h"

#include <QApplication>

#include <spdlog/logger.h>

namespace anteroom::desktop {

namespace {

Surroundings surroundingsOfThisMachine(const QString& opened) {
    // Where files lie follows the program's name.
    QApplication::setApplicationName(QStringLiteral("anteroom"));
    QApplication::setApplicationDisplayName(QStringLiteral("Anteroom"));
    QApplication::setApplicationVersion(QStringLiteral(ANTEROOM_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.anteroom.Anteroom"));

    Surroundings surroundings;
    surroundings.questionnaireFolders = start::shippedQuestionnaires();
    if (!opened.isEmpty())
        surroundings.questionnaireFolders.prepend(opened);
    surroundings.clinicSettingsPath = clinic::clinicSettingsPath();
    surroundings.administratorPath = clinic::administratorSettingsPath();
    surroundings.lookPath = lookPath();
    surroundings.clock = files::wallClock;
    surroundings.log = files::waitingLog();
    surroundings.beginLog = [log = surroundings.log] { files::beginWriting(log, files::logFolder()); };
    surroundings.log->info("anteroom {}, Qt {}", ANTEROOM_VERSION, qVersion());
    surroundings.workspace = [log = surroundings.log](const clinic::ClinicSettings& settings) {
        workspace::WorkspaceSurroundings made{clinic::recordsPlaceOf(settings),
                                              files::wallClock,
                                              tries::sinceBoot,
                                              files::sha256,
                                              log,
                                              access::IdleWatch::usual,
                                              {},
                                              storage::RecordsPlace::journalFolder(),
                                              storage::RecordsPlace::notesFolder(),
                                              tries::bootId()};
        made.placeName = clinic::recordsPlaceName(settings);
        return made;
    };
    return surroundings;
}

} // namespace

// A dialog of the desktop itself is covered by no lock, and keeps what was chosen in the desktop's own list.
Program::Program(QApplication& application, const QString& opened)
    : m_theme(application), m_window(m_theme, surroundingsOfThisMachine(opened)) {
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    m_window.start();
}

} // namespace anteroom::desktop
