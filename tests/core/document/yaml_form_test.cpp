// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/parsed.h"

#include <QTest>

using namespace anteroom;

class YamlFormTest : public QObject {
    Q_OBJECT

private slots:
    void onlyTheBasicFormIsRead_data() {
        columns();
        row("yaml-anchor", "b: &x 1\n",
            "t:1:4: error[yaml-anchor]: anchors are not read: `&x`\n"
            "    b: &x 1\n"
            "       ^^\n"
            "    hint: remove it; a text that begins with & needs quotes\n");
        row("yaml-anchor of a list", "a:\n  - &x [1]\n",
            "t:2:5: error[yaml-anchor]: anchors are not read: `&x`\n"
            "      - &x [1]\n"
            "        ^^\n"
            "    hint: remove it; a text that begins with & needs quotes\n");
        row("yaml-anchor before a key", "&x a: 1\n",
            "t:1:1: error[yaml-anchor]: anchors are not read: `&x`\n"
            "    &x a: 1\n"
            "    ^^\n"
            "    hint: remove it; a text that begins with & needs quotes\n");
        row("yaml-anchor without a name", "a: & x\n",
            "t:1:4: error[yaml-anchor]: anchors are not read: `&`\n"
            "    a: & x\n"
            "       ^\n"
            "    hint: remove it; a text that begins with & needs quotes\n");
        row("yaml-alias", "a: 1\nb: &x 2\nc: *x\n",
            "t:2:4: error[yaml-anchor]: anchors are not read: `&x`\n"
            "    b: &x 2\n"
            "       ^^\n"
            "    hint: remove it; a text that begins with & needs quotes\n"
            "t:3:4: error[yaml-alias]: aliases are not read: `*x`\n"
            "    c: *x\n"
            "       ^^\n"
            "    hint: write out what it stands for; a text that begins with * needs quotes\n");
        row("yaml-alias to nothing", "a: *x\n",
            "t:1:4: error[yaml-alias]: aliases are not read: `*x`\n"
            "    a: *x\n"
            "       ^^\n"
            "    hint: write out what it stands for; a text that begins with * needs quotes\n");
        row("yaml-alias to itself", "&x [*x]\n",
            "t:1:1: error[yaml-anchor]: anchors are not read: `&x`\n"
            "    &x [*x]\n"
            "    ^^\n"
            "    hint: remove it; a text that begins with & needs quotes\n"
            "t:1:5: error[yaml-alias]: aliases are not read: `*x`\n"
            "    &x [*x]\n"
            "        ^^\n"
            "    hint: write out what it stands for; a text that begins with * needs quotes\n");
        row("yaml-alias as a key", "&x a: 1\n*x : 2\n",
            "t:1:1: error[yaml-anchor]: anchors are not read: `&x`\n"
            "    &x a: 1\n"
            "    ^^\n"
            "    hint: remove it; a text that begins with & needs quotes\n"
            "t:2:1: error[yaml-alias]: aliases are not read: `*x`\n"
            "    *x : 2\n"
            "    ^^\n"
            "    hint: write out what it stands for; a text that begins with * needs quotes\n");
        row("yaml-tag", "d: !!str e\n",
            "t:1:4: error[yaml-tag]: tags are not read: `!!str`\n"
            "    d: !!str e\n"
            "       ^^^^^\n"
            "    hint: remove it; a text that begins with ! needs quotes\n");
        row("yaml-tag of its own", "d: !mine {a: 1}\n",
            "t:1:4: error[yaml-tag]: tags are not read: `!mine`\n"
            "    d: !mine {a: 1}\n"
            "       ^^^^^\n"
            "    hint: remove it; a text that begins with ! needs quotes\n");
        row("yaml-tag before a text", "! a\n",
            "t:1:1: error[yaml-tag]: tags are not read: `!`\n"
            "    ! a\n"
            "    ^\n"
            "    hint: remove it; a text that begins with ! needs quotes\n");
        row("yaml-tag that is never closed", "d: !<x e\n",
            "t:1:4: error[yaml-tag]: tags are not read: `!<x`\n"
            "    d: !<x e\n"
            "       ^^^\n"
            "    hint: remove it; a text that begins with ! needs quotes\n");
        row("anchor and tag", "e: &q !t f\n",
            "t:1:4: error[yaml-anchor]: anchors are not read: `&q`\n"
            "    e: &q !t f\n"
            "       ^^\n"
            "    hint: remove it; a text that begins with & needs quotes\n"
            "t:1:7: error[yaml-tag]: tags are not read: `!t`\n"
            "    e: &q !t f\n"
            "          ^^\n"
            "    hint: remove it; a text that begins with ! needs quotes\n");
        row("anchor and tag before nothing", "e: &q !t\nf: 1\n",
            "t:1:4: error[yaml-anchor]: anchors are not read: `&q`\n"
            "    e: &q !t\n"
            "       ^^\n"
            "    hint: remove it; a text that begins with & needs quotes\n"
            "t:1:7: error[yaml-tag]: tags are not read: `!t`\n"
            "    e: &q !t\n"
            "          ^^\n"
            "    hint: remove it; a text that begins with ! needs quotes\n");
        row("yaml-merge-key", "<<: {a: 1}\nb: 2\n",
            "t:1:1: error[yaml-merge-key]: merge keys are not read: `<<`\n"
            "    <<: {a: 1}\n"
            "    ^^\n"
            "    hint: write out the keys themselves\n");
    }

    void onlyTheBasicFormIsRead() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Parsed p = yaml(text);
        QCOMPARE(p.problems(), expected);
        QVERIFY(!p.document);
    }

    void keysAreTextsAndUnique_data() {
        columns();
        row("duplicate-key", "a: 1\nb: 2\na: 3\n",
            "t:3:1: error[duplicate-key]: the key `a` is already given on line 1\n"
            "    a: 3\n"
            "    ^\n"
            "    hint: keep one of the two\n");
        row("duplicate-key, quoted", "a: 1\n'a': 2\n\"\\x61\": 3\n",
            "t:2:1: error[duplicate-key]: the key `a` is already given on line 1\n"
            "    'a': 2\n"
            "    ^^^\n"
            "    hint: keep one of the two\n"
            "t:3:1: error[duplicate-key]: the key `a` is already given on line 1\n"
            "    \"\\x61\": 3\n"
            "    ^^^^^^\n"
            "    hint: keep one of the two\n");
        row("duplicate-key within a list", "- {id: x, id: y}\n- {id: z}\n",
            "t:1:11: error[duplicate-key]: the key `id` is already given on line 1\n"
            "    - {id: x, id: y}\n"
            "              ^^\n"
            "    hint: keep one of the two\n");
        row("duplicate keys of two levels", "a:\n  b: 1\n  b: 2\na: 3\n",
            "t:3:3: error[duplicate-key]: the key `b` is already given on line 2\n"
            "      b: 2\n"
            "      ^\n"
            "    hint: keep one of the two\n"
            "t:4:1: error[duplicate-key]: the key `a` is already given on line 1\n"
            "    a: 3\n"
            "    ^\n"
            "    hint: keep one of the two\n");
        row("duplicate keys, the inner one later", "a: 1\na: 2\nc: {b: 1, b: 2}\n",
            "t:2:1: error[duplicate-key]: the key `a` is already given on line 1\n"
            "    a: 2\n"
            "    ^\n"
            "    hint: keep one of the two\n"
            "t:3:11: error[duplicate-key]: the key `b` is already given on line 3\n"
            "    c: {b: 1, b: 2}\n"
            "              ^\n"
            "    hint: keep one of the two\n");
        row("key-not-scalar, a list", "? [a, b]\n: 1\n",
            "t:1:3: error[key-not-scalar]: a list cannot be a key\n"
            "    ? [a, b]\n"
            "      ^^^^^^\n"
            "    hint: write a word before the colon\n");
        row("key-not-scalar, a mapping", "{a: 1}: 2\n",
            "t:1:1: error[key-not-scalar]: `key: value` cannot itself be a key\n"
            "    {a: 1}: 2\n"
            "    ^^^^^^\n"
            "    hint: write a word before the colon\n");
        row("key-not-scalar, null", "null: 1\n",
            "t:1:1: error[key-not-scalar]: `null` cannot be a key: it stands for nothing\n"
            "    null: 1\n"
            "    ^^^^\n"
            "    hint: put it into quotes if the word itself is meant\n");
        row("key-not-scalar, nothing", ": 1\n",
            "t:1:1: error[key-not-scalar]: there is no key before this\n"
            "    : 1\n"
            "    ^\n"
            "    hint: write a word before the colon\n");
        row("key-not-scalar, nothing in brackets", "[: 1]\n",
            "t:1:2: error[key-not-scalar]: there is no key before this\n"
            "    [: 1]\n"
            "     ^\n"
            "    hint: write a word before the colon\n");
    }

    void keysAreTextsAndUnique() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Parsed p = yaml(text);
        QCOMPARE(p.problems(), expected);
        QVERIFY(!p.document);
    }
};

QTEST_APPLESS_MAIN(YamlFormTest)
#include "yaml_form_test.moc"
