// SPDX-License-Identifier: GPL-3.0-or-later
// What is on the screen while somebody chooses another language is in it from then on, and nothing else of it
// changes: what was typed, marked or chosen, and that something went wrong.
#include "app/desktop/paper/print_pages.h"
#include "app/desktop/records/desk_screenings.h"
#include "app/desktop/records/two_records.h"
#include "app/desktop/workspace/workspace_screens.h"
#include "app/language/program_language.h"
#include "app/language/said.h"
#include "app/language/wording.h"
#include "app/storage/keyring.h"
#include "app/storage/read_keyring.h"
#include "app/workspace/record_feed.h"
#include "app/workspace/workplace.h"
#include "core/base/said.h"
#include "tests/support/desks/desk.h"
#include "tests/support/desks/small_screening.h"
#include "tests/support/desks/spanish_look.h"
#include "tests/support/gui/clipping.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;
using language::Wording;

namespace {

const QString patient = QStringLiteral("TEST, Avery (sample)");

/// What went wrong at another place, as it comes with an Error.
Error damaged() {
    return storage::stillAdmits("{}", {"ada", "Ada Admin", storage::Role::Administrator, true}).error();
}
const QString damagedInEnglish =
    QStringLiteral("The list of staff and their keys is damaged. Restore the newest backup.");
const QString damagedInSpanish = QStringLiteral(
    "La lista del personal y de sus claves está dañada. Restaure la copia de seguridad más reciente.");

QString textsOf(const QWidget& widget) {
    QStringList texts;
    for (const auto* label : widget.findChildren<QLabel*>())
        if (label->isVisible())
            texts << label->text();
    return texts.join('\n');
}

desktop::TwoRecords compared() {
    desktop::TwoRecords records;
    records.patient = patient;
    records.here = records.there = "R. Muestra, 2027-03-14 14:02";
    records.differences = {{QCoreApplication::translate("anteroom::desktop::TwoRecords", "Notes by staff"),
                            "¿sí?", "R. Muestra", "¿no?", "C. Muestra"}};
    return records;
}

} // namespace

class SaidAnewTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theListSaysAnewWhatIsAmiss();
    void theLockSaysAnewWhyNobodyComesIn();
    void whatIsToldIsToldInTheLanguageOfNow();
    void thePageOfUnreadSettingsSaysAnewWhatIsWrong();
    void theSetupSaysAnewWhatBecameOfTheSheet();
    void theSummarySaysAnewWhyItIsNotSaved();
    void thePinSaysAnewThatItIsWrong();
    void screeningsThatAreNotComparedSayAnewWhy();
    void anOpenDialogFollows_data();
    void anOpenDialogFollows();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }
    void speak(const QString& code) {
        m_language->choose(code);
        settle();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<language::ProgramLanguage> m_language;
    SpanishLook m_look;
};

void SaidAnewTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_language = std::make_unique<language::ProgramLanguage>(*qApp, QLocale("en"));
    m_look.expect({"English", "TEST, Avery", "Muestra"});
}

void SaidAnewTest::cleanup() {
    m_language.reset();
    const QStringList found = m_look.takeFound();
    QVERIFY2(found.isEmpty(), qPrintable('\n' + found.join('\n')));
}

void SaidAnewTest::theListSaysAnewWhatIsAmiss() {
    makeSmallQuestionnaire(*m_folder);
    Desk desk(at("records"), at("questionnaires"));
    desk.setUp();
    screenOnce(desk);
    auto* problems = desk.desktop.window->findChild<QWidget*>("recordProblems");
    QVERIFY(QFile::remove(at("records")));
    feedOf(desk).look();
    QTRY_VERIFY(textsOf(*problems).contains("There is no file " + at("records") + '.'));
    emit feedOf(desk).settingsSeen(damaged());
    desk.desktop.type("recordSearch", "avery");
    settle();
    QVERIFY(textsOf(*problems).startsWith("The records cannot be read now\n"));
    QVERIFY(textsOf(*problems).contains(damagedInEnglish));
    speak("es");
    QTRY_VERIFY(textsOf(*problems).contains("No existe el archivo " + at("records") + '.'));
    QVERIFY(textsOf(*problems).startsWith("No se pueden leer los registros ahora\n"));
    QVERIFY(textsOf(*problems).contains(damagedInSpanish));
    QCOMPARE(desk.desktop.find<QLineEdit>("recordSearch")->text(), QString("avery"));
}

void SaidAnewTest::theLockSaysAnewWhyNobodyComesIn() {
    Desk desk(at("records"));
    desk.setUp();
    auto* workplace = desk.desktop.window->findChild<workspace::Workplace*>();
    QVERIFY(workplace);
    emit workplace->dismissed(language::inWords(damaged()));
    QTRY_COMPARE(desk.labelText("unlockProblem"), damagedInEnglish);
    desk.desktop.type("unlockPassphrase", "half of it");
    speak("es");
    QTRY_COMPARE(desk.labelText("unlockProblem"), damagedInSpanish);
    QCOMPARE(desk.desktop.find<QLineEdit>("unlockPassphrase")->text().size(), QString("half of it").size());
    emit workplace->refused(language::inWords(Error{core::said("none")}));
    QTRY_COMPARE(desk.labelText("unlockProblem"), QString("ninguno"));
    speak("en");
    QTRY_COMPARE(desk.labelText("unlockProblem"), QString("none"));
}

void SaidAnewTest::whatIsToldIsToldInTheLanguageOfNow() {
    Desk desk(at("records"));
    QVERIFY(desk.comesTo("setup"));
    auto* workplace = desk.desktop.window->findChild<workspace::Workplace*>();
    emit workplace->refused(language::inWords(damaged()));
    const Wording& told = desk.desktop.dialogs.lastTold;
    QCOMPARE(told.text(), "The records cannot be opened: " + damagedInEnglish);
    speak("es");
    QCOMPARE(told.text(), "No se pueden abrir los registros: " + damagedInSpanish);
}

void SaidAnewTest::thePageOfUnreadSettingsSaysAnewWhatIsWrong() {
    Desktop::administratorsFile = "name: Hillside\nrecord: {file: /srv/theirs}\n";
    Desk desk(at("records"));
    Desktop::administratorsFile.clear();
    QCOMPARE(desk.desktop.screenName(), QString("unreadSettings"));
    const auto* problem = desk.desktop.find<QPlainTextEdit>("unreadSettingsProblem");
    QVERIFY(problem->toPlainText().contains("all-desks.yaml:2:1: error[unknown-key]: `record`"));
    QVERIFY(problem->toPlainText().contains("is not known here"));
    speak("es");
    QTRY_VERIFY(problem->toPlainText().contains("no se conoce aquí"));
    QVERIFY(problem->toPlainText().contains("all-desks.yaml:2:1: error[unknown-key]: `record`"));
    QVERIFY(!problem->toPlainText().contains("is not known here"));
}

void SaidAnewTest::theSetupSaysAnewWhatBecameOfTheSheet() {
    Desk desk(at("records"));
    QVERIFY(desk.comesTo("setup"));
    desk.desktop.click("setupBegin");
    desk.desktop.type("setupName", "Ada Admin");
    desk.desktop.type("setupPassphrase", adas);
    desk.desktop.type("setupPassphraseAgain", adas);
    desk.desktop.click("setupMakeKey");
    QTRY_VERIFY(desk.desktop.find("setupOnPaper"));
    desk.desktop.dialogs.prints = {
        .send = [] { return desktop::Printed{.problem = language::inWords(damaged())}; }};
    const auto print = [&] {
        for (auto* button : desk.desktop.window->findChildren<QPushButton*>())
            if (button->isVisible() && button->objectName().startsWith("setupKeyText"))
                button->click();
    };
    print();
    QTRY_COMPARE(desk.labelText("setupKeyTextOutcome"), damagedInEnglish);
    const QString group = desk.labelText("setupKeyText1");
    speak("es");
    QTRY_COMPARE(desk.labelText("setupKeyTextOutcome"), damagedInSpanish);
    QCOMPARE(desk.labelText("setupKeyText1"), group);
    desk.desktop.dialogs.prints = {.send = [] { return desktop::Printed{.mayHaveLeft = true}; }};
    print();
    QTRY_COMPARE(desk.labelText("setupKeyTextOutcome"), QString("Enviado a la impresora"));
    speak("en");
    QTRY_COMPARE(desk.labelText("setupKeyTextOutcome"), QString("Sent to the printer"));

    desk.desktop.click("setupOnPaper");
    desk.desktop.type("setupTyped", group);
    desk.desktop.click("setupFinish");
    QTRY_COMPARE(desk.labelText("setupTypedProblem"), QString("Go on typing: 5 of 30 characters are here"));
    speak("es");
    QTRY_VERIFY(desk.labelText("setupTypedProblem").startsWith("Siga escribiendo: "));
    QCOMPARE(desk.desktop.find<QLineEdit>("setupTyped")->text(), group);
}

void SaidAnewTest::theSummarySaysAnewWhyItIsNotSaved() {
    makeSmallQuestionnaire(*m_folder);
    Desk desk(at("records"), at("questionnaires"));
    desk.setUp();
    screenOnce(desk);
    desk.openRecord();
    QVERIFY(desk.comesTo("recordPage"));
    desk.desktop.click("recordSummary");
    QVERIFY(desk.comesTo("summary"));
    QVERIFY(QFile::remove(at("records"))); // and no log can have it
    desk.desktop.click("summarySave");
    QTRY_VERIFY_WITH_TIMEOUT(
        desk.labelText("summaryOutcome").startsWith("Not done: the log of the records cannot have it now."),
        15'000);
    QVERIFY(desk.labelText("summaryOutcome").contains(at("records")));
    const QString english = desk.labelText("summaryOutcome").mid(52);
    speak("es");
    QTRY_VERIFY(!desk.labelText("summaryOutcome").contains("Not done"));
    QVERIFY(desk.labelText("summaryOutcome").contains(at("records")));
    QVERIFY2(!desk.labelText("summaryOutcome").contains(english),
             qPrintable(desk.labelText("summaryOutcome")));
}

void SaidAnewTest::thePinSaysAnewThatItIsWrong() {
    writeSample(at("questionnaires"));
    Desktop desktop(at("questionnaires"), true);
    desktop.beginInterview("muestra");
    desktop.click("handOverButton");
    desktop.type("handOverPin", "2580");
    desktop.type("handOverPinAgain", "2580");
    desktop.click("handOverNow");
    QTRY_VERIFY(desktop.find("patientStaff"));
    desktop.click("patientStaff");
    desktop.type("pin", "1379");
    desktop.click("pinEnter");
    const auto* wrong = desktop.find<QLabel>("pinWrong");
    QVERIFY(wrong && wrong->text().startsWith("This is not the PIN."));
    desktop.type("pin", "25");
    speak("es");
    QTRY_VERIFY2(wrong->text().startsWith("Este no es el PIN."), qPrintable(wrong->text()));
    QCOMPARE(desktop.find<QLineEdit>("pin")->text().size(), 2);
}

void SaidAnewTest::screeningsThatAreNotComparedSayAnewWhy() {
    Desk desk(at("records"));
    QVERIFY(desk.comesTo("setup"));
    auto* workplace = desk.desktop.window->findChild<workspace::Workplace*>();
    desktop::DeskScreenings screenings(*workplace, [](const RecordId&) {});
    screenings.compare(nullptr, nullptr); // while nobody is here
    QCOMPARE(screenings.problem(), QString("The records are locked. Unlock them, and compare then."));
    speak("es");
    QCOMPARE(screenings.problem(),
             QString("Los registros están bloqueados. Desbloquéelos y compare entonces."));
}

namespace {

using Ask = std::function<void(desktop::Dialogs&)>;
using Doing = std::function<void(QWidget&)>; ///< in English; and what must still be so in Spanish

template <typename Widget>
Widget* in(QWidget& asked, const char* name) {
    auto* widget = asked.findChild<Widget*>(name);
    return widget ? widget : (qFatal("no %s", name), nullptr);
}

} // namespace

void SaidAnewTest::anOpenDialogFollows_data() {
    QTest::addColumn<Ask>("ask");
    QTest::addColumn<Doing>("act");
    QTest::addColumn<Doing>("still");
    const auto row = [](const char* name, const Ask& ask, const Doing& act = {}, const Doing& still = {}) {
        QTest::newRow(name) << ask << act << still;
    };
    const Wording title = [] { return desktop::WorkspaceScreens::tr("The record cannot be opened"); };
    const Wording text = language::inWords(damaged());
    row("what is told", [=](auto& dialogs) { dialogs.tell(title, text); });
    row("a question", [=](auto& dialogs) { dialogs.confirm(title, text, title); });
    row(
        "the reason", [=](auto& dialogs) { dialogs.reason(title, text); },
        [](QWidget& asked) {
            QTest::mouseClick(in<QPushButton>(asked, "askDo"), Qt::LeftButton); // without one
            QTest::keyClicks(in<QLineEdit>(asked, "askWords"), "TEST, Avery");
        },
        [](QWidget& asked) {
            QCOMPARE(in<QLineEdit>(asked, "askWords")->text(), QString("TEST, Avery"));
            QVERIFY(in<QLineEdit>(asked, "askWords")->hasFocus());
            QVERIFY(in<QLabel>(asked, "askProblem")->isVisible());
        });
    row("to leave", [](auto& dialogs) { dialogs.leaveScreening({}, {}); });
    const QStringList many(9, patient + " · 1985-02-11");
    row(
        "who was screened before", [=](auto& dialogs) { dialogs.choosePatient(many); },
        [](QWidget& asked) {
            QTest::keyClicks(in<QLineEdit>(asked, "searchPatients"), "avery");
            auto* list = in<QListView>(asked, "patients");
            list->setCurrentIndex(list->model()->index(2, 0));
        },
        [](QWidget& asked) {
            QCOMPARE(in<QLineEdit>(asked, "searchPatients")->text(), QString("avery"));
            QCOMPARE(in<QListView>(asked, "patients")->currentIndex().row(), 2);
            QVERIFY(in<QPushButton>(asked, "choosePatient")->isEnabled());
        });
    row("whose record it is", [=](auto& dialogs) { dialogs.otherPatient(many); });
    row("whose details", [](auto& dialogs) { dialogs.takeDetails(patient, patient); });
    row(
        "two records", [](auto& dialogs) { dialogs.decideWaiting(compared, true); },
        [](QWidget& asked) { in<QRadioButton>(asked, "setAside")->click(); },
        [](QWidget& asked) {
            for (const auto* radio : asked.findChildren<QRadioButton*>())
                QCOMPARE(radio->isChecked(), radio->objectName() == "setAside");
            QVERIFY(in<QPushButton>(asked, "doAsChosen")->isEnabled());
            QVERIFY(textsOf(asked).contains("Notas del personal"));
            QVERIFY2(asked.height() > 500, "it is not as high as what it says");
        });
    row(
        "where to save",
        [](auto& dialogs) {
            dialogs.summaryFile([] { return desktop::Flow::tr("Save the summary"); }, "summary.pdf");
        },
        [](QWidget& asked) { in<QCheckBox>(asked, "saveBox")->click(); },
        [](QWidget& asked) {
            QVERIFY(in<QCheckBox>(asked, "saveBox")->isChecked());
            QVERIFY(qobject_cast<QFileDialog*>(&asked)->selectedFiles().value(0).endsWith("summary.pdf"));
        });
}

void SaidAnewTest::anOpenDialogFollows() {
    QFETCH(Ask, ask);
    QFETCH(Doing, act);
    QFETCH(Doing, still);
    theme::Theme theme(*qApp);
    for (const int scale : {100, 200}) {
        theme.setScale(scale);
        speak("en");
        QWidget window;
        window.resize(1280, 800);
        window.show();
        desktop::WindowDialogs dialogs(theme, &window);
        bool isSeen = false;
        QTimer::singleShot(0, &window, [&] {
            QWidget* asked = QApplication::activeModalWidget();
            QVERIFY(asked && QTest::qWaitForWindowActive(asked));
            settle();
            if (act)
                act(*asked);
            const QString english = textsOf(*asked);
            speak("es");
            settle();
            if (!english.isEmpty())
                QVERIFY(textsOf(*asked) != english);
            if (still)
                still(*asked);
            m_look.note(*asked, QStringLiteral("anew-%1-%2")
                                    .arg(QString(QTest::currentDataTag()).replace(' ', '-'))
                                    .arg(scale));
            isSeen = true;
            asked->close();
        });
        ask(dialogs);
        QVERIFY(isSeen);
    }
}

QTEST_MAIN(SaidAnewTest)
#include "said_anew_test.moc"
