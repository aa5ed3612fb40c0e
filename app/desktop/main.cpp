// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clinic/clinic_settings.h"
#include "app/desktop/main_window.h"
#include "app/start/catalogue.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QDateTime>

#include <spdlog/logger.h>

#include <iostream>
#include <string_view>
#include <sys/stat.h>

namespace {

anteroom::Timestamp now() {
    const QDateTime local = QDateTime::currentDateTime();
    const QDate date = local.date();
    const auto day = anteroom::Date::of(date.year(), date.month(), date.day());
    return {day.value_or(anteroom::Date::fromDays(0)), local.time().hour() * 60 + local.time().minute()};
}

void printUsage(std::ostream& stream) {
    stream << "usage: anteroom [--help] [--version]\n\nOpens the screening. What anteroom-cli does needs no "
              "display: see anteroom-cli --help.\nExit status: 0 done, 2 usage.\n";
}

/// Answered before there is a window: a display may be missing where somebody asks.
bool answered(int argc, char* argv[]) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--help" || argument == "-h") {
            printUsage(std::cout);
            return true;
        }
        if (argument == "--version") {
            std::cout << "anteroom " ANTEROOM_VERSION "\n";
            return true;
        }
    }
    return false;
}

} // namespace

int main(int argc, char* argv[]) {
    ::umask(077); // whatever is written belongs to the person who runs this alone
    if (answered(argc, argv))
        return 0;

    QApplication application(argc, argv);
    if (argc > 1) { // Qt took its own
        std::cerr << "anteroom: there is no option `" << argv[1] << "`\n";
        printUsage(std::cerr);
        return 2;
    }
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
