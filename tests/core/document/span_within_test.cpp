// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/parsed.h"

#include <QTest>

using namespace anteroom;

class SpanWithinTest : public QObject {
    Q_OBJECT

private slots:
    void aWordOfAValueIsFoundInTheSource_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("place"); // of the word's first byte in the text
        const auto row = [](const char* name, QByteArray text, const char* word) {
            QTest::newRow(name) << text << QString(word) << int(text.indexOf(word));
        };
        row("plain", "a: trouble is yes", "yes");
        row("plain over lines", "a: trouble is yes\n  and nights >= 3\n  # c\n", ">= 3");
        row("plain over an empty line", "a: trouble\n\n\n  is yes\n", "yes");
        row("single quoted", "a: 'trouble is yes'", "trouble");
        row("after a doubled quote", "a: 'it''s trouble'", "trouble");
        row("double quoted", "a: \"trouble is yes\"", "is");
        row("after escapes", "a: \"\\x41\\u00e9\\U0001F600\\t\\\"x trouble\"", "trouble");
        row("after an escaped line break", "a: \"trouble \\\n   is yes\"", "yes");
        row("after a folded line break", "a: \"trouble\n   is yes\"", "yes");
        row("after folded line breaks", "a: \"trouble\n\n\n   is yes\"", "yes");
        row("after a folded line break and an escaped space", "a: \"trouble\n   \\  is yes\"", "yes");
        row("folded block", "a: >\n    trouble is yes\n    and nights >= 3\n", "nights");
        row("folded block, first word", "a: >-  # c\n    trouble is yes\n    and nights >= 3\n", "trouble");
        row("folded block with an empty line", "a: >\n  trouble\n\n  is yes\n", "yes");
        row("folded block with a deeper line", "a: >\n  trouble\n    is\n  yes\n", "yes");
        row("literal block", "a: |\n  trouble\n    is yes\n  and more\n", "more");
        row("literal block that begins deeper", "a: |2\n     trouble\n    is yes\n", "yes");
        row("block after an empty line", "a: |\n\n  trouble is yes\n", "is");
        row("carriage returns", "a: >\r\n  trouble\r\n  is yes\r\n", "yes");
        row("characters of several bytes", "a: caf\xC3\xA9 is yes", "yes");
        row("after a byte order mark",
            "\xEF\xBB\xBF"
            "a: trouble is yes",
            "yes");
    }

    void aWordOfAValueIsFoundInTheSource() {
        QFETCH(QByteArray, text);
        QFETCH(QString, word);
        QFETCH(int, place);
        const Parsed p = yaml(text);
        QVERIFY2(p.document, qPrintable(p.problems()));
        const Node node = p.root()[0];
        const std::string expected = word.toStdString();
        const std::size_t offset = node.scalar().find(expected);
        QVERIFY(offset != std::string_view::npos);
        const SourceSpan span = node.spanWithin(std::uint32_t(offset), std::uint32_t(expected.size()));
        QCOMPARE(QString::fromStdString(p.written(span)), word);
        QCOMPARE(int(span.begin), place);
    }

    void anEmptyPlaceKeepsItsLength() {
        const Parsed p = yaml("a: 'b is'");
        QCOMPARE(p.root()[0].spanWithin(4, 0), (SourceSpan{FileIndex{0}, 8, 8}));
        QCOMPARE(p.root()[0].spanWithin(0, 0), (SourceSpan{FileIndex{0}, 4, 4}));
        const Parsed block = yaml("a: >\n  b is\n");
        QCOMPARE(block.root()[0].spanWithin(4, 0), (SourceSpan{FileIndex{0}, 11, 11}));
        QCOMPARE(block.root()[0].spanWithin(5, 0), (SourceSpan{FileIndex{0}, 11, 11}));
    }

    void aPlaceOverALineBreakReachesOverIt() {
        const Parsed p = yaml("a: >\n  b is\n  yes and\n");
        QCOMPARE(p.written(p.root()[0].spanWithin(2, 6)), std::string("is\n  yes"));
    }

    void anEscapeIsShownWhole() {
        const Parsed p = yaml("a: \"b\\u00e9c\"");
        QCOMPARE(p.written(p.root()[0].spanWithin(1, 2)), std::string("\\u00e9"));
        const Parsed quotes = yaml("a: ''''''"); // two, which are written as what they look like
        QCOMPARE(quotes.root()[0].scalar(), std::string_view("''"));
        QCOMPARE(quotes.root()[0].spanWithin(1, 1), (SourceSpan{FileIndex{0}, 6, 8}));
    }

    void aPlaceOutsideTheValueIsTheWholeScalar() {
        const Parsed p = yaml("a: 'b is'");
        QCOMPARE(p.root()[0].spanWithin(3, 5), p.root()[0].span());
        QCOMPARE(p.root().spanWithin(0, 1), p.root().span());
    }

    void theWholeOfAnyScalarIsItsText_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << QByteArray("a  b") << "a  b";
        QTest::newRow("quoted") << QByteArray("'a  b'") << "a  b";
        QTest::newRow("lines") << QByteArray("a\n  b") << "a\n  b";
        QTest::newRow("block") << QByteArray("|\n  a\n  b\n") << "a\n  b";
        QTest::newRow("empty") << QByteArray("''") << "";
    }

    void theWholeOfAnyScalarIsItsText() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const Parsed p = yaml(text);
        const SourceSpan span = p.root().spanWithin(0, std::uint32_t(p.root().scalar().size()));
        QCOMPARE(QString::fromStdString(p.written(span)), expected);
    }

    void everyCharacterOfAJsonStringIsFound() {
        const Parsed p = json("{\"a\": \"x\\u00e9\\ud83d\\ude00\\/\\\"y\"}");
        const Node node = p.root()[0];
        QCOMPARE(node.scalar(), std::string_view("xé😀/\"y"));
        QCOMPARE(p.written(node.spanWithin(1, 2)), std::string("\\u00e9"));
        QCOMPARE(p.written(node.spanWithin(3, 4)), std::string("\\ud83d\\ude00"));
        QCOMPARE(p.written(node.spanWithin(7, 1)), std::string("\\/"));
        QCOMPARE(p.written(node.spanWithin(9, 1)), std::string("y"));
    }

    void aJsonTruthValueIsShownWhole() {
        const Parsed p = json("[true]");
        QCOMPARE(p.written(p.root()[0].spanWithin(1, 1)), std::string("true"));
    }
};

QTEST_APPLESS_MAIN(SpanWithinTest)
#include "span_within_test.moc"
