// SPDX-License-Identifier: GPL-3.0-or-later
// A disk or a printer takes its time: the window goes on.
#include "app/clinic/settings_files.h"
#include "app/desktop/paper/print_pages.h"
#include "app/storage/records_place.h"
#include "app/studio/studio_view.h"
#include "tests/app/desktop/troubled_disk.h"
#include "tests/support/desks/canary_walk.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/small_screening.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <memory>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// The longest time in which a window did nothing at all.
class Beats {
public:
    Beats() {
        m_since.start();
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_timer.start(5);
    }
    qint64 longest() {
        m_longest = std::max(m_longest, m_since.elapsed());
        return m_longest;
    }

private:
    QElapsedTimer m_since;
    QTimer m_timer;
    qint64 m_longest = 0;
};

constexpr auto slow = 3s;
constexpr qint64 most = 1000; // milliseconds; the machine may be busy with other tests

} // namespace

class SlowWindowTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aWrongPassphraseIsNoted();
    void theClinicsSettingsAreSaved();
    void aQuestionnaireIsSaved();
    void theSheetOfARecoveryKeyIsWritten();
    void pagesGoToAPrinter();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    static void beSlowBelow(const QString& folder) {
        troubledFolder = folder.toStdString();
        syncTakes = slow;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
};

void SlowWindowTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    makeSmallQuestionnaire(*m_folder);
    m_desk = std::make_unique<Desk>(storage::RecordsPlace::file(at("records")), at("questionnaires"),
                                    at("journal"), at("notes"));
    m_desk->setUp();
}

void SlowWindowTest::cleanup() {
    healDisk();
    m_desk.reset();
}

// And it is kept before the passphrase is checked.
void SlowWindowTest::aWrongPassphraseIsNoted() {
    CanaryWalk walk(*m_desk);
    walk.lock();
    beSlowBelow(at("notes"));
    Beats beats;
    m_desk->desktop.type("unlockPassphrase", "not the right one");
    m_desk->desktop.click("unlock");
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->labelText("unlockProblem").startsWith("This is not"), 30'000);
    QVERIFY2(beats.longest() < most, qPrintable(QString::number(beats.longest())));
    QFile tries(at("notes/tries"));
    QVERIFY(tries.open(QIODevice::ReadOnly) && tries.readAll().contains(" 1 "));
}

void SlowWindowTest::theClinicsSettingsAreSaved() {
    m_desk->desktop.click("firstScreening");
    m_desk->desktop.click("clinicSettings");
    QVERIFY(m_desk->comesTo("preferences"));
    m_desk->desktop.type("clinicName", "Hillside Clinic (sample)");
    beSlowBelow(QFileInfo(m_desk->desktop.settingsPath).absolutePath());
    Beats beats;
    m_desk->desktop.click("preferencesSave");
    QTRY_VERIFY(!m_desk->desktop.screen()->isEnabled()); // something is going on
    QCOMPARE(m_desk->desktop.screenName(), QString("preferences"));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->desktop.screenName(), QString("choose"), 30'000);
    QVERIFY2(beats.longest() < most, qPrintable(QString::number(beats.longest())));
    QCOMPARE(clinic::loadSettingsFile(m_desk->desktop.settingsPath)->settings.name,
             std::string("Hillside Clinic (sample)"));
}

void SlowWindowTest::aQuestionnaireIsSaved() {
    m_desk->desktop.click("firstScreening");
    m_desk->desktop.click("edit.small");
    QVERIFY(m_desk->comesTo("studio"));
    const auto* view = m_desk->desktop.find<studio::StudioView>("studio");
    QTRY_VERIFY(view->studio().isUpToDate());
    m_desk->desktop.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_desk->desktop.window.get()));
    m_desk->desktop.keys("# typed");
    QTRY_VERIFY(view->studio().isDirty());
    beSlowBelow(at("questionnaires"));
    Beats beats;
    m_desk->desktop.key(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(m_desk->labelText("stateSaved"), QString("Saving"));
    m_desk->desktop.keys("# more"); // goes on meanwhile, and is not saved by that
    const QString path = at("questionnaires/small/questionnaire.yaml");
    const auto text = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QTRY_VERIFY_WITH_TIMEOUT(text().contains("# typed"), 60'000);
    QVERIFY2(!QTest::qWaitFor([&] { return m_desk->desktop.find("diskBar") != nullptr; }, 1000),
             "taken for somebody else's change");
    QTRY_VERIFY_WITH_TIMEOUT(!view->studio().isSaving(), 60'000);
    QVERIFY2(beats.longest() < most, qPrintable(QString::number(beats.longest())));
    QVERIFY(!text().contains("# more"));
    QCOMPARE(m_desk->labelText("stateSaved"), QString("Not saved"));
    QVERIFY(m_desk->desktop.dialogs.told.isEmpty());
}

void SlowWindowTest::theSheetOfARecoveryKeyIsWritten() {
    CanaryWalk walk(*m_desk);
    walk.press("recordsStaff");
    walk.press("staffKey");
    QTRY_VERIFY(m_desk->desktop.find("staffKeyTextPrint"));
    const QString path = m_desk->desktop.folder.filePath("sheet.pdf");
    m_desk->desktop.dialogs.prints = {.file = path};
    beSlowBelow(m_desk->desktop.folder.path());
    Beats beats;
    m_desk->desktop.click("staffKeyTextPrint");
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->labelText("staffKeyTextOutcome"), "Saved: " + path, 30'000);
    QVERIFY2(beats.longest() < most, qPrintable(QString::number(beats.longest())));
}

// A lock does not wait for it either, and what left is in the log.
void SlowWindowTest::pagesGoToAPrinter() {
    screenOnce(*m_desk);
    m_desk->openRecord();
    QVERIFY(m_desk->comesTo("recordPage"));
    m_desk->desktop.click("recordSummary");
    QVERIFY(m_desk->comesTo("summary"));
    std::atomic_bool isDone = false;
    m_desk->desktop.dialogs.prints = {.send = [&isDone] {
        std::this_thread::sleep_for(slow);
        isDone = true;
        return desktop::Printed{.mayHaveLeft = true};
    }};
    Beats beats;
    m_desk->desktop.click("summaryPrint");
    QTRY_COMPARE(m_desk->labelText("summaryOutcome"), QString("Sending the pages to the printer"));
    m_desk->passed += 5min + 1s;
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->desktop.find("lockCover"), 1500);
    QVERIFY(!isDone);
    CanaryWalk walk(*m_desk);
    walk.unlock(adas);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->labelText("summaryOutcome"), QString("Sent to the printer"), 30'000);
    QVERIFY2(beats.longest() < most, qPrintable(QString::number(beats.longest())));
}

QTEST_MAIN(SlowWindowTest)
#include "slow_window_test.moc"
