// SPDX-License-Identifier: GPL-3.0-or-later
// Who is screened, typed and mended.
#include "tests/app/start/identity_form.h"

#include <QLabel>

using namespace anteroom;
using namespace anteroom::test;

class IdentityEditTest : public QObject {
    Q_OBJECT

private slots:
    void editingShowsWhatWasTypedAndReturnsIt();
    void mendingANameLeavesWhoCopiedTheFormAndWhen();
    void aFormIsNotCopiedWithoutItsDay_data();
    void aFormIsNotCopiedWithoutItsDay();
    void whatIsSaidOfTheFormsDayMovesNothing();
    void nothingThatIsTooLongIsCutInSilence();
};

void IdentityEditTest::editingShowsWhatWasTypedAndReturnsIt() {
    Form form;
    form.type("patientName", "TEST, Avrey (sample)");
    form.type("dateOfBirth", "1985-02-11");
    form.type("identifier", "T-0001");
    form.type("staff", "J. Sample");
    form.click("language.es");
    form.click("fromPaper");
    form.type("paperDate", "2027-03-12");
    form.click("begin");
    const start::Opening before = form.begun.at(0);
    form.view.open(inTwoLanguages(), *Date::of(2027, 3, 14)); // another patient in between

    std::vector<start::Opening> edited;
    connect(&form.view, &start::IdentityView::edited, &form.view,
            [&edited](const start::Opening& opening) { edited.push_back(opening); });
    int abandoned = 0;
    connect(&form.view, &start::IdentityView::editAbandoned, &form.view, [&abandoned] { ++abandoned; });
    form.view.edit(inTwoLanguages(), *Date::of(2027, 3, 14), before);
    form.click("begin");
    QCOMPARE(edited.size(), std::size_t(1));
    QCOMPARE(form.begun.size(), std::size_t(1));
    QCOMPARE(edited[0].identity.patientName, before.identity.patientName);
    QCOMPARE(edited[0].identity.dateOfBirth, before.identity.dateOfBirth);
    QCOMPARE(edited[0].identity.identifier, before.identity.identifier);
    QCOMPARE(edited[0].identity.staff, before.identity.staff);
    QCOMPARE(edited[0].language, std::string("es"));
    QCOMPARE(edited[0].transcribedBy, before.transcribedBy);
    QCOMPARE(edited[0].transcribedOn, before.transcribedOn);
    QCOMPARE(edited[0].formDay, before.formDay);
    form.view.findChild<QLineEdit*>("patientName")->setText("TEST, Avery (sample)");
    form.click("begin");
    QCOMPARE(edited[1].identity.patientName, std::string("TEST, Avery (sample)"));
    form.click("identityBack");
    QCOMPARE(abandoned, 1);
}

void IdentityEditTest::mendingANameLeavesWhoCopiedTheFormAndWhen() {
    Form form;
    start::Opening before;
    before.identity.staff = "J. Sample";
    before.language = "en";
    before.transcribedBy = "A. Sample";
    before.transcribedOn = "2027-03-13";
    before.formDay = Date::of(2027, 3, 12);
    std::vector<start::Opening> edited;
    connect(&form.view, &start::IdentityView::edited, &form.view,
            [&edited](const start::Opening& opening) { edited.push_back(opening); });
    form.view.edit(inTwoLanguages(), *Date::of(2027, 3, 14), before);
    form.type("patientName", "TEST, Avery (sample)");
    form.click("begin");
    QCOMPARE(edited.at(0).transcribedBy, before.transcribedBy);
    QCOMPARE(edited[0].transcribedOn, before.transcribedOn);
    form.view.findChild<QLineEdit*>("paperDate")->setText("2027-03-11");
    form.click("begin");
    QCOMPARE(edited.at(1).transcribedOn, before.transcribedOn);
    QCOMPARE(edited[1].formDay, Date::of(2027, 3, 11));
}

void IdentityEditTest::aFormIsNotCopiedWithoutItsDay_data() {
    QTest::addColumn<QString>("born");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said"); ///< empty: it begins
    const QString asADate = "Enter the date on the paper form as year-month-day: 2027-03-12";
    const QString notAfter = "Enter a date that is not after today, as year-month-day: 2027-03-12";
    QTest::newRow("nothing") << ""
                             << "" << asADate;
    QTest::newRow("blanks") << ""
                            << "  " << asADate;
    QTest::newRow("words") << ""
                           << "last week" << asADate;
    QTest::newRow("in another order") << ""
                                      << "12.03.2027" << asADate;
    QTest::newRow("a month") << ""
                             << "2027-02" << asADate;
    QTest::newRow("a year") << ""
                            << "2026" << asADate;
    QTest::newRow("no such day") << ""
                                 << "2027-02-30"
                                 << "Enter a day that the calendar has";
    QTest::newRow("tomorrow") << ""
                              << "2027-03-15" << notAfter;
    QTest::newRow("a year to come") << ""
                                    << "2028" << notAfter;
    QTest::newRow("today") << ""
                           << "2027-03-14"
                           << "";
    QTest::newRow("in words") << ""
                              << "12 March 2027"
                              << "";
    QTest::newRow("before the date of birth")
        << "1985-02-11"
        << "1985-02-10"
        << "Look both dates up again: that on the form is before the date of birth";
    QTest::newRow("at birth") << "1985-02-11"
                              << "1985-02-11"
                              << "";
    QTest::newRow("and a date of birth that is none") << "spring"
                                                      << "1985-02-10"
                                                      << "";
}

void IdentityEditTest::aFormIsNotCopiedWithoutItsDay() {
    QFETCH(QString, born);
    QFETCH(QString, typed);
    QFETCH(QString, said);
    Form form;
    form.type("dateOfBirth", born);
    form.type("staff", "J. Sample");
    form.click("fromPaper");
    form.type("paperDate", typed);
    form.click("begin");
    const auto* problem = form.view.findChild<QLabel*>("paperDateProblem");
    QVERIFY2(said.isEmpty() ? problem->text().isEmpty() : problem->text().startsWith(said),
             qPrintable(problem->text()));
    QCOMPARE(problem->isVisible(), !said.isEmpty());
    QCOMPARE(form.begun.size(), std::size_t(said.isEmpty() ? 1 : 0));
    // Where nothing is copied, nobody asks.
    form.click("fromPaper");
    form.click("begin");
    QVERIFY(!form.begun.empty() && !form.begun.back().formDay);
}

void IdentityEditTest::whatIsSaidOfTheFormsDayMovesNothing() {
    Form form;
    form.view.resize(1024, 700);
    form.click("fromPaper");
    QVERIFY(QTest::qWaitForWindowActive(&form.view));
    auto* field = form.view.findChild<QLineEdit*>("paperDate");
    const auto* begin = form.view.findChild<QAbstractButton*>("begin");
    QCoreApplication::processEvents();
    const auto below = [&] {
        return begin->mapTo(&form.view, QPoint()) - field->mapTo(&form.view, QPoint());
    };
    const QPoint before = below();
    field->setFocus();
    QTest::keyClicks(field, "2999-01-01");
    QTest::keyClick(field, Qt::Key_Tab, Qt::ShiftModifier);
    QCoreApplication::processEvents();
    const auto* problem = form.view.findChild<QLabel*>("paperDateProblem");
    QVERIFY(problem->isVisible() && problem->height() >= problem->heightForWidth(problem->width()));
    QCOMPARE(below(), before);
}

void IdentityEditTest::nothingThatIsTooLongIsCutInSilence() {
    Form form;
    form.type("staff", "J. Sample");
    auto* name = form.view.findChild<QLineEdit*>("patientName");
    name->setText(QString(501, 'x'));
    form.click("begin");
    QVERIFY(form.begun.empty());
    const auto* said = form.view.findChild<QLabel*>("identityTooLong");
    QVERIFY(said->isVisible());
    QCOMPARE(said->text(), QString::fromUtf8("Shorten “Patient's name”: at most 500 characters are kept."));
    QCOMPARE(name->text().size(), qsizetype{501});
    name->setText(QString(500, 'x'));
    form.click("begin");
    QCOMPARE(form.begun.size(), std::size_t{1});
    QVERIFY(!said->isVisible());
}

QTEST_MAIN(IdentityEditTest)
#include "identity_edit_test.moc"
