// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/program.h"
#include "app/desktop/window/missing_display.h"
#include "app/memory/own_memory.h"

#include <QApplication>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <sys/stat.h>

namespace {

void printUsage(std::ostream& stream) {
    stream << "usage: anteroom [QUESTIONNAIRE] [--help] [--version]\n\nOpens the screening. A QUESTIONNAIRE, "
              "a YAML "
              "file, stands first on the first screen.\nWhat anteroom-cli does needs no display: see "
              "anteroom-cli --help.\nExit status: 0 done, 1 no such file or no display, 2 usage.\n";
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
    anteroom::memory::keepToItself();
    anteroom::memory::overwriteWhatIsFreed();
    if (answered(argc, argv))
        return 0;

    // Qt itself would abort.
    if (const std::string missing =
            anteroom::desktop::missingDisplay({argv + std::min(argc, 1), argv + argc}, std::getenv);
        !missing.empty()) {
        std::cerr << "anteroom: there is no display to open the window on, for " << missing
                  << "; anteroom-cli works without one\n";
        return 1;
    }
    QApplication application(argc, argv);
    const QStringList given = QApplication::arguments().mid(1); // Qt took its own
    if (given.size() > 1 || (!given.isEmpty() && given.front().startsWith(QLatin1Char('-')))) {
        if (given.front().startsWith(QLatin1Char('-')))
            std::cerr << "anteroom: there is no option `" << given.front().toStdString() << "`\n";
        else
            std::cerr << "anteroom: name one questionnaire, not " << given.size() << '\n';
        printUsage(std::cerr);
        return 2;
    }
    const QString opened = given.isEmpty() ? QString() : QFileInfo(given.front()).absoluteFilePath();
    if (!opened.isEmpty() && !QFileInfo(opened).isFile()) {
        std::cerr << "anteroom: there is no file " << opened.toStdString() << '\n';
        return 1;
    }
    anteroom::desktop::Program program(application, opened);
    program.window().show();
    return QApplication::exec();
}
