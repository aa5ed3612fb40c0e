// SPDX-License-Identifier: GPL-3.0-or-later
// How two versions of a record are compared, and what a person does before them.
#include "app/desktop/records/two_records.h"
#include "app/desktop/records/two_records_dialog.h"
#include "app/keeping/decide_waiting.h"
#include "app/theme/theme.h"
#include "tests/support/answers.h"
#include "tests/support/gui/clipping.h"
#include "tests/support/gui/contrast.h"
#include "tests/support/questionnaire_from.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QTimer>

using namespace anteroom;
using namespace anteroom::desktop;
using namespace anteroom::test;
using Waiting = Dialogs::Waiting;

namespace {

Act actOf(const char* name, int minute) {
    return {*StaffId::parse("d-sample"), name, {*Date::of(2027, 3, 14), minute}};
}

keeping::BothRecords changedAtTwo() {
    const auto questionnaire = questionnaireOf(R"(
- {id: pressure, type: yes-no, text: "Is the blood pressure high?"}
- {id: reading, type: number, text: "How high?", unit: mmHg, range: [50, 260]}
- {id: alike, type: yes-no, text: "Is anything else to be said?"}
)");
    Record here{.head = {.id = *RecordId::parse(std::string(32, 'a')),
                         .patient = *PatientId::parse(std::string(32, 'b')),
                         .questionnaire = {*QuestionnaireId::parse("sample"), "1.0", std::string(64, 'a')},
                         .created = actOf("R. Sample", 600),
                         .edited = actOf("R. Sample", 842)},
                .session = {actOf("", 600).at, actOf("", 842).at}};
    here.head.identity.patientName = "TEST, Avery (sample)";
    here.head.identity.dateOfBirth = "1985-02-11";
    here.session.answers = {Answer::of(OptionValue{0}), number(148), Answer::of(OptionValue{0})};
    here.session.answers[0].note = "says so himself";
    here.history = {{actOf("R. Sample", 601), QuestionIndex{0}, {}, here.session.answers[0]},
                    {actOf("R. Sample", 842), QuestionIndex{1}, {}, here.session.answers[1]}};
    Record there = here;
    there.head.edited = actOf("C. Night", 851);
    there.head.finished = actOf("C. Night", 851);
    there.head.identity.dateOfBirth = "1985-02-12";
    there.session.answers[1] = {};
    there.session.answers[0] = Answer::of(OptionValue{1});
    there.history = {{actOf("C. Night", 850), QuestionIndex{0}, {}, there.session.answers[0]}};
    return {questionnaire, here, there};
}

/// As they come in a clinic: many, long, and some with much beside them.
TwoRecords many() {
    TwoRecords records = compared(changedAtTwo());
    for (int i = 0; i < 14; ++i)
        records.differences.push_back(
            {QStringLiteral("Question %1: which medicines do you take at the moment, with their doses?")
                 .arg(i),
             "clonazepam, dose: 0.5 mg, prescribed: yes; sertraline, dose: 100 mg\nnote: brought the packets",
             "R. Sample, 2027-03-14 14:02", "not sure", "C. Night, 2027-03-14 14:10"});
    return records;
}

/// Asks, while `person` acts.
Waiting answered(const TwoRecords& records, bool mayDelete,
                 const std::function<void(TwoRecordsDialog&)>& person, const QSize& size = QSize(1024, 700)) {
    const theme::Theme theme(*qApp);
    QWidget window;
    window.resize(size);
    window.show();
    TwoRecordsDialog dialog(
        theme, [&] { return records; }, mayDelete, &window);
    QTimer::singleShot(0, &dialog, [&] {
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        settle();
        person(dialog);
        if (dialog.isVisible()) // nothing it did was an answer
            dialog.reject();
    });
    return dialog.ask();
}

void key(Qt::Key which) {
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), which);
    settle();
}

} // namespace

class TwoRecordsTest : public QObject {
    Q_OBJECT

private slots:
    void everyDifferenceIsNamedWithWhoSaidIt();
    void anotherDayLanguageOrPatientIsADifference();
    void ofADeletedRecordNothingIsCompared();
    void nothingIsChosenByEnterOrEscape();
    void theKeyboardChoosesAndDoes();
    void theMouseChoosesAndDoes();
    void onlyAnAdministratorMayDeleteWhatWasDeletedElsewhere();
    void itIsReadFromItsHead();
    void nothingIsClipped_data() { addScreenSizes(); }
    void nothingIsClipped();
};

void TwoRecordsTest::everyDifferenceIsNamedWithWhoSaidIt() {
    const TwoRecords records = compared(changedAtTwo());
    QCOMPARE(records.patient, QString("TEST, Avery (sample)"));
    QCOMPARE(records.details, QString("Born 1985-02-11"));
    QCOMPARE(records.here, QString("R. Sample, 2027-03-14 14:02"));
    QCOMPARE(records.there, QString("C. Night, 2027-03-14 14:11"));
    QStringList said;
    for (const TwoRecords::Difference& one : records.differences)
        said << QStringList{one.what, one.here, one.hereBy, one.there, one.thereBy}.join('|');
    QCOMPARE(
        said,
        (QStringList{"Date of birth|1985-02-11||1985-02-12|",
                     "Is the blood pressure high?|yes\nnote: says so himself|R. Sample, 2027-03-14 10:01|no|"
                     "C. Night, 2027-03-14 14:10",
                     "How high?|148 mmHg|R. Sample, 2027-03-14 14:02|not asked|",
                     "What became of it|not finished||finished by C. Night, 2027-03-14 14:11|"}));
}

void TwoRecordsTest::anotherDayLanguageOrPatientIsADifference() {
    keeping::BothRecords both = changedAtTwo();
    both.stored = both.waiting;
    both.stored->head.edited = actOf("C. Night", 851);
    QVERIFY(compared(both).differences.empty());
    both.stored->head.patient = *PatientId::parse(std::string(32, 'c'));
    both.stored->head.language = "es";
    both.waiting.head.language = "en";
    both.stored->session.startedAt = {*Date::of(2027, 3, 12), 0};
    both.stored->transcribedBy = "C. Night";
    both.stored->transcribedOn = "2027-03-14";
    QStringList said;
    for (const TwoRecords::Difference& one : compared(both).differences)
        said << one.what + '|' + one.here + '|' + one.there;
    QCOMPARE(said, (QStringList{
                       "Whose record it is|as it was when it was opened here|another patient's",
                       "Day of the screening|2027-03-14|2027-03-12", "Copied from paper by|nothing|C. Night",
                       "Copied from paper on|nothing|2027-03-14", "Language of the questions|en|es"}));
}

void TwoRecordsTest::ofADeletedRecordNothingIsCompared() {
    keeping::BothRecords both = changedAtTwo();
    both.stored.reset();
    const TwoRecords records = compared(both);
    QVERIFY(records.isDeleted());
    QVERIFY(records.differences.empty());
}

void TwoRecordsTest::nothingIsChosenByEnterOrEscape() {
    const TwoRecords records = compared(changedAtTwo());
    QVERIFY(answered(records, true, [](TwoRecordsDialog& dialog) {
                for (const auto* choice : dialog.findChildren<QRadioButton*>())
                    QVERIFY(!choice->isChecked());
                key(Qt::Key_Return);
                key(Qt::Key_Down); // only walks
                key(Qt::Key_Return);
                QVERIFY(dialog.isVisible());
            }) == Waiting::Later);
    QVERIFY(answered(records, true, [](TwoRecordsDialog& dialog) {
                dialog.findChild<QRadioButton*>("setAside")->click();
                key(Qt::Key_Escape);
                QVERIFY(!dialog.isVisible());
            }) == Waiting::Later);
}

void TwoRecordsTest::theKeyboardChoosesAndDoes() {
    const TwoRecords records = compared(changedAtTwo());
    QVERIFY(answered(records, true, [](TwoRecordsDialog&) {
                key(Qt::Key_Space);
                key(Qt::Key_Return);
            }) == Waiting::KeepBoth);
    QVERIFY(answered(records, true, [](TwoRecordsDialog&) {
                key(Qt::Key_Down);
                key(Qt::Key_Space);
                key(Qt::Key_Tab);
                QCOMPARE(QApplication::focusWidget()->objectName(), QString("doAsChosen"));
                key(Qt::Key_Space);
            }) == Waiting::SetAside);
}

void TwoRecordsTest::theMouseChoosesAndDoes() {
    QVERIFY(answered(compared(changedAtTwo()), true, [](TwoRecordsDialog& dialog) {
                auto* choice = dialog.findChild<QRadioButton*>("setAside");
                QTest::mouseClick(choice, Qt::LeftButton, {}, QPoint(10, choice->height() / 2));
                QTest::mouseClick(dialog.findChild<QPushButton*>("doAsChosen"), Qt::LeftButton);
            }) == Waiting::SetAside);
    QVERIFY(answered(compared(changedAtTwo()), true, [](TwoRecordsDialog& dialog) {
                dialog.findChild<QRadioButton*>("keepBoth")->click();
                QTest::mouseClick(dialog.findChild<QPushButton*>("decideLater"), Qt::LeftButton);
            }) == Waiting::Later);
}

void TwoRecordsTest::onlyAnAdministratorMayDeleteWhatWasDeletedElsewhere() {
    TwoRecords records = compared(changedAtTwo());
    const auto offersDeletion = [&](bool mayDelete) {
        bool isOffered = false;
        answered(records, mayDelete, [&](TwoRecordsDialog& dialog) {
            isOffered = dialog.findChild<QRadioButton*>("deleteHere") != nullptr;
        });
        return isOffered;
    };
    QVERIFY(!offersDeletion(true));
    records.there.clear();
    records.differences.clear();
    QVERIFY(!offersDeletion(false));
    QVERIFY(offersDeletion(true));
}

void TwoRecordsTest::itIsReadFromItsHead() {
    answered(many(), true, [](TwoRecordsDialog& dialog) {
        const auto* asked = dialog.findChild<QLabel*>("asked");
        QVERIFY(asked->mapTo(&dialog, QPoint()).y() > 0);
        key(Qt::Key_PageDown); // from where the keys are
        QVERIFY(asked->mapTo(&dialog, QPoint()).y() < 0);
    });
}

void TwoRecordsTest::nothingIsClipped() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(theme::Scheme, scheme);
    theme::Theme theme(*qApp);
    theme.setScheme(scheme);
    theme.setScale(scale);
    QWidget window;
    window.resize(size);
    window.show();
    TwoRecords deleted = compared(changedAtTwo());
    deleted.there.clear();
    deleted.differences.clear();
    TwoRecords same = compared(changedAtTwo());
    same.differences.clear();
    for (const auto& [name, records] :
         {std::pair(QString("few"), compared(changedAtTwo())), std::pair(QString("many"), many()),
          std::pair(QString("deleted"), deleted), std::pair(QString("same"), same)}) {
        TwoRecordsDialog dialog(
            theme, [both = records] { return both; }, true, &window);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        settle();
        QVERIFY(dialog.width() <= size.width() && dialog.height() <= size.height());
        savePicture(dialog, QStringLiteral("two-records-%1-%2").arg(name, QTest::currentDataTag()));
        const QStringList found = clipped(dialog) + faintTexts(dialog);
        QVERIFY2(found.isEmpty(), qPrintable(name + ":\n" + found.join('\n')));
    }
}

QTEST_MAIN(TwoRecordsTest)
#include "two_records_test.moc"
