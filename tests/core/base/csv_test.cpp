// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

#include <QTest>

#include <random>

using namespace anteroom;

namespace {

struct Table {
    std::vector<std::vector<std::string>> rows;
    Diagnostics diagnostics;
};

Table tableOf(std::string text) {
    Table table;
    const SourceText source("t.csv", std::move(text));
    CsvReader reader(source, FileIndex{0}, table.diagnostics);
    while (const auto cells = reader.next()) {
        table.rows.emplace_back();
        for (const CsvCell& cell : *cells)
            table.rows.back().push_back(cell.text);
    }
    return table;
}

using Rows = std::vector<std::vector<std::string>>;

} // namespace

class CsvTest : public QObject {
    Q_OBJECT

private slots:
    void aCellIsQuotedWhereItHasTo_data();
    void aCellIsQuotedWhereItHasTo();
    void whateverIsWrittenIsReadAgain();
    void linesEndAsTheyDoAnywhere();
    void rowsAreCountedWithTheLinesThatHaveNothing();
    void aCellKnowsItsPlace();
    void whatIsNoTableIsRefused_data();
    void whatIsNoTableIsRefused();
};

void CsvTest::aCellIsQuotedWhereItHasTo_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("cell");
    QTest::newRow("plain") << std::string("plain") << std::string("plain");
    QTest::newRow("comma") << std::string("a,b") << std::string("\"a,b\"");
    QTest::newRow("quote") << std::string("a \"b\"") << std::string("\"a \"\"b\"\"\"");
    QTest::newRow("line break") << std::string("a\nb") << std::string("\"a\nb\"");
    QTest::newRow("formula") << std::string("=1+1") << std::string("'=1+1");
    QTest::newRow("tab") << std::string("\ta") << std::string("'\ta");
    QTest::newRow("formula with comma") << std::string("@a,b") << std::string("\"'@a,b\"");
    QTest::newRow("formula behind an apostrophe") << std::string("'=1") << std::string("''=1");
    QTest::newRow("apostrophe") << std::string("'s morgens") << std::string("'s morgens");
}

void CsvTest::aCellIsQuotedWhereItHasTo() {
    QFETCH(std::string, text);
    QFETCH(std::string, cell);
    QCOMPARE(csvCell(text), cell);
}

void CsvTest::whateverIsWrittenIsReadAgain() {
    std::mt19937 random(20270314);
    constexpr std::string_view letters = "=+-@\t\r\n'\",;a1 ";
    for (int time = 0; time < 2000; ++time) {
        Rows rows(1 + random() % 3);
        std::string text;
        for (auto& row : rows) {
            row.emplace_back("first");
            text += "first";
            for (int i = 0; i < 3; ++i) {
                std::string cell;
                while (random() % 5 != 0)
                    cell += letters[random() % letters.size()];
                text += ',' + csvCell(cell);
                row.push_back(std::move(cell));
            }
            text += "\r\n";
        }
        Table read = tableOf(text);
        for (auto& row : read.rows)
            for (std::string& cell : row)
                cell = std::string(withoutGuard(cell));
        QVERIFY2(read.diagnostics.empty() && read.rows == rows, text.c_str());
    }
}

void CsvTest::linesEndAsTheyDoAnywhere() {
    const Rows expected{{"a", "b"}, {"1", ""}};
    for (const char* text : {"a,b\r\n1,\r\n", "a,b\n1,\n", "a,b\n1,", "\uFEFFa,b\n1,", "\n\na,b\n\n1,\n\n"})
        QVERIFY2(tableOf(text).rows == expected, text);
}

void CsvTest::rowsAreCountedWithTheLinesThatHaveNothing() {
    Diagnostics diagnostics;
    const SourceText source("t.csv", "\na,b\r\n\r\n\n1,\"x\n\ny\"\n,\n2,z");
    CsvReader reader(source, FileIndex{0}, diagnostics);
    QList<std::size_t> numbers;
    while (reader.next())
        numbers << reader.rowNumber();
    QCOMPARE(numbers, (QList<std::size_t>{2, 5, 6, 7}));
}

void CsvTest::aCellKnowsItsPlace() {
    Diagnostics diagnostics;
    const SourceText source("t.csv", "a,b\n\"x\ny\",z\n");
    CsvReader reader(source, FileIndex{0}, diagnostics);
    reader.next();
    const auto row = reader.next();
    QVERIFY(row.has_value());
    QCOMPARE(row->at(0).span, (SourceSpan{FileIndex{0}, 4, 9}));
    QCOMPARE(row->at(1).span, (SourceSpan{FileIndex{0}, 10, 11}));
}

void CsvTest::whatIsNoTableIsRefused_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("open quote") << std::string("a,\"b\nc\n")
                                << "t.csv:1:3: error[csv-syntax]: this quote is not closed";
    QTest::newRow("quote within") << std::string("a,b\"c\"\n")
                                  << "t.csv:1:4: error[csv-syntax]: a quote stands within a cell";
    QTest::newRow("behind a quote") << std::string("\"a\"b\n")
                                    << "t.csv:1:4: error[csv-syntax]: a cell goes on behind its closing";
    QTest::newRow("not UTF-8") << std::string("a,\xFF\n") << "t.csv:1:3: error[not-utf8]";
    QTest::newRow("NUL") << std::string("a,\0b\n", 5) << "t.csv:1:3: error[nul-byte]";
}

void CsvTest::whatIsNoTableIsRefused() {
    QFETCH(std::string, text);
    QFETCH(QString, problem);
    const Table table = tableOf(text);
    SourceSet sources;
    sources.add(std::make_shared<const SourceText>("t.csv", text));
    const QString rendered = QString::fromStdString(render(table.diagnostics, sources));
    QVERIFY2(rendered.startsWith(problem), qPrintable(rendered));
    QCOMPARE(table.rows.size(), 0U);
}

QTEST_GUILESS_MAIN(CsvTest)
#include "csv_test.moc"
