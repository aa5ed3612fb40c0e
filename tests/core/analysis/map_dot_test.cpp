// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map/map_dot.h"

#include <QTest>

using namespace anteroom;

class MapDotTest : public QObject {
    Q_OBJECT

private slots:
    void anyTextIsQuotedSafely_data();
    void anyTextIsQuotedSafely();
    void sectionsHoldTheirQuestionsAndTheRestLiesBeside();
    void anOverviewIsAColumnInItsOrder();
};

void MapDotTest::anyTextIsQuotedSafely_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("nothing") << ""
                             << "\"\"";
    QTest::newRow("words") << "Blood pressure"
                           << "\"Blood pressure\"";
    QTest::newRow("a quotation mark") << "say \"no\""
                                      << R"("say \"no\"")";
    QTest::newRow("an end and an attribute") << R"("]; x [label=")"
                                             << R"("\"]; x [label=\"")";
    QTest::newRow("a backslash at the end") << R"(a\)"
                                            << R"("a\\")";
    QTest::newRow("an escape of Graphviz's") << R"(\N \G)"
                                             << R"("\\N \\G")";
    QTest::newRow("an entity") << "a &lt; b & c"
                               << "\"a &amp;lt; b &amp; c\"";
    QTest::newRow("what looks like HTML") << "<b>bold</b>"
                                          << "\"<b>bold</b>\"";
    QTest::newRow("a line's end") << "one\ntwo"
                                  << "\"one two\"";
    QTest::newRow("other letters") << QString::fromUtf8("Größe 体重") << QString::fromUtf8("\"Größe 体重\"");
    QTest::newRow("a mark that turns the direction") << QString::fromUtf8("a\u202Eb") << "\"a b\"";
}

void MapDotTest::anyTextIsQuotedSafely() {
    QFETCH(QString, text);
    QTEST(QString::fromStdString(dotQuoted(text.toStdString())), "quoted");
}

void MapDotTest::sectionsHoldTheirQuestionsAndTheRestLiesBeside() {
    QuestionnaireMap map;
    map.sections = {{"empty", "Empty"}, {"main", "The \"main\" one"}};
    map.nodes = {{MapNode::Kind::Question, "told", "Told?", 1}, {MapNode::Kind::Finding, "high", "High", {}}};
    map.edges = {{0, 1, MapEdge::Kind::Feeds}, {1, 0, MapEdge::Kind::Holds}};
    const std::string expected = "digraph map {\n"
                                 "    graph [rankdir=LR, ranksep=0.9, nodesep=0.15];\n"
                                 "    node [shape=box, fixedsize=true, label=\"\"];\n"
                                 "    subgraph cluster_1 {\n"
                                 "        graph [label=\"The \\\"main\\\" one\", fontsize=20, margin=12];\n"
                                 "        n0 [width=1, height=0.5];\n"
                                 "    }\n"
                                 "    n1 [width=2, height=0.25];\n"
                                 "    n0 -> n1;\n"
                                 "    n1 -> n0 [style=invis];\n"
                                 "}\n";
    QCOMPARE(QString::fromStdString(dotOf(map, {{72, 36}, {144, 18}}, 20)), QString::fromStdString(expected));
}

void MapDotTest::anOverviewIsAColumnInItsOrder() {
    QuestionnaireMap map;
    using Kind = MapNode::Kind;
    map.nodes = {{Kind::Section, "a", "A", {}}, {Kind::Section, "b", "B", {}}, {Kind::Section, "c", "C", {}}};
    map.edges = {{0, 2, MapEdge::Kind::Shows}};
    const std::string expected = "digraph map {\n"
                                 "    graph [ranksep=0.2, nodesep=0.3];\n"
                                 "    node [shape=box, fixedsize=true, label=\"\"];\n"
                                 "    n0 [width=1, height=0.5];\n"
                                 "    n1 [width=1, height=0.5];\n"
                                 "    n2 [width=1, height=0.5];\n"
                                 "    n0 -> n1 [style=invis, weight=100];\n"
                                 "    n1 -> n2 [style=invis, weight=100];\n"
                                 "    n0 -> n2 [constraint=false];\n"
                                 "}\n";
    const MapBox box{72, 36};
    QCOMPARE(QString::fromStdString(columnDotOf(map, {box, box, box})), QString::fromStdString(expected));
}

QTEST_APPLESS_MAIN(MapDotTest)
#include "map_dot_test.moc"
