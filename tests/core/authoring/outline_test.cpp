// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/outline.h"
#include "core/document/parse.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace anteroom;
using Kind = OutlineEntry::Kind;

class OutlineTest : public QObject {
    Q_OBJECT

private slots:
    void theShippedDemonstrationIsOutlinedInItsOrder();
    void anEntryKnowsItsLinesAndItsId();
    void mistakesAreLeftOutAndTheRestStands();
    void theLineAnswersForTheInnermostEntry_data();
    void theLineAnswersForTheInnermostEntry();
    void aFieldIsAPartOfItsQuestion_data();
    void aFieldIsAPartOfItsQuestion();
    void aLibraryHasAnOutlineToo();
    void aTextInSeveralLanguagesIsTitledInTheFirst();
    void theLongestShippedFileTakesAFewMilliseconds();

private:
    static std::unique_ptr<const Document> parsed(std::string text) {
        Diagnostics diagnostics;
        return parseYaml(std::make_shared<const SourceText>("q", std::move(text)), FileIndex{}, diagnostics);
    }
    static std::unique_ptr<const Document> shipped(const QString& name) {
        QFile file(ANTEROOM_SOURCE_DIR "/questionnaires/" + name);
        return file.open(QIODevice::ReadOnly) ? parsed(file.readAll().toStdString()) : nullptr;
    }
    /// "  question nights 12-14: Nights", indented by depth.
    static QStringList linesOf(const Outline& outline) {
        static const char* const kinds[] = {
            "document",   "answer set", "vocabulary", "topic",    "sensitivity", "section", "group",
            "instrument", "question",   "field",      "computed", "finding",     "urgent",  "contradiction"};
        QStringList lines;
        for (const OutlineEntry& entry : outline)
            lines << QString("  ").repeated(entry.depth) + kinds[static_cast<std::size_t>(entry.kind)] + ' ' +
                         QString::fromStdString(entry.id) +
                         QString(" %1-%2: ").arg(entry.firstLine).arg(entry.lastLine) +
                         QString::fromStdString(entry.title);
        return lines;
    }
};

namespace {

constexpr const char* sample = "anteroom: 1\n"                                                // 1
                               "languages: [en]\n"                                            // 2
                               "topics: [{id: sleep, title: Sleep}, {id: day, title: Day}]\n" // 3
                               "sections:\n"                                                  // 4
                               "  - id: main\n"                                               // 5
                               "    title: Main\n"                                            // 6
                               "    questions:\n"                                             // 7
                               "      - {id: trouble, type: yes-no, text: Trouble}\n"         // 8
                               "\n"                                                           // 9
                               "      - group: more\n"                                        // 10
                               "        title: More\n"                                        // 11
                               "        questions:\n"                                         // 12
                               "          - id: drinks\n"                                     // 13
                               "            type: rows\n"                                     // 14
                               "            label: Drinks\n"                                  // 15
                               "            text: What do you drink?\n"                       // 16
                               "            fields:\n"                                        // 17
                               "              - {id: name, type: text, text: Which}\n"        // 18
                               "              - {id: cups, type: number,\n"                   // 19
                               "                 text: How many, range: [0, 9]}\n"            // 20
                               "findings:\n"                                                  // 21
                               "  - id: tired\n"                                              // 22
                               "    title: >-\n"                                              // 23
                               "      Tired\n"                                                // 24
                               "      by day\n"                                               // 25
                               "\n"                                                           // 26
                               "    when: trouble is yes # so it is\n";                       // 27

} // namespace

void OutlineTest::theShippedDemonstrationIsOutlinedInItsOrder() {
    const auto document = shipped("demo/questionnaire.yaml");
    QVERIFY(document);
    const Outline outline = outlineOf(*document);
    const auto count = [&](Kind kind) {
        return std::count_if(outline.begin(), outline.end(),
                             [&](const OutlineEntry& entry) { return entry.kind == kind; });
    };
    QCOMPARE(count(Kind::Sensitivity), 2);
    QCOMPARE(count(Kind::Section), 4);
    QCOMPARE(count(Kind::Group), 2);
    QCOMPARE(count(Kind::Question), 18);
    QCOMPARE(count(Kind::Field), 4);
    QCOMPARE(count(Kind::Instrument), 1);
    QCOMPARE(count(Kind::Computed), 9);
    QCOMPARE(count(Kind::Finding), 8);
    QCOMPARE(count(Kind::Urgent), 2);
    QCOMPARE(count(Kind::Contradiction), 1);
    for (std::size_t i = 1; i < outline.size(); ++i) {
        QVERIFY(outline[i - 1].span.begin < outline[i].span.begin);
        QVERIFY(!outline[i].parent || outline[*outline[i].parent].span.end >= outline[i].span.end);
    }
}

void OutlineTest::anEntryKnowsItsLinesAndItsId() {
    const auto document = parsed(sample);
    QVERIFY(document);
    const Outline outline = outlineOf(*document);
    const QStringList expected{"topic sleep 3-3: Sleep",           "topic day 3-3: Day",
                               "section main 5-20: Main",          "  question trouble 8-8: Trouble",
                               "  group more 10-20: More",         "    question drinks 13-20: Drinks",
                               "      field name 18-18: Which",    "      field cups 19-20: How many",
                               "finding tired 22-27: Tired by day"};
    QCOMPARE(linesOf(outline).join('\n'), expected.join('\n'));
    const std::size_t drinks = *entryOf(outline, Kind::Question, "drinks");
    const SourceSpan id = outline[drinks].idSpan;
    QCOMPARE(document->source().text().substr(id.begin, id.end - id.begin), std::string_view("drinks"));
    QVERIFY(!entryOf(outline, Kind::Field, "drinks"));
}

void OutlineTest::mistakesAreLeftOutAndTheRestStands() {
    const auto document = parsed("languages: 3\nsections:\n  - 12\n  - title: No id\n    questions: none\n"
                                 "  - id: s\n    questions:\n      - id: [a]\n      - {text: {}}\n"
                                 "findings: {id: f}\n");
    QVERIFY(document);
    QCOMPARE(linesOf(outlineOf(*document)).join('\n'),
             QString("section  4-5: No id\nsection s 6-9: \n  question  8-8: \n  question  9-9: "));
    QVERIFY(outlineOf(*parsed("- a list\n")).empty());
}

void OutlineTest::theLineAnswersForTheInnermostEntry_data() {
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("id");
    QTest::newRow("nothing") << 1 << QString();
    QTest::newRow("two on one line: the first") << 3 << "sleep";
    QTest::newRow("between parts") << 4 << QString();
    QTest::newRow("a section's own line") << 6 << "main";
    QTest::newRow("a question") << 8 << "trouble";
    QTest::newRow("a blank line within a section") << 9 << "main";
    QTest::newRow("a group") << 11 << "more";
    QTest::newRow("a rows question") << 16 << "drinks";
    QTest::newRow("a field") << 18 << "name";
    QTest::newRow("the second line of a field") << 20 << "cups";
    QTest::newRow("a text of several lines") << 25 << "tired";
    QTest::newRow("beyond the text") << 99 << QString();
}

void OutlineTest::theLineAnswersForTheInnermostEntry() {
    QFETCH(int, line);
    QFETCH(QString, id);
    const Outline outline = outlineOf(*parsed(sample));
    const auto found = entryAtLine(outline, static_cast<std::uint32_t>(line));
    QCOMPARE(found ? QString::fromStdString(outline[*found].id) : QString(), id);
}

void OutlineTest::aFieldIsAPartOfItsQuestion_data() {
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("id");
    QTest::newRow("a field") << 18 << "drinks";
    QTest::newRow("the second line of a field") << 20 << "drinks";
    QTest::newRow("the question itself") << 16 << "drinks";
    QTest::newRow("a question within a section") << 8 << "trouble";
    QTest::newRow("a group stays one") << 11 << "more";
    QTest::newRow("nothing") << 4 << QString();
}

void OutlineTest::aFieldIsAPartOfItsQuestion() {
    QFETCH(int, line);
    QFETCH(QString, id);
    const Outline outline = outlineOf(*parsed(sample));
    const auto found = itemAtLine(outline, static_cast<std::uint32_t>(line));
    QCOMPARE(found ? QString::fromStdString(outline[*found].id) : QString(), id);
}

void OutlineTest::aLibraryHasAnOutlineToo() {
    const auto document = shipped("demo/drinks.yaml");
    QVERIFY(document);
    const QStringList lines =
        linesOf(outlineOf(*document)).replaceInStrings(QRegularExpression(" [0-9]+-.*"), "");
    QCOMPARE(lines.join(", "),
             QString("answer set how-often, vocabulary drinks, vocabulary sleep-aids, instrument "
                     "bedtime-score,   question "
                     "bedtime-screens,   question bedtime-meals,   computed bedtime-habits"));
}

void OutlineTest::aTextInSeveralLanguagesIsTitledInTheFirst() {
    const auto document = parsed("languages: [es, en]\ntopics:\n  - {id: a, title: {en: Sleep, es: Sueño}}\n"
                                 "  - {id: b, title: {en: Day}}\n");
    QVERIFY(document);
    QCOMPARE(linesOf(outlineOf(*document)).join(", "), QString("topic a 3-3: Sueño, topic b 4-4: Day"));
}

void OutlineTest::theLongestShippedFileTakesAFewMilliseconds() {
    const auto document = shipped("ketamine-prescreen/questionnaire.yaml");
    QVERIFY(document);
    QElapsedTimer timer;
    timer.start();
    const Outline outline = outlineOf(*document);
    QVERIFY(outline.size() > 200);
    QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed()))); // a few; a busy machine
}

QTEST_APPLESS_MAIN(OutlineTest)
#include "outline_test.moc"
