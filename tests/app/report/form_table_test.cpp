// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/flow.h"
#include "app/report/form_blocks.h"
#include "app/report/report.h"
#include "tests/support/gui/pdf_probe.h"
#include "tests/support/questionnaire_from.h"

#include <QGuiApplication>
#include <QTest>

using namespace anteroom;
using report::pt;

namespace {

constexpr std::string_view herbs = "anteroom: 1\n"
                                   "library: herbs\n"
                                   "license: CC0-1.0\n"
                                   "vocabularies:\n"
                                   "  - id: herbs\n"
                                   "    title: Herbs\n"
                                   "    classes: [{id: herb, title: Herb}]\n"
                                   "    entries: [{name: mint, classes: [herb]}]\n";

/// A list of names from a vocabulary has eight rows on paper.
QStringList pagesWithListAfter(int questions, const std::string& more) {
    std::string text = "anteroom: 1\nid: herbs\nversion: 1.0.0\ntitle: Herbs\nlicense: CC0-1.0\n"
                       "languages: [en]\nincludes: [herbs.yaml]\n"
                       "sections:\n  - id: main\n    title: Main\n    questions:\n";
    for (int i = 1; i <= questions; ++i)
        text += "      - {id: q" + std::to_string(i) + ", type: yes-no, text: Number}\n";
    text += "      - {id: rows, type: rows, text: Which remedies" + more +
            ", fields: [{id: name, type: text, text: Remedy, vocabulary: herbs}]}\n";
    return probe::pagesOf(
        report::paperFormPdf(*test::questionnaireFrom(text, {{"herbs.yaml", herbs}}), "en", {}));
}

std::unique_ptr<report::EmptyTable> table(int rows) {
    std::vector<report::EmptyTable::Column> columns;
    columns.push_back({report::text(report::Voice::Body, "Remedy"), 1});
    return std::make_unique<report::EmptyTable>(std::move(columns), rows,
                                                report::text(report::Voice::Body, "that is all"));
}

} // namespace

class FormTableTest : public QObject {
    Q_OBJECT

private slots:
    void aLongTableIsCutBetweenRows();
    void aShortTableIsNotCut();
    void aCutTableSaysItsHeadingsAgain_data();
    void aCutTableSaysItsHeadingsAgain();
    void theHeadingsOfATableThatGoesOnAreAboveItsRows();
};

void FormTableTest::aLongTableIsCutBetweenRows() {
    auto eight = table(8);
    const qreal height = eight->layOut(pt(300), report::ReadFrom::Left);
    std::vector<report::Extent> solids;
    eight->collectSolids(0, solids);
    // Three rows stay with the headings, and three with the boxes.
    QCOMPARE(solids.size(), std::size_t{4});
    QVERIFY(solids.front().bottom > 3 * pt(20));
    QCOMPARE(solids.back().bottom, height);
    QVERIFY(solids.back().bottom - solids.back().top > 3 * pt(20));
}

void FormTableTest::aShortTableIsNotCut() {
    auto five = table(5);
    const qreal height = five->layOut(pt(300), report::ReadFrom::Left);
    std::vector<report::Extent> solids;
    five->collectSolids(0, solids);
    QCOMPARE(solids.size(), std::size_t{1});
    QCOMPARE(solids.front().bottom, height);
}

void FormTableTest::theHeadingsOfATableThatGoesOnAreAboveItsRows() {
    for (const bool staff : {false, true}) {
        report::Flow flow(report::ReadFrom::Left);
        report::BlockPtr block = table(8);
        if (staff)
            block = std::make_unique<report::StaffGround>(std::move(block), pt(4));
        const report::Block* placed = block.get();
        flow.add(std::move(block));
        const report::PageRoom room{pt(300), pt(120), pt(400), 0, pt(34), 0};
        const std::vector<report::Page> pages = report::paginate(flow, room);
        QCOMPARE(pages.size(), std::size_t{2});
        const report::Placed& rest = pages[1].placed.front();
        QVERIFY(rest.slice.top > 0);
        QVERIFY(placed->repeatedAt(rest.slice.top) > pt(10));
        QCOMPARE(rest.y, placed->repeatedAt(rest.slice.top)); // room is left for them
        QCOMPARE(placed->repeatedAt(0), 0.0);
    }
}

void FormTableTest::aCutTableSaysItsHeadingsAgain_data() {
    QTest::addColumn<QString>("more");
    QTest::newRow("the patient") << "";
    QTest::newRow("staff") << ", ask: staff";
    QTest::newRow("under a condition") << ", show-when: q1 is yes";
}

void FormTableTest::aCutTableSaysItsHeadingsAgain() {
    QFETCH(QString, more);
    int cut = 0;
    for (int before = 8; before <= 26; ++before) {
        const QStringList pages = pagesWithListAfter(before, more.toStdString());
        for (const QString& page : pages) {
            // Never a question without rows, nor rows without headings, nor boxes without rows.
            if (page.contains("Which remedies") || page.contains("that is all"))
                QVERIFY2(page.contains("Remedy"), qPrintable(page));
            QVERIFY(page.count("Remedy") <= 1);
            cut += page.contains("Remedy") && !page.contains("Which remedies") ? 1 : 0;
        }
    }
    QVERIFY(cut >= 2); // where the page ends within the list
}

QTEST_MAIN(FormTableTest)
#include "form_table_test.moc"
