// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/program.h"
#include "app/files/own_memory.h"

#include <QApplication>

#include <iostream>
#include <string_view>
#include <sys/stat.h>

namespace {

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
    anteroom::files::keepMemoryToItself();
    anteroom::files::overwriteWhatIsFreed();
    if (answered(argc, argv))
        return 0;

    QApplication application(argc, argv);
    if (argc > 1) { // Qt took its own
        std::cerr << "anteroom: there is no option `" << argv[1] << "`\n";
        printUsage(std::cerr);
        return 2;
    }
    anteroom::desktop::Program program(application);
    program.window().show();
    return QApplication::exec();
}
