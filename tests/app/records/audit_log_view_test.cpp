// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/audit_log_view.h"
#include "app/theme/theme.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/contrast.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace anteroom;
using namespace anteroom::records;
using namespace anteroom::test;
using Why = BrokenLink::Why;

namespace {

const PatientId avery = *PatientId::parse(std::string(32, 'b'));

AuditEntry by(const char* account, const char* name, int minute, AuditAct what,
              const std::string& detail = {}) {
    return {{*StaffId::parse(account), name, {*Date::of(2027, 3, 14), minute}}, what, {}, {}, detail};
}

std::vector<AuditEntry> morning() {
    std::vector<AuditEntry> log{
        by("ada", "Ada Admin", 480, AuditAct::WorkspaceCreated),
        by("ada", "Ada Admin", 481, AuditAct::UnlockRefused,
           "Wrong passphrases for Ines Intake: 3, the last on 2027-03-14 at 07:58"),
        by("ines", "Ines", 490, AuditAct::Unlocked),
        by("ines", "Ines Intake", 491, AuditAct::Created),
        by("ines", "Ines Intake", 510, AuditAct::Finished),
        by("cleo", "Cleo Castillo-Lindqvist", 600, AuditAct::Viewed),
        by("cleo", "Cleo Castillo-Lindqvist", 612, AuditAct::Signed),
        by("ada", "Ada Admin", 1059, AuditAct::MarkedInError,
           "Typed for the wrong patient: both were in the room, and the sheet that was "
           "copied belonged to the other one")};
    for (std::size_t entry = 3; entry <= 7; ++entry) {
        log[entry].record = RecordId::parse("1f0c52aa" + std::string(24, '0'));
        log[entry].patient = avery;
    }
    log.push_back(by("ada", "Ada Admin", 1060, AuditAct::Deleted, "asked for in writing"));
    log.back().record = RecordId::parse("77ab0cd1" + std::string(24, '0'));
    log.back().patient = PatientId::parse(std::string(32, 'c'));
    return log;
}

struct Page {
    explicit Page(QSize size = {1280, 860}) : theme(*qApp), view(theme) {
        view.resize(size);
        view.setState({QString("Audit log"), {}, {}, QString("Ada Admin")});
    }
    void open(AuditCheck check = {9, {}}) {
        view.QWidget::show();
        view.activateWindow();
        view.show(check, std::make_shared<const std::vector<AuditEntry>>(morning()),
                  {{avery, "TEST, Avery (sample)"}});
        settle();
    }
    QString said(const char* name) const {
        const auto* label = view.findChild<QLabel*>(QString::fromLatin1(name));
        return label && label->isVisible() ? label->text() : QString();
    }
    QTableView& table() const { return *view.findChild<QTableView*>("auditTable"); }
    QStringList column(int column) const {
        QStringList cells;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            cells << table().model()->index(row, column).data().toString();
        return cells;
    }
    void choose(const char* name, const QString& text) {
        auto* box = view.findChild<QComboBox*>(QString::fromLatin1(name));
        box->setFocus();
        const int place = box->findText(text);
        QVERIFY2(place >= 0, qPrintable(text));
        while (box->currentIndex() != place)
            QTest::keyClick(box, box->currentIndex() < place ? Qt::Key_Down : Qt::Key_Up);
    }
    void search(const QString& text) {
        auto* field = view.findChild<QLineEdit*>("auditSearch");
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, text);
    }
    void click(const char* name) {
        QTest::mouseClick(view.findChild<QPushButton*>(QString::fromLatin1(name)), Qt::LeftButton);
    }

    theme::Theme theme;
    AuditLogView view;
};

} // namespace

class AuditLogViewTest : public QObject {
    Q_OBJECT

private slots:
    void theNewestStandsFirstWithWhomItIsAbout();
    void entriesAreFoundByWordsActAndPerson();
    void theChosenEntryIsReadInFull();
    void theFirstBrokenLinkIsNamed_data();
    void theFirstBrokenLinkIsNamed();
    void readingShowsHowFarItIsAndCanBeStopped();
    void anExportIsAskedForInEachFormat();
    void everyActHasAWordOfItsOwn();
    void nothingIsClippedInAnyState_data();
    void nothingIsClippedInAnyState();
};

void AuditLogViewTest::theNewestStandsFirstWithWhomItIsAbout() {
    Page page;
    page.open();
    QCOMPARE(page.said("auditWhole"), QString("All 9 entries stand as they were written"));
    QCOMPARE(page.column(AuditLogModel::Number), (QStringList{"9", "8", "7", "6", "5", "4", "3", "2", "1"}));
    QCOMPARE(page.column(AuditLogModel::When)[0], QString("2027-03-14 17:40"));
    QCOMPARE(page.column(AuditLogModel::What)[1], QString("Marked as entered in error"));
    QCOMPARE(page.column(AuditLogModel::About)[0], QString("Record 77ab0cd1")); // of a patient who is gone
    QCOMPARE(page.column(AuditLogModel::About)[1], QString("TEST, Avery (sample), record 1f0c52aa"));
    QCOMPARE(page.column(AuditLogModel::About)[8], QString());
}

void AuditLogViewTest::entriesAreFoundByWordsActAndPerson() {
    Page page;
    page.open();
    page.search("AVERY wrong");
    QCOMPARE(page.column(AuditLogModel::Number), QStringList{"8"});
    QCOMPARE(page.said("auditCount"), QString("1 of 9 entries"));
    page.search("1f0c52aa0000"); // an id in full
    QCOMPARE(page.column(AuditLogModel::Number).size(), 5);
    page.choose("auditPeople", "Ines Intake"); // by the newest name
    QCOMPARE(page.column(AuditLogModel::Number), (QStringList{"5", "4"}));
    page.choose("auditActs", "Finished");
    QCOMPARE(page.column(AuditLogModel::Number), QStringList{"5"});
    page.search({});
    page.choose("auditActs", "Everything that was done");
    QCOMPARE(page.column(AuditLogModel::Number), (QStringList{"5", "4", "3"}));
    page.choose("auditPeople", "Everyone");
    QCOMPARE(page.said("auditCount"), QString("9 entries"));
    page.search("nothing like this");
    QCOMPARE(page.said("auditChosen"), QString("No entry has all of this. Type less, or choose less."));
}

void AuditLogViewTest::theChosenEntryIsReadInFull() {
    Page page;
    page.open();
    QCOMPARE(page.said("auditChosen"), QString("Choose an entry to read all of it"));
    page.table().setFocus();
    page.table().selectRow(1);
    QCOMPARE(page.said("auditChosen"),
             QString("Entry 8: Marked as entered in error, 2027-03-14 17:39, by Ada Admin\n"
                     "TEST, Avery (sample), record 1f0c52aa\n"
                     "Typed for the wrong patient: both were in the room, and the sheet that was copied "
                     "belonged to the other one"));
}

void AuditLogViewTest::theFirstBrokenLinkIsNamed_data() {
    QTest::addColumn<int>("why");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << int(Why::Missing) << "Entry 1,234 is missing.";
    QTest::newRow("changed") << int(Why::Changed) << "Entry 1,234 is not as it was written.";
    QTest::newRow("not next") << int(Why::NotNext) << "Entry 1,234 was not written after the one before it.";
    QTest::newRow("not the end") << int(Why::NotTheEnd)
                                 << "Entry 1,234 is another one than was written last.";
    QTest::newRow("after the end") << int(Why::AfterTheEnd)
                                   << "Entry 1,234 stands after the last one, and no desk wrote it.";
}

void AuditLogViewTest::theFirstBrokenLinkIsNamed() {
    QFETCH(int, why);
    QFETCH(QString, words);
    Page page;
    page.open({1233, BrokenLink{1234, static_cast<Why>(why)}});
    QVERIFY2(page.said("auditWhole").startsWith("The log is broken. " + words),
             qPrintable(page.said("auditWhole")));
}

void AuditLogViewTest::readingShowsHowFarItIsAndCanBeStopped() {
    Page page;
    page.open();
    QSignalSpy stopped(&page.view, &AuditLogView::stopRequested);
    QSignalSpy again(&page.view, &AuditLogView::readRequested);
    page.view.showReading(1200, 34000);
    QCOMPARE(page.said("auditReading"), QString("Reading the log: 1,200 of 34,000 entries"));
    QCOMPARE(page.table().model()->rowCount(), 0); // nothing of before
    QVERIFY(!page.view.findChild<QPushButton*>("auditCsv")->isEnabled());
    page.click("auditStop");
    QCOMPARE(stopped.count(), 1);
    page.view.showProblem(QString("Reading was stopped."));
    page.click("auditAgain");
    QCOMPARE(again.count(), 1);
}

void AuditLogViewTest::anExportIsAskedForInEachFormat() {
    Page page;
    page.open();
    std::vector<AuditFormat> asked;
    connect(&page.view, &AuditLogView::exportRequested, this,
            [&](AuditFormat format) { asked.push_back(format); });
    page.click("auditCsv");
    page.click("auditJsonLines");
    QVERIFY((asked == std::vector{AuditFormat::Csv, AuditFormat::JsonLines}));
    page.view.showOutcome(QString("Saved: audit-log.csv"), false);
    QCOMPARE(page.said("auditOutcome"), QString("Saved: audit-log.csv"));
}

void AuditLogViewTest::everyActHasAWordOfItsOwn() {
    QSet<QString> words;
    for (std::size_t act = 0; act < auditActCount; ++act)
        words << actWord(static_cast<AuditAct>(act));
    QCOMPARE(words.size(), static_cast<qsizetype>(auditActCount));
}

void AuditLogViewTest::nothingIsClippedInAnyState_data() { addScreenSizes(); }

void AuditLogViewTest::nothingIsClippedInAnyState() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(theme::Scheme, scheme);
    Page page(size);
    page.theme.setScheme(scheme);
    page.theme.setScale(scale);
    const auto look = [&](const QString& name) {
        settle();
        savePicture(page.view, "audit-" + name + '-' + QTest::currentDataTag());
        const QStringList found = clipped(page.view) + faintTexts(page.view);
        QVERIFY2(found.isEmpty(), qPrintable(name + ":\n" + found.join('\n')));
    };
    page.open();
    look("whole");
    page.table().setFocus();
    page.table().selectRow(1);
    look("chosen");
    page.open({7, BrokenLink{8, Why::Missing}});
    look("broken");
    page.view.showReading(1200, 34000);
    look("reading");
    page.view.showProblem(QString("Reading was stopped. The log is listed once all of it was read."));
    look("stopped");
}

QTEST_MAIN(AuditLogViewTest)
#include "audit_log_view_test.moc"
