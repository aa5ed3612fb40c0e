// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/program_language.h"
#include "app/language/spoken_language.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using anteroom::language::ProgramLanguage;
using anteroom::language::spokenLanguage;

namespace {

QString stop() { return QCoreApplication::translate("anteroom::access::BusyRow", "Stop"); }
QString cancel() { return QCoreApplication::translate("QPlatformTheme", "Cancel"); }

} // namespace

class ProgramLanguageTest : public QObject {
    Q_OBJECT

private slots:
    void whereNobodyChoseItIsTheSystems_data();
    void whereNobodyChoseItIsTheSystems();
    void aChoiceCountsBeforeTheSystemAndCanBeTakenBack();
    void qtsOwnTextsAreInTheSameLanguage();
    void itIsSaidOnceForEachChange();
    void whatIsLeftBehindSpeaksEnglish();
};

void ProgramLanguageTest::whereNobodyChoseItIsTheSystems_data() {
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("expected");
    QTest::addRow("English") << "en_US"
                             << "en";
    QTest::addRow("Spanish of Mexico") << "es_MX"
                                       << "es";
    QTest::addRow("German, which there is not") << "de_DE"
                                                << "en";
    QTest::addRow("none") << "C"
                          << "en";
}

void ProgramLanguageTest::whereNobodyChoseItIsTheSystems() {
    QFETCH(QString, system);
    QFETCH(QString, expected);
    const ProgramLanguage language(*qApp, QLocale(system));
    QCOMPARE(language.code(), expected);
    QCOMPARE(QString::fromStdString(spokenLanguage()), expected);
}

void ProgramLanguageTest::aChoiceCountsBeforeTheSystemAndCanBeTakenBack() {
    ProgramLanguage language(*qApp, QLocale("es_US"));
    language.choose("en");
    QCOMPARE(stop(), QString("Stop"));
    language.choose("xx"); // none that there is
    QCOMPARE(language.code(), QString("es"));
    language.choose("en");
    language.choose({});
    QCOMPARE(language.code(), QString("es"));
    QVERIFY(stop() != "Stop");
}

void ProgramLanguageTest::qtsOwnTextsAreInTheSameLanguage() {
    ProgramLanguage language(*qApp, QLocale("en_US"));
    QCOMPARE(cancel(), QString("Cancel"));
    language.choose("es");
    QCOMPARE(cancel(), QString("Cancelar"));
    language.choose("en");
    QCOMPARE(cancel(), QString("Cancel"));
}

void ProgramLanguageTest::itIsSaidOnceForEachChange() {
    ProgramLanguage language(*qApp, QLocale("en_US"));
    const QSignalSpy changes(&language, &ProgramLanguage::changed);
    language.choose("en");
    QCOMPARE(changes.count(), 0);
    language.choose("es");
    QCOMPARE(changes.count(), 1);
}

void ProgramLanguageTest::whatIsLeftBehindSpeaksEnglish() {
    { const ProgramLanguage language(*qApp, QLocale("es_US")); }
    QCOMPARE(stop(), QString("Stop"));
    QCOMPARE(spokenLanguage(), std::string("en"));
}

QTEST_MAIN(ProgramLanguageTest)
#include "program_language_test.moc"
