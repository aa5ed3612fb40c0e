// SPDX-License-Identifier: GPL-3.0-or-later
// From the first run to a record that is opened again: what a person does, with the real store.
#include "app/files/disk_file_source.h"
#include "app/storage/sqlite_store.h"
#include "tests/app/desktop/desktop_fixture.h"

#include <QLabel>
#include <QTableView>

using namespace anteroom;
using namespace anteroom::test;
using namespace std::chrono_literals;

namespace {

const QString adas = QStringLiteral("four made-up words here");

/// A desk of a clinic whose records are in a file.
struct Desk {
    explicit Desk(const QString& records)
        : desktop(QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires"),
                  [this, records](const clinic::ClinicSettings&) {
                      return workspace::WorkspaceSurroundings{workspace::RecordsPlace::file(records),
                                                              [this] { return now(); },
                                                              [this] { return passed; },
                                                              files::sha256,
                                                              files::noLog(),
                                                              5min,
                                                              storage::lowestCost};
                  }) {}

    Timestamp now() const { return {*Date::of(2027, 3, 14), desktop.minuteOfDay}; }
    bool comesTo(const QString& screen) {
        return QTest::qWaitFor([&] { return desktop.screenName() == screen; }, 15'000);
    }
    QString labelText(const QString& name) {
        const auto* label = desktop.find<QLabel>(name);
        return label ? label->text() : QString();
    }

    void setUp() {
        QVERIFY(comesTo("setup"));
        desktop.click("setupBegin");
        desktop.type("setupName", "Ada Admin");
        desktop.type("setupPassphrase", adas);
        desktop.type("setupPassphraseAgain", adas);
        desktop.click("setupMakeKey");
        QTRY_VERIFY(desktop.find("setupOnPaper"));
        QString key;
        for (int group = 1; group <= 6; ++group)
            key += labelText(QStringLiteral("setupKeyText%1").arg(group));
        QCOMPARE(key.size(), 30);
        desktop.click("setupOnPaper");
        desktop.type("setupTyped", key);
        desktop.click("setupFinish");
        QVERIFY(comesTo("records"));
    }

    void unlock() {
        QVERIFY(comesTo("unlockView"));
        QTRY_VERIFY(desktop.find("unlockPassphrase"));
        desktop.type("unlockPassphrase", adas);
        desktop.click("unlock");
    }

    void beginScreening() {
        desktop.click("firstScreening");
        QVERIFY(comesTo("choose"));
        QTRY_VERIFY(desktop.find("choose.ketamine-prescreen"));
        desktop.click("choose.ketamine-prescreen");
        desktop.type("patientName", "TEST, Avery (sample)");
        desktop.type("dateOfBirth", "1985-02-11");
        desktop.click("begin");
        QVERIFY(comesTo("interview"));
    }

    QString saved() { return labelText("saveState"); }
    /// The first option of the question that has the keys.
    void answer() {
        // The offscreen platform gives no window the keys by itself once a field was left for another screen.
        desktop.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desktop.window.get()));
        QTRY_VERIFY(qobject_cast<QAbstractButton*>(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    }

    std::chrono::milliseconds passed = 0ms; ///< since the computer was started
    Desktop desktop;
};

} // namespace

class WorkspaceWalkTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theFirstRunMakesAWorkspaceAndAScreeningSavesItself();
    void tryingWithoutSavingWritesNothing();

private:
    QString records() const { return m_folder->filePath("deep/records"); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void WorkspaceWalkTest::theFirstRunMakesAWorkspaceAndAScreeningSavesItself() {
    {
        Desk desk(records());
        desk.setUp();
        QTRY_VERIFY(desk.desktop.find("firstScreening"));
        desk.beginScreening();
        QTRY_COMPARE(desk.saved(), QString("Saved 13:52"));
        desk.desktop.minuteOfDay += 3;
        desk.answer();
        QTRY_COMPARE(desk.saved(), QString("Saved 13:55"));
    }
    // The next day.
    Desk desk(records());
    desk.unlock();
    QVERIFY(desk.comesTo("records"));
    auto* table = desk.desktop.window->findChild<QTableView*>();
    QVERIFY(table);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QString("TEST, Avery (sample)"));
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(desk.comesTo("interview"));
    QCOMPARE(desk.saved(), QString("Saved 13:55"));
    // Where it stopped: the second question has the keys.
    desk.desktop.minuteOfDay += 10;
    desk.answer();
    QTRY_COMPARE(desk.saved(), QString("Saved 14:02"));
}

void WorkspaceWalkTest::tryingWithoutSavingWritesNothing() {
    Desk desk(records());
    QVERIFY(desk.comesTo("setup"));
    desk.desktop.click("setupWithout");
    QVERIFY(desk.comesTo("choose"));
    QTRY_VERIFY(desk.desktop.find("choose.ketamine-prescreen"));
    desk.desktop.beginInterview();
    QVERIFY(desk.comesTo("interview"));
    QCOMPARE(desk.saved(), QString("Not saved: kept until you leave"));
    QVERIFY(!QFileInfo::exists(m_folder->filePath("deep")));
}

QTEST_MAIN(WorkspaceWalkTest)
#include "workspace_walk_test.moc"
