// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/brief_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace anteroom::desktop;
using namespace std::chrono_literals;

class BriefClipboardTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QGuiApplication::clipboard()->clear(); }
    void whatWasCopiedGoesAfterAWhile();
    void whatSomebodyElseCopiedStays();
    void itGoesAtOnceWhenAsked();
    void itGoesWithTheProgram();
};

void BriefClipboardTest::whatWasCopiedGoesAfterAWhile() {
    BriefClipboard brief(*QGuiApplication::clipboard(), 50ms);
    brief.copy("TEST, Avery (sample)");
    QCOMPARE(QGuiApplication::clipboard()->text(), QString("TEST, Avery (sample)"));
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString());
}

void BriefClipboardTest::whatSomebodyElseCopiedStays() {
    BriefClipboard brief(*QGuiApplication::clipboard());
    brief.copy("TEST, Avery (sample)");
    QGuiApplication::clipboard()->setText("a shopping list");
    brief.clear();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString("a shopping list"));
}

void BriefClipboardTest::itGoesAtOnceWhenAsked() {
    BriefClipboard brief(*QGuiApplication::clipboard());
    brief.copy("TEST, Avery (sample)");
    brief.clear();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
}

void BriefClipboardTest::itGoesWithTheProgram() {
    {
        BriefClipboard brief(*QGuiApplication::clipboard());
        brief.copy("TEST, Avery (sample)");
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
}

QTEST_MAIN(BriefClipboardTest)
#include "brief_clipboard_test.moc"
