// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/source_text.h"

#include <QTest>

using namespace anteroom;

class SourceTextTest : public QObject {
    Q_OBJECT

private slots:
    void anOffsetHasALineAndAColumn_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<unsigned>("offset");
        QTest::addColumn<unsigned>("line");
        QTest::addColumn<unsigned>("column");
        const auto row = [](const char* name, QByteArray text, unsigned offset, unsigned line,
                            unsigned column) { QTest::newRow(name) << text << offset << line << column; };
        row("empty text", "", 0, 1, 1);
        row("beyond an empty text", "", 9, 1, 1);
        row("first byte", "ab\ncd", 0, 1, 1);
        row("the line break belongs to its line", "ab\ncd", 2, 1, 3);
        row("after the line break", "ab\ncd", 3, 2, 1);
        row("end", "ab\ncd", 5, 2, 3);
        row("beyond the end", "ab\ncd", 99, 2, 3);
        row("after a last line break", "ab\n", 3, 2, 1);
        row("columns count characters", "caf\xC3\xA9 x", 6, 1, 6);
        row("invalid bytes count one each", "\xFF\xFFx", 2, 1, 3);
        row("carriage return", "ab\r\ncd", 4, 2, 1);
        row("byte order mark",
            "\xEF\xBB\xBF"
            "ab",
            4, 1, 2);
        row("within the byte order mark",
            "\xEF\xBB\xBF"
            "ab",
            1, 1, 1);
    }

    void anOffsetHasALineAndAColumn() {
        QFETCH(QByteArray, text);
        QFETCH(unsigned, offset);
        QFETCH(unsigned, line);
        QFETCH(unsigned, column);
        const SourceText source("name", text.toStdString());
        QCOMPARE(source.lineColumn(offset).line, line);
        QCOMPARE(source.lineColumn(offset).column, column);
    }

    void columnsOfALongLineCountCharactersToo() {
        std::string text = "first\n";
        std::vector<std::uint32_t> begins;
        for (int i = 0; i < 3000; ++i) {
            begins.push_back(static_cast<std::uint32_t>(text.size()));
            text += i % 7 == 0 ? "\xE2\x82\xAC" : i % 11 == 0 ? "\xFF" : "a";
        }
        const SourceText source("name", text + "\nlast");
        for (std::uint32_t i = 0; i < begins.size(); ++i)
            QCOMPARE(source.lineColumn(begins[i]), (LineColumn{2, i + 1}));
        QCOMPARE(source.lineColumn(static_cast<std::uint32_t>(text.size()) + 3), (LineColumn{3, 3}));
    }

    // Counting from the line's begin each time, this would read 400 GB.
    void manyPlacesOnOneLongLineAreFoundWithoutCountingItEachTime() {
        const SourceText source("name", std::string(4'000'000, 'a'));
        for (std::uint32_t i = 0; i < 100'000; ++i)
            QCOMPARE(source.lineColumn(3'900'000 + i).column, 3'900'001 + i);
    }

    void linesComeWithoutTheirBreaks() {
        const SourceText source("name", "\xEF\xBB\xBF"
                                        "ab\r\n\ncd\re\n");
        QCOMPARE(source.line(0), std::string_view());
        QCOMPARE(source.line(1), std::string_view("ab"));
        QCOMPARE(source.line(2), std::string_view());
        QCOMPARE(source.line(3), std::string_view("cd\re"));
        QCOMPARE(source.line(4), std::string_view());
        QCOMPARE(source.line(5), std::string_view());
    }

    void aSetGivesTextsBackByIndex() {
        SourceSet sources;
        const FileIndex first = sources.add(std::make_shared<SourceText>("a", "1"));
        const FileIndex second = sources.add(std::make_shared<SourceText>("b", "2"));
        QCOMPARE(sources[first].name(), std::string("a"));
        QCOMPARE(sources[second].text(), std::string_view("2"));
        QCOMPARE(sources.size(), std::size_t(2));
    }
};

QTEST_APPLESS_MAIN(SourceTextTest)
#include "source_text_test.moc"
