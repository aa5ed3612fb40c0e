// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/identity_view.h"
#include "app/start/protocol_view.h"
#include "app/theme/theme.h"
#include "tests/support/questionnaire_from.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

std::shared_ptr<const Questionnaire> inTwoLanguages() {
    return questionnaireFrom(R"(anteroom: 1
id: t
version: 1.0.0
title: {en: Sleep, es: Sueño}
license: CC0-1.0
languages: [en, es]
sections:
  - {id: s, title: {en: S, es: S}, questions: [{id: q, type: yes-no, text: {en: Q, es: P}}]}
)");
}

class Form {
public:
    Form() : theme(*qApp), view(theme) {
        QObject::connect(&view, &start::IdentityView::begun, &view,
                         [this](const start::Opening& opening) { begun.push_back(opening); });
        view.open(inTwoLanguages(), *Date::of(2027, 3, 14));
        view.show();
    }
    void type(const QString& name, const QString& text) {
        QTest::keyClicks(view.findChild<QLineEdit*>(name), text);
    }
    void click(const QString& name) { view.findChild<QAbstractButton*>(name)->click(); }

    theme::Theme theme;
    start::IdentityView view;
    std::vector<start::Opening> begun;
};

} // namespace

class StartViewsTest : public QObject {
    Q_OBJECT

private slots:
    void onlyTheNameOfStaffIsNeeded();
    void namesAreKeptAsTyped_data();
    void namesAreKeptAsTyped();
    void theLanguageThatWasChosenIsTheInterviews();
    void copiedFromPaperSaysByWhomAndWhen();
    void theNextPatientFindsAnEmptyForm();
    void aProtocolIsAskedForInEveryLanguage();
};

void StartViewsTest::onlyTheNameOfStaffIsNeeded() {
    Form form;
    form.click("begin");
    QVERIFY(form.begun.empty());
    bool isSaid = false;
    for (const QLabel* label : form.view.findChildren<QLabel*>())
        isSaid = isSaid || (label->isVisible() && label->text() == "Enter your name");
    QVERIFY(isSaid);
    form.type("staff", "J. Sample");
    form.click("begin");
    QCOMPARE(form.begun.size(), std::size_t(1));
    QCOMPARE(form.begun[0].identity.staff, std::string("J. Sample"));
    QCOMPARE(form.begun[0].identity.patientName, std::string());
    QCOMPARE(form.begun[0].transcribedBy, std::string());
}

void StartViewsTest::namesAreKeptAsTyped_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("right to left") << "اختبار، عينة";
    QTest::newRow("Chinese") << "测试（样本）";
    QTest::newRow("emoji") << "TEST 🙂";
}

void StartViewsTest::namesAreKeptAsTyped() {
    QFETCH(QString, name);
    Form form;
    form.view.findChild<QLineEdit*>("patientName")->setText(name);
    form.type("staff", "J. Sample");
    form.click("begin");
    QCOMPARE(QString::fromStdString(form.begun.at(0).identity.patientName), name);
}

void StartViewsTest::theLanguageThatWasChosenIsTheInterviews() {
    Form form;
    form.type("staff", "J. Sample");
    form.click("begin");
    QCOMPARE(form.begun.at(0).language, std::string("en"));
    form.click("language.es");
    form.click("begin");
    QCOMPARE(form.begun.at(1).language, std::string("es"));
}

void StartViewsTest::copiedFromPaperSaysByWhomAndWhen() {
    Form form;
    form.type("staff", "J. Sample");
    form.click("fromPaper");
    form.type("paperDate", "2027-03-12");
    form.click("begin");
    QCOMPARE(form.begun.at(0).transcribedBy, std::string("J. Sample"));
    QCOMPARE(form.begun.at(0).transcribedOn, std::string("2027-03-14 (form dated 2027-03-12)"));
}

void StartViewsTest::theNextPatientFindsAnEmptyForm() {
    Form form;
    form.type("patientName", "TEST, Avery (sample)");
    form.type("staff", "J. Sample");
    form.click("fromPaper");
    form.view.open(inTwoLanguages(), *Date::of(2027, 3, 14));
    QCOMPARE(form.view.findChild<QLineEdit*>("patientName")->text(), QString());
    QCOMPARE(form.view.findChild<QLineEdit*>("staff")->text(), QString("J. Sample"));
    QVERIFY(!form.view.findChild<QCheckBox*>("fromPaper")->isChecked());
}

void StartViewsTest::aProtocolIsAskedForInEveryLanguage() {
    theme::Theme theme(*qApp);
    start::ProtocolView view(theme);
    std::vector<clinic::ClinicSettings> saved;
    connect(&view, &start::ProtocolView::saved, &view,
            [&saved](const clinic::ClinicSettings& settings) { saved.push_back(settings); });
    view.open({}, {"en", "es"});
    auto* keep = view.findChild<QPushButton*>("protocolSave");
    view.findChild<QPlainTextEdit*>("protocolText.en")->setPlainText("Stay with the patient.");
    keep->click();
    QVERIFY(saved.empty());
    view.findChild<QPlainTextEdit*>("protocolText.es")->setPlainText(" \n ");
    keep->click();
    QVERIFY(saved.empty());
    view.findChild<QPlainTextEdit*>("protocolText.es")->setPlainText("Quédese con el paciente.");
    keep->click();
    QCOMPARE(saved.size(), std::size_t(1));
    QCOMPARE(saved[0].crisisProtocol.at("en"), std::string("Stay with the patient."));
}

QTEST_MAIN(StartViewsTest)
#include "start_views_test.moc"
