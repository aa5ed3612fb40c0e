// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/parsed.h"

#include <QTest>

using namespace anteroom;

// Quotes and brackets that are closed too late or too early: the complaint points at the slip, not at the
// place where the parser gave up.
class YamlLeftOpenTest : public QObject {
    Q_OBJECT

private slots:
    void theSlipIsPointedAt_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, QByteArray text, const char* expected) {
            QTest::newRow(name) << text << expected;
        };
        row("question mark before a brace", "- a: 1\n- {id: q, text: What is it?}\n",
            "t:2:17: error[yaml-syntax]: within brackets a text that ends with `?` needs quotes\n"
            "    - {id: q, text: What is it?}\n"
            "                    ^^^^^^^^^^^\n"
            "    hint: put the whole text into quotes\n");
        row("comma in braces", "- {id: q, text: Well, do you}\n",
            "t:1:17: error[yaml-syntax]: within brackets a text that holds a comma needs quotes\n"
            "    - {id: q, text: Well, do you}\n"
            "                    ^^^^^^^^^^^^\n"
            "    hint: put the whole text into quotes: `\"Well, do you\"`\n");
        row("comma and question mark in braces", "- {id: q, text: Well, do you?}\n",
            "t:1:17: error[yaml-syntax]: within brackets a text that holds a comma needs quotes\n"
            "    - {id: q, text: Well, do you?}\n"
            "                    ^^^^^^^^^^^^^\n"
            "    hint: put the whole text into quotes: `\"Well, do you?\"`\n");
        row("apostrophe in braces", "- {id: q, text: 'Don't you?'}\n",
            "t:1:22: error[yaml-syntax]: `t you?'}` is left over after the value before it\n"
            "    - {id: q, text: 'Don't you?'}\n"
            "                         ^^^^^^^^\n"
            "    hint: within single quotes an apostrophe is written twice: ''\n");
        row("a quote closed by the next one", "title: \"T\nid: x # a \"comment\"\nb:\n  - {text: \"Q\"}\n",
            "t:1:8: error[yaml-syntax]: the text that this quote begins ends only at the next one, on line "
            "2\n"
            "    title: \"T\n"
            "           ^\n"
            "    hint: close it with \" where it ends\n");
        row("a quote closed by a line's end", "title: \"T\na: \"b\"\n",
            "t:1:8: error[yaml-syntax]: the text that this quote begins ends only at the next one, on line "
            "2\n"
            "    title: \"T\n"
            "           ^\n"
            "    hint: close it with \" where it ends\n");
        row("never closed, before an item", "a:\n  - {b: 1}\n  - {b: 2\nc:\n  - {d: 3}\n",
            "t:3:5: error[yaml-syntax]: this `{` is not closed before line 5\n"
            "      - {b: 2\n"
            "        ^\n"
            "    hint: close it with `}`\n");
    }

    void theSlipIsPointedAt() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Parsed p = yaml(text);
        QCOMPARE(p.problems(), expected);
        QVERIFY(!p.document);
    }
};

QTEST_APPLESS_MAIN(YamlLeftOpenTest)
#include "yaml_left_open_test.moc"
