// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/choose_view.h"
#include "app/start/turn_away_view.h"
#include "app/theme/theme.h"
#include "tests/app/start/identity_form.h"
#include "tests/support/gui/clipping.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class StartViewsTest : public QObject {
    Q_OBJECT

private slots:
    void onlyTheNameOfStaffIsNeeded();
    void namesAreKeptAsTyped_data();
    void namesAreKeptAsTyped();
    void theLanguageThatWasChosenIsTheInterviews();
    void copiedFromPaperSaysByWhomAndWhen();
    void theNextPatientFindsAnEmptyForm();
    void enterGoesFromFieldToFieldAndBeginsFromTheLast();
    void aMessageAboutTheDateMovesNothing_data();
    void aMessageAboutTheDateMovesNothing();
    void theStateBarStandsAboveBothPages();
    void aDateOfBirthIsJudgedOnLeavingAndKeptAsTyped();
    void theMissingNameIsAskedForUntilItIsTyped();
    void theFormFitsASmallScreen();
    void aLanguageWithoutAProtocolIsNotOffered();
    void theFirstScreenHasTheKeysOnStart();
    void aUsualQuestionnaireThatIsNotThereIsSaid();
    void whatIsSaidOfTheUsualQuestionnaireHasRoom();
    void aBlankFormAndTheClinicsSettingsAreAClickAway();
    void theQuestionsAreDoneWhereNoneIsOpen();
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
    QCOMPARE(form.begun.at(0).transcribedOn, std::string("2027-03-14"));
    QCOMPARE(form.begun.at(0).formDay, Date::of(2027, 3, 12));
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

void StartViewsTest::aLanguageWithoutAProtocolIsNotOffered() {
    Form form;
    const auto* notOffered = form.view.findChild<QLabel*>("languagesNotOffered");
    QVERIFY(!notOffered->isVisible());
    form.type("staff", "J. Sample");
    form.view.open(inTwoLanguages(), *Date::of(2027, 3, 14), {"es"});
    QVERIFY(notOffered->isVisible());
    QVERIFY2(notOffered->text().startsWith("Not offered: espa\u00f1ol. "), qPrintable(notOffered->text()));
    QTRY_VERIFY(!form.view.findChild<QAbstractButton*>("language.es"));
    form.click("begin");
    QCOMPARE(form.begun.at(0).language, std::string("en"));
    form.view.open(inTwoLanguages(), *Date::of(2027, 3, 14), {"en"});
    QTRY_VERIFY(!form.view.findChild<QAbstractButton*>("language.en"));
    form.click("begin");
    QCOMPARE(form.begun.at(1).language, std::string("es"));
}

void StartViewsTest::enterGoesFromFieldToFieldAndBeginsFromTheLast() {
    Form form;
    QVERIFY(QTest::qWaitForWindowActive(&form.view));
    QTRY_COMPARE(qApp->focusWidget()->objectName(), QString("patientName"));
    for (const char* next : {"dateOfBirth", "identifier", "staff"}) {
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
        QCOMPARE(qApp->focusWidget()->objectName(), QString(next));
        QVERIFY(form.begun.empty());
    }
    QTest::keyClicks(qApp->focusWidget(), "J. Sample");
    form.click("fromPaper");
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
    QCOMPARE(qApp->focusWidget()->objectName(), QString("paperDate"));
    QVERIFY(form.begun.empty());
    form.type("paperDate", "2027-03-12");
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
    QCOMPARE(form.begun.size(), std::size_t(1));
    form.view.findChild<QPushButton*>("begin")->setFocus();
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
    QCOMPARE(form.begun.size(), std::size_t(2));
}

void StartViewsTest::aMessageAboutTheDateMovesNothing_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scale");
    QTest::newRow("side by side") << QSize(1024, 700) << 100;
    QTest::newRow("large") << QSize(1024, 700) << 200;
    QTest::newRow("narrow") << QSize(560, 700) << 100;
}

void StartViewsTest::aMessageAboutTheDateMovesNothing() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    Form form;
    form.view.resize(size);
    form.theme.setScale(scale);
    QVERIFY(QTest::qWaitForWindowActive(&form.view));
    settle();
    auto* field = form.view.findChild<QLineEdit*>("dateOfBirth");
    auto* paper = form.view.findChild<QAbstractButton*>("fromPaper");
    const auto* problem = form.view.findChild<QLabel*>("dateOfBirthProblem");
    const auto below = [&] { return paper->mapToGlobal(QPoint()) - field->mapToGlobal(QPoint()); };
    for (const char* typed : {"11.02.85", "2999-01-01", "1985-02-30"}) {
        form.view.findChild<QLineEdit*>("patientName")->setFocus();
        field->clear();
        settle();
        const QPoint before = below();
        field->setFocus();
        QTest::keyClicks(field, typed);
        settle();
        QTest::keyClick(field, Qt::Key_Tab, Qt::ShiftModifier);
        settle();
        QVERIFY2(problem->isVisible() && problem->height() >= problem->heightForWidth(problem->width()),
                 typed);
        QCOMPARE(below(), before);
    }
    savePicture(form.view, QStringLiteral("identity-date-") + QTest::currentDataTag());
    form.theme.setScale(100);
}

void StartViewsTest::theStateBarStandsAboveBothPages() {
    theme::Theme theme(*qApp);
    start::ChooseView choose(theme);
    start::IdentityView identity(theme);
    identity.open(inTwoLanguages(), *Date::of(2027, 3, 14));
    for (QWidget* page : {static_cast<QWidget*>(&choose), static_cast<QWidget*>(&identity)}) {
        theme.setScale(100);
        page->resize(1024, 700);
        page->show();
        for (const char* name : {"stateSmaller", "stateTextSize", "stateLarger", "stateKeys"}) {
            const auto* part = page->findChild<QWidget*>(name);
            QVERIFY2(part && part->isVisible(), name);
        }
        page->findChild<QAbstractButton*>("stateLarger")->click();
        QTRY_COMPARE(theme.scale(), 110);
    }
    theme.setScale(100);
}

void StartViewsTest::aDateOfBirthIsJudgedOnLeavingAndKeptAsTyped() {
    Form form;
    QVERIFY(QTest::qWaitForWindowActive(&form.view));
    const auto* problem = form.view.findChild<QLabel*>("dateOfBirthProblem");
    auto* field = form.view.findChild<QLineEdit*>("dateOfBirth");
    const auto leaveWith = [field](const QString& text) {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Tab);
    };
    field->setFocus();
    QTest::keyClicks(field, "11.02.85");
    QVERIFY(!problem->isVisible()); // not while it is typed
    leaveWith("11.02.85");
    QVERIFY(problem->isVisible());
    QCOMPARE(problem->text(), QString("Enter the date of birth as year-month-day: 1985-02-11"));
    form.type("staff", "J. Sample");
    form.click("begin");
    QCOMPARE(form.begun.at(0).identity.dateOfBirth, std::string("11.02.85"));
    leaveWith("2027-03-15");
    QVERIFY(problem->text().contains("not after today"));
    leaveWith("1985");
    QCOMPARE(problem->text(), QString("Enter the date of birth as year-month-day: 1985-02-11"));
    leaveWith("1985-02-30"); // the form is right: the words are those of the questions
    QVERIFY(problem->isVisible());
    QCOMPARE(problem->text(), QString("Enter a day that the calendar has, as 1985-02-11"));
    leaveWith("1985-02-11");
    QVERIFY(!problem->isVisible());
    // In words, as the questions take it; the field shows how it was read.
    leaveWith("11 Feb 1985");
    QVERIFY(!problem->isVisible());
    QCOMPARE(field->text(), QString("1985-02-11"));
    leaveWith("31 Feb 1985");
    QVERIFY(problem->isVisible());
    QCOMPARE(field->text(), QString("31 Feb 1985"));
    QVERIFY(problem->text().contains("the calendar has"));
}

void StartViewsTest::theMissingNameIsAskedForUntilItIsTyped() {
    Form form;
    QVERIFY(QTest::qWaitForWindowActive(&form.view));
    const auto* problem = form.view.findChild<QLabel*>("staffProblem");
    QTest::mouseClick(form.view.findChild<QPushButton*>("begin"), Qt::LeftButton);
    QTRY_VERIFY(problem->isVisible());
    QCOMPARE(qApp->focusWidget()->objectName(), QString("staff"));
    QTest::keyClicks(qApp->focusWidget(), " ");
    QVERIFY(problem->isVisible());
    QTest::keyClicks(qApp->focusWidget(), "J");
    QTRY_VERIFY(!problem->isVisible());
}

void StartViewsTest::theFormFitsASmallScreen() {
    Form form;
    form.view.resize(1366, 768);
    form.click("begin"); // with what is missing said
    settle();
    savePicture(form.view, "identity-1366");
    const QWidget* begin = form.view.findChild<QPushButton*>("begin");
    QVERIFY2(begin->mapTo(&form.view, QPoint(0, begin->height())).y() <= form.view.height(),
             qPrintable(QString::number(begin->mapTo(&form.view, QPoint(0, begin->height())).y())));
    QCOMPARE(clipped(form.view), QStringList());
}

void StartViewsTest::theFirstScreenHasTheKeysOnStart() {
    theme::Theme theme(*qApp);
    start::ChooseView view(theme);
    int chosen = 0;
    connect(&view, &start::ChooseView::chosen, &view, [&chosen] { ++chosen; });
    view.show({{"broken.yaml", nullptr, "line 1", 1}, {"t.yaml", inTwoLanguages(), {}, 0}}, {}, {});
    view.QWidget::show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QTRY_VERIFY(qApp->focusWidget());
    QCOMPARE(qApp->focusWidget()->objectName(), QString("choose.t"));
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Return);
    QCOMPARE(chosen, 1);
}

void StartViewsTest::aUsualQuestionnaireThatIsNotThereIsSaid() {
    theme::Theme theme(*qApp);
    start::ChooseView view(theme);
    auto* said = view.findChild<QLabel*>("noUsual");
    const auto show = [&](const QString& usual, const QStringList& pending) {
        view.setUsual(usual);
        view.show({{"t.yaml", inTwoLanguages(), {}, 0}}, {}, {});
        view.sayOfFolders(pending, {}, {});
        return !said->isHidden();
    };
    QVERIFY(!show({}, {}) && !show("t", {}));
    QVERIFY(!show("nowhere", {"/srv/ours"})); // it may be in there
    QVERIFY(show("nowhere", {}));
    QCOMPARE(said->text(),
             QString("The questionnaire that is to stand first, “nowhere”, is not in the list."));
    QVERIFY(!show("t", {}));
}

void StartViewsTest::whatIsSaidOfTheUsualQuestionnaireHasRoom() {
    theme::Theme theme(*qApp);
    start::ChooseView view(theme);
    view.setUsual("nowhere");
    view.show({{"t.yaml", inTwoLanguages(), {}, 0}}, {}, {});
    view.sayOfFolders({}, {}, {});
    view.resize(1024, 700);
    view.QWidget::show();
    settle();
    savePicture(view, "choose-without-the-usual");
    QCOMPARE(clipped(view), QStringList());
}

void StartViewsTest::aBlankFormAndTheClinicsSettingsAreAClickAway() {
    theme::Theme theme(*qApp);
    start::ChooseView view(theme);
    std::vector<std::shared_ptr<const Questionnaire>> forms;
    int settings = 0;
    connect(&view, &start::ChooseView::paperFormRequested, &view,
            [&forms](const auto& questionnaire) { forms.push_back(questionnaire); });
    connect(&view, &start::ChooseView::clinicSettingsRequested, &view, [&settings] { ++settings; });
    const auto questionnaire = inTwoLanguages();
    view.show({{"t.yaml", questionnaire, {}, 0}, {"broken.yaml", nullptr, "line 1", 1}}, {}, {});
    view.resize(1024, 700);
    view.QWidget::show();
    settle();
    savePicture(view, "choose-1024");
    QTest::mouseClick(view.findChild<QPushButton*>("paperForm.t"), Qt::LeftButton);
    QTest::mouseClick(view.findChild<QPushButton*>("clinicSettings"), Qt::LeftButton);
    QVERIFY(forms == std::vector<std::shared_ptr<const Questionnaire>>{questionnaire});
    QCOMPARE(settings, 1);
    QCOMPARE(clipped(view), QStringList());
}

void StartViewsTest::theQuestionsAreDoneWhereNoneIsOpen() {
    theme::Theme theme(*qApp);
    start::TurnAwayView view(theme);
    const auto* said = view.findChild<QLabel*>("turnAwayWhatComes");
    view.open({49, 49}, false);
    QVERIFY2(said->text().startsWith("The questions are done. What comes next"), qPrintable(said->text()));
    view.open({48, 49}, false);
    QVERIFY2(said->text().startsWith("Not answered yet: 1 of 49. What comes next"), qPrintable(said->text()));
    QVERIFY(!said->text().contains("done"));
}

QTEST_MAIN(StartViewsTest)
#include "start_views_test.moc"
