// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/blocks.h"
#include "app/report/flow.h"

#include <QGuiApplication>
#include <QTest>

using namespace anteroom::report;

namespace {

/// So many lines of ten twips.
class Lines : public Block {
public:
    explicit Lines(int count) : m_count(count) {}
    qreal layOut(qreal, ReadFrom) override {
        ++laidOut;
        return m_count * 10;
    }
    void collectSolids(qreal top, std::vector<Extent>& solids) const override {
        for (int i = 0; i < m_count; ++i)
            solids.push_back({top + i * 10, top + i * 10 + 10});
    }
    void paint(QPainter&, QPointF, Extent) const override {}

    inline static int laidOut = 0; ///< how often, all of them

private:
    int m_count;
};

BlockPtr lines(int count) { return std::make_unique<Lines>(count); }

constexpr PageRoom room{100, 100, 90, 10, 20, 3};

/// "0@0 1@20 | 2@0": which item comes where; "*" after an item that is cut.
QString described(Flow& flow) {
    QStringList pages;
    for (const Page& page : paginate(flow, room)) {
        QStringList items;
        if (!page.continued.isEmpty())
            items << page.continued + "...";
        for (const Placed& placed : page.placed)
            for (std::size_t i = 0; i < flow.items().size(); ++i)
                if (flow.items()[i].block.get() == placed.block)
                    items << QStringLiteral("%1%2@%3")
                                 .arg(i)
                                 .arg(placed.slice.top > 0 ? "*" : "")
                                 .arg(placed.y);
        pages << items.join(' ');
    }
    return pages.join(" | ");
}

} // namespace

class FlowTest : public QObject {
    Q_OBJECT

private slots:
    void whatBeginsWhereAPageEndsIsOnTheNextOneOnly();
    void aReminderIsPlacedOnEachPageThatGoesOn();
    void blocksFollowWithTheirSpace();
    void aBlockThatFitsAPageIsKeptWhole();
    void aLongBlockDoesNotLeaveMuchOfAPageEmpty();
    void noPageEndsEarlyForABlockThatCanBeCut();
    void smallPrintIsCutIntoShorterPieces();
    void cellsStandInAsManyColumnsAsTakeTheLeastRoom();
    void cellsReadDownTheirColumnsKeepEachTextInOne();
    void aHeadingIsNotLeftBehind();
    void aBlockTallerThanAPageIsCutBetweenLines();
    void aPartThatIsCutIsNamedOnTheNextPage();
    void aSeparatorIsNotPrintedAtTheTopOfAPage();
    void columnsAreCutWhereNoColumnHasALine();
    void nothingIsLaidOutAfterThePagesThatAreAskedFor();
};

// Heights are summed in two orders, and do not meet exactly.
void FlowTest::whatBeginsWhereAPageEndsIsOnTheNextOneOnly() {
    constexpr qreal cut = 300.1 + 0.2;
    constexpr qreal top = 300.2 + 0.1;
    for (const qreal off : {-1e-9, 0.0, 1e-9}) {
        QVERIFY(!(Extent{0, cut + off}.contains(top)));
        QVERIFY((Extent{cut + off, 600}.contains(top)));
    }
}

void FlowTest::aReminderIsPlacedOnEachPageThatGoesOn() {
    Flow flow(ReadFrom::Left);
    const std::shared_ptr<Block> reminder = lines(1);
    flow.add(lines(8));
    flow.setReminder(reminder);
    flow.add(lines(2)); // fits: what is above it says what it is about
    flow.add(lines(5));
    flow.setReminder(nullptr);
    flow.add(lines(4));
    const std::vector<Page> pages = paginate(flow, room);
    QCOMPARE(pages.size(), std::size_t{3});
    QVERIFY(pages[0].reminder.block == nullptr);
    QVERIFY(pages[2].reminder.block == nullptr); // what goes on here was added after it ended
    QVERIFY(pages[1].reminder.block == reminder.get());
    QCOMPARE(pages[1].reminder.y, 0.0);
    QCOMPARE(pages[1].placed.front().y, 13.0);
}

void FlowTest::blocksFollowWithTheirSpace() {
    Flow flow(ReadFrom::Left);
    flow.add(lines(2), 7);
    flow.add(lines(1), 5);
    QCOMPARE(described(flow), "0@0 1@25");
}

void FlowTest::aBlockThatFitsAPageIsKeptWhole() {
    Flow flow(ReadFrom::Left);
    flow.add(lines(8));
    flow.add(lines(3));
    QCOMPARE(described(flow), "0@0 | 1@0");
}

void FlowTest::aLongBlockDoesNotLeaveMuchOfAPageEmpty() {
    Flow flow(ReadFrom::Left);
    flow.add(lines(5));
    flow.add(lines(7));
    QCOMPARE(described(flow), "0@0 1@50 | 1*@0");
}

void FlowTest::noPageEndsEarlyForABlockThatCanBeCut() {
    Flow flow(ReadFrom::Left);
    flow.add(lines(7));
    flow.add(lines(1), 0, true);
    flow.add(lines(4)); // two lines stay, two go on
    QCOMPARE(described(flow), "0@0 1@70 2@80 | 2*@0");
}

void FlowTest::smallPrintIsCutIntoShorterPieces() {
    Flow flow(ReadFrom::Left);
    flow.add(lines(9));
    flow.setLeastPiece(10);
    flow.add(lines(2)); // one line stays, one goes on
    QCOMPARE(described(flow), "0@0 1@90 | 1*@0");
}

void FlowTest::cellsStandInAsManyColumnsAsTakeTheLeastRoom() {
    const QString words = QStringLiteral("pregabalin 75 mg in the morning");
    const qreal whole = RichText(Voice::Small, words).naturalWidth();
    const auto heightIn = [&](qreal width) {
        Cells cells(std::vector<RichText>(6, RichText(Voice::Small, words)), 3, 0);
        return cells.layOut(width, ReadFrom::Left) / leadingOf(Voice::Small);
    };
    QCOMPARE(qRound(heightIn(whole * 3.1)), 2);
    QCOMPARE(qRound(heightIn(whole * 2.1)), 3); // in three columns each would take two lines
}

void FlowTest::cellsReadDownTheirColumnsKeepEachTextInOne() {
    const QString words = QStringLiteral("pregabalin 75 mg in the morning");
    const qreal line = leadingOf(Voice::Small);
    const qreal whole = RichText(Voice::Small, words).naturalWidth() * 1.05;
    const auto made = [&](const std::vector<int>& lines, std::size_t most, qreal width) {
        std::vector<RichText> texts;
        for (const int count : lines)
            texts.emplace_back(Voice::Small, QStringList(count, words).join(QLatin1Char('\n')));
        Cells cells(std::move(texts), most, 0, Cells::Reading::Columns);
        const qreal height = cells.layOut(width, ReadFrom::Left);
        std::vector<Extent> solids;
        cells.collectSolids(0, solids);
        return std::pair(qRound(height / line), solids);
    };
    // Three and two are five, one and four are five; by rows they would take seven.
    const auto [height, solids] = made({3, 2, 1, 4}, 2, whole * 2);
    QCOMPARE(height, 5);
    QCOMPARE(solids.size(), std::size_t{10});
    // A page may end below any line of either.
    for (const Extent& solid : solids)
        QVERIFY(qAbs(solid.top / line - qRound(solid.top / line)) < 0.01);
    QCOMPARE(made({5, 1, 1}, 2, whole * 2).first, 5); // the long one is not split
    QCOMPARE(made({1, 1}, 2, whole * 2).first, 1);
    QCOMPARE(made({1}, 2, whole).first, 1); // half the width would take two lines
}

void FlowTest::aHeadingIsNotLeftBehind() {
    Flow flow(ReadFrom::Left);
    flow.add(lines(8));
    flow.add(lines(1), 0, true);
    flow.add(lines(3));
    QCOMPARE(described(flow), "0@0 | 1@0 2@10");
}

void FlowTest::aBlockTallerThanAPageIsCutBetweenLines() {
    Flow flow(ReadFrom::Left);
    flow.add(lines(25));
    QCOMPARE(described(flow), "0@0 | 0*@0 | 0*@0");
}

void FlowTest::aPartThatIsCutIsNamedOnTheNextPage() {
    Flow flow(ReadFrom::Left);
    flow.beginPart("Discuss");
    flow.add(lines(1), 0, true);
    flow.add(lines(8));
    flow.add(lines(3));
    flow.beginPart("Sources");
    flow.add(lines(6));
    QCOMPARE(described(flow), "0@0 1@10 | Discuss... 2@10 3@40 | Sources... 3*@10");
}

void FlowTest::aSeparatorIsNotPrintedAtTheTopOfAPage() {
    Flow flow(ReadFrom::Left);
    flow.add(lines(8));
    flow.addSeparator(lines(1), 5);
    flow.add(lines(4));
    flow.addSeparator(lines(1), 5);
    flow.add(lines(1));
    QCOMPARE(described(flow), "0@0 | 2@0 3@45 4@55");
}

void FlowTest::columnsAreCutWhereNoColumnHasALine() {
    auto columns = std::make_unique<Columns>(0);
    columns->add(50, lines(20));
    columns->add(50, lines(20), 5); // half a line lower: no line end of one is one of the other
    const Block* block = columns.get();
    Flow flow(ReadFrom::Left);
    flow.add(std::move(columns));
    for (const Page& page : paginate(flow, room))
        for (const Placed& placed : page.placed)
            QCOMPARE(placed.block, block);

    auto even = std::make_unique<Columns>(0);
    even->add(50, lines(20));
    even->add(50, lines(13));
    Flow whole(ReadFrom::Left);
    whole.add(std::move(even));
    QCOMPARE(described(whole), "0@0 | 0*@0 | 0*@0");
}

void FlowTest::nothingIsLaidOutAfterThePagesThatAreAskedFor() {
    Flow flow(ReadFrom::Left);
    for (int i = 0; i < 100; ++i)
        flow.add(lines(9));
    Lines::laidOut = 0;
    QCOMPARE(paginate(flow, room, 2).size(), std::size_t{3});
    QCOMPARE(Lines::laidOut, 3);
    QCOMPARE(paginate(flow, room).size(), std::size_t{100});
}

QTEST_MAIN(FlowTest)
#include "flow_test.moc"
