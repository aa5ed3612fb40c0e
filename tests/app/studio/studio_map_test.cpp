// SPDX-License-Identifier: GPL-3.0-or-later
// The map beside the text, laid out by Graphviz.
#include "app/studio/map_pane.h"
#include "app/studio/map_view.h"
#include "tests/app/studio/studio_fixture.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QXmlStreamReader>

using namespace anteroom;
using namespace anteroom::test;
using studio::MapPane;
using studio::MapView;

namespace {

constexpr int patience = 60'000; // milliseconds, for Graphviz and the solver on a busy machine

MapView& viewOf(const StudioDesk& desk) { return *desk.view->findChild<MapView*>("map"); }

QString selectedIn(const MapView& view) {
    return view.light().selected ? QString::fromStdString(view.picture().map.nodes[*view.light().selected].id)
                                 : QString();
}

QStringList litIn(const MapView& view) {
    QStringList ids;
    for (std::size_t i = 0; i < view.light().path.size(); ++i)
        if (view.light().path[i])
            ids << QString::fromStdString(view.picture().map.nodes[i].id);
    return ids;
}

QStringList nodesIn(const MapView& view) {
    QStringList ids;
    for (const MapNode& node : view.picture().map.nodes)
        ids << QString::fromStdString(node.id);
    return ids;
}

void openMap(const StudioDesk& desk) {
    desk.key(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(viewOf(desk).isVisible(), patience);
}

QString shipped() {
    return QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires/ketamine-prescreen/questionnaire.yaml");
}

} // namespace

class StudioMapTest : public QObject {
    Q_OBJECT

private slots:
    void theQuestionAtTheCursorIsSelectedAndItsPathLit();
    void arrowsGoAlongTheEdgesAndEnterGoesToTheLines();
    void aClickSelectsAndEscapeLeadsBack();
    void aLargeOneBeginsWithItsSectionsAndOpensThem();
    void aLargeOneBeginsWithTheSectionAtTheCursor();
    void aSectionsOwnConditionLeadsToItOnce();
    void itCanBeCutDownToWhatBelongsToOneQuestion();
    void anEditIsOnTheMapWhenItIsOpenedAgain();
    void deadPartsAreMarkedOnceTheyAreProved();
    void itIsSavedAsItIsSeen();
    void whereItCannotBeSavedThatIsSaid();
    void withoutGraphvizItSaysWhatToInstall();
    void whatGraphvizCannotDoIsSaid();
    void whatNobodyWaitsForIsEnded();
    void itComesCloserAndFurther();
    void theShippedQuestionnaireCanBeLookedAt();
    void nothingIsClippedAtAnySize();
};

void StudioMapTest::theQuestionAtTheCursorIsSelectedAndItsPathLit() {
    StudioDesk desk;
    desk.stand("id: poor-sleep");
    openMap(desk);
    const MapView& view = viewOf(desk);
    QCOMPARE(selectedIn(view), QString("poor-sleep"));
    QCOMPARE(litIn(view), (QStringList{"trouble", "nights", "poor-sleep"}));
    QVERIFY(desk.find<QLabel>("mapWords")->text().startsWith("Finding: "));
    QCOMPARE(view.accessibleDescription(), desk.find<QLabel>("mapWords")->text());
    QCOMPARE(desk.focused(), QString("map"));
}

void StudioMapTest::arrowsGoAlongTheEdgesAndEnterGoesToTheLines() {
    StudioDesk desk;
    desk.stand("id: nights");
    openMap(desk);
    desk.key(Qt::Key_Right);
    QCOMPARE(selectedIn(viewOf(desk)), QString("poor-sleep"));
    desk.key(Qt::Key_Right); // there is nothing more
    QCOMPARE(selectedIn(viewOf(desk)), QString("poor-sleep"));
    desk.key(Qt::Key_Left);
    desk.key(Qt::Key_Left);
    QCOMPARE(selectedIn(viewOf(desk)), QString("trouble"));
    desk.key(Qt::Key_Return);
    QVERIFY(desk.editor().isVisible());
    QTRY_COMPARE(desk.focused(), QString("editor.questionnaire.yaml"));
    QCOMPARE(desk.editor().bytes().substr(desk.editor().markedFrom(), 7), std::string("trouble"));
}

void StudioMapTest::aClickSelectsAndEscapeLeadsBack() {
    StudioDesk desk;
    openMap(desk);
    MapView& view = viewOf(desk);
    view.fitAll();
    const auto node = view.picture().map.find(MapNode::Kind::Finding, "poor-sleep");
    QVERIFY(node);
    const QPoint place = view.mapFromScene(view.picture().nodes[*node].center());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(selectedIn(view), QString("poor-sleep"));
    desk.key(Qt::Key_Escape);
    QVERIFY(desk.editor().isVisible());
    QVERIFY(!view.isVisible());
}

void StudioMapTest::aLargeOneBeginsWithItsSectionsAndOpensThem() {
    StudioDesk desk(shipped());
    const Questionnaire& questionnaire = *desk.view->studio().latest()->questionnaire;
    openMap(desk);
    MapView& view = viewOf(desk);
    QStringList sections;
    for (const Section& section : questionnaire->sections)
        sections << QString::fromStdString(section.id.str());
    QCOMPARE(nodesIn(view), sections);
    QVERIFY(!view.picture().map.edges.empty());
    QVERIFY(view.transform().m11() >= 0.7); // all of it is in view, and its words can be read
    QTRY_VERIFY(view.viewport()
                    ->rect()
                    .adjusted(-1, -1, 1, 1)
                    .contains(view.mapFromScene(view.sceneRect()).boundingRect()));
    const auto questions = [&](std::size_t section) {
        return questionnaire->sections[section].endQuestion - questionnaire->sections[section].firstQuestion;
    };
    QVERIFY2(view.picture().labels[0].lines[0].startsWith(QString("%1 questions").arg(questions(0))),
             qPrintable(view.picture().labels[0].lines[0]));
    savePicture(*desk.view, "studio-map-sections");

    desk.key(Qt::Key_Down); // the first one
    QCOMPARE(selectedIn(view), sections[0]);
    QVERIFY(desk.find<QLabel>("mapWords")->text().startsWith("Section: "));
    desk.key(Qt::Key_Down);
    const QString chosen = selectedIn(view);
    QVERIFY(chosen != sections[0]);
    desk.key(Qt::Key_Return);
    desk.key(Qt::Key_Return); // while that is laid out: no way into the text
    QTRY_VERIFY_WITH_TIMEOUT(nodesIn(view) != sections, patience);
    const auto opened = static_cast<std::size_t>(sections.indexOf(chosen));
    std::size_t within = 0;
    for (const MapNode& node : view.picture().map.nodes)
        within += node.kind == MapNode::Kind::Question && node.section &&
                  view.picture().map.sections[*node.section].id == chosen.toStdString();
    QCOMPARE(within, std::size_t(questions(opened)));
    QVERIFY(view.light().selected.has_value()); // a question of it, or what it is asked on
    QVERIFY(desk.find<QPushButton>("mapSection")->isChecked());
    savePicture(*desk.view, "studio-map-section");
    desk.find<QPushButton>("mapSections")->click();
    QTRY_COMPARE_WITH_TIMEOUT(nodesIn(view), sections, patience);
    QCOMPARE(selectedIn(view), chosen);
}

void StudioMapTest::aLargeOneBeginsWithTheSectionAtTheCursor() {
    StudioDesk desk(shipped());
    const Questionnaire& questionnaire = *desk.view->studio().latest()->questionnaire;
    const Section& last = questionnaire->sections.back();
    const std::string id = questionnaire.question(QuestionIndex{last.endQuestion - 1}).id.str();
    desk.stand("- id: " + QByteArray::fromStdString(id) + '\n');
    openMap(desk);
    MapView& view = viewOf(desk);
    QCOMPARE(selectedIn(view), QString::fromStdString(id));
    QVERIFY(view.transform().m11() >= 0.7);
    // As large as it is read, with the question in the middle of it.
    const auto node = view.picture().map.find(MapNode::Kind::Question, id);
    QVERIFY(view.viewport()->rect().contains(
        view.mapFromScene(view.picture().nodes[*node]).boundingRect().center()));
    for (const MapNode& each : view.picture().map.nodes)
        if (each.kind == MapNode::Kind::Question)
            QVERIFY(each.section.has_value());
    QVERIFY(nodesIn(view).size() < 100);
    savePicture(*desk.view, "studio-map-at-cursor");
}

void StudioMapTest::aSectionsOwnConditionLeadsToItOnce() {
    StudioFolder folder;
    QByteArray text = bytesOf(folder.path());
    text.replace("\nfindings:",
                 "\n  - id: days\n    title: Your days\n    show-when: trouble is yes\n    questions:\n"
                 "      - {id: tired, type: yes-no, text: 'Tired?', label: tired}\n"
                 "      - {id: naps, type: yes-no, text: 'Naps?', label: naps}\n"
                 "      - {id: long, type: yes-no, text: 'Long ones?', label: long naps, "
                 "show-when: naps is yes}\nfindings:");
    writeFile(folder.path(), text);
    StudioDesk desk(folder.path());
    desk.stand("id: trouble");
    openMap(desk);
    const MapView& view = viewOf(desk);
    QVERIFY(view.picture().map.find(MapNode::Kind::Section, "days"));
    QCOMPARE(litIn(view), (QStringList{"trouble", "nights", "tired", "naps", "long", "poor-sleep", "days"}));
    QStringList shown;
    for (std::size_t i = 0; i < view.picture().arrows.size(); ++i)
        if (!view.picture().arrows[i].line.isEmpty()) {
            const MapEdge& edge = view.picture().map.edges[i];
            shown << QString::fromStdString(view.picture().map.nodes[edge.from].id + " to " +
                                            view.picture().map.nodes[edge.to].id);
        }
    shown.sort();
    QCOMPARE(shown, (QStringList{"naps to long", "nights to poor-sleep", "trouble to days",
                                 "trouble to nights", "trouble to poor-sleep"}));
    savePicture(*desk.view, "studio-map-section-condition");
}

void StudioMapTest::itCanBeCutDownToWhatBelongsToOneQuestion() {
    StudioDesk desk(shipped());
    openMap(desk);
    MapView& view = viewOf(desk);
    desk.find<QPushButton>("mapWhole")->click();
    QTRY_VERIFY_WITH_TIMEOUT(nodesIn(view).size() > 150, patience);
    view.select(0);
    for (std::uint32_t i = 0; litIn(view).size() < 3; ++i)
        view.select(i);
    const QStringList lit = litIn(view);
    const QString selected = selectedIn(view);
    emit view.selected(*view.light().selected);
    const qsizetype all = nodesIn(view).size();
    desk.find<QPushButton>("mapOnly")->click();
    QTRY_COMPARE_WITH_TIMEOUT(nodesIn(view), lit, patience);
    QCOMPARE(selectedIn(view), selected);
    desk.find<QPushButton>("mapWhole")->click();
    QTRY_COMPARE_WITH_TIMEOUT(nodesIn(view).size(), all, patience);
    QCOMPARE(selectedIn(view), selected);
}

void StudioMapTest::anEditIsOnTheMapWhenItIsOpenedAgain() {
    StudioDesk desk;
    openMap(desk);
    QVERIFY(nodesIn(viewOf(desk)).contains("poor-sleep"));
    desk.key(Qt::Key_Escape);
    const auto at = static_cast<std::uint32_t>(desk.editor().bytes().find("poor-sleep"));
    studio::Studio& studio = desk.view->studio();
    studio.apply(studio.questionnaire(), {{{FileIndex{0}, at, at + 10}, "bad-nights"}});
    QTRY_VERIFY(desk.isUpToDate());
    desk.key(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(nodesIn(viewOf(desk)).contains("bad-nights"), patience);
}

void StudioMapTest::deadPartsAreMarkedOnceTheyAreProved() {
    StudioFolder folder;
    writeFile(folder.path(), bytesOf(folder.path()) +
                                 "  - {id: dead, kind: flag, title: Dead, when: nights > 3 and nights < 2, "
                                 "cite: [{document: our-notes, section: One}]}\n");
    StudioDesk desk(folder.path());
    openMap(desk);
    MapView& view = viewOf(desk);
    const auto isDead = [&] {
        const auto node = view.picture().map.find(MapNode::Kind::Finding, "dead");
        return node && view.picture().dead[*node];
    };
    QVERIFY(!isDead());
    QVERIFY(!desk.find("mapProve")); // nobody has to ask
    QTRY_VERIFY_WITH_TIMEOUT(isDead(), patience);
    QCOMPARE(desk.find<QLabel>("mapDead")->text(), QString("Parts that no answer can reach: 1"));
    const auto node = view.picture().map.find(MapNode::Kind::Finding, "dead");
    QCOMPARE(view.picture().labels[*node].head, QString("Finding, never raised"));
}

void StudioMapTest::itIsSavedAsItIsSeen() {
    StudioDesk desk;
    desk.stand("id: poor-sleep");
    openMap(desk);
    QTemporaryDir there;
    desk.mapPath = there.filePath("map.svg");
    desk.find<QPushButton>("mapSave")->click();
    QCOMPARE(desk.suggested, QString("sleep-map.svg"));
    QTRY_VERIFY(QFile::exists(desk.mapPath)); // whole, as soon as it is there
    const QByteArray svg = bytesOf(desk.mapPath);
    QXmlStreamReader xml(svg);
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(svg.contains(theme::light().accent.name().toUtf8()));
    QVERIFY(desk.told.isEmpty());
    desk.mapPath.clear(); // not after all
    desk.find<QPushButton>("mapSave")->click();
    QVERIFY(desk.told.isEmpty());
}

void StudioMapTest::whereItCannotBeSavedThatIsSaid() {
    StudioDesk desk;
    openMap(desk);
    QTemporaryDir there;
    desk.mapPath = there.path(); // a folder
    desk.find<QPushButton>("mapSave")->click();
    QTRY_COMPARE(desk.told.size(), 1);
    QVERIFY(desk.told[0].startsWith("The map was not saved: "));
}

void StudioMapTest::withoutGraphvizItSaysWhatToInstall() {
    StudioDesk desk;
    QTemporaryDir nothing;
    MapPane pane(desk.theme, nothing.filePath("dot"));
    pane.take(desk.view->studio().latest());
    pane.resize(800, 600);
    pane.show();
    const auto* state = pane.findChild<QLabel*>("mapState");
    QTRY_COMPARE(state->text(), QString("Install graphviz to see the map."));
    QVERIFY(state->isVisible());
    QVERIFY(!pane.view().isVisible());
    QVERIFY(!pane.findChild<QPushButton*>("mapSave")->isEnabled());
    savePicture(pane, "studio-map-missing");
}

void StudioMapTest::whatGraphvizCannotDoIsSaid() {
    StudioDesk desk;
    for (const auto& [program, words] :
         {std::pair("/bin/false", "Graphviz ended before the map was laid out. Open the map again."),
          std::pair("/bin/echo", "Graphviz wrote something that is no map. Update graphviz.")}) {
        MapPane pane(desk.theme, program);
        pane.take(desk.view->studio().latest());
        pane.show();
        QTRY_COMPARE(pane.findChild<QLabel*>("mapState")->text(), QString(words));
    }
}

void StudioMapTest::whatNobodyWaitsForIsEnded() {
    QTemporaryDir folder;
    const QString endless = folder.filePath("dot");
    writeFile(endless, "#!/bin/sh\nexec sleep 600\n");
    QVERIFY(QFile::setPermissions(endless, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    studio::DotRun run(endless);
    const QSignalSpy failed(&run, &studio::DotRun::failed);
    const QSignalSpy laidOut(&run, &studio::DotRun::laidOut);
    run.begin("digraph {}");
    run.begin("digraph {}"); // the first is nobody's any more
    QVERIFY(run.isRunning());
    run.stop();
    QVERIFY(!run.isRunning());
    QCoreApplication::processEvents();
    QVERIFY(failed.isEmpty() && laidOut.isEmpty());
}

void StudioMapTest::itComesCloserAndFurther() {
    StudioDesk desk;
    openMap(desk);
    MapView& view = viewOf(desk);
    const auto scale = [&] { return view.transform().m11(); };
    view.setFocus();
    desk.key(Qt::Key_0);
    const double whole = scale();
    desk.key(Qt::Key_Plus);
    QVERIFY(scale() > whole);
    desk.key(Qt::Key_Minus);
    QVERIFY(qFuzzyCompare(scale(), whole));
    QWheelEvent turn(QPointF(9, 9), view.mapToGlobal(QPointF(9, 9)), {}, {0, 120}, Qt::NoButton,
                     Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &turn);
    QVERIFY(scale() > whole);
    desk.find<QPushButton>("mapFit")->click();
    QVERIFY(qFuzzyCompare(scale(), whole));
    desk.theme.setScale(200);
    QVERIFY(scale() > whole);
    desk.theme.setScale(100);
}

void StudioMapTest::theShippedQuestionnaireCanBeLookedAt() {
    StudioDesk desk(shipped());
    openMap(desk);
    MapView& view = viewOf(desk);
    desk.find<QPushButton>("mapWhole")->click();
    QTRY_VERIFY_WITH_TIMEOUT(nodesIn(view).size() > 150, patience);
    QVERIFY(view.transform().m11() >= 0.7); // its words can be read
    for (const char key : {'a', 'b'}) {
        savePicture(*desk.view, QStringLiteral("studio-map-shipped-%1").arg(key));
        view.fitAll();
    }
    const QRectF all = view.sceneRect();
    // Scroll bars that are not needed any more leave a moment later.
    QTRY_VERIFY(
        view.viewport()->rect().adjusted(-1, -1, 1, 1).contains(view.mapFromScene(all).boundingRect()));
    for (const QRectF& node : view.picture().nodes)
        QVERIFY(QRectF({}, view.picture().size).adjusted(-1, -1, 1, 1).contains(node));
}

void StudioMapTest::nothingIsClippedAtAnySize() {
    StudioDesk desk;
    desk.stand("id: poor-sleep");
    openMap(desk);
    desk.lookAtEverySize({[] { return QStringLiteral("studio-map"); }});
}

QTEST_MAIN(StudioMapTest)
#include "studio_map_test.moc"
