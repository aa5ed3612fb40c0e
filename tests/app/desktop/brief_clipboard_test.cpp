// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/flow/patient_chooser.h"
#include "app/desktop/window/brief_clipboard.h"
#include "app/desktop/workspace/uncopied_lists.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListView>
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
    void whatAFieldCopiedGoesToo();
    void whatAnotherProgramCopiedStays();
    void whatIsSelectedForOthersGoesToo();
    void fromAListNothingIsCopied();
};

void BriefClipboardTest::whatWasCopiedGoesAfterAWhile() {
    BriefClipboard brief(*QGuiApplication::clipboard(), 50ms);
    brief.copy("TEST, Avery (sample)");
    QCOMPARE(QGuiApplication::clipboard()->text(), QString("TEST, Avery (sample)"));
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString());
}

void BriefClipboardTest::whatSomebodyElseCopiedStays() {
    BriefClipboard brief(*QGuiApplication::clipboard(), BriefClipboard::usual,
                         [](QClipboard::Mode) { return false; });
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

void BriefClipboardTest::whatAFieldCopiedGoesToo() {
    BriefClipboard brief(*QGuiApplication::clipboard(), 50ms, [](QClipboard::Mode) { return true; });
    QLineEdit field("TEST, Avery (sample)");
    field.selectAll();
    field.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), field.text());
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString());
    field.copy();
    brief.clear();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
}

void BriefClipboardTest::whatAnotherProgramCopiedStays() {
    bool isOurs = true;
    BriefClipboard brief(*QGuiApplication::clipboard(), 50ms, [&](QClipboard::Mode) { return isOurs; });
    QGuiApplication::clipboard()->setText("TEST, Avery (sample)");
    isOurs = false;
    QGuiApplication::clipboard()->setText("a shopping list");
    brief.clear();
    QCOMPARE(QGuiApplication::clipboard()->text(), QString("a shopping list"));
}

// Also where the clipboard says itself whose it is: QT_QPA_PLATFORM=xcb.
void BriefClipboardTest::whatIsSelectedForOthersGoesToo() {
    QClipboard& clipboard = *QGuiApplication::clipboard();
    if (!clipboard.supportsSelection())
        QSKIP("this platform has no selection that other programs paste");
    BriefClipboard brief(clipboard);
    clipboard.setText("TEST, Avery (sample)", QClipboard::Selection);
    clipboard.setText("TEST, Avery (sample)");
    QTRY_VERIFY(clipboard.ownsSelection() && clipboard.ownsClipboard());
    brief.clear();
    QTRY_COMPARE(clipboard.text(QClipboard::Selection), QString());
    QCOMPARE(clipboard.text(), QString());
}

void BriefClipboardTest::fromAListNothingIsCopied() {
    const UncopiedLists guard(*qApp);
    const anteroom::theme::Theme theme(*qApp);
    PatientChooser chooser(theme, {}, {"TEST, Avery (sample)"});
    auto* list = chooser.findChild<QListView*>("patients");
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(list, Qt::Key_Insert, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    QLineEdit field("what was marked");
    field.selectAll();
    QTest::keyClick(&field, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString("what was marked"));
}

QTEST_MAIN(BriefClipboardTest)
#include "brief_clipboard_test.moc"
