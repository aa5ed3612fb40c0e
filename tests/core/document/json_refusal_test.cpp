// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/parsed.h"

#include <QTest>

using namespace anteroom;

class JsonRefusalTest : public QObject {
    Q_OBJECT

private slots:
    void bytesThatAreNoTextAreRefused_data() {
        columns();
        row("not-utf8", "{\"a\": \"caf\xE9\"}",
            "t:1:11: error[not-utf8]: the byte E9 is not part of UTF-8 text\n"
            "    {\"a\": \"caf�\"}\n"
            "              ^\n"
            "    hint: save the file with the encoding UTF-8\n");
        row("not-utf8, a surrogate", "[\"\xED\xA0\x80\"]",
            "t:1:3: error[not-utf8]: the byte ED is not part of UTF-8 text\n"
            "    [\"���\"]\n"
            "      ^\n"
            "    hint: save the file with the encoding UTF-8\n");
        row("nul-byte", QByteArray("[\"a\",\n\x00]", 8),
            "t:2:1: error[nul-byte]: a zero byte cannot stand in a text\n"
            "    ·]\n"
            "    ^\n"
            "    hint: is this a text file, saved as UTF-8?\n"
            "t:1:5: error[json-syntax]: nothing follows this comma\n"
            "    [\"a\",\n"
            "        ^\n"
            "    hint: remove it\n");
        row("nul-byte from an escape", "[\"a\\u0000b\"]",
            "t:1:4: error[nul-byte]: a zero byte cannot stand in a text\n"
            "    [\"a\\u0000b\"]\n"
            "       ^^^^^^\n"
            "    hint: remove the escape\n");
        row("UTF-16, least byte first", QByteArray("\xFF\xFE{\0}\0", 6),
            "t:1:1: error[not-utf8]: this file is saved as UTF-16 (some programs call it Unicode), not as "
            "UTF-8\n"
            "    ��{·}·\n"
            "    ^\n"
            "    hint: save it again with the encoding UTF-8: in Notepad choose it in Save as\n");
        row("empty-file", "", "t:1:1: error[empty-file]: there is nothing in this file\n");
        row("empty-file, space", " \n\t\n", "t:1:1: error[empty-file]: there is nothing in this file\n");
        row("empty-file, byte order mark", "\xEF\xBB\xBF",
            "t:1:1: error[empty-file]: there is nothing in this file\n");
    }

    void bytesThatAreNoTextAreRefused() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        QCOMPARE(json(text).problems(), expected);
    }

    void whatElseIsWrongIsFoundInTheSamePass() {
        const Parsed p = json("{\"a\": \"caf\xE9\",\n \"b\": 1,\n \"b\": 2}");
        QCOMPARE(p.diagnostics.size(), std::size_t{2});
        QCOMPARE(p.diagnostics.all()[0].code, std::string("not-utf8"));
        QCOMPARE(p.diagnostics.all()[1].code, std::string("duplicate-key"));
    }

    void keysAreUnique_data() {
        columns();
        row("duplicate-key", "{\"a\": 1,\n \"b\": 2,\n \"a\": 3}",
            "t:3:2: error[duplicate-key]: the key `a` is already given on line 1\n"
            "     \"a\": 3}\n"
            "     ^^^\n"
            "    hint: keep one of the two\n");
        row("duplicate-key, escaped", "{\"a\": 1, \"\\u0061\": 2}",
            "t:1:10: error[duplicate-key]: the key `a` is already given in this line, in column 2\n"
            "    {\"a\": 1, \"\\u0061\": 2}\n"
            "             ^^^^^^^^\n"
            "    hint: keep one of the two\n");
    }

    void keysAreUnique() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Parsed p = json(text);
        QCOMPARE(p.problems(), expected);
        QVERIFY(p.document);
    }

    void limitsAreKept_data() {
        columns();
        row("too-large", "[                                        ]",
            "t:1:1: error[too-large]: the file has 42 bytes; at most 40 bytes are read\n"
            "    [                                        ]\n"
            "    ^\n");
        row("too-large, one text", "[\"12345678901\"]",
            "t:1:2: error[too-large]: this text has 11 bytes; at most 10 are read\n"
            "    [\"12345678901\"]\n"
            "     ^^^^^^^^^^^^^\n"
            "    hint: shorten it\n");
        row("too-large, one number", "[12345678901]",
            "t:1:2: error[too-large]: this text has 11 bytes; at most 10 are read\n"
            "    [12345678901]\n"
            "     ^^^^^^^^^^^\n"
            "    hint: shorten it\n");
        row("too-deep", "[[{\"a\": [1]}]]",
            "t:1:9: error[too-deep]: this is nested more than 3 levels deep\n"
            "    [[{\"a\": [1]}]]\n"
            "            ^\n"
            "    hint: is a closing bracket missing?\n");
        row("too-many-nodes", "[1, 2, 3, 4, 5]",
            "t:1:14: error[too-many-nodes]: there are more than 5 keys and values up to here\n"
            "    [1, 2, 3, 4, 5]\n"
            "                 ^\n");
    }

    void limitsAreKept() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Parsed p = json(text, small());
        QCOMPARE(p.problems(), expected);
        QVERIFY(!p.document);
    }

    void wrongStringsAreNamed_data() {
        columns();
        row("not closed", "[\"abc",
            "t:1:2: error[json-syntax]: this string is not closed on its line\n"
            "    [\"abc\n"
            "     ^\n"
            "    hint: close it with \"\n");
        row("not closed on its line", "{\"a\": \"b\nc\"}",
            "t:1:7: error[json-syntax]: this string is not closed on its line\n"
            "    {\"a\": \"b\n"
            "          ^\n"
            "    hint: close it with \"\n");
        row("single quotes", "{'a': 1}",
            "t:1:2: error[json-syntax]: a string of JSON stands in double quotes\n"
            "    {'a': 1}\n"
            "     ^\n"
            "    hint: write \" for '\n");
        row("unknown escape", "{\"a\": \"b\\q\"}",
            "t:1:9: error[json-syntax]: `\\q` is no escape of JSON\n"
            "    {\"a\": \"b\\q\"}\n"
            "            ^^\n"
            "    hint: write \\\\ for a backslash; \\u takes four hexadecimal digits\n");
        row("short escape", "[\"\\u12\"]",
            "t:1:3: error[json-syntax]: `\\u12` is no escape of JSON\n"
            "    [\"\\u12\"]\n"
            "      ^^^^\n"
            "    hint: write \\\\ for a backslash; \\u takes four hexadecimal digits\n");
        row("high surrogate alone", "[\"\\ud800\"]",
            "t:1:3: error[json-syntax]: `\\ud800` is half a character\n"
            "    [\"\\ud800\"]\n"
            "      ^^^^^^\n"
            "    hint: beyond U+FFFF a character takes two escapes, \\ud800 to \\udbff and \\udc00 to "
            "\\udfff\n");
        row("low surrogate alone", "[\"\\udc00\"]",
            "t:1:3: error[json-syntax]: `\\udc00` is half a character\n"
            "    [\"\\udc00\"]\n"
            "      ^^^^^^\n"
            "    hint: beyond U+FFFF a character takes two escapes, \\ud800 to \\udbff and \\udc00 to "
            "\\udfff\n");
        row("high surrogate and a letter", "[\"\\ud800\\u0041\"]",
            "t:1:9: error[json-syntax]: `\\u0041` is no escape of JSON\n"
            "    [\"\\ud800\\u0041\"]\n"
            "            ^^^^^^\n"
            "    hint: write \\\\ for a backslash; \\u takes four hexadecimal digits\n");
        row("tab", "[\"x\ty\"]",
            "t:1:4: error[json-syntax]: a control character stands in a string\n"
            "    [\"x·y\"]\n"
            "       ^\n"
            "    hint: write \\t for a tab, \\n for a line break\n");
    }

    void wrongStringsAreNamed() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Parsed p = json(text);
        QCOMPARE(p.problems(), expected);
        QVERIFY(!p.document);
    }

    void wrongNumbersAreNamed_data() {
        columns();
        row("leading zero", "[01]",
            "t:1:2: error[json-syntax]: `01` is not a number that JSON allows\n"
            "    [01]\n"
            "     ^^\n"
            "    hint: a number has no plus sign, no leading zeros, digits on both sides of its point, and "
            "fits a double\n");
        row("leading zero after a minus", "[-01]",
            "t:1:2: error[json-syntax]: `-01` is not a number that JSON allows\n"
            "    [-01]\n"
            "     ^^^\n"
            "    hint: a number has no plus sign, no leading zeros, digits on both sides of its point, and "
            "fits a double\n");
        row("plus", "[+1]",
            "t:1:2: error[json-syntax]: `+1` is not a number that JSON allows\n"
            "    [+1]\n"
            "     ^^\n"
            "    hint: a number has no plus sign, no leading zeros, digits on both sides of its point, and "
            "fits a double\n");
        row("no digit after the point", "[1.]",
            "t:1:2: error[json-syntax]: `1.` is not a number that JSON allows\n"
            "    [1.]\n"
            "     ^^\n"
            "    hint: a number has no plus sign, no leading zeros, digits on both sides of its point, and "
            "fits a double\n");
        row("no digit before the point", "[.5]",
            "t:1:2: error[json-syntax]: `.5` is not a number that JSON allows\n"
            "    [.5]\n"
            "     ^^\n"
            "    hint: a number has no plus sign, no leading zeros, digits on both sides of its point, and "
            "fits a double\n");
        row("minus alone", "[-]",
            "t:1:2: error[json-syntax]: `-` is not a number that JSON allows\n"
            "    [-]\n"
            "     ^\n"
            "    hint: a number has no plus sign, no leading zeros, digits on both sides of its point, and "
            "fits a double\n");
        row("too large for a double", "[1e999]",
            "t:1:2: error[json-syntax]: `1e999` is not a number that JSON allows\n"
            "    [1e999]\n"
            "     ^^^^^\n"
            "    hint: a number has no plus sign, no leading zeros, digits on both sides of its point, and "
            "fits a double\n");
        row("two points", "[1.5.2]",
            "t:1:2: error[json-syntax]: `1.5.2` is not a number that JSON allows\n"
            "    [1.5.2]\n"
            "     ^^^^^\n"
            "    hint: a number has no plus sign, no leading zeros, digits on both sides of its point, and "
            "fits a double\n");
    }

    void wrongNumbersAreNamed() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Parsed p = json(text);
        QCOMPARE(p.problems(), expected);
        QVERIFY(!p.document);
    }

    void wrongWordsAreNamed_data() {
        columns();
        row("NaN", "{\"a\": NaN}",
            "t:1:7: error[json-syntax]: `NaN` is not a value of JSON\n"
            "    {\"a\": NaN}\n"
            "          ^^^\n"
            "    hint: leave it out: JSON has no such number\n");
        row("Infinity", "[-Infinity]",
            "t:1:2: error[json-syntax]: `-Infinity` is not a number that JSON allows\n"
            "    [-Infinity]\n"
            "     ^^^^^^^^^\n"
            "    hint: a number has no plus sign, no leading zeros, digits on both sides of its point, and "
            "fits a double\n");
        row("undefined", "[undefined]",
            "t:1:2: error[json-syntax]: `undefined` is not a value of JSON\n"
            "    [undefined]\n"
            "     ^^^^^^^^^\n"
            "    hint: texts stand in double quotes; the only words are true, false and null\n");
        row("a cut word", "{\"a\": tru}",
            "t:1:7: error[json-syntax]: `tru` is not a value of JSON\n"
            "    {\"a\": tru}\n"
            "          ^^^\n"
            "    hint: texts stand in double quotes; the only words are true, false and null\n");
        row("capital", "[True]",
            "t:1:2: error[json-syntax]: `True` is not a value of JSON\n"
            "    [True]\n"
            "     ^^^^\n"
            "    hint: texts stand in double quotes; the only words are true, false and null\n");
        row("a key without quotes", "{a: 1}",
            "t:1:2: error[json-syntax]: a key in double quotes is expected here, not `a`\n"
            "    {a: 1}\n"
            "     ^\n");
        row("a number as a key", "{1: 2}",
            "t:1:2: error[json-syntax]: a key in double quotes is expected here, not `1`\n"
            "    {1: 2}\n"
            "     ^\n");
    }

    void wrongWordsAreNamed() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Parsed p = json(text);
        QCOMPARE(p.problems(), expected);
        QVERIFY(!p.document);
    }

    void wrongStructureIsNamed_data() {
        columns();
        row("comma at the end of an object", "{\"a\": 1,}",
            "t:1:8: error[json-syntax]: nothing follows this comma\n"
            "    {\"a\": 1,}\n"
            "           ^\n"
            "    hint: remove it\n");
        row("comma at the end of an array", "[1,]",
            "t:1:3: error[json-syntax]: nothing follows this comma\n"
            "    [1,]\n"
            "      ^\n"
            "    hint: remove it\n");
        row("two commas", "[1,,2]",
            "t:1:4: error[json-syntax]: nothing stands before this comma\n"
            "    [1,,2]\n"
            "       ^\n"
            "    hint: remove it\n");
        row("comma at the begin", "[,1]",
            "t:1:2: error[json-syntax]: nothing stands before this comma\n"
            "    [,1]\n"
            "     ^\n"
            "    hint: remove it\n");
        row("no comma", "[1 2]",
            "t:1:4: error[json-syntax]: a comma or `]` is expected here, not `2`\n"
            "    [1 2]\n"
            "       ^\n");
        row("no comma before a key", "{\"a\": 1 \"b\": 2}",
            "t:1:9: error[json-syntax]: a comma or `}` is expected here, not `\"b\"`\n"
            "    {\"a\": 1 \"b\": 2}\n"
            "            ^^^\n");
        row("no colon", "{\"a\" 1}",
            "t:1:6: error[json-syntax]: `:` is expected here, not `1`\n"
            "    {\"a\" 1}\n"
            "         ^\n");
        row("no value", "{\"a\":}",
            "t:1:6: error[json-syntax]: a value is expected here, not `}`\n"
            "    {\"a\":}\n"
            "         ^\n");
        row("wrong bracket", "[1}",
            "t:1:3: error[json-syntax]: a comma or `]` is expected here, not `}`\n"
            "    [1}\n"
            "      ^\n");
        row("bracket alone", "]",
            "t:1:1: error[json-syntax]: a value is expected here, not `]`\n"
            "    ]\n"
            "    ^\n");
        row("not closed", "{\"a\": [1",
            "t:1:9: error[json-syntax]: the text ends before `]`\n"
            "    {\"a\": [1\n"
            "            ^\n"
            "    hint: close what is open\n");
        row("object not closed", "{\"a\": 1",
            "t:1:8: error[json-syntax]: the text ends before `}`\n"
            "    {\"a\": 1\n"
            "           ^\n"
            "    hint: close what is open\n");
        row("comment", "// c\n1",
            "t:1:1: error[json-syntax]: JSON has no comments\n"
            "    // c\n"
            "    ^\n"
            "    hint: remove it\n");
        row("text after the value", "{} x",
            "t:1:4: error[json-syntax]: something stands after the end of the value\n"
            "    {} x\n"
            "       ^\n"
            "    hint: a file holds one value\n");
        row("second value", "1\n2",
            "t:2:1: error[json-syntax]: something stands after the end of the value\n"
            "    2\n"
            "    ^\n"
            "    hint: a file holds one value\n");
    }

    void wrongStructureIsNamed() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Parsed p = json(text);
        QCOMPARE(p.problems(), expected);
        QVERIFY(!p.document);
    }
};

QTEST_APPLESS_MAIN(JsonRefusalTest)
#include "json_refusal_test.moc"
