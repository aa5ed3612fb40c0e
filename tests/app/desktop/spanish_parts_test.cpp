// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the window that are no page of a screening, in Spanish: the studio, the dialogs, the tablet
// in the patient's hands, help and keys.
#include "app/desktop/paper/password_dialog.h"
#include "app/desktop/records/two_records.h"
#include "app/desktop/records/two_records_dialog.h"
#include "app/desktop/window/key_sheet.h"
#include "app/help/help_window.h"
#include "app/language/program_language.h"
#include "app/studio/code_editor.h"
#include "core/authoring/new_questionnaire.h"
#include "tests/support/desks/desktop.h"
#include "tests/support/desks/spanish_look.h"
#include "tests/support/gui/clipping.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace anteroom;
using namespace anteroom::test;

class SpanishPartsTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatIsLeftInEnglishIsFound();
    void theStudio();
    void theTabletWithThePatient();
    void theDialogs();
    void helpAndKeys();

private:
    QString at(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    SpanishLook m_look;
};

void SpanishPartsTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    writeSample(at("questionnaires"));
    Desktop::ownFile = spanishWithProtocol;
    m_look.expect({"English", "TEST, Avery"});
}

void SpanishPartsTest::cleanup() {
    Desktop::ownFile.clear();
    const QStringList found = m_look.takeFound();
    QVERIFY2(found.isEmpty(), qPrintable('\n' + found.join('\n')));
}

void SpanishPartsTest::whatIsLeftInEnglishIsFound() {
    QVERIFY(m_look.english().count() > 500);
    for (const char* english : {"Back to the records", "Saved: /tmp/x.pdf", "Unlock", "Export",
                                "3 of 4 safety questions have an answer"})
        QVERIFY2(m_look.english().isEnglish(english), english);
    for (const char* spoken : {"Volver a los registros", "Error", "PIN", "No, nunca", "TEST, Avery (sample)"})
        QVERIFY2(!m_look.english().isEnglish(QString::fromUtf8(spoken)), spoken);
}

void SpanishPartsTest::theStudio() {
    Desktop desktop(at("questionnaires"), false);
    desktop.click("newQuestionnaire");
    QTRY_VERIFY(desktop.find("newTitle"));
    desktop.click("newCreate"); // without a title
    m_look.at(desktop, "studio-new");
    desktop.click("newBack");
    desktop.click("edit.muestra");
    QTRY_COMPARE(desktop.screenName(), QString("studio"));
    auto* counts = desktop.find<QLabel>("problemCounts");
    QTRY_VERIFY(counts && !counts->text().isEmpty());
    m_look.at(desktop, "studio");
    desktop.key(Qt::Key_H, Qt::ControlModifier);
    m_look.at(desktop, "studio-find");
    desktop.key(Qt::Key_Escape);
    for (const char* page : {"studioPreviewPage", "studioFindingsPage", "studioOutlinePage",
                             "studioProblemsPage", "studioTextPage"})
        if (desktop.find(page)) {
            desktop.click(page);
            m_look.at(desktop, page);
        }
    desktop.key(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(desktop.find("mapPane"));
    m_look.at(desktop, "studio-map");
    desktop.key(Qt::Key_Escape);
    desktop.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(desktop.find("publish"));
    m_look.at(desktop, "studio-publish");
    desktop.find<QPushButton>("publishDo")->click(); // with nothing said of it
    m_look.at(desktop, "studio-publish-asked");
    desktop.click("publishBack");
    auto* editor = desktop.find<studio::CodeEditor>("editor.questionnaire.yaml");
    QVERIFY(editor);
    editor->setFocus();
    desktop.key(Qt::Key_End, Qt::ControlModifier);
    desktop.keys("presion: 1"); // no key of the format
    const QString before = counts->text();
    QTRY_VERIFY(counts->text() != before);
    if (desktop.find("studioProblemsPage"))
        desktop.click("studioProblemsPage");
    m_look.at(desktop, "studio-problem");
}

void SpanishPartsTest::theTabletWithThePatient() {
    Desktop desktop(at("questionnaires"), false);
    desktop.beginInterview("muestra");
    desktop.click("handOverButton");
    desktop.type("handOverPin", "1234");
    desktop.type("handOverPinAgain", "1");
    desktop.click("handOverNow"); // too plain
    m_look.at(desktop, "hand-over");
    desktop.type("handOverPin", "2580");
    desktop.type("handOverPinAgain", "2580");
    desktop.click("handOverNow");
    QTRY_VERIFY(desktop.find("oneQuestion"));
    m_look.at(desktop, "patient-question");
    desktop.click("patientStaff");
    desktop.type("pin", "1379");
    desktop.click("pinEnter");
    m_look.at(desktop, "patient-way-back");
    desktop.click("wayBackCancel");
    desktop.click("option.presion.no");
    desktop.click("patientNext");
    desktop.click("option.dano.yes");
    QTRY_VERIFY(desktop.find("stay"));
    m_look.at(desktop, "patient-stay");
    desktop.click("stayProtocolButton");
    m_look.at(desktop, "patient-stay-protocol");
}

void SpanishPartsTest::theDialogs() {
    theme::Theme theme(*qApp);
    language::ProgramLanguage language(*qApp, QLocale::c());
    language.choose("es");
    QWidget window;
    window.show();
    desktop::WindowDialogs dialogs(theme, &window);
    const auto look = [&](const QString& name, const std::function<void()>& ask) {
        for (const QSize size : {QSize(1024, 700), QSize(1280, 800)})
            for (const int scale : {100, 200}) {
                theme.setScale(scale);
                window.resize(size);
                QTimer::singleShot(0, &window, [&] {
                    QWidget* asked = QApplication::activeModalWidget();
                    QVERIFY(asked && QTest::qWaitForWindowActive(asked));
                    settle();
                    m_look.note(*asked,
                                QStringLiteral("dialog-%1-%2-%3").arg(name).arg(size.width()).arg(scale));
                    asked->close();
                });
                ask();
            }
    };
    look("leave", [&] { dialogs.leaveScreening({}, {}); });
    look("patient", [&] {
        dialogs.choosePatient({"TEST, Avery (sample) · 1985-02-11", "TEST, Avery B (sample)"});
    });
    look("other", [&] { dialogs.otherPatient(QStringList(9, "TEST, Avery (sample) · 1985-02-11")); });
    look("details", [&] { dialogs.takeDetails("TEST, Avery (sample)", "TEST, Avery B (sample)"); });
    look("reason", [&] {
        QTimer::singleShot(0, &window, [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); });
        dialogs.reason(QString("Introducido por error"), QString("¿Qué está mal?"));
    });
    look("confirm",
         [&] { dialogs.confirm(QString("¿Eliminar?"), QString("Se pierde."), QString("Eliminar")); });
    look("password", [&] { desktop::askForPassword(theme, &window); });
    look("password-refused", [&] {
        QTimer::singleShot(0, &window, [] {
            QWidget* asked = QApplication::activeModalWidget();
            asked->findChild<QPushButton*>("askDo")->click();
            QTest::keyClicks(asked->findChild<QLineEdit*>("pdfPassword"), "cuatro palabras inventadas");
            QTest::keyClicks(asked->findChild<QLineEdit*>("pdfPasswordAgain"), "cuatro");
            asked->findChild<QPushButton*>("askDo")->click();
        });
        desktop::askForPassword(theme, &window);
    });
    look("save", [&] {
        dialogs.summaryFile(
            [] { return QCoreApplication::translate("anteroom::desktop::Flow", "Save the summary"); },
            "resumen.pdf");
    });
    look("tell", [&] { dialogs.tell(QString("No se puede abrir"), QString("Intente de nuevo.")); });
    desktop::TwoRecords records;
    records.patient = "TEST, Avery (sample)";
    records.here = records.there = "R. Muestra, 2027-03-14 14:02";
    records.differences = {{"¿Tiene la presión alta?", "sí", "R. Muestra", "no", "C. Muestra"}};
    look("two-records", [&] { dialogs.decideWaiting([&] { return records; }, true); });
}

void SpanishPartsTest::helpAndKeys() {
    theme::Theme theme(*qApp);
    language::ProgramLanguage language(*qApp, QLocale::c());
    language.choose("es");
    for (const int scale : {100, 200}) {
        theme.setScale(scale);
        QWidget window;
        window.resize(1024, 700);
        window.show();
        for (auto* keys : {desktop::KeySheet::forScreenings, desktop::KeySheet::forTheStudio}) {
            desktop::KeySheet sheet(theme, keys, &window);
            sheet.offerLanguages({"en", "es"});
            sheet.offerHelp();
            sheet.show();
            settle();
            m_look.note(sheet, QStringLiteral("keys%1-%2")
                                   .arg(keys == desktop::KeySheet::forTheStudio ? "-studio" : "")
                                   .arg(scale));
        }
        for (auto* open : {help::helpForScreenings, help::helpForAuthors}) {
            QWidget* help = open(theme, &window);
            help->show();
            settle();
            m_look.note(
                *help,
                QStringLiteral("help%1-%2").arg(open == help::helpForAuthors ? "-authors" : "").arg(scale));
        }
    }
}

QTEST_MAIN(SpanishPartsTest)
#include "spanish_parts_test.moc"
