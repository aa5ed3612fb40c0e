// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/program_language.h"
#include "app/language/said.h"
#include "core/base/said.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

#include <cerrno>

using namespace anteroom;
using anteroom::language::said;

namespace {

/// Two patterns of core in another language.
class OtherLanguage : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override {
        if (QLatin1String(context) != QLatin1String("core"))
            return {};
        if (QLatin1String(source) == QLatin1String("%1 has %2 open"))
            return QStringLiteral("%2: lo tiene %1");
        return QLatin1String(source) == QLatin1String("somebody") ? QStringLiteral("alguien") : QString();
    }
};

Message held() {
    return Message("%1 has %2 open", {Message("somebody"), Message::verbatim("the record 1f0c")});
}

} // namespace

class SaidTest : public QObject {
    Q_OBJECT

private slots:
    void whatCoreSaysIsInTheLanguageOfTheProgram();
    void whatHasNoTranslationStandsInEnglish();
    void anErrorWithoutPartsStandsAsItWasMade();
    void anErrorFollowsTheLanguageOfTheProgram();
    void anErrorStandsWithinAnotherSentence();
    void aReasonOfTheSystemFollowsAsFarAsQtHasWordsForIt();
};

void SaidTest::whatCoreSaysIsInTheLanguageOfTheProgram() {
    QCOMPARE(said(held()), QString("somebody has the record 1f0c open"));
    OtherLanguage other;
    QVERIFY(QCoreApplication::installTranslator(&other));
    QCOMPARE(said(held()), QString("the record 1f0c: lo tiene alguien"));
    QCOMPARE(said(Message::verbatim("somebody")), QString("somebody"));
    QCOMPARE(said(Message()), QString());
}

void SaidTest::whatHasNoTranslationStandsInEnglish() {
    OtherLanguage other;
    QVERIFY(QCoreApplication::installTranslator(&other));
    QCOMPARE(said(Message("%1 is busy", {Message("somebody")})), QString("alguien is busy"));
}

void SaidTest::anErrorWithoutPartsStandsAsItWasMade() {
    OtherLanguage other;
    QVERIFY(QCoreApplication::installTranslator(&other));
    QCOMPARE(said(Error{std::string("somebody")}), QString("somebody"));
    QCOMPARE(said(Error{}), QString());
}

void SaidTest::anErrorFollowsTheLanguageOfTheProgram() {
    const Error error{held()};
    QCOMPARE(said(error), QString("somebody has the record 1f0c open"));
    OtherLanguage other;
    QVERIFY(QCoreApplication::installTranslator(&other));
    QCOMPARE(said(error), QString("the record 1f0c: lo tiene alguien"));
    QCOMPARE(QString::fromStdString(error.message), QString("somebody has the record 1f0c open"));
}

void SaidTest::anErrorStandsWithinAnotherSentence() {
    const Message outer = core::said("%1 is busy", {language::asPart(Error{held()})});
    QCOMPARE(said(outer), QString("somebody has the record 1f0c open is busy"));
    QCOMPARE(said(core::said("%1 is busy", {language::asPart(Error{std::string("somebody")})})),
             QString("somebody is busy"));
    OtherLanguage other;
    QVERIFY(QCoreApplication::installTranslator(&other));
    QCOMPARE(said(outer), QString("the record 1f0c: lo tiene alguien is busy"));
    QCOMPARE(said(core::said("%1 is busy", {language::asPart(Error{std::string("somebody")})})),
             QString("somebody is busy"));
}

void SaidTest::aReasonOfTheSystemFollowsAsFarAsQtHasWordsForIt() {
    language::ProgramLanguage program(*QCoreApplication::instance(), QLocale("es"));
    const Message full = language::systemReason(qt_error_string(ENOSPC));
    const Message other = language::systemReason(qt_error_string(EXDEV));
    QCOMPARE(said(full), QString("No queda espacio en el dispositivo"));
    const QString asItIs = said(other);
    program.choose("en");
    QCOMPARE(said(full), QString("No space left on device"));
    QCOMPARE(said(other), asItIs);
    for (const int reason : {EACCES, EMFILE, ENOENT, ENOSPC}) {
        const Message words = language::systemReason(qt_error_string(reason));
        QCOMPARE(said(words), qt_error_string(reason));
        program.choose("es");
        QCOMPARE(said(words), qt_error_string(reason));
        program.choose("en");
    }
}

QTEST_GUILESS_MAIN(SaidTest)
#include "said_test.moc"
