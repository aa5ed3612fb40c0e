// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a desktop program can be: what Anteroom's start and size are held against. A program of its
// own, so that it loads no library that it does not need.
#include "tests/benchmarks/first_paint.h"

#include <QApplication>
#include <QLabel>
#include <QMainWindow>

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    QMainWindow window;
    auto* label = new QLabel(QStringLiteral("Anteroom"));
    window.setCentralWidget(label);
    window.resize(1280, 860);
    using anteroom::bench::FirstPaint;
    const FirstPaint painted([label](const QObject& widget) { return &widget == label; },
                             [] {
                                 anteroom::bench::tell("painted");
                                 anteroom::bench::tellReady();
                             });
    window.show();
    return QApplication::exec();
}
