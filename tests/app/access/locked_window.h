// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/lock_screen.h"
#include "app/theme/theme.h"
#include "tests/app/access/access_fixture.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>
#include <QStatusBar>
#include <QTest>
#include <QVBoxLayout>

namespace anteroom::access {

/// A window with a patient in it, as Ines left it.
struct Locked : Bench {
    Locked() : theme(*qApp), lockScreen(theme, tools()) {
        QAccessible::setActive(true);
        setUp();
        auto* page = new QWidget;
        auto* column = new QVBoxLayout(page);
        column->addWidget(new QLabel("TEST, Avery (sample)"));
        before = new QLineEdit("first answer");
        answer = new QLineEdit("an answer that is secret");
        column->addWidget(before);
        column->addWidget(answer);
        window.setCentralWidget(page);
        window.menuBar()->addMenu("Screening")->addAction("Leave TEST, Avery");
        window.statusBar()->addWidget(new QLabel("Avery, saved 14:06"));
        hidden = new QLabel("hidden before", page);
        hidden->hide();
        auto* undo = new QShortcut(QKeySequence("Ctrl+Z"), &window);
        QObject::connect(undo, &QShortcut::activated, &window, [this] { ++undone; });
        window.resize(1024, 700);
        window.show();
        QObject::connect(&lockScreen, &LockScreen::unlocked, &window,
                         [this](const auto& key, const storage::StaffAccount& account) {
                             isKeyRight = key->sameAs(*dataKey);
                             isCoveredAtSignal = cover() != nullptr;
                             opened << QString::fromStdString(account.id);
                             if (areRecordsThere)
                                 lockScreen.lift();
                         });
    }
    void lock(bool isProtocolOpen = false) {
        lockScreen.lock(storage::intake(), {{}, false, {{{}, "Stay with the patient."}}, isProtocolOpen});
    }
    LockCover* cover(QWidget* in = nullptr) {
        return (in ? in : &window)->findChild<LockCover*>(QString(), Qt::FindDirectChildrenOnly);
    }
    QLineEdit* passphrase(QWidget* in = nullptr) {
        return cover(in)->findChild<QLineEdit*>("unlockPassphrase");
    }
    void unlock(const char* with, QWidget* in = nullptr) {
        QTest::keyClicks(passphrase(in), with);
        QTest::keyClick(passphrase(in), Qt::Key_Return);
    }

    theme::Theme theme;
    LockScreen lockScreen;
    QMainWindow window;
    QLineEdit* before = nullptr;
    QLineEdit* answer = nullptr;
    QLabel* hidden = nullptr;
    int undone = 0;
    bool areRecordsThere = true;
    bool isKeyRight = false;
    bool isCoveredAtSignal = false;
    QStringList opened;
};

} // namespace anteroom::access
