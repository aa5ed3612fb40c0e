// SPDX-License-Identifier: GPL-3.0-or-later
// Saving, printing and copying a summary, and what the log says of it.
#include "app/desktop/paper/print_pages.h"
#include "app/storage/keyring.h"
#include "app/storage/records_place.h"
#include "app/workspace/workplace.h"
#include "core/records/archive.h"
#include "core/records/cipher.h"
#include "tests/support/away_store.h"
#include "tests/support/desks/canary_walk.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/records_behind.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/gui/clipping.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>

using namespace anteroom;
using namespace anteroom::test;
using Acts = std::vector<std::string>;

class ActsInTheLogTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void savingPrintingAndCopyingWriteTheirEntriesAndNoOther();
    void whatIsGivenUpInTheDialogIsNotInTheLog();
    void whileTheRecordsAreAwayAnActWaitsAndArrivesOnce();
    void whereTheLogCannotHaveItNothingLeaves();
    void whoLooksForAFlagIsInTheLogOnceAndWithoutWhatWasTyped();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    std::unique_ptr<Desk> desk(bool hasJournal = true);
    void openSummary(Desk& desk);
    void copy(Desk& desk) const;
    /// What was done with the summary, as the log says.
    Acts letOut() const;
    QString outcome(Desk& desk) const { return desk.labelText("summaryOutcome"); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::atomic_bool m_isAway = false;
};

void ActsInTheLogTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_isAway = false;
    makeSmallQuestionnaire(*m_folder);
}

std::unique_ptr<Desk> ActsInTheLogTest::desk(bool hasJournal) {
    const auto place = storage::RecordsPlace::file(at("records"));
    return std::make_unique<Desk>(place, at("questionnaires"), hasJournal ? at("journal") : QString(),
                                  QString(), Desktop::Answers::Script, awayAtTimes(place, m_isAway));
}

void ActsInTheLogTest::openSummary(Desk& desk) {
    beginSmallScreening(desk);
    desk.answer();
    desk.desktop.showSummary();
    QVERIFY(desk.comesTo("summary"));
}

void ActsInTheLogTest::copy(Desk& desk) const {
    auto* button = desk.desktop.find<QPushButton>("summaryCopy");
    QVERIFY(button && button->menu() && !button->menu()->actions().isEmpty());
    button->menu()->actions().front()->trigger();
}

Acts ActsInTheLogTest::letOut() const {
    return behind(at("records"), [](Archive& archive, Cipher&, const std::string&) {
        Acts acts;
        const RecordId record = entriesIn(archive).at(0).head.id;
        const auto check = archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
            if (entry.what == AuditAct::Printed || entry.what == AuditAct::Exported)
                acts.push_back(std::string(actId(entry.what)) + " by " + entry.by.name + " at " +
                               entry.by.at.clock() + (entry.record == record ? "" : " of another record"));
            return true;
        });
        return check && !check->broken ? acts : Acts{"broken"};
    });
}

void ActsInTheLogTest::savingPrintingAndCopyingWriteTheirEntriesAndNoOther() {
    for (const bool hasJournal : {true, false}) {
        init();
        {
            const auto there = desk(hasJournal);
            there->setUp();
            openSummary(*there);
            there->desktop.click("summarySave");
            QTRY_VERIFY(outcome(*there).startsWith("Saved"));
            QVERIFY(QFile::exists(there->desktop.dialogs.path));
            there->desktop.minuteOfDay += 1;
            there->desktop.click("summaryPrint");
            QTRY_COMPARE(outcome(*there), QString("Sent to the printer"));
            QVERIFY(there->desktop.dialogs.printed.startsWith("%PDF"));
            there->desktop.minuteOfDay += 1;
            copy(*there);
            QTRY_VERIFY(outcome(*there).startsWith("Copied"));
            QVERIFY(QApplication::clipboard()->text().contains("High pressure"));
            // Chosen in the print dialog, and a file all the same.
            there->desktop.minuteOfDay += 1;
            there->desktop.dialogs.prints = {.file = at("printed.pdf")};
            there->desktop.click("summaryPrint");
            QTRY_COMPARE(outcome(*there), "Saved: " + at("printed.pdf"));
            QTRY_COMPARE(letOut().size(), std::size_t{4});
        }
        QCOMPARE(letOut(), (Acts{"exported by Ada Admin at 13:52", "printed by Ada Admin at 13:53",
                                 "exported by Ada Admin at 13:54", "exported by Ada Admin at 13:55"}));
    }
}

void ActsInTheLogTest::whatIsGivenUpInTheDialogIsNotInTheLog() {
    {
        const auto there = desk();
        there->setUp();
        openSummary(*there);
        there->desktop.dialogs.prints = {};
        there->desktop.click("summaryPrint");
        QVERIFY(there->desktop.dialogs.printed.startsWith("%PDF"));
        there->desktop.dialogs.path = at("records"); // nothing but a PDF gives way to one
        there->desktop.click("summarySave");
        QTRY_VERIFY(!outcome(*there).isEmpty());
        QVERIFY(!outcome(*there).startsWith("Saved"));
    }
    const auto next = desk();
    next->unlock();
    QVERIFY(next->comesTo("records"));
    QCOMPARE(letOut(), Acts{});
}

void ActsInTheLogTest::whileTheRecordsAreAwayAnActWaitsAndArrivesOnce() {
    {
        const auto there = desk();
        there->setUp();
        openSummary(*there);
        m_isAway = true;
        there->desktop.minuteOfDay += 3;
        there->desktop.click("summarySave");
        QTRY_VERIFY(outcome(*there).startsWith("Saved"));
    }
    m_isAway = false;
    QCOMPARE(letOut(), Acts{});
    for (int time = 0; time < 2; ++time) {
        const auto next = desk();
        next->unlock();
        QVERIFY(next->comesTo("records"));
        QTRY_COMPARE(letOut(), Acts{"exported by Ada Admin at 13:55"});
    }
    QCOMPARE(letOut(), Acts{"exported by Ada Admin at 13:55"});
}

void ActsInTheLogTest::whereTheLogCannotHaveItNothingLeaves() {
    {
        const auto there = desk(false);
        there->setUp();
        openSummary(*there);
        QApplication::clipboard()->clear();
        m_isAway = true;
        there->desktop.click("summarySave");
        QTRY_VERIFY(outcome(*there).contains("The records are away"));
        savePicture(*there->desktop.window, "summary-refused");
        std::atomic_bool isSent = false;
        there->desktop.dialogs.prints = {.send = [&isSent] {
            isSent = true;
            return desktop::Printed{.mayHaveLeft = true};
        }};
        there->desktop.click("summaryPrint");
        there->desktop.dialogs.prints = {.file = at("printed.pdf")};
        there->desktop.click("summaryPrint");
        copy(*there);
        QTRY_VERIFY(there->desktop.window->findChild<workspace::Workplace*>());
        // Whether they may is asked first, and then for the log.
        for (int turn = 0; turn < 2; ++turn) {
            bool isIdle = false;
            there->desktop.window->findChild<workspace::Workplace*>()->thread().run(
                [](const auto&) { return true; }, [&isIdle](bool) { isIdle = true; });
            QTRY_VERIFY(isIdle);
        }
        QVERIFY(!QFile::exists(there->desktop.dialogs.path));
        QVERIFY(!isSent && !QFile::exists(at("printed.pdf")));
        QVERIFY(QApplication::clipboard()->text().isEmpty());
        m_isAway = false;
    }
    QCOMPARE(letOut(), Acts{});
}

// Intake staff may, and the log has it like everybody's.
void ActsInTheLogTest::whoLooksForAFlagIsInTheLogOnceAndWithoutWhatWasTyped() {
    auto there = desk();
    there->setUp();
    screenOnce(*there);
    addBehind(at("records"), {"ida", "Ida Intake", storage::Role::Intake, true});
    there->lockAndLetInSomeoneElse();
    there->enterAs("Ida", cleos);
    QTRY_VERIFY_WITH_TIMEOUT(there->status().contains("Finished"), 10'000);
    there->desktop.type("recordSearch", "avery high");
    there->desktop.window->findChild<QTableView*>("recordTable")->selectRow(0);
    QTRY_COMPARE(there->labelText("panelFoundBy"), QString("Found by: High pressure"));

    const auto searches = [this] {
        return behind(at("records"), [](Archive& archive, Cipher&, const std::string&) {
            QStringList said;
            const auto check = archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
                if (entry.what == AuditAct::Viewed && !entry.record)
                    said << QString::fromStdString(entry.by.name + ": " + entry.detail);
                return true;
            });
            return check && !check->broken ? said : QStringList("broken");
        });
    };
    const QStringList once("Ida Intake: the list, searched by flag: high");
    QTRY_COMPARE_WITH_TIMEOUT(searches(), once, 10'000);
    there->desktop.type("recordSearch", "avery high pressure");
    there->desktop.type("recordSearch", "avery");
    QTest::keyClick(there->desktop.window.get(), Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(there->desktop.find("lockCover"));
    QCOMPARE(searches(), once);
    // What was looked for right before a lock is in it too.
    CanaryWalk walk(*there);
    walk.unlock(cleos);
    QTRY_VERIFY(there->desktop.find("recordSearch"));
    there->desktop.type("recordSearch", "pressure");
    walk.lock();
    QTRY_COMPARE_WITH_TIMEOUT(searches(), once + once, 10'000);
    // And right before the program ends.
    walk.unlock(cleos);
    QTRY_VERIFY(there->desktop.find("recordSearch"));
    QTRY_COMPARE_WITH_TIMEOUT(
        there->desktop.window->findChild<QTableView*>("recordTable")->model()->rowCount(), 1, 10'000);
    there->desktop.type("recordSearch", "high");
    there->desktop.window->close();
    there = desk();
    there->enterAs("Ida", cleos);
    QTRY_COMPARE_WITH_TIMEOUT(searches(), once + once + once, 10'000);
}

QTEST_MAIN(ActsInTheLogTest)
#include "acts_in_the_log_test.moc"
