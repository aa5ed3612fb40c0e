// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/parsed.h"

#include <QTest>

using namespace anteroom;

class JsonTreeTest : public QObject {
    Q_OBJECT

private slots:
    void everyNodeKnowsItsPlace_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, QByteArray text, const char* expected) {
            QTest::newRow(name) << text << QString(expected);
        };
        row("object", " { \"a\" : 1 , \"b\":\"two\" } ",
            "<{ \"a\" : 1 , \"b\":\"two\" }>{\"a\"<\"a\">: 1<1>, \"b\"<\"b\">: \"two\"<\"two\">}");
        row("array", "[1, [2, [] ], {}]", "<[1, [2, [] ], {}]>[1<1>, <[2, [] ]>[2<2>, <[]>[]], <{}>{}]");
        row("words", "[true, false, null]", "<[true, false, null]>[yes<true>, no<false>, null<null>]");
        row("numbers", "[0, -1, 1.5, 1E+2, 12345678901234567890]",
            "<[0, -1, 1.5, 1E+2, 12345678901234567890]>[0<0>, -1<-1>, 1.5<1.5>, 1E+2<1E+2>, "
            "12345678901234567890<12345678901234567890>]");
        row("a number at the end", "12", "12<12>");
        row("a string alone", "\"a\"", "\"a\"<\"a\">");
        row("structure within strings", "[\"],\", \"}:\", \"\\\"\", \"\\\\\"]",
            "<[\"],\", \"}:\", \"\\\"\", \"\\\\\"]>[\"],\"<\"],\">, \"}:\"<\"}:\">, \"\"\"<\"\\\"\">, "
            "\"\\\"<\"\\\\\">]");
        row("escapes", "[\"\\b\\f\\n\\r\\t\\/\\\\\\u0041\"]",
            "<[\"\\b\\f\\n\\r\\t\\/\\\\\\u0041\"]>[\"\b\f\n\r\t/\\A\"<\"\\b\\f\\n\\r\\t\\/\\\\\\u0041\">]");
        row("surrogates", "[\"\\ud83d\\ude00\"]", "<[\"\\ud83d\\ude00\"]>[\"😀\"<\"\\ud83d\\ude00\">]");
        row("characters of several bytes", "{\"\xC3\xA9\": \"\xF0\x9F\x98\x80\"}",
            "<{\"é\": \"😀\"}>{\"é\"<\"é\">: \"😀\"<\"😀\">}");
        row("byte order mark", "\xEF\xBB\xBF[1]", "<[1]>[1<1>]");
        row("lines", "{\r\n\t\"a\": 1\n}\n", "<{\r\n\t\"a\": 1\n}>{\"a\"<\"a\">: 1<1>}");
    }

    void everyNodeKnowsItsPlace() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        QCOMPARE(outline(json(text)), expected);
    }

    void stringsAreQuotedAndTheRestIsPlain() {
        const Parsed p = json("[\"yes\", true, \"1\", 1]");
        QVERIFY(!p.root()[0].isPlain());
        QVERIFY(p.root()[1].isPlain());
        QVERIFY(!p.root()[2].isPlain());
        QVERIFY(p.root()[3].isPlain());
    }

    void stringsWithoutEscapesAreNotCopied() {
        const Parsed p = json("[\"plain\", \"esc\\taped\"]");
        QCOMPARE(p.root()[0].scalar().data(), p.text().data() + 2);
        QVERIFY(p.root()[1].scalar().data() != p.text().data() + 11);
    }

    void theNullOfAFileIsAValue() {
        const Parsed p = json("null");
        QVERIFY(p.document && p.root().isNull());
    }
};

QTEST_APPLESS_MAIN(JsonTreeTest)
#include "json_tree_test.moc"
