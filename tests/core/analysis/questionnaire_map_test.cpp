// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map/questionnaire_map.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const char* const whole = R"(sections:
  - id: main
    title: Main
    questions:
      - {id: told, type: yes-no, text: "Told?"}
      - {id: score, type: number, text: "Score?", range: [0, 10], show-when: told is yes}
      - id: medicines
        type: rows
        text: "Medicines?"
        row: medicine
        fields:
          - {id: daily, type: yes-no, text: D}
          - {id: dose, type: number, text: E, range: [0, 5], show-when: daily is yes and told is yes}
  - id: more
    title: More
    show-when: score > 5
    questions:
      - {id: why, type: text, text: "Why?"}
      - {id: else, type: text, text: "What else?", show-when: why is answered}
computed:
  - {id: doubled, label: Twice the score, value: score * 2}
findings:
  - {id: high, kind: flag, title: High, when: doubled > 10, quote: [why], cite: [{document: leaflet, section: One}]}
  - {id: taken, kind: flag, title: Taken, when: 'any(medicines: dose > 1)', cite: [{document: leaflet, section: One}]}
urgent:
  - {id: call, tier: same-visit, when: told is yes, title: Call}
contradictions:
  - {id: odd, when: told is no and score = 0, text: Odd.}
)";

QuestionnaireMap wholeMap() { return mapOf(*questionnaireWith(whole), "en"); }

QStringList edgesOf(const QuestionnaireMap& map) {
    QStringList edges;
    for (const MapEdge& edge : map.edges)
        edges << QString::fromStdString(map.nodes[edge.from].id +
                                        (edge.kind == MapEdge::Kind::Shows   ? " shows "
                                         : edge.kind == MapEdge::Kind::Feeds ? " feeds "
                                                                             : " holds ") +
                                        map.nodes[edge.to].id);
    return edges;
}

QString namesOf(const QuestionnaireMap& map, const std::vector<bool>& marked) {
    QStringList names;
    for (std::size_t i = 0; i < map.nodes.size(); ++i)
        if (marked[i])
            names << QString::fromStdString(map.nodes[i].id);
    return names.join(' ');
}

} // namespace

class QuestionnaireMapTest : public QObject {
    Q_OBJECT

private slots:
    void everyPartIsANodeWithItsTitle();
    void whatHangsOnWhatIsAnEdge_data();
    void whatHangsOnWhatIsAnEdge();
    void aComputedValuesShowWhenIsAnEdgeToo();
    void thePathIsWhatLeadsThereAndOnFromThere_data();
    void thePathIsWhatLeadsThereAndOnFromThere();
    void aPartKeepsItsOrderAndItsSections();
    void anOverviewHasASectionANode();
    void aSectionIsCounted();
    void aroundASectionIsWhatHangsOnItAndWhatItHangsOn();
    void whatNeverHoldsIsDead_data();
    void whatNeverHoldsIsDead();
    void everyRuleHasTheNodeOfItsName();
};

void QuestionnaireMapTest::everyPartIsANodeWithItsTitle() {
    const QuestionnaireMap map = wholeMap();
    QCOMPARE(map.sections.size(), std::size_t(2));
    QCOMPARE(map.sections[1].id, std::string("more"));
    QCOMPARE(map.sections[1].title, std::string("More"));
    using Kind = MapNode::Kind;
    const std::vector<MapNode> nodes{{Kind::Question, "told", "Told?", 0},
                                     {Kind::Question, "score", "Score?", 0},
                                     {Kind::Question, "medicines", "Medicines?", 0},
                                     {Kind::Question, "why", "Why?", 1},
                                     {Kind::Question, "else", "What else?", 1},
                                     {Kind::Computed, "doubled", "Twice the score", {}},
                                     {Kind::Finding, "high", "High", {}},
                                     {Kind::Finding, "taken", "Taken", {}},
                                     {Kind::Urgent, "call", "Call", {}},
                                     {Kind::Contradiction, "odd", "Odd.", {}},
                                     {Kind::Section, "more", "More", 1}};
    QVERIFY(map.nodes == nodes);
    QVERIFY(map.find(Kind::Finding, "taken") == 7U);
    QVERIFY(!map.find(Kind::Question, "taken"));
}

void QuestionnaireMapTest::whatHangsOnWhatIsAnEdge_data() {
    QTest::addColumn<QString>("edge");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("a show-when") << "told shows score" << true;
    QTest::newRow("a section's show-when, of the section") << "score shows more" << true;
    QTest::newRow("not of each of its questions") << "score shows why" << false;
    QTest::newRow("nor of those that have one of their own") << "score shows else" << false;
    QTest::newRow("what a question of it adds") << "why shows else" << true;
    QTest::newRow("a section, its questions") << "more holds why" << true;
    QTest::newRow("each of them") << "more holds else" << true;
    QTest::newRow("a field's show-when, of the whole list") << "told shows medicines" << true;
    QTest::newRow("a list, not by its own fields") << "medicines shows medicines" << false;
    QTest::newRow("a computed value") << "score feeds doubled" << true;
    QTest::newRow("a finding, of a computed value") << "doubled feeds high" << true;
    QTest::newRow("not through it") << "score feeds high" << false;
    QTest::newRow("nor of what shows a question") << "told feeds high" << false;
    QTest::newRow("what a finding quotes") << "why feeds high" << true;
    QTest::newRow("a list, of which a row counts") << "medicines feeds taken" << true;
    QTest::newRow("not by what shows its fields") << "told feeds taken" << false;
    QTest::newRow("an urgent trigger") << "told feeds call" << true;
    QTest::newRow("a contradiction") << "score feeds odd" << true;
}

void QuestionnaireMapTest::whatHangsOnWhatIsAnEdge() {
    QFETCH(QString, edge);
    QFETCH(bool, isThere);
    QCOMPARE(edgesOf(wholeMap()).count(edge), isThere ? 1 : 0);
}

void QuestionnaireMapTest::aComputedValuesShowWhenIsAnEdgeToo() {
    const auto questionnaire = questionnaireWith(R"(sections:
  - id: main
    title: Main
    questions:
      - {id: told, type: yes-no, text: "Told?"}
      - {id: score, type: number, text: "Score?", range: [0, 10]}
computed:
  - {id: spare, label: Spare, value: 10 - score, show-when: told is no}
findings:
  - {id: high, kind: flag, title: High, when: spare > 5, cite: [{document: leaflet, section: One}]}
)");
    const QStringList edges = edgesOf(mapOf(*questionnaire, "en"));
    QVERIFY2(edges.contains("told shows spare"), qPrintable(edges.join('\n')));
    QVERIFY2(edges.contains("score feeds spare"), qPrintable(edges.join('\n')));
}

void QuestionnaireMapTest::thePathIsWhatLeadsThereAndOnFromThere_data() {
    QTest::addColumn<QString>("of");
    QTest::addColumn<QString>("path");
    QTest::newRow("at the beginning") << "told"
                                      << "told score medicines why else doubled high taken call odd more";
    QTest::newRow("in the middle") << "doubled"
                                   << "told score doubled high";
    QTest::newRow("at the end") << "taken"
                                << "told medicines taken";
    QTest::newRow("by itself and what shows it") << "call"
                                                 << "told call";
}

void QuestionnaireMapTest::thePathIsWhatLeadsThereAndOnFromThere() {
    QFETCH(QString, of);
    const QuestionnaireMap map = wholeMap();
    for (std::uint32_t node = 0; node < map.nodes.size(); ++node)
        if (map.nodes[node].id == of.toStdString())
            QTEST(namesOf(map, pathOf(map, node)), "path");
}

void QuestionnaireMapTest::aPartKeepsItsOrderAndItsSections() {
    const QuestionnaireMap map = wholeMap();
    std::vector<bool> nodes(map.nodes.size());
    for (const std::size_t node : {3U, 5U, 6U}) // why, doubled, high
        nodes[node] = true;
    const QuestionnaireMap part = partOf(map, nodes);
    QCOMPARE(part.sections.size(), std::size_t(1));
    QCOMPARE(part.sections[0].id, std::string("more"));
    QCOMPARE(namesOf(part, {true, true, true}), QString("why doubled high"));
    QVERIFY(part.nodes[0].section == 0U);
    QCOMPARE(edgesOf(part), (QStringList{"why feeds high", "doubled feeds high"}));
}

void QuestionnaireMapTest::anOverviewHasASectionANode() {
    const QuestionnaireMap overview = overviewOf(wholeMap());
    QVERIFY(overview.sections.empty());
    QCOMPARE(namesOf(overview, std::vector<bool>(overview.nodes.size(), true)), QString("main more"));
    QCOMPARE(edgesOf(overview), QStringList("main shows more"));
}

void QuestionnaireMapTest::aSectionIsCounted() {
    const QuestionnaireMap map = wholeMap();
    std::vector<bool> dead(map.nodes.size());
    for (const char* id : {"else", "high"}) // a question of the second section, and what both feed
        for (std::size_t i = 0; i < dead.size(); ++i)
            dead[i] = dead[i] || map.nodes[i].id == id;
    const std::vector<SectionCounts> counts = countsOf(map, dead);
    QCOMPARE(counts.size(), std::size_t(2));
    QCOMPARE(counts[0].questions, std::size_t(3));
    QCOMPARE(counts[0].conditional, std::size_t(2));
    QCOMPARE(counts[0].findings, std::size_t(3)); // high through a computed value, taken, and a contradiction
    QCOMPARE(counts[0].urgent, std::size_t(1));
    QCOMPARE(counts[0].dead, std::size_t(1));
    QCOMPARE(counts[1].questions, std::size_t(2));
    QCOMPARE(counts[1].conditional, std::size_t(1)); // not by the section's own
    QCOMPARE(counts[1].findings, std::size_t(1));
    QCOMPARE(counts[1].dead, std::size_t(2));
}

void QuestionnaireMapTest::aroundASectionIsWhatHangsOnItAndWhatItHangsOn() {
    const QuestionnaireMap map = wholeMap();
    QCOMPARE(namesOf(map, aroundSection(map, 1)), QString("score why else high more"));
    QCOMPARE(namesOf(map, aroundSection(map, 0)),
             QString("told score medicines doubled high taken call odd more"));
}

void QuestionnaireMapTest::whatNeverHoldsIsDead_data() {
    QTest::addColumn<Proved>("proved");
    QTest::addColumn<bool>("isOfField");
    QTest::addColumn<bool>("isDead");
    QTest::newRow("never shown") << Proved::NeverShown << false << true;
    QTest::newRow("a field that is never shown") << Proved::NeverShown << true << false;
    QTest::newRow("never raised") << Proved::NeverRaised << false << true;
    QTest::newRow("always raised") << Proved::AlwaysRaised << false << false;
    QTest::newRow("not known") << Proved::Undecided << false << false;
}

void QuestionnaireMapTest::whatNeverHoldsIsDead() {
    QFETCH(Proved, proved);
    QFETCH(bool, isOfField);
    QFETCH(bool, isDead);
    ProofNote note;
    note.proved = proved;
    note.rule = Rule{RuleKind::Finding, 3};
    if (isOfField)
        note.rule->field = FieldIndex{0};
    QVERIFY(deadRule(note) == (isDead ? note.rule : std::nullopt));
}

void QuestionnaireMapTest::everyRuleHasTheNodeOfItsName() {
    const auto questionnaire = questionnaireWith(whole);
    const QuestionnaireMap map = mapOf(*questionnaire, "en");
    QStringList names;
    for (const Rule& rule : rulesOf(*questionnaire))
        names << QString::fromStdString(map.nodes[nodeOf(*questionnaire, rule)].id);
    QCOMPARE(names,
             (QStringList{"score", "medicines", "why", "else", "doubled", "high", "taken", "call", "odd"}));
}

QTEST_APPLESS_MAIN(QuestionnaireMapTest)
#include "questionnaire_map_test.moc"
