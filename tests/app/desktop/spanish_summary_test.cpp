// SPDX-License-Identifier: GPL-3.0-or-later
// The patient is asked in one language, and the clinician reads in another.
#include "tests/support/desks/desktop.h"
#include "tests/support/gui/pdf_probe.h"

#include <QAbstractButton>
#include <QFile>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

class SpanishSummaryTest : public QObject {
    Q_OBJECT

private slots:
    void itIsInTheCliniciansLanguageAndSaysThatNobodyReviewedTheSafetyQuestions();
    void whoeverSwitchesKeepsTheAnswersAndTheSummaryKnowsBoth();
    void inEnglishThereIsNothingToSay();
    void theClinicsChoiceIsTheCliniciansLanguage_data();
    void theClinicsChoiceIsTheCliniciansLanguage();

private:
    static void begin(Desktop& desktop, const QString& language) {
        desktop.click("choose.ketamine-prescreen");
        desktop.type("staff", "J. Sample");
        desktop.click("language." + language);
        desktop.click("begin");
        desktop.click("option.agreement.yes");
        desktop.click("section.safety");
        desktop.click("option.wish-dead.never");
    }
    static QString summaryOf(Desktop& desktop) {
        desktop.showSummary();
        return desktop.window->findChild<QPlainTextEdit*>("summaryText")->toPlainText().simplified();
    }
};

namespace {

const QString asked = QStringLiteral("Safety questions were asked in Spanish, in a translation that no "
                                     "qualified translator has reviewed yet.");

} // namespace

void SpanishSummaryTest::itIsInTheCliniciansLanguageAndSaysThatNobodyReviewedTheSafetyQuestions() {
    Desktop desktop;
    begin(desktop, "es");
    const QString text = summaryOf(desktop);
    QCOMPARE(text.count(asked), qsizetype(1));
    QVERIFY2(text.contains("Wishes to be dead or not to wake up: No, never"), qPrintable(text.left(2'000)));
    QCOMPARE(text.count("Asked in Spanish."), 1);
    desktop.save();
    QFile pdf(desktop.dialogs.path);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(probe::textOf(pdf.readAll()).simplified().contains(asked));
}

void SpanishSummaryTest::whoeverSwitchesKeepsTheAnswersAndTheSummaryKnowsBoth() {
    Desktop desktop;
    begin(desktop, "es");
    auto* menu = desktop.find("language")->findChild<QMenu*>();
    QVERIFY(menu);
    menu->actions().at(0)->trigger();
    QTRY_COMPARE(desktop.find<QAbstractButton>("language")->text(), QString("English"));
    QTRY_VERIFY(desktop.find<QAbstractButton>("option.wish-dead.never"));
    QVERIFY(desktop.find<QAbstractButton>("option.wish-dead.never")->isChecked());
    desktop.click("option.suicidal.never");
    const QString text = summaryOf(desktop);
    QVERIFY2(
        text.contains("The interview was held in more than one language. In Spanish the safety questions"),
        qPrintable(text.left(2'000)));
    QVERIFY(!text.contains(asked));
}

void SpanishSummaryTest::inEnglishThereIsNothingToSay() {
    Desktop desktop;
    begin(desktop, "en");
    QVERIFY(!summaryOf(desktop).contains("translat"));
}

void SpanishSummaryTest::theClinicsChoiceIsTheCliniciansLanguage_data() {
    QTest::addColumn<QString>("askedIn");
    QTest::newRow("asked in English") << QStringLiteral("en");
    QTest::newRow("asked in Spanish") << QStringLiteral("es");
}

void SpanishSummaryTest::theClinicsChoiceIsTheCliniciansLanguage() {
    QFETCH(QString, askedIn);
    Desktop::administratorsFile = "clinician-language: es\n";
    Desktop desktop;
    Desktop::administratorsFile.clear();
    begin(desktop, askedIn);
    const QString text = summaryOf(desktop);
    QVERIFY2(text.startsWith("Resumen de la evaluación"), qPrintable(text.left(2'000)));
    QCOMPARE(text.count("Preguntado en inglés."), askedIn == "en" ? 1 : 0);
    const QString printed =
        "Las preguntas de seguridad aparecen aquí en español, en una traducción que ningún traductor "
        "cualificado ha revisado todavía.";
    QCOMPARE(text.count(printed), askedIn == "en" ? 1 : 0);
    QCOMPARE(text.count("ningún traductor cualificado"), 1);
    QVERIFY(text.contains("Seguridad ---------"));
    QVERIFY(!text.contains("Safety"));
    desktop.save();
    QFile pdf(desktop.dialogs.path);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const QString pages = probe::textOf(pdf.readAll());
    QVERIFY2(pages.contains("14 de marzo de 2027"), qPrintable(pages.left(500)));
    QCOMPARE(pages.simplified().count(printed), askedIn == "en" ? 1 : 0);
}

QTEST_MAIN(SpanishSummaryTest)
#include "spanish_summary_test.moc"
