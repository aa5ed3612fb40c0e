// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/program.h"

#include <QApplication>

#include <iostream>
#include <string_view>
#include <sys/prctl.h>
#include <sys/resource.h>
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

/// What a patient said is in this program's memory, and the keys are: neither a core dump nor another program
/// of the same person is to find it.
void keepMemoryToItself() {
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0);
}

} // namespace

int main(int argc, char* argv[]) {
    ::umask(077); // whatever is written belongs to the person who runs this alone
    keepMemoryToItself();
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
