// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/program.h"

#include "app/clinic/clinic_settings.h"
#include "app/files/disk_file_source.h"
#include "app/start/catalogue.h"

#include <QApplication>
#include <QDateTime>

#include <spdlog/logger.h>

namespace anteroom::desktop {

namespace {

Timestamp now() {
    const QDateTime local = QDateTime::currentDateTime();
    const QDate date = local.date();
    const auto day = Date::of(date.year(), date.month(), date.day());
    return {day.value_or(Date::fromDays(0)), local.time().hour() * 60 + local.time().minute()};
}

Surroundings surroundingsOfThisMachine() {
    // Where files lie follows the program's name.
    QApplication::setApplicationName(QStringLiteral("anteroom"));
    QApplication::setApplicationDisplayName(QStringLiteral("Anteroom"));
    QApplication::setApplicationVersion(QStringLiteral(ANTEROOM_VERSION));

    Surroundings surroundings;
    surroundings.questionnaireFolders = start::shippedQuestionnaires();
    surroundings.clinicSettingsPath = clinic::clinicSettingsPath();
    surroundings.clock = now;
    surroundings.log = files::openLog(files::logFolder());
    surroundings.log->info("anteroom {}, Qt {}", ANTEROOM_VERSION, qVersion());
    surroundings.workspace = [log = surroundings.log](const clinic::ClinicSettings& settings) {
        return workspace::WorkspaceSurroundings{workspace::RecordsPlace::of(settings), now, access::sinceBoot,
                                                files::sha256, log};
    };
    return surroundings;
}

} // namespace

Program::Program(QApplication& application)
    : m_theme(application), m_window(m_theme, surroundingsOfThisMachine()) {
    m_window.start();
}

} // namespace anteroom::desktop
