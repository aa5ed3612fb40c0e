// SPDX-License-Identifier: GPL-3.0-or-later
// The map's places, looks and words, without a window and without Graphviz.
#include "app/studio/map_picture.h"
#include "app/studio/map_steps.h"
#include "app/theme/theme.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace anteroom;
using namespace anteroom::studio;

namespace {

// As `dot -Tjson` writes it, without what is not read.
const QByteArray places = R"({"bb": "0,0,400,200", "objects": [
  {"name": "cluster_0", "_gvid": 0, "bb": "8,20,200,180", "nodes": [1, 2]},
  {"name": "n1", "_gvid": 2, "pos": "100,50"},
  {"name": "n0", "_gvid": 1, "pos": "100,150"},
  {"name": "n2", "_gvid": 3, "pos": "300,140"}],
 "edges": [
  {"_gvid": 0, "tail": 1, "head": 3,
   "_draw_": [{"op": "c", "color": "#000000"}, {"op": "b", "points": [[150,150],[170,150],[200,145],[240,142]]}],
   "_hdraw_": [{"op": "P", "points": [[240,145],[250,141],[240,139]]}]},
  {"_gvid": 1, "tail": 1, "head": 2,
   "_draw_": [{"op": "b", "points": [[100,140],[100,120],[100,100],[100,70]]}], "_hdraw_": []},
  {"_gvid": 2, "tail": 1, "head": 3,
   "_draw_": [{"op": "b", "points": [[150,155],[170,155],[200,150],[240,147]]}], "_hdraw_": []}]})";

/// `told` shows `why` and `high`'s second way in; the finding is dead.
MapPicture unplaced() {
    QuestionnaireMap map;
    map.sections = {{"main", "Main <one>"}};
    map.nodes = {{MapNode::Kind::Question, "told", "Told & heard?", 0},
                 {MapNode::Kind::Question, "why", "", 0},
                 {MapNode::Kind::Finding, "high", "High", {}}};
    map.edges = {{0, 1, MapEdge::Kind::Shows}, {0, 2, MapEdge::Kind::Shows}, {0, 2, MapEdge::Kind::Feeds}};
    return pictureOf(std::move(map), {false, false, true});
}

MapPicture placed() {
    MapPicture picture = unplaced();
    if (!layOut(picture, places))
        qFatal("The places cannot be read");
    return picture;
}

} // namespace

class MapPictureTest : public QObject {
    Q_OBJECT

private slots:
    void placesAreReadFromAboveAndByName();
    void twoEdgesBetweenTheSameNodesGetALineEach();
    void whatIsNoMapIsRefused_data();
    void whatIsNoMapIsRefused();
    void longTitlesAreWrappedAndTheRestIsCut();
    void kindsAndDeadPartsAreSaidInWords();
    void arrowsLeadAlongTheEdges_data();
    void arrowsLeadAlongTheEdges();
    void whatIsLitAndWhatIsDeadLooksDifferentInEachScheme();
    void aSelectedNodeIsSaidInSentences();
    void theFileIsWellFormedAndHasEveryTitle();
};

void MapPictureTest::placesAreReadFromAboveAndByName() {
    const MapPicture picture = placed();
    QCOMPARE(picture.size, QSizeF(400, 200));
    QCOMPARE(picture.nodes[0].center(), QPointF(100, 50));
    QCOMPARE(picture.nodes[1].center(), QPointF(100, 150));
    QCOMPARE(picture.nodes[2].center(), QPointF(300, 60));
    QCOMPARE(picture.nodes[0].size(), QSizeF(picture.boxes[0].width, picture.boxes[0].height));
    QVERIFY(picture.sections[0].has_value());
    QCOMPARE(*picture.sections[0], QRectF(8, 20, 192, 160));
    QCOMPARE(picture.arrows[0].line.elementAt(0).y, 60.0);
    QCOMPARE(picture.arrows[1].head.size(), 3);
    QCOMPARE(picture.arrows[1].head[1], QPointF(250, 59));
}

void MapPictureTest::twoEdgesBetweenTheSameNodesGetALineEach() {
    const MapPicture picture = placed();
    QCOMPARE(picture.arrows[1].line.elementAt(0).y, 50.0);
    QCOMPARE(picture.arrows[2].line.elementAt(0).y, 45.0);
}

void MapPictureTest::whatIsNoMapIsRefused_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("digraph map {}");
    QTest::newRow("cut off") << places.left(200);
    QTest::newRow("another shape") << QByteArray(R"({"bb": [0, 0, 1, 1], "objects": 3})");
    QTest::newRow("a node is missing") << QByteArray(places).replace("\"n1\"", "\"m\"");
    QTest::newRow("a node that we have not") << QByteArray(places).replace("\"n1\"", "\"n99\"");
    QTest::newRow("a node without a place") << QByteArray(places).replace("100,50", "");
}

void MapPictureTest::whatIsNoMapIsRefused() {
    QFETCH(QByteArray, json);
    MapPicture picture = unplaced();
    QVERIFY(!layOut(picture, json));
    QVERIFY(!picture.isLaidOut());
}

void MapPictureTest::longTitlesAreWrappedAndTheRestIsCut() {
    QuestionnaireMap map;
    const std::string once = "Has a doctor ever said that your heart beats irregularly ";
    map.nodes = {{MapNode::Kind::Question, "a", once, {}},
                 {MapNode::Kind::Question, "b", once + once + once + once, {}},
                 {MapNode::Kind::Question, "c", std::string(300, 'x'), {}}};
    const MapPicture picture = pictureOf(std::move(map), {false, false, false});
    QCOMPARE(picture.labels[0].lines.join(' '), QString::fromStdString(once).trimmed());
    QVERIFY(picture.labels[0].lines.size() > 1);
    QCOMPARE(picture.labels[1].lines.size(), 3);
    QVERIFY(picture.labels[1].lines.last().endsWith(QChar(0x2026)));
    QCOMPARE(picture.labels[2].lines.size(), 1);
    for (const MapBox& box : picture.boxes)
        QVERIFY(box.width <= 200 + 2 * mapMargin + 1);
    QVERIFY(picture.boxes[1].height > picture.boxes[2].height);
}

void MapPictureTest::kindsAndDeadPartsAreSaidInWords() {
    QuestionnaireMap map;
    using Kind = MapNode::Kind;
    for (const Kind kind : {Kind::Question, Kind::Computed, Kind::Finding, Kind::Urgent, Kind::Contradiction})
        map.nodes.push_back({kind, "a", "A", {}});
    const auto heads = [&](bool isDead) {
        QStringList all;
        for (const MapLabel& label : pictureOf(map, std::vector<bool>(5, isDead)).labels)
            all << label.head;
        return all;
    };
    QCOMPARE(heads(false), (QStringList{"", "Computed value", "Finding", "Urgent answer", "Contradiction"}));
    QCOMPARE(heads(true), (QStringList{"never asked", "Computed value, never asked", "Finding, never raised",
                                       "Urgent answer, never shown", "Contradiction, never found"}));
}

void MapPictureTest::arrowsLeadAlongTheEdges_data() {
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("to"); // -1: nowhere
    const auto row = [](const char* name, int from, MapStep step, int to) {
        QTest::newRow(name) << from << static_cast<int>(step) << to;
    };
    row("on, along the straightest", 0, MapStep::On, 2);
    row("back", 2, MapStep::Back, 0);
    row("on from an end", 2, MapStep::On, -1);
    row("back from a beginning", 0, MapStep::Back, -1);
    row("down", 0, MapStep::Down, 1);
    row("up", 1, MapStep::Up, 0);
    row("up from the top", 0, MapStep::Up, -1);
}

void MapPictureTest::arrowsLeadAlongTheEdges() {
    QFETCH(int, from);
    QFETCH(int, step);
    const auto to = nodeAfter(placed(), static_cast<std::uint32_t>(from), static_cast<MapStep>(step));
    QTEST(to ? static_cast<int>(*to) : -1, "to");
}

void MapPictureTest::whatIsLitAndWhatIsDeadLooksDifferentInEachScheme() {
    const MapPicture picture = placed();
    const MapLight light{1, pathOf(picture.map, 1)};
    for (const theme::Palette* palette : {&theme::light(), &theme::dark()}) {
        QCOMPARE(lookOf(picture, light, 1, *palette).ground, palette->accent);
        QCOMPARE(lookOf(picture, light, 0, *palette).ground, palette->selected);
        QCOMPARE(lookOf(picture, {}, 0, *palette).ground, palette->surface);
        const MapLook dead = lookOf(picture, light, 2, *palette);
        QCOMPARE(dead.ground, palette->attentionGround);
        QCOMPARE(dead.frame.style(), Qt::DashLine);
        QCOMPARE(penOf(picture, light, 0, *palette).color(), palette->accent);
        QCOMPARE(penOf(picture, light, 2, *palette).color(), palette->controlLine);
        QCOMPARE(penOf(picture, light, 1, *palette).style(), Qt::DashLine);
        QCOMPARE(penOf(picture, light, 2, *palette).style(), Qt::SolidLine);
    }
}

void MapPictureTest::aSelectedNodeIsSaidInSentences() {
    const MapPicture picture = placed();
    QCOMPARE(wordsOf(picture, 0), QString("Question: Told & heard? (told)\nShows: why; High\nFeeds: High"));
    QCOMPARE(wordsOf(picture, 2), QString("Finding: High (high)\nWhatever is answered: never raised\n"
                                          "Shown by: Told & heard?\nMade of: Told & heard?"));
}

void MapPictureTest::theFileIsWellFormedAndHasEveryTitle() {
    QXmlStreamReader xml(svgOf(placed(), {}, theme::light()));
    QStringList texts;
    int paths = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        paths += xml.isStartElement() && xml.name() == QLatin1String("path") ? 1 : 0;
        if (xml.isStartElement() && xml.name() == QLatin1String("text"))
            texts << xml.readElementText();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(texts, (QStringList{"Main <one>", "Told & heard?", "why", "Finding, never raised", "High"}));
    QCOMPARE(paths, 3);
}

QTEST_MAIN(MapPictureTest)
#include "map_picture_test.moc"
