// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that say one thing share what they are compiled to. What is said of each stands at its own line.
#include "core/analysis/coverage/coverage.h"
#include "core/analysis/coverage/coverage_words.h"
#include "tests/core/proofs/note_text.h"
#include "tests/core/proofs/proved_questions.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// "never raised 31:43 fb", and of each part of its clash the place: " | 31:43".
QStringList placesOf(const std::shared_ptr<const Questionnaire>& questionnaire) {
    const auto place = [&](SourceSpan span) {
        const LineColumn at =
            (*questionnaire)->texts[static_cast<std::size_t>(span.file)].text->lineColumn(span.begin);
        return QString("%1:%2").arg(at.line).arg(at.column);
    };
    QStringList places;
    for (const ProofNote& note : notesOf(questionnaire)) {
        QString line = QString::fromStdString(noteText(*questionnaire, note)).section(':', 0, 0) + ' ' +
                       place(note.span) + ' ' +
                       (note.rule ? QString::fromStdString(nameOf(*questionnaire, *note.rule)) : QString());
        for (const ClashPart& part : note.clash)
            line += " | " + place(part.span);
        places << line;
    }
    return places;
}

/// Where `words` stand for the nth time.
QString placeIn(const Questionnaire& questionnaire, const char* words, int nth) {
    const SourceText& text = *questionnaire->texts.front().text;
    std::size_t at = std::string_view::npos;
    for (std::size_t from = 0; nth-- > 0; from = at + 1)
        at = text.text().find(words, from);
    const LineColumn place = text.lineColumn(static_cast<std::uint32_t>(at));
    return QString("%1:%2").arg(place.line).arg(place.column);
}

} // namespace

class NotePlacesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (!canProve())
            QSKIP("built without a solver");
    }
    void twoRulesOfOneFormStandAtTheirOwnLines();
    void whatTwoRulesSayWithinStandsAtTheirOwnLines();
    void questionsWithOneShowWhenStandAtTheirOwnLines();
    void aRuleThatOnlyNamesAComputedValueStandsAtItsOwnLine();
    void whatIsWrittenOverSeveralLinesStandsOnItsOwn();
    void coverageStandsAtTheLinesOfItsRule();
    void rangesStandAtTheirOwnLines();
};

void NotePlacesTest::twoRulesOfOneFormStandAtTheirOwnLines() {
    const auto questionnaire = asking("", found("age > 120", "age > 120"));
    const QString first = placeIn(*questionnaire, "age > 120", 1);
    const QString second = placeIn(*questionnaire, "age > 120", 2);
    const QString range = placeIn(*questionnaire, "[18, 99]", 1);
    QCOMPARE(placesOf(questionnaire).join('\n'),
             QString("never raised %1 fa | %1 | %3\nnever raised %2 fb | %2 | %3").arg(first, second, range));
}

void NotePlacesTest::whatTwoRulesSayWithinStandsAtTheirOwnLines() {
    const auto questionnaire = asking("", found("mania is past and (told is yes or age > 120)",
                                                "mania is never and (told is no or age  >  120)"));
    const QString range = placeIn(*questionnaire, "[18, 99]", 1);
    QCOMPARE(
        placesOf(questionnaire).join('\n'),
        QString("never true %1 fa | %1 | %3\nnever true %2 fb | %2 | %3")
            .arg(placeIn(*questionnaire, "age > 120", 1), placeIn(*questionnaire, "age  >  120", 1), range));
}

void NotePlacesTest::questionsWithOneShowWhenStandAtTheirOwnLines() {
    const auto questionnaire = asking("- {id: one, type: yes-no, text: O, show-when: score > 11}\n"
                                      "- {id: two, type: yes-no, text: T, show-when: score > 11}",
                                      "");
    const QStringList places = placesOf(questionnaire);
    QCOMPARE(places.size(), 2);
    QVERIFY2(
        places[0].startsWith("never shown " + placeIn(*questionnaire, "score > 11", 1) + " show-when of one"),
        qPrintable(places[0]));
    QVERIFY2(
        places[1].startsWith("never shown " + placeIn(*questionnaire, "score > 11", 2) + " show-when of two"),
        qPrintable(places[1]));
}

void NotePlacesTest::aRuleThatOnlyNamesAComputedValueStandsAtItsOwnLine() {
    const auto questionnaire = asking(
        "", "computed:\n  - {id: old, label: o, value: age > 50 and age < 40}\n" + found("old is yes"));
    const QStringList places = placesOf(questionnaire);
    QVERIFY(!places.empty());
    QVERIFY2(places[0].startsWith("never raised " + placeIn(*questionnaire, "old is yes", 1) + " fa"),
             qPrintable(places.join('\n')));
}

void NotePlacesTest::whatIsWrittenOverSeveralLinesStandsOnItsOwn() {
    const auto questionnaire = asking("", found("told is yes and age > 120 or mania is past") +
                                              "  - id: fb\n    kind: flag\n    title: T\n    when: >-\n"
                                              "      told is no and mania is past or told is yes\n"
                                              "      and age\n      > 120\n"
                                              "    cite: [{document: leaflet, section: One}]\n");
    const QStringList places = placesOf(questionnaire);
    const QString second = "never true " + placeIn(*questionnaire, "age\n", 1) + " fb";
    QVERIFY2(
        std::any_of(places.begin(), places.end(), [&](const QString& one) { return one.startsWith(second); }),
        qPrintable(places.join('\n')));
}

void NotePlacesTest::coverageStandsAtTheLinesOfItsRule() {
    const auto questionnaire =
        asking("", found("score > 5", "score > 5") + finding("fc", "told is yes and score > 5"));
    const Date day = *Date::of(2027, 3, 14);
    Provers provers([&] { return makeProver(questionnaire, {day, day, 10'000}); }, 2);
    const std::vector<RuleCoverage> rules = coverage(questionnaire, {}, provers);
    QCOMPARE(rules.size(), std::size_t{3});
    SourceSet sources;
    for (const UsedText& used : (*questionnaire)->texts)
        sources.add(used.text);
    const auto at = [&](SourceSpan span) {
        const LineColumn place = sources[span.file].lineColumn(span.begin);
        return QString("%1:%2").arg(place.line).arg(place.column);
    };
    QStringList looked;
    for (const RuleCoverage& rule : rules) {
        const WordedCoverage worded = wordsOf(questionnaire, sources, rule);
        QCOMPARE(at(worded.span).section(':', 0, 0),
                 at(rule.parts.back().obligation.span).section(':', 0, 0));
        looked << at(rule.parts.back().obligation.span);
    }
    QCOMPARE(looked,
             (QStringList{placeIn(*questionnaire, "score > 5", 1), placeIn(*questionnaire, "score > 5", 2),
                          placeIn(*questionnaire, "score > 5", 3)}));
}

void NotePlacesTest::rangesStandAtTheirOwnLines() {
    const auto questionnaire = asking("", found("told is yes or any(medicines: dose > 6)"));
    QCOMPARE(placesOf(questionnaire).join('\n'),
             QString("never true %1 fa | %1 | %2")
                 .arg(placeIn(*questionnaire, "dose > 6", 1), placeIn(*questionnaire, "[0, 5]", 1)));
}

QTEST_GUILESS_MAIN(NotePlacesTest)
#include "note_places_test.moc"
