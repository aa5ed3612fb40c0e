// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <QTest>

using namespace anteroom;

class Utf8Test : public QObject {
    Q_OBJECT

private slots:
    void theFirstInvalidByteIsFound_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("offset");
        const auto row = [](const char* name, QByteArray bytes, int offset) {
            QTest::newRow(name) << bytes << offset;
        };
        row("empty", "", -1);
        row("ascii", "abc", -1);
        row("two bytes", "\xC3\xA9", -1);
        row("three bytes", "\xE2\x82\xAC", -1);
        row("four bytes", "\xF0\x9F\x98\x80", -1);
        row("smallest of two", "\xC2\x80", -1);
        row("smallest of three", "\xE0\xA0\x80", -1);
        row("smallest of four", "\xF0\x90\x80\x80", -1);
        row("last before the surrogates", "\xED\x9F\xBF", -1);
        row("first after the surrogates", "\xEE\x80\x80", -1);
        row("U+FFFF", "\xEF\xBF\xBF", -1);
        row("U+10FFFF", "\xF4\x8F\xBF\xBF", -1);
        row("overlong slash of two", "a\xC0\xAF", 1);
        row("overlong of two, C1", "\xC1\xBF", 0);
        row("overlong of three", "ab\xE0\x9F\xBF", 2);
        row("overlong of four", "\xF0\x8F\xBF\xBF", 0);
        row("high surrogate", "\xED\xA0\x80", 0);
        row("low surrogate", "\xED\xBF\xBF", 0);
        row("beyond U+10FFFF", "\xF4\x90\x80\x80", 0);
        row("lead F5", "\xF5\x80\x80\x80", 0);
        row("byte FE", "\xFE", 0);
        row("byte FF", "\xFF", 0);
        row("continuation alone", "abc\x80", 3);
        row("truncated of two", "abc\xC3", 3);
        row("truncated of three", "\xE2\x82", 0);
        row("truncated of four", "\xF0\x9F\x98", 0);
        row("third byte wrong", "\xE2\x82\x28", 0);
        row("fourth byte wrong", "\xF0\x9F\x98\x28", 0);
        row("latin-1 after a long ascii run", "12345678901234567890caf\xE9 au lait", 23);
        row("at the end of an eight-byte step", "1234567\xFF", 7);
        row("after an eight-byte step", "12345678\xFF", 8);
    }

    void theFirstInvalidByteIsFound() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, offset);
        const auto found = firstInvalidUtf8(bytes.toStdString());
        QCOMPARE(found ? int(*found) : -1, offset);
    }

    void everyCharacterSurvivesWritingAndReading() {
        for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 251) {
            if (c >= 0xD800 && c <= 0xDFFF) {
                continue;
            }
            std::string text;
            appendUtf8(text, c);
            QVERIFY(!firstInvalidUtf8(text));
            QCOMPARE(codePointAt(text, 0).value, c);
            QCOMPARE(std::size_t(codePointAt(text, 0).bytes), text.size());
        }
    }

    void charactersAreCountedNotBytes() {
        QCOMPARE(characterCount(""), std::size_t(0));
        QCOMPARE(characterCount("caf\xC3\xA9"), std::size_t(4));
        QCOMPARE(characterCount("\xF0\x9F\x98\x80!"), std::size_t(2));
        QCOMPARE(characterCount("a\xFF\x80z"), std::size_t(4));
    }
};

QTEST_APPLESS_MAIN(Utf8Test)
#include "utf8_test.moc"
