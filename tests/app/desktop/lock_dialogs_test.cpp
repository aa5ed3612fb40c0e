// SPDX-License-Identifier: GPL-3.0-or-later
// A lock while something is asked: the dialog goes, what it would have done does not happen, and whoever
// comes in finds nothing of it. With the real dialogs.
#include "app/storage/records_place.h"
#include "tests/support/desks/canary_walk.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const char* const patient = "TEST, Avery (sample)";

/// What stands on the screen beside the one window: dialogs and menus.
QList<QWidget*> asking() {
    QList<QWidget*> found;
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->isVisible() && (qobject_cast<QDialog*>(window) || window->windowType() == Qt::Popup))
            found << window;
    return found;
}

/// Waits for a dialog, locks while it is there, and goes on when it is gone. Should it stay, it is taken
/// away, so that the test ends.
class LockWhileAsked : public QObject {
public:
    LockWhileAsked(Desk& desk, bool isSomeoneElse, const QString& openNext = {})
        : m_desk(desk), m_isSomeoneElse(isSomeoneElse), m_next(openNext) {
        connect(&m_looks, &QTimer::timeout, this, [this] { look(); });
        m_looks.start(20);
    }

    bool isDone = false; ///< locked while something was asked
    bool stayed = false; ///< what asked was still there afterwards

private:
    void look() {
        if (m_isLooking || asking().isEmpty() || (isDone && m_left.elapsed() < 1500))
            return;
        if (isDone) {
            stayed = true;
            for (QWidget* window : asking())
                window->close();
            return;
        }
        if (!m_next.isEmpty()) { // the dialog after it is meant
            auto* yes = buttonOf(std::exchange(m_next, {}));
            QMetaObject::invokeMethod(yes, &QAbstractButton::click, Qt::QueuedConnection);
            return;
        }
        m_isLooking = true;
        isDone = true;
        // Both ways of a lock: by the key that locks, and by itself.
        QWidget* const has =
            asking().last()->focusWidget() ? asking().last()->focusWidget() : asking().last();
        if (m_isSomeoneElse)
            m_desk.passed += 5min;
        else
            QTest::keyClick(has, Qt::Key_L, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([this] { return m_desk.desktop.find("lockCover") != nullptr; }, 2000));
        m_left.start();
        // Before what asked has had its answer: its loop is below on the stack.
        if (m_isSomeoneElse)
            m_desk.desktop.click("lockSomeoneElse");
        m_isLooking = false;
    }
    static QAbstractButton* buttonOf(const QString& text) {
        for (QWidget* window : asking())
            for (auto* button : window->findChildren<QAbstractButton*>())
                if (button->text() == text)
                    return button;
        qFatal("There is no such button");
    }

    Desk& m_desk;
    bool m_isSomeoneElse;
    QString m_next;
    bool m_isLooking = false;
    QElapsedTimer m_left;
    QTimer m_looks;
};

/// As far as the page on which the patient's name stands.
void typePatient(Desk& desk, const QString& name) {
    QTRY_VERIFY(desk.desktop.find("newScreening") || desk.desktop.find("firstScreening"));
    desk.desktop.click(desk.desktop.find("newScreening") ? "newScreening" : "firstScreening");
    desk.desktop.click("choose.small");
    desk.desktop.type("patientName", name);
    desk.desktop.type("dateOfBirth", "1985-02-11");
}

void screen(Desk& desk, const QString& name) {
    typePatient(desk, name);
    desk.desktop.click("begin");
    QVERIFY(desk.comesTo("interview"));
    desk.answer();
    QTRY_VERIFY(desk.saved().startsWith("Saved"));
}

void chooseInMenu(Desk& desk, const QString& name) {
    desk.desktop.find<QPushButton>("recordsAdministration")->menu()->findChild<QAction*>(name)->trigger();
}

/// Does what asks; returns when it has its answer.
void doWhatAsks(Desk& desk, const QString& what) {
    Desktop& desktop = desk.desktop;
    if (what == "whose record it is")
        desktop.click("recordMove");
    else if (what == "why it is in error")
        desktop.click("recordInError");
    else if (what.startsWith("whether to delete") || what == "whether for ever")
        desktop.click("recordErase");
    else if (what == "whether it is the same person")
        desktop.click("begin");
    else if (what == "whether to leave")
        desktop.key(Qt::Key_Escape);
    else if (what == "where the summary goes")
        desktop.click("summarySave");
    else if (what == "how it is printed")
        desktop.click("summaryPrint");
    else if (what == "what else there is")
        desktop.find<QPushButton>("summaryCopy")->showMenu();
    else if (what == "where the export goes")
        desktop.click("patientExportBegin");
    else if (what == "where the log goes")
        desktop.click("auditCsv");
    else if (what == "where the backup goes")
        desktop.click("backupBegin");
    else if (what == "a message")
        chooseInMenu(desk, "recordsRetention");
    else if (what == "the keys")
        desktop.key(Qt::Key_F1);
    else if (what == "the administration")
        desktop.find<QPushButton>("recordsAdministration")->showMenu();
    else
        qFatal("There is no such question");
}

/// To the page that asks.
void goTo(Desk& desk, const QString& page, const QString& what) {
    Desktop& desktop = desk.desktop;
    auto* table = desktop.window->findChild<QTableView*>("recordTable");
    QTRY_VERIFY(table && table->isVisible() && table->model()->rowCount() == 1);
    if (page == "recordPage" || page == "summary") {
        desk.openRecord();
        QVERIFY(desk.comesTo("recordPage"));
        if (page == "summary")
            desktop.click("recordSummary");
    } else if (page == "identity") {
        typePatient(desk, patient);
    } else if (page == "interview") {
        screen(desk, "TEST, Blake (sample)");
    } else if (what == "where the export goes") {
        table->selectRow(0);
        QTRY_VERIFY(desktop.find("panelExport"));
        desktop.click("panelExport");
        QVERIFY(desk.comesTo("patientExport"));
    } else if (what == "where the log goes") {
        desktop.administer("recordsAuditLog");
        QTRY_VERIFY(desk.labelText("auditWhole").startsWith("All "));
    } else if (what == "where the backup goes") {
        desktop.administer("recordsBackup");
    }
    desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
}

} // namespace

class LockDialogsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void whatIsAskedGoesWithALock_data();
    void whatIsAskedGoesWithALock();

private:
    QString at(const QString& name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

// One record, and two who may come in.
void LockDialogsTest::initTestCase() {
    QAccessible::setActive(true);
    writeSmallQuestionnaire(
        at("questionnaires"),
        "      - {id: safe, type: yes-no, text: \"Does somebody go home with you?\", safety: yes}\n");
    Desk desk(at("made"), at("questionnaires"));
    desk.setUp();
    CanaryWalk(desk).addClinician();
    screen(desk, patient);
    desk.desktop.showSummary();
    desk.desktop.click("summaryNew");
    QVERIFY(desk.comesTo("records"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.status().contains("Finished"), 10'000);
}

void LockDialogsTest::init() {
    QFile::remove(at("records"));
    QVERIFY(QFile::copy(at("made"), at("records")));
}

void LockDialogsTest::whatIsAskedGoesWithALock_data() {
    QTest::addColumn<QString>("asks");
    QTest::addColumn<QString>("goesOnAt");
    QTest::addColumn<bool>("isSomeoneElse");
    struct Row {
        const char* asks;
        const char* goesOnAt;
    };
    for (const Row& row :
         {Row{"whose record it is", "recordPage"}, Row{"why it is in error", "recordPage"},
          Row{"whether to delete it", "recordPage"}, Row{"whether for ever", "recordPage"},
          Row{"whether it is the same person", "identity"}, Row{"whether to leave", "interview"},
          Row{"where the summary goes", "summary"}, Row{"how it is printed", "summary"},
          Row{"what else there is", "summary"}, Row{"where the export goes", "records"},
          Row{"where the log goes", "records"}, Row{"where the backup goes", "records"},
          Row{"a message", "records"}, Row{"the keys", "records"}, Row{"the administration", "records"}})
        for (const bool isSomeoneElse : {false, true})
            QTest::addRow("%s, %s", row.asks, isSomeoneElse ? "somebody else" : "the same person")
                << row.asks << row.goesOnAt << isSomeoneElse;
}

void LockDialogsTest::whatIsAskedGoesWithALock() {
    QFETCH(QString, asks);
    QFETCH(QString, goesOnAt);
    QFETCH(bool, isSomeoneElse);
    Desk desk(storage::RecordsPlace::file(at("records")), at("questionnaires"), {}, {},
              Desktop::Answers::Person);
    Desktop& desktop = desk.desktop;
    CanaryWalk walk(desk);
    walk.enterAs("Ada", adas);
    goTo(desk, goesOnAt, asks);
    if (QTest::currentTestFailed())
        return;
    {
        const LockWhileAsked lock(desk, isSomeoneElse, asks == "whether for ever" ? "Delete it" : "");
        doWhatAsks(desk, asks);
        QTRY_VERIFY(lock.isDone);
        QTRY_VERIFY(asking().isEmpty());
        QVERIFY2(!lock.stayed, "what asked was still there behind the lock");
    }
    const QString heard = accessibleTextOf(QAccessible::queryAccessibleInterface(qApp));
    QVERIFY2(!heard.contains("TEST, "), qPrintable(heard));
    int told = 0;
    QTimer reads;
    connect(&reads, &QTimer::timeout, this, [&told] {
        for (QWidget* window : asking()) {
            ++told;
            window->close();
        }
    });
    reads.start(20);
    if (isSomeoneElse)
        walk.enterAs(cleosName, cleos);
    else
        walk.unlock(adas);
    if (QTest::currentTestFailed())
        return;
    QTRY_COMPARE(desktop.screenName(), isSomeoneElse ? QString("records") : goesOnAt);
    // What nobody had read; and that a screening was left here with safety questions open.
    const int toTell = asks == (isSomeoneElse ? "whether to leave" : "a message") ? 1 : 0;
    QTRY_COMPARE(told, toTell);
    settle();
    QCOMPARE(told, toTell);
    QVERIFY(asking().isEmpty());
    QVERIFY(desktop.find("lockCover") == nullptr);

    // Nothing was done: the record is there, as it was.
    if (!isSomeoneElse && goesOnAt != "records")
        return;
    QTRY_VERIFY_WITH_TIMEOUT(desk.status().contains("Finished") || goesOnAt == "interview", 10'000);
    QVERIFY(!desk.status().contains("error"));
}

QTEST_MAIN(LockDialogsTest)
#include "lock_dialogs_test.moc"
