// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/parsed.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace anteroom;

class YamlTreeTest : public QObject {
    Q_OBJECT

private slots:
    void everyNodeKnowsItsPlace_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, QByteArray text, const char* expected) {
            QTest::newRow(name) << text << QString(expected);
        };
        row("block mapping", "a: 1\nb: two words # comment\n",
            "<a: 1\nb: two words>{a<a>: 1<1>, b<b>: two words<two words>}");
        row("nested", "a:\n  b: 1\n  c: 2\nd: 3\n",
            "<a:\n  b: 1\n  c: 2\nd: 3>{a<a>: <b: 1\n  c: 2>{b<b>: 1<1>, c<c>: 2<2>}, d<d>: 3<3>}");
        row("block sequence", "- a\n- b: 1\n  c: 2\n-  - d\n",
            "<- a\n- b: 1\n  c: 2\n-  - d>[a<a>, <b: 1\n  c: 2>{b<b>: 1<1>, c<c>: 2<2>}, <- d>[d<d>]]");
        row("flow", "{a: [1, 2 ,], 'b': {} } # c\n",
            "<{a: [1, 2 ,], 'b': {} }>{a<a>: <[1, 2 ,]>[1<1>, 2<2>], \"b\"<'b'>: <{}>{}}");
        row("flow over lines", "a: [x, # one ]\n  y\n  ]\nb: 1\n",
            "<a: [x, # one ]\n  y\n  ]\nb: 1>{a<a>: <[x, # one ]\n  y\n  ]>[x<x>, y<y>], b<b>: 1<1>}");
        row("one pair in a flow sequence", "[a: 1, b]", "<[a: 1, b]>[<a: 1>{a<a>: 1<1>}, b<b>]");
        row("quoted", "a: 'it''s'\nb: \"x\\ty\"\n",
            "<a: 'it''s'\nb: \"x\\ty\">{a<a>: \"it's\"<'it''s'>, b<b>: \"x\ty\"<\"x\\ty\">}");
        row("brackets and hashes within quotes", "[']', \"a#]\", 'b']",
            "<[']', \"a#]\", 'b']>[\"]\"<']'>, \"a#]\"<\"a#]\">, \"b\"<'b'>]");
        row("plain over lines", "a: x\n  y\n\n  z # c\nb: 1\n",
            "<a: x\n  y\n\n  z # c\nb: 1>{a<a>: x y\nz<x\n  y\n\n  z>, b<b>: 1<1>}");
        row("double quoted over lines", "a: \"x\n   y \\\n   z\"\n",
            "<a: \"x\n   y \\\n   z\">{a<a>: \"x y z\"<\"x\n   y \\\n   z\">}");
        row("folded", "a: > # c\n  x\n  y\n\nb: 1\n",
            "<a: > # c\n  x\n  y\n\nb: 1>{a<a>: \"x y\n\"<> # c\n  x\n  y>, b<b>: 1<1>}");
        row("literal", "a: |-\n  x\n   y\n", "<a: |-\n  x\n   y>{a<a>: \"x\n y\"<|-\n  x\n   y>}");
        row("empty block", "a: |\nb: 1\n", "<a: |\nb: 1>{a<a>: \"\"<|>, b<b>: 1<1>}");
        row("nothing after a colon", "a:\n\nb: \n# c\n", "<a:\n\nb:>{a<a>: null<>, b<b>: null<>}");
        row("nothing after a dash", "-\n- a\n-\n", "<-\n- a\n->[null<>, a<a>, null<>]");
        row("written nulls", "[~, null, Null, NULL, nullable]",
            "<[~, null, Null, NULL, nullable]>[null<~>, null<null>, null<Null>, null<NULL>, "
            "nullable<nullable>]");
        row("a null before a key that looks like one", "a:\nnullable: 1\n",
            "<a:\nnullable: 1>{a<a>: null<>, nullable<nullable>: 1<1>}");
        row("a null before a key that begins with one", "a:\n~ b: 1\n",
            "<a:\n~ b: 1>{a<a>: null<>, ~ b<~ b>: 1<1>}");
        row("a null before a comment", "a: ~ # c\n", "<a: ~>{a<a>: null<~>}");
        row("quoted null is a text", "'null'", "\"null\"<'null'>");
        row("empty texts", "['', \"\"]", "<['', \"\"]>[\"\"<''>, \"\"<\"\">]");
        row("explicit key", "? a\n: 1\n", "<? a\n: 1>{a<a>: 1<1>}");
        row("document markers", "---\na: 1\n...\n", "<a: 1>{a<a>: 1<1>}");
        row("a version line", "%YAML 1.2\n---\na\n", "a<a>");
        row("byte order mark",
            "\xEF\xBB\xBF"
            "a: 1\n",
            "<a: 1>{a<a>: 1<1>}");
        row("carriage returns", "a: x\r\n  y\r\nb: >\r\n  z\r\n",
            "<a: x\r\n  y\r\nb: >\r\n  z>{a<a>: x y<x\r\n  y>, b<b>: \"z\n\"<>\r\n  z>}");
        row("characters of several bytes", "\xC3\xA9: \xF0\x9F\x98\x80\nb: 1\n",
            "<é: 😀\nb: 1>{é<é>: 😀<😀>, b<b>: 1<1>}");
        row("no line break at the end", "a: 'x'", "<a: 'x'>{a<a>: \"x\"<'x'>}");
        row("colons and hashes within words", "a: 14:05 b#c\n", "<a: 14:05 b#c>{a<a>: 14:05 b#c<14:05 b#c>}");
    }

    void everyNodeKnowsItsPlace() {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        QCOMPARE(outline(yaml(text)), expected);
    }

    void anEmptyValueIsPlacedWhereItWouldStand() {
        const Parsed p = yaml("a: # c\nb:\n- \n- x\n");
        QCOMPARE(p.root()[0].span().begin, 2u);
        QCOMPARE(p.root()[1][0].span().begin, 11u);
    }

    void onlyUnquotedScalarsArePlain() {
        const Parsed p = yaml("[yes, 'yes', \"yes\"]");
        QVERIFY(p.root()[0].isPlain());
        QVERIFY(!p.root()[1].isPlain());
        QVERIFY(!p.root()[2].isPlain());
        QVERIFY(!yaml("|\n  yes\n").root().isPlain());
    }

    void scalarsThatEqualTheirSourceAreNotCopied_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isView");
        QTest::newRow("plain") << QByteArray("some words") << true;
        QTest::newRow("single quoted") << QByteArray("'some words'") << true;
        QTest::newRow("double quoted") << QByteArray("\"some words\"") << true;
        QTest::newRow("escaped") << QByteArray("\"some\\twords\"") << false;
        QTest::newRow("folded") << QByteArray("some\n words") << false;
    }

    void scalarsThatEqualTheirSourceAreNotCopied() {
        QFETCH(QByteArray, text);
        QFETCH(bool, isView);
        const Parsed p = yaml(text);
        const char* begin = p.text().data();
        const char* scalar = p.root().scalar().data();
        QCOMPARE(scalar >= begin && scalar < begin + p.text().size(), isView);
    }

    void theDocumentKeepsItsTextAlive() {
        auto source = std::make_shared<SourceText>("t", "a: 1");
        Diagnostics diagnostics;
        const auto document = parseYaml(std::move(source), FileIndex{3}, diagnostics);
        QCOMPARE(document->root().key(0).scalar(), std::string_view("a"));
        QCOMPARE(document->root().span().file, FileIndex{3});
        QVERIFY(document->file() == FileIndex{3});
    }

    void severalThreadsMayReadOneTree() {
        QByteArray text;
        for (int i = 0; i < 500; ++i) {
            text += "- {id: q" + QByteArray::number(i) + ", text: \"a\\tb\"}\n";
        }
        const Parsed p = yaml(text);
        const std::string expected = outline(p, p.root());
        std::vector<std::string> seen(4);
        std::vector<std::thread> threads;
        for (std::string& result : seen) {
            threads.emplace_back([&p, &result] { result = outline(p, p.root()); });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        for (const std::string& result : seen) {
            QVERIFY(result == expected);
        }
    }

    void manyKeysAreFoundInTheirOrder() {
        QByteArray text;
        for (int i = 999; i >= 0; --i) {
            text += "k" + QByteArray::number(i) + ": " + QByteArray::number(i) + "\n";
        }
        const Parsed p = yaml(text);
        QCOMPARE(p.root().size(), 1000u);
        QCOMPARE(p.root().key(0).scalar(), std::string_view("k999"));
        QCOMPARE(p.root()[999].scalar(), std::string_view("0"));
    }

    void everyDuplicateAmongManyKeysIsFound() {
        QByteArray text;
        for (int i = 0; i < 100; ++i) {
            text += "k" + QByteArray::number(i) + ": 1\n";
        }
        const Parsed p = yaml(text + "k7: 2\nk99: 2\nk7: 3\n");
        QStringList messages;
        for (const Diagnostic& problem : p.diagnostics.all()) {
            messages += QString::number(p.sources[problem.span.file].lineColumn(problem.span.begin).line) +
                        ": " + QString::fromStdString(problem.message);
        }
        QCOMPARE(messages, (QStringList{"101: the key `k7` is already given on line 8",
                                        "102: the key `k99` is already given on line 100",
                                        "103: the key `k7` is already given on line 8"}));
    }
};

QTEST_APPLESS_MAIN(YamlTreeTest)
#include "yaml_tree_test.moc"
