// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clinic/clinic_settings.h"
#include "app/desktop/main_window.h"
#include "app/start/catalogue.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QDateTime>

#include <spdlog/logger.h>

#include <sys/stat.h>

namespace {

anteroom::Timestamp now() {
    const QDateTime local = QDateTime::currentDateTime();
    const QDate date = local.date();
    const auto day = anteroom::Date::of(date.year(), date.month(), date.day());
    return {day.value_or(anteroom::Date::fromDays(0)), local.time().hour() * 60 + local.time().minute()};
}

} // namespace

int main(int argc, char* argv[]) {
    ::umask(077); // whatever is written belongs to the person who runs this alone

    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("anteroom"));
    QApplication::setApplicationDisplayName(QStringLiteral("Anteroom"));
    QApplication::setApplicationVersion(QStringLiteral(ANTEROOM_VERSION));

    anteroom::theme::Theme theme(application);
    anteroom::desktop::Surroundings surroundings;
    surroundings.questionnaireFolders = anteroom::start::shippedQuestionnaires();
    surroundings.clinicSettingsPath = anteroom::clinic::clinicSettingsPath();
    surroundings.clock = now;
    surroundings.log = anteroom::files::openLog(anteroom::files::logFolder());
    surroundings.log->info("anteroom {}, Qt {}", ANTEROOM_VERSION, qVersion());

    anteroom::desktop::MainWindow window(theme, std::move(surroundings));
    window.start();
    window.show();
    return QApplication::exec();
}
