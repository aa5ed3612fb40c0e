// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/parsed.h"

#include <QTest>

using namespace anteroom;

class YamlRefusalTest : public QObject {
    Q_OBJECT

private slots:
    void bytesThatAreNoTextAreRefused_data() {
        columns();
        row("not-utf8, latin-1", "id: a\ntitle: caf\xE9 au lait\n",
            "t:2:11: error[not-utf8]: the byte E9 is not part of UTF-8 text\n"
            "    title: caf� au lait\n"
            "              ^\n"
            "    hint: save the file with the encoding UTF-8\n");
        row("not-utf8, UTF-16",
            QByteArray("\xFF\xFE"
                       "a\x00",
                       4),
            "t:1:1: error[not-utf8]: this file is saved as UTF-16 (some programs call it Unicode), not as "
            "UTF-8\n"
            "    ��a·\n"
            "    ^\n"
            "    hint: save it again with the encoding UTF-8: in Notepad choose it in Save as\n");
        row("not-utf8, cut at the end", "a: \xC3",
            "t:1:4: error[not-utf8]: the byte C3 is not part of UTF-8 text\n"
            "    a: �\n"
            "       ^\n"
            "    hint: save the file with the encoding UTF-8\n");
        row("nul-byte",
            QByteArray("a: b\nc: d\x00"
                       "e\n",
                       12),
            "t:2:5: error[nul-byte]: a zero byte cannot stand in a text\n"
            "    c: d·e\n"
            "        ^\n"
            "    hint: is this a text file, saved as UTF-8?\n");
        row("UTF-16, greatest byte first, unmarked", QByteArray("\0a\0:\0 \0b", 8),
            "t:1:1: error[not-utf8]: this file is saved as UTF-16 (some programs call it Unicode), not as "
            "UTF-8\n"
            "    ·a·:· ·b\n"
            "    ^\n"
            "    hint: save it again with the encoding UTF-8: in Notepad choose it in Save as\n");
        row("of each line the first", QByteArray("a: \xE9 \xE9\nb: c\nd: \x00 \xE9\ne: \x04\n", 24),
            "t:1:4: error[not-utf8]: the byte E9 is not part of UTF-8 text\n"
            "    a: � �\n"
            "       ^\n"
            "    hint: save the file with the encoding UTF-8\n"
            "t:3:6: error[not-utf8]: the byte E9 is not part of UTF-8 text\n"
            "    d: · �\n"
            "         ^\n"
            "    hint: save the file with the encoding UTF-8\n"
            "t:4:4: error[yaml-syntax]: the character U+0004 cannot stand in a YAML file\n"
            "    e: ·\n"
            "       ^\n"
            "    hint: remove it; it is invisible in most editors\n");
        row("a control character", "a: \x04\n",
            "t:1:4: error[yaml-syntax]: the character U+0004 cannot stand in a YAML file\n"
            "    a: ·\n"
            "       ^\n"
            "    hint: remove it; it is invisible in most editors\n");
        row("a delete character", "a: x\x7F\n",
            "t:1:5: error[yaml-syntax]: the character U+007F cannot stand in a YAML file\n"
            "    a: x·\n"
            "        ^\n"
            "    hint: remove it; it is invisible in most editors\n");
        row("a second-half control", "a: \xC2\x80\n",
            "t:1:4: error[yaml-syntax]: the character U+0080 cannot stand in a YAML file\n"
            "    a: ·\n"
            "       ^\n"
            "    hint: remove it; it is invisible in most editors\n");
        row("a byte order mark reversed", "a: \xEF\xBF\xBE\n",
            "t:1:4: error[yaml-syntax]: the character U+FFFE cannot stand in a YAML file\n"
            "    a: ·\n"
            "       ^\n"
            "    hint: remove it; it is invisible in most editors\n");
        row("a second byte order mark",
            "\xEF\xBB\xBF\xEF\xBB\xBF"
            "a: 1\n",
            "t:1:1: error[yaml-syntax]: a second byte order mark begins the text\n"
            "    ·a: 1\n"
            "    ^\n"
            "    hint: remove it\n");
        row("a carriage return alone", "a: 1\rb: 2\n",
            "t:1:5: error[yaml-syntax]: a carriage return stands here without a line feed\n"
            "    a: 1·b: 2\n"
            "        ^\n"
            "    hint: save the file with LF or CR LF line ends\n");
        row("nul-byte from an escape", "a: \"x\\0y\"\n",
            "t:1:6: error[nul-byte]: a zero byte cannot stand in a text\n"
            "    a: \"x\\0y\"\n"
            "         ^^\n"
            "    hint: remove the escape\n");
        row("an escape that yaml-cpp turns into invalid bytes", "a: \"\\N\"\n",
            "t:1:4: error[yaml-syntax]: the escapes \\N and \\_ are not read\n"
            "    a: \"\\N\"\n"
            "       ^^^^\n"
            "    hint: write the character itself\n");
    }

    void bytesThatAreNoTextAreRefused() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        QCOMPARE(yaml(text).problems(), expected);
    }

    // One pass shows them all: what is no text hides nothing else.
    void whatElseIsWrongIsFoundInTheSamePass_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("codes");
        const QStringList both = {"not-utf8", "duplicate-key"};
        QTest::newRow("bytes") << QByteArray("a: caf\xE9 \xE9\nb: 1\nb: 2\n") << both;
        QTest::newRow("a byte where a value ends") << QByteArray("a: \xC3\nb: 1\nb: 2\n") << both;
        QTest::newRow("a zero byte") << QByteArray("a: x\0y\nb: 1\nb: 2\n", 17)
                                     << QStringList{"nul-byte", "duplicate-key"};
        QTest::newRow("control characters") << QByteArray("a: \x01\xC2\x80\xEF\xBF\xBE\nb: 1\nb: 2\n")
                                            << QStringList{"yaml-syntax", "duplicate-key"};
        QTest::newRow("a carriage return")
            << QByteArray("a: 1\rb: 1\rb: 2\n") << QStringList{"yaml-syntax", "duplicate-key"};
        QTest::newRow("a zero escape")
            << QByteArray("a: \"x\\0\"\nb: 1\nb: 2\n") << QStringList{"nul-byte", "duplicate-key"};
        QTest::newRow("an escape that is not read")
            << QByteArray("a: \"\\N\"\nb: 1\nb: 2\n") << QStringList{"yaml-syntax", "duplicate-key"};
    }

    void whatElseIsWrongIsFoundInTheSamePass() {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, codes);
        const Parsed p = yaml(text);
        QStringList found;
        for (const Diagnostic& problem : p.diagnostics.all())
            found.append(QString::fromStdString(problem.code));
        QCOMPARE(found, codes);
    }

    void aFileHoldsOneDocument_data() {
        columns();
        row("empty-file", "", "t:1:1: error[empty-file]: there is nothing in this file\n");
        row("empty-file, comments", "# nothing\n",
            "t:1:1: error[empty-file]: there is nothing in this file\n"
            "    # nothing\n"
            "    ^\n");
        row("empty-file, a marker", "---\n",
            "t:1:1: error[empty-file]: there is nothing in this file\n"
            "    ---\n"
            "    ^\n");
        row("empty-file, null", "~\n",
            "t:1:1: error[empty-file]: there is nothing in this file\n"
            "    ~\n"
            "    ^\n");
        row("several-documents", "--- a\n--- b\n",
            "t:2:1: error[several-documents]: a second document begins here\n"
            "    --- b\n"
            "    ^^^\n"
            "    hint: keep one document in a file; remove the line `---` and what follows\n");
        row("several-documents, after the end", "a: 1\n...\nb: 2\n",
            "t:2:1: error[several-documents]: a second document begins here\n"
            "    ...\n"
            "    ^^^\n"
            "    hint: keep one document in a file; remove the line `...` and what follows\n");
        row("several-documents, two markers", "---\n---\na: 1\n",
            "t:2:1: error[several-documents]: a second document begins here\n"
            "    ---\n"
            "    ^^^\n"
            "    hint: keep one document in a file; remove the line `---` and what follows\n");
        row("a lone comma", ",",
            "t:1:1: error[yaml-syntax]: a comma stands here, outside brackets\n"
            "    ,\n"
            "    ^\n"
            "    hint: remove it\n");
        row("text after brackets", "[a] b\n",
            "t:1:5: error[yaml-syntax]: `b` is left over after the value before it\n"
            "    [a] b\n"
            "        ^\n"
            "    hint: put the whole text into quotes, or begin a new line\n");
        row("a key after a list", "- a\nb: 1\n",
            "t:2:1: error[yaml-syntax]: the indentation of this line fits nothing above it\n"
            "    b: 1\n"
            "    ^^^^\n"
            "    hint: line it up with the lines that it belongs to\n");
        row("a directive at the end", "a: 1\n%FOO\n",
            "t:2:1: error[yaml-syntax]: a line cannot begin with `%`\n"
            "    %FOO\n"
            "    ^^^^\n"
            "    hint: put the text into quotes\n");
        row("a comma after a list", "[a],\n",
            "t:1:4: error[yaml-syntax]: a comma stands here, outside brackets\n"
            "    [a],\n"
            "       ^\n"
            "    hint: remove it\n");
    }

    void aFileHoldsOneDocument() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Parsed p = yaml(text);
        QCOMPARE(p.problems(), expected);
        QVERIFY(!p.document);
    }

    void limitsAreKept_data() {
        columns();
        row("too-large", "a: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            "t:1:1: error[too-large]: the file has 43 bytes; at most 40 bytes are read\n"
            "    a: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n"
            "    ^\n");
        row("too-large, one text", "a: 12345678901\n",
            "t:1:4: error[too-large]: this text has 11 bytes; at most 10 are read\n"
            "    a: 12345678901\n"
            "       ^^^^^^^^^^^\n"
            "    hint: shorten it\n");
        row("too-deep, dashes", "- - - - x\n",
            "t:1:7: error[too-deep]: this is nested more than 3 levels deep\n"
            "    - - - - x\n"
            "          ^\n"
            "    hint: put it further to the left, in fewer levels\n");
        row("too-deep, brackets", "a: [[[x]]]\n",
            "t:1:6: error[too-deep]: this is nested more than 3 levels deep\n"
            "    a: [[[x]]]\n"
            "         ^\n"
            "    hint: is a closing bracket missing?\n");
        row("too-deep, braces", "- - a: {b: 1}\n",
            "t:1:8: error[too-deep]: this is nested more than 3 levels deep\n"
            "    - - a: {b: 1}\n"
            "           ^\n"
            "    hint: is a closing bracket missing?\n");
        row("too-many-nodes", "[a, b, c, d, e]\n",
            "t:1:14: error[too-many-nodes]: there are more than 5 keys and values up to here\n"
            "    [a, b, c, d, e]\n"
            "                 ^\n");
    }

    void limitsAreKept() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Parsed p = yaml(text, small());
        QCOMPARE(p.problems(), expected);
        QVERIFY(!p.document);
    }
};

QTEST_APPLESS_MAIN(YamlRefusalTest)
#include "yaml_refusal_test.moc"
