// SPDX-License-Identifier: GPL-3.0-or-later
//
// Texts made to cost time or memory. Nothing here measures: a text that is not refused or read in time runs
// into ctest's timeout.
#include "tests/core/document/parsed.h"

#include <QTest>

using namespace anteroom;

namespace {

/// Nine lists, each of nine aliases to the one before: 387 million nodes for a reader that follows them.
QByteArray aliasBomb() {
    QByteArray text = "a: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c <= 'i'; ++c) {
        const QByteArray before = QByteArray("*") + char(c - 1);
        text += QByteArray(1, c) + ": &" + c + " [" + (before + ", ").repeated(8) + before + "]\n";
    }
    return text;
}

QByteArray manyKeys(int count, const char* separator) {
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        text += (i > 0 ? separator : "") + QByteArray("\"key") + QByteArray::number(i) + "\": 1";
    }
    return text;
}

QStringList codes(const Parsed& p) {
    QStringList result;
    for (const Diagnostic& diagnostic : p.diagnostics.all()) {
        result += QString::fromStdString(diagnostic.code);
    }
    result.removeDuplicates();
    return result;
}

} // namespace

class PathologicalInputTest : public QObject {
    Q_OBJECT

private slots:
    void yamlIsReadOrRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("expected"); // none: it is read
        const auto row = [](const char* name, const QByteArray& text, const QStringList& expected) {
            QTest::newRow(name) << text << expected;
        };
        const auto times = [](const char* text, int count) { return QByteArray(text).repeated(count); };
        row("100,000 opening brackets", times("[", 100'000), {"too-deep"});
        row("100,000 nested brackets", times("[", 100'000) + times("]", 100'000), {"too-deep"});
        row("100,000 opening braces", times("{", 100'000), {"too-deep"});
        row("100,000 nested dashes", times("- ", 100'000), {"too-deep"});
        row("100,000 nested mappings", times("{a: ", 100'000), {"too-deep"});
        row("100,000 nested question marks", times("? ", 100'000), {"too-deep"});
        row("100,000 nested keys on one line", times("a: ", 100'000), {"yaml-syntax"});
        row("32 million opening brackets", times("[", 32'000'000), {"too-large"});
        row("a million brackets on lines", times("[\n", 1'000'000), {"too-large"});
        row("a lone comma", ",", {"yaml-syntax"});
        row("a million commas", times(",", 1'000'000), {"yaml-syntax"});
        row("alias bomb", aliasBomb(), {"yaml-anchor", "yaml-alias"});
        row("a cycle", "&x [*x]", {"yaml-anchor", "yaml-alias"});
        row("200,000 tags", times("- !a b\n", 200'000), {"yaml-tag"});
        row("a million anchors of one value", times("&a ", 1'000'000), {"too-large"});
        row("a million documents", times("---\n", 1'000'000), {"several-documents"});
        row("200,000 directives", times("%FOO bar\n", 200'000) + "---\na: 1\n", {"too-large"});
        row("40 MB of text", "a: " + times("x", 40 << 20), {"too-large"});
        row("a plain text of 1 MB", "a: " + times("x", 1 << 20), {});
        row("a quoted text of 1 MB", "a: \"" + times("x y ", 1 << 18) + '"', {});
        row("a block of 1 MB", "a: >\n" + times("  foo bar baz foo bar baz\n", 40'000), {});
        row("a text of more than 1 MB", "a: " + times("x", (1 << 20) + 1), {"too-large"});
        row("a quote that is never closed", "a: 'b\n" + times("c: d\n", 300'000), {"too-large"});
        row("a comment of 3 MB", '#' + times("c", 3 << 20) + "\na: 1\n", {});
        row("200,000 empty lines", "a: 1\n" + times("\n", 200'000) + "b: 2\n", {});
        row("a million quotes", times("\"", 1'000'000), {"yaml-syntax"});
        row("half a million escaped quotes", "a: '" + times("''", 500'000) + '\'', {});
        row("half a million backslashes", "a: \"" + times("\\\\", 500'000) + '"', {});
        row("50,000 keys", manyKeys(50'000, "\n"), {});
        row("one key 50,000 times", times("a: 1\n", 50'000), {"duplicate-key"});
        row("200,000 empty items", times("-\n", 200'000), {});
    }

    void yamlIsReadOrRefused() {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, expected);
        const Parsed p = yaml(text);
        QCOMPARE(codes(p), expected);
        const bool isReadable = expected == QStringList{"yaml-anchor", "yaml-alias"};
        QCOMPARE(p.document != nullptr, expected.isEmpty() || isReadable);
        QVERIFY(p.diagnostics.size() <= 100);
    }

    void jsonIsReadOrRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const QByteArray& text, const QStringList& expected) {
            QTest::newRow(name) << text << expected;
        };
        const auto times = [](const char* text, int count) { return QByteArray(text).repeated(count); };
        row("32 million opening brackets", times("[", 32'000'000), {"too-deep"});
        row("100,000 nested objects", times("{\"a\":", 100'000), {"too-deep"});
        row("40 MB of text", '"' + times("x", 40 << 20) + '"', {"too-large"});
        row("a text of 1 MB", '"' + times("x", 1 << 20) + '"', {});
        row("a text of more than 1 MB", '"' + times("x", (1 << 20) + 1) + '"', {"too-large"});
        row("a million backslashes", '"' + times("\\", 1'000'000), {"json-syntax"});
        row("a number of a million digits", times("1", 1'000'000), {"json-syntax"});
        row("15 MB of space", times(" ", 15 << 20), {"empty-file"});
        row("4 million values", '[' + times("1,", 4'100'000) + "1]", {"too-many-nodes"});
        row("300,000 values", '[' + times("1,", 300'000) + "1]", {});
        row("50,000 keys", '{' + manyKeys(50'000, ",") + '}', {});
        row("one key 50,000 times", '{' + times("\"a\":1,", 50'000) + "\"a\":1}", {"duplicate-key"});
    }

    void jsonIsReadOrRefused() {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, expected);
        const Parsed p = json(text);
        QCOMPARE(codes(p), expected);
        QCOMPARE(p.document != nullptr, expected.isEmpty());
        QVERIFY(p.diagnostics.size() <= 100);
    }

    // yaml-cpp makes up a level for each bracket that is never closed.
    void bracketsThatAreNeverClosedAreCountedOnce() {
        const Parsed p = yaml(QByteArray("[").repeated(100'000));
        QCOMPARE(p.sources[FileIndex{}].lineColumn(p.diagnostics.all().front().span.begin).column, 65u);
    }

    void aHigherLimitStaysWithinTheParsersOwn() {
        Limits limits;
        limits.depth = 100'000;
        QCOMPARE(codes(yaml(QByteArray("- ").repeated(100'000), limits)), QStringList{"too-deep"});
    }
};

QTEST_APPLESS_MAIN(PathologicalInputTest)
#include "pathological_input_test.moc"
