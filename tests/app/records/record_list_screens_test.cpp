// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/record_table.h"
#include "tests/app/records/records_fixture.h"
#include "tests/support/gui/contrast.h"

#include <QHeaderView>
#include <QScrollBar>

using namespace anteroom;
using namespace anteroom::records;
using namespace anteroom::test;

namespace {

void look(RecordsWindow& window, const QString& name) {
    settle();
    const QStringList found = clipped(window.view) + faintTexts(window.view);
    savePicture(window.view, "records-" + name + '-' + QTest::currentDataTag());
    QVERIFY2(found.isEmpty(), qPrintable(name + ":\n" + found.join('\n')));
}

} // namespace

class RecordListScreensTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsClippedInAnyState_data();
    void nothingIsClippedInAnyState();
    void columnsWithoutRoomAreLeftOut_data();
    void columnsWithoutRoomAreLeftOut();
    void aLanguageFromTheRightIsMirrored();
};

void RecordListScreensTest::nothingIsClippedInAnyState_data() {
    addScreenSizes();
    QTest::addRow("1366-150-dark") << QSize(1366, 768) << 150 << theme::Scheme::Dark;
}

void RecordListScreensTest::nothingIsClippedInAnyState() {
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(theme::Scheme, scheme);
    RecordsWindow window(size);
    window.theme.setScheme(scheme);
    window.theme.setScale(scale);
    window.view.showReading();
    window.show();
    look(window, "reading");
    window.open({});
    look(window, "empty");
    std::vector<IndexEntry> entries = clinicEntries();
    for (IndexEntry& entry : manyEntries(60))
        if (entry.head.edited.at.date < *Date::of(2027, 3, 1)) {
            entry.head.id = recordId(1000 + static_cast<std::uint32_t>(entries.size()));
            entries.push_back(std::move(entry));
        }
    window.open(entries);
    look(window, "list");
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Down);
    look(window, "chosen");
    window.find<RecordTable>("recordTable")
        ->sortByColumn(static_cast<int>(Column::Patient), Qt::AscendingOrder);
    look(window, "sorted");
    window.type("error");
    window.key(Qt::Key_Down);
    look(window, "in-error");
    window.key(Qt::Key_Escape);
    window.type("high blood pressure");
    window.key(Qt::Key_Down);
    look(window, "found-by-flag");
    window.key(Qt::Key_Escape);
    window.type("xylophone");
    look(window, "no-match");
    window.key(Qt::Key_Escape);
    window.view.showProblems(
        "5 records cannot be shown",
        {"The record of 2027-02-01 was changed outside of Anteroom. Put back the newest copy.",
         "The record of 2027-02-03 is cut short.", "The record of 2027-02-04 is cut short.",
         "The record of 2027-02-05 is cut short.", "The record of 2027-02-06 is missing."});
    look(window, "problems");
    window.click("moreProblems");
    look(window, "all-problems");
}

void RecordListScreensTest::columnsWithoutRoomAreLeftOut_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("scale");
    QTest::addColumn<int>("least"); ///< columns that are seen
    QTest::newRow("small window") << 1024 << 100 << 5;
    QTest::newRow("small window, large text") << 1024 << 200 << 3;
    QTest::newRow("wide window") << 1900 << 100 << 8;
}

void RecordListScreensTest::columnsWithoutRoomAreLeftOut() {
    QFETCH(int, width);
    QFETCH(int, scale);
    QFETCH(int, least);
    RecordsWindow window({width, 700});
    window.theme.setScale(scale);
    window.open(clinicEntries());
    const auto* table = window.find<RecordTable>("recordTable");
    int seen = 0;
    for (int column = 0; column < columns; ++column)
        seen += table->isColumnHidden(column) ? 0 : 1;
    QVERIFY2(seen >= least, qPrintable(QString::number(seen)));
    QVERIFY(!table->isColumnHidden(static_cast<int>(Column::Status)));
    QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
    QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
}

void RecordListScreensTest::aLanguageFromTheRightIsMirrored() {
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    RecordsWindow window;
    window.open(clinicEntries());
    window.key(Qt::Key_Down);
    settle();
    savePicture(window.view, "records-mirrored");
    const QStringList found = clipped(window.view);
    const bool panelIsLeft = window.find("patientPanel")->x() < window.find("recordTable")->x();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    QVERIFY(panelIsLeft);
}

QTEST_MAIN(RecordListScreensTest)
#include "record_list_screens_test.moc"
