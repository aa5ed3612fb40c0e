// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/plain_letters.h"

#include <QTest>

using namespace anteroom;

class PlainLettersTest : public QObject {
    Q_OBJECT

private slots:
    void caseAndAccentsAreLeftOut_data();
    void caseAndAccentsAreLeftOut();
    void everyLetterOfTheTablesIsOnePlainLetterAsUnicodeHasIt();
};

void PlainLettersTest::caseAndAccentsAreLeftOut_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char* written, const char* plain) {
        QTest::newRow(written) << written << plain;
    };
    row("", "");
    row("SAMPLE, Avery 7", "sample, avery 7");
    row("Zoë José Çelik Ñandú", "zoe jose celik nandu");
    row("Zoe\u0308 JOSE\u0301", "zoe jose"); // the accent follows its letter
    row("Søren Ødegård", "soren odegard");
    row("Łucja Dvořák Şahin Ioniță", "lucja dvorak sahin ionita");
    row("Größe GROẞE Æsa Œuvre Þór", "grosse grosse aesa oeuvre thor");
    row("Nguyễn Thị Phượng", "nguyen thi phuong");
    row("İnci Işık", "inci isik");
    row("O’Brien–Lee\u00A0Smith", "o'brien-lee smith");
    row("Ёлкин Їжак", "елкин їжак");
    row("ΆΝΝΑ Σοφία Γιώργος", "αννα σοφια γιωργοσ");
    row("田中太郎 😀 ×", "田中太郎 😀 ×");
    QTest::newRow("no UTF-8") << QString::fromLatin1("a") + QChar(0xFFFD) << QString("a\uFFFD");
}

void PlainLettersTest::caseAndAccentsAreLeftOut() {
    QFETCH(QString, written);
    QFETCH(QString, plain);
    QCOMPARE(QString::fromStdString(plainLetters(written.toStdString())), plain);
}

void PlainLettersTest::everyLetterOfTheTablesIsOnePlainLetterAsUnicodeHasIt() {
    int letters = 0;
    for (const auto& [begin, end] : {std::pair(0xC0, 0x250), std::pair(0x1E00, 0x1F00)}) {
        for (int c = begin; c < end; ++c) {
            const QString letter = QString::fromUcs4(std::u32string{static_cast<char32_t>(c)}.c_str(), 1);
            const QChar base = letter.toLower().normalized(QString::NormalizationForm_D).at(0);
            if (base < QLatin1Char('a') || base > QLatin1Char('z') || c == 0x130)
                continue;
            QCOMPARE(QString::fromStdString(plainLetters(letter.toStdString())), QString(base));
            ++letters;
        }
    }
    QVERIFY(letters > 450);
}

QTEST_APPLESS_MAIN(PlainLettersTest)
#include "plain_letters_test.moc"
