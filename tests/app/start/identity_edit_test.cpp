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
    before.transcribedOn = "2027-03-13 (form dated 2027-03-12)";
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
    QCOMPARE(edited.at(1).transcribedOn, std::string("2027-03-13 (form dated 2027-03-11)"));
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
