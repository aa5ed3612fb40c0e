// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/parsed.h"

#include <QTest>

using namespace anteroom;

class YamlSyntaxTest : public QObject {
    Q_OBJECT

private slots:
    void aMissingColonIsNamed_data() {
        columns();
        row("between two keys", "a: 1\nb\nc: 2\n",
            "t:2:1: error[yaml-syntax]: a colon is missing in this line: `b`\n"
            "    b\n"
            "    ^\n"
            "    hint: write `key: value`; a text of several lines that has a colon needs quotes\n");
        row("before a deeper line", "a\n  b: 1\n",
            "t:1:1: error[yaml-syntax]: a colon is missing in this line: `a`\n"
            "    a\n"
            "    ^\n"
            "    hint: write `key: value`; a text of several lines that has a colon needs quotes\n");
        row("at the end of a mapping", "- c: 1\n  d\n",
            "t:2:3: error[yaml-syntax]: a colon is missing after `d`\n"
            "      d\n"
            "      ^\n"
            "    hint: write `key: value`\n");
        row("no space after it", "a:b\nc: 1\n",
            "t:1:1: error[yaml-syntax]: a colon is missing in this line: `a:b`\n"
            "    a:b\n"
            "    ^^^\n"
            "    hint: write `key: value`; a text of several lines that has a colon needs quotes\n");
        row("no space after it in brackets", "x: {a:1}\n",
            "t:1:5: error[yaml-syntax]: a colon is missing after `a:1`\n"
            "    x: {a:1}\n"
            "        ^^^\n"
            "    hint: write a space after the colon\n");
        row("in brackets", "x: {a, b: 1}\n",
            "t:1:5: error[yaml-syntax]: a colon is missing after `a`\n"
            "    x: {a, b: 1}\n"
            "        ^\n"
            "    hint: write `key: value`\n");
        row("after a question mark", "? b\n",
            "t:1:3: error[yaml-syntax]: a colon is missing after `b`\n"
            "    ? b\n"
            "      ^\n"
            "    hint: write `key: value`\n");
        row("after what begins like null", "a: x\n~\n w\n",
            "t:2:1: error[yaml-syntax]: a colon is missing after `~· w`\n"
            "    ~\n"
            "    ^\n"
            "    hint: write `key: value`\n");
    }

    void aMissingColonIsNamed() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Parsed p = yaml(text);
        QCOMPARE(p.problems(), expected);
        QVERIFY(!p.document);
    }

    void wrongIndentationIsNamed_data() {
        columns();
        row("too deep", "a: 1\n b: 2\n",
            "t:2:2: error[yaml-syntax]: the indentation of this line fits nothing above it\n"
            "     b: 2\n"
            "     ^\n"
            "    hint: line it up with the lines that it belongs to\n");
        row("too shallow", "a:\n  b: 1\n c: 2\n",
            "t:3:2: error[yaml-syntax]: the indentation of this line fits nothing above it\n"
            "     c: 2\n"
            "     ^^^^\n"
            "    hint: line it up with the lines that it belongs to\n");
        row("key within a list", "a:\n  - x\n y: 1\n",
            "t:3:2: error[yaml-syntax]: the indentation of this line fits nothing above it\n"
            "     y: 1\n"
            "     ^^^^\n"
            "    hint: line it up with the lines that it belongs to\n");
        row("list after a key", "a: 1\n- b\n",
            "t:2:1: error[yaml-syntax]: a list item stands where a key is expected\n"
            "    - b\n"
            "    ^^^\n"
            "    hint: indent the list below the key that it belongs to\n");
        row("dash without a space", "a:\n  - x\n  -y\nb: 1\n",
            "t:3:3: error[yaml-syntax]: this line begins with a dash but is no list item\n"
            "      -y\n"
            "      ^^\n"
            "    hint: write a space after the dash\n");
        row("tab before a key", "a:\n\tb: 1\n",
            "t:2:1: error[yaml-syntax]: a tab is used to indent this line\n"
            "    ·b: 1\n"
            "    ^\n"
            "    hint: use spaces; YAML allows no tabs here\n");
        row("tab after spaces", "a:\n  b: 1\n \tc: 2\n",
            "t:3:2: error[yaml-syntax]: a tab is used to indent this line\n"
            "     ·c: 2\n"
            "     ^\n"
            "    hint: use spaces; YAML allows no tabs here\n");
        row("tab in a block", "a: |\n  x\n\ty\n",
            "t:3:1: error[yaml-syntax]: a tab is used to indent this line\n"
            "    ·y\n"
            "    ^\n"
            "    hint: use spaces; YAML allows no tabs here\n");
        row("tab before a list", "a:\n\t- x\n",
            "t:2:1: error[yaml-syntax]: a tab is used to indent this line\n"
            "    ·- x\n"
            "    ^\n"
            "    hint: use spaces; YAML allows no tabs here\n");
    }

    void wrongIndentationIsNamed() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Parsed p = yaml(text);
        QCOMPARE(p.problems(), expected);
        QVERIFY(!p.document);
    }

    void aQuoteThatIsNeverClosedIsNamed_data() {
        columns();
        row("single", "a: 'b\nc: d\n",
            "t:1:4: error[yaml-syntax]: this quote is never closed\n"
            "    a: 'b\n"
            "       ^\n"
            "    hint: close the text with '; an apostrophe within it is written twice\n");
        row("double", "a: 1\nb: \"c\nd: e\n",
            "t:2:4: error[yaml-syntax]: this quote is never closed\n"
            "    b: \"c\n"
            "       ^\n"
            "    hint: close the text with \"\n");
        row("in brackets", "a: ['b, c]\n",
            "t:1:5: error[yaml-syntax]: this quote is never closed\n"
            "    a: ['b, c]\n"
            "        ^\n"
            "    hint: close the text with '; an apostrophe within it is written twice\n");
        row("as a key", "\"a: 1\n",
            "t:1:1: error[yaml-syntax]: this quote is never closed\n"
            "    \"a: 1\n"
            "    ^\n"
            "    hint: close the text with \"\n");
    }

    void aQuoteThatIsNeverClosedIsNamed() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Parsed p = yaml(text);
        QCOMPARE(p.problems(), expected);
        QVERIFY(!p.document);
    }

    void textThatNeedsQuotesIsNamed_data() {
        columns();
        row("second colon", "text: What: really?\n",
            "t:1:11: error[yaml-syntax]: a second `: ` stands in this line\n"
            "    text: What: really?\n"
            "              ^\n"
            "    hint: put the text into quotes if the colon is part of it\n");
        row("at sign", "a: @x\n",
            "t:1:4: error[yaml-syntax]: a text cannot begin with `@`\n"
            "    a: @x\n"
            "       ^\n"
            "    hint: put the text into quotes\n");
        row("backtick", "a: `x`\n",
            "t:1:4: error[yaml-syntax]: a text cannot begin with ```\n"
            "    a: `x`\n"
            "       ^\n"
            "    hint: put the text into quotes\n");
        row("percent", "a: %x\n",
            "t:1:4: error[yaml-syntax]: a text cannot begin with `%`\n"
            "    a: %x\n"
            "       ^\n"
            "    hint: put the text into quotes\n");
        row("comma", "a: , b\n",
            "t:1:4: error[yaml-syntax]: a text cannot begin with a comma\n"
            "    a: , b\n"
            "       ^\n"
            "    hint: put the text into quotes\n");
        row("apostrophe in single quotes", "a: 'Don't know'\n",
            "t:1:9: error[yaml-syntax]: `t know'` is left over after the value before it\n"
            "    a: 'Don't know'\n"
            "            ^^^^^^^\n"
            "    hint: within single quotes an apostrophe is written twice: ''\n");
        row("text after quotes", "a: \"x\" y\n",
            "t:1:8: error[yaml-syntax]: `y` is left over after the value before it\n"
            "    a: \"x\" y\n"
            "           ^\n"
            "    hint: put the whole text into quotes, or begin a new line\n");
        row("text after brackets", "a: [1] 2\n",
            "t:1:8: error[yaml-syntax]: `2` is left over after the value before it\n"
            "    a: [1] 2\n"
            "           ^\n"
            "    hint: put the whole text into quotes, or begin a new line\n");
        row("question mark in brackets", "a: [?x]\n",
            "t:1:5: error[yaml-syntax]: within brackets a text that begins with `?` needs quotes\n"
            "    a: [?x]\n"
            "        ^\n"
            "    hint: put the whole text into quotes\n");
        row("question mark before a comma", "a: {text: Why?, b: c}\n",
            "t:1:11: error[yaml-syntax]: within brackets a text that ends with `?` needs quotes\n"
            "    a: {text: Why?, b: c}\n"
            "              ^^^^\n"
            "    hint: put the whole text into quotes\n");
        row("unknown escape", "a: \"\\q\"\n",
            "t:1:5: error[yaml-syntax]: `\\q` means nothing within double quotes\n"
            "    a: \"\\q\"\n"
            "        ^^\n"
            "    hint: write \\\\ for a backslash, or use single quotes\n");
        row("short escape", "a: \"\\u12\"\n",
            "t:1:5: error[yaml-syntax]: `\\u12` names no character\n"
            "    a: \"\\u12\"\n"
            "        ^^^^\n"
            "    hint: write the character itself, or \\x and two or \\u and four hexadecimal digits\n");
        row("surrogates", "a: \"\\ud83d\\ude00\"\n",
            "t:1:5: error[yaml-syntax]: `\\ud83d` names no character\n"
            "    a: \"\\ud83d\\ude00\"\n"
            "        ^^^^^^\n"
            "    hint: write the character itself, or \\x and two or \\u and four hexadecimal digits\n");
        row("document marker in quotes", "a: 'x\n---\ny'\n",
            "t:2:1: error[yaml-syntax]: `---` or `...` stands within a quoted text\n"
            "    ---\n"
            "    ^\n"
            "    hint: is a closing quote missing?\n");
        row("question mark", "a: ? b\n",
            "t:1:4: error[yaml-syntax]: `? ` cannot stand here\n"
            "    a: ? b\n"
            "       ^\n"
            "    hint: put the text into quotes if the question mark is part of it\n");
    }

    void textThatNeedsQuotesIsNamed() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Parsed p = yaml(text);
        QCOMPARE(p.problems(), expected);
        QVERIFY(!p.document);
    }

    void wrongBracketsAreNamed_data() {
        columns();
        row("never closed", "a: 1\nb: [1, 2\n",
            "t:2:4: error[yaml-syntax]: this `[` is never closed\n"
            "    b: [1, 2\n"
            "       ^\n"
            "    hint: close it with `]`\n");
        row("never closed, before a key", "a: [1, 2\nb: 3\n",
            "t:1:4: error[yaml-syntax]: this `[` is not closed before line 2\n"
            "    a: [1, 2\n"
            "       ^\n"
            "    hint: close it with `]`\n");
        row("brace never closed", "a: {b: 1\n",
            "t:1:4: error[yaml-syntax]: this `{` is never closed\n"
            "    a: {b: 1\n"
            "       ^\n"
            "    hint: close it with `}`\n");
        row("closed by another", "c: {x: [1}\n",
            "t:1:10: error[yaml-syntax]: `}` does not close the `[` on line 1\n"
            "    c: {x: [1}\n"
            "             ^\n"
            "    hint: close brackets in the reverse order of opening them\n");
        row("closes nothing", "x: ]\n",
            "t:1:4: error[yaml-syntax]: `]` closes nothing\n"
            "    x: ]\n"
            "       ^\n"
            "    hint: put the text into quotes if the bracket is part of it\n");
        row("dash in brackets", "a: [ - x ]\n",
            "t:1:6: error[yaml-syntax]: an item within brackets has no dash\n"
            "    a: [ - x ]\n"
            "         ^\n"
            "    hint: separate the items with commas\n");
        row("nothing between commas", "[a,,b]\n",
            "t:1:4: error[yaml-syntax]: nothing stands before this comma\n"
            "    [a,,b]\n"
            "       ^\n"
            "    hint: remove it\n");
        row("nothing before a comma", "[, a]\n",
            "t:1:2: error[yaml-syntax]: nothing stands before this comma\n"
            "    [, a]\n"
            "     ^\n"
            "    hint: remove it\n");
        row("no comma", "a: [\"b\" c]\n",
            "t:1:9: error[yaml-syntax]: a comma or `]` is expected here\n"
            "    a: [\"b\" c]\n"
            "            ^\n"
            "    hint: `[` stands on line 1; is `]` missing?\n");
        row("nested, never closed", "a: {b: [1, 2\n",
            "t:1:8: error[yaml-syntax]: this `[` is never closed\n"
            "    a: {b: [1, 2\n"
            "           ^\n"
            "    hint: close it with `]`\n");
    }

    void wrongBracketsAreNamed() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Parsed p = yaml(text);
        QCOMPARE(p.problems(), expected);
        QVERIFY(!p.document);
    }

    void listsAndBlocksInTheWrongPlaceAreNamed_data() {
        columns();
        row("list on the line of its key", "a: - b\n",
            "t:1:4: error[yaml-syntax]: a list cannot begin on the line of its key\n"
            "    a: - b\n"
            "       ^\n"
            "    hint: begin it on the next line, or put the text into quotes if the dash is part of it\n");
        row("text on the line of a block", "a: > foo\n",
            "t:1:6: error[yaml-syntax]: the text of a block begins on the line after its `|` or `>`\n"
            "    a: > foo\n"
            "         ^\n"
            "    hint: begin it on the next line, indented\n");
        row("block indented by nothing", "a: |0\n x\n",
            "t:1:6: error[yaml-syntax]: a block cannot be indented by 0\n"
            "    a: |0\n"
            "         ^\n"
            "    hint: leave the digit out\n");
        row("version line", "%YAML 3.0\n---\na: 1\n",
            "t:1:1: error[yaml-syntax]: this line, which begins with `%`, cannot be read\n"
            "    %YAML 3.0\n"
            "    ^^^^^^^^^\n"
            "    hint: remove it\n");
    }

    void listsAndBlocksInTheWrongPlaceAreNamed() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Parsed p = yaml(text);
        QCOMPARE(p.problems(), expected);
        QVERIFY(!p.document);
    }

    void aKeyThatIsTooLongIsNamed() {
        const QString key(1030, 'a');
        QCOMPARE(yaml(key.toUtf8() + ": 1\n").problems(),
                 "t:1:1: error[yaml-syntax]: a key of more than 1024 characters cannot be read\n    " +
                     key.left(100) + "…\n    " + QString(100, '^') + "\n    hint: is this meant as text?\n");
    }

    void aProblemDoesNotHideThoseBeforeIt_data() {
        columns();
        row("all but the syntax error are kept", "<<: {a: 1}\nb: &x 1\nc: *x\nb: [1\n",
            "t:1:1: error[yaml-merge-key]: merge keys are not read: `<<`\n"
            "    <<: {a: 1}\n"
            "    ^^\n"
            "    hint: write out the keys themselves\n"
            "t:2:4: error[yaml-anchor]: anchors are not read: `&x`\n"
            "    b: &x 1\n"
            "       ^^\n"
            "    hint: remove it; a text that begins with & needs quotes\n"
            "t:3:4: error[yaml-alias]: aliases are not read: `*x`\n"
            "    c: *x\n"
            "       ^^\n"
            "    hint: write out what it stands for; a text that begins with * needs quotes\n"
            "t:4:4: error[yaml-syntax]: this `[` is never closed\n"
            "    b: [1\n"
            "       ^\n"
            "    hint: close it with `]`\n");
    }

    void aProblemDoesNotHideThoseBeforeIt() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Parsed p = yaml(text);
        QCOMPARE(p.problems(), expected);
        QVERIFY(!p.document);
    }
};

QTEST_APPLESS_MAIN(YamlSyntaxTest)
#include "yaml_syntax_test.moc"
