// SPDX-License-Identifier: GPL-3.0-or-later
// Anteroom's window program, telling when it has painted and when it is ready. A program of its own, so that
// it loads what the window program loads and nothing of what measures it.
#include "app/desktop/program.h"
#include "app/memory/own_memory.h"
#include "tests/benchmarks/first_paint.h"

#include <QApplication>

int main(int argc, char* argv[]) {
    using anteroom::bench::FirstPaint;
    anteroom::memory::overwriteWhatIsFreed();
    QApplication application(argc, argv);
    anteroom::desktop::Program program(application);
    const FirstPaint painted(
        [](const QObject& widget) {
            return widget.objectName() == "unlockView" || widget.objectName() == "setup";
        },
        [] { anteroom::bench::tell("painted"); });
    const FirstPaint ready(
        [](const QObject& widget) {
            return widget.objectName() == "unlockPassphrase" || widget.objectName() == "setupBegin";
        },
        anteroom::bench::tellReady);
    program.window().show();
    return QApplication::exec();
}
