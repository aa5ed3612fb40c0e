// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sealing/pdf_password.h"

#include <QTest>

using anteroom::sealing::preparedPassword;

class PdfPasswordTest : public QObject {
    Q_OBJECT

private slots:
    void itIsPreparedAsPdf2Says_data();
    void itIsPreparedAsPdf2Says();
};

void PdfPasswordTest::itIsPreparedAsPdf2Says_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("prepared");
    // The examples of RFC 4013.
    QTest::newRow("a soft hyphen") << QString::fromUtf8("I\u00ADX") << "IX";
    QTest::newRow("as it is") << "user"
                              << "user";
    QTest::newRow("capitals stay") << "USER"
                                   << "USER";
    QTest::newRow("an ordinal") << QString::fromUtf8("\u00AA") << "a";
    QTest::newRow("a Roman numeral") << QString::fromUtf8("\u2168") << "IX";
    // Ours.
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("a byte order mark") << QString::fromUtf8("\uFEFFmade up") << "made up";
    QTest::newRow("letter and accent apart")
        << QString::fromUtf8("cafe\u0301") << QString::fromUtf8("caf\u00E9");
    QTest::newRow("other spaces") << QString::fromUtf8("a\u00A0b\u1680c\u2009d\u3000e") << "a b c d e";
    QTest::newRow("spaces at its ends stay") << " made up "
                                             << " made up ";
    QTest::newRow("what nobody sees") << QString::fromUtf8("a\u200Bb\u200Dc\u2060d\u034Fe\uFE0F") << "abcde";
    QTest::newRow("an accent after what nobody sees")
        << QString::fromUtf8("e\u200D\u0301") << QString::fromUtf8("\u00E9");
    QTest::newRow("beyond the first plane")
        << QString::fromUtf8("\U0001F511") << QString::fromUtf8("\U0001F511");
}

void PdfPasswordTest::itIsPreparedAsPdf2Says() {
    QFETCH(QString, typed);
    QFETCH(QString, prepared);
    const QString kept(typed.constData(), typed.size());
    QCOMPARE(preparedPassword(typed), prepared);
    QCOMPARE(typed, kept); // it overwrites what nobody else holds
    QCOMPARE(preparedPassword(prepared), prepared);
}

QTEST_GUILESS_MAIN(PdfPasswordTest)
#include "pdf_password_test.moc"
