// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/parsed.h"

#include <QTest>

using namespace anteroom;

namespace {

/// More than are compared one by one.
const QByteArray nineKeysTwice = [] {
    QByteArray text = "{";
    for (int i = 0; i < 18; ++i)
        text += (i > 0 ? ", k" : "k") + QByteArray::number(i % 9) + ": " + QByteArray::number(i);
    return text + '}';
}();

/// The tree without its places.
std::string shape(Node node) {
    if (node.isScalar())
        return node.isPlain() ? std::string(node.scalar()) : '"' + std::string(node.scalar()) + '"';
    std::string text;
    for (std::uint32_t i = 0; i < node.size(); ++i) {
        text += i > 0 ? ", " : "";
        text += node.isMapping() ? std::string(node.key(i).scalar()) + ": " : "";
        text += shape(node[i]);
    }
    return node.isMapping() ? '{' + text + '}' : '[' + text + ']';
}

} // namespace

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
            "t:1:11: error[duplicate-key]: the key `id` is already given in this line, in column 4\n"
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
            "t:3:11: error[duplicate-key]: the key `b` is already given in this line, in column 5\n"
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
        QCOMPARE(p.document == nullptr, expected.contains("[key-not-scalar]"));
    }

    // So that whoever reads the tree can report what else is wrong.
    void whatIsRefusedLeavesTheRestReadable_data() {
        columns();
        row("the first of two keys", "{a: 1, b: 2, a: [3], c: 4, b: 5}", "{a: 1, b: 2, c: 4}");
        row("of many keys", nineKeysTwice, "{k0: 0, k1: 1, k2: 2, k3: 3, k4: 4, k5: 5, k6: 6, k7: 7, k8: 8}");
        row("of two levels", "{a: {b: 1, b: 2}, a: 3}", "{a: {b: 1}}");
        row("after an anchor and a tag", "[&x 1, !t {a: 1}]", "[1, {a: 1}]");
        row("an alias", "[&x 1, *x , 2]", "[1, \"*x\", 2]");
        row("a merge key", "{<<: {a: 1}, b: 2}", "{<<: {a: 1}, b: 2}");
    }

    void whatIsRefusedLeavesTheRestReadable() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Parsed p = yaml(text);
        QVERIFY(p.diagnostics.hasErrors());
        QVERIFY(p.document);
        QCOMPARE(shape(p.root()), expected.toStdString());
    }

    void whatMayBeInThePartsThatWereRefusedIsKnownToBeMissing_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("lacksParts");
        QTest::newRow("nothing refused") << QByteArray("a: 1") << false;
        QTest::newRow("a text twice") << QByteArray("{a: 1, a: 2}") << false;
        QTest::newRow("a list twice") << QByteArray("{a: 1, a: [2]}") << true;
        QTest::newRow("a tag") << QByteArray("a: !t 1") << false;
        QTest::newRow("an anchor") << QByteArray("a: &t 1") << false;
        QTest::newRow("an alias") << QByteArray("[&t 1, *t ]") << true;
        QTest::newRow("a merge key") << QByteArray("<<: {a: 1}") << true;
    }

    void whatMayBeInThePartsThatWereRefusedIsKnownToBeMissing() {
        QFETCH(QByteArray, text);
        QFETCH(bool, lacksParts);
        QCOMPARE(yaml(text).document->lacksParts(), lacksParts);
    }
};

QTEST_APPLESS_MAIN(YamlFormTest)
#include "yaml_form_test.moc"
