// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/coverage/case_runner.h"
#include "core/analysis/coverage/coverage.h"
#include "core/analysis/coverage/coverage_words.h"
#include "core/loading/file_source.h"
#include "core/loading/load_questionnaire.h"
#include "core/proofs/prover.h"
#include "tests/questionnaires/shipped.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

const char* const head = R"(anteroom: 1
id: small
version: 1.0.0
title: Small
license: CC0-1.0
languages: [en]
documents:
  leaflet: {title: A leaflet, publisher: Example}
sections:
  - id: main
    title: Main
    questions:
      - {id: trouble, type: yes-no, text: "Trouble?"}
      - {id: nights, type: number, text: "Nights?", range: [0, 7], show-when: trouble is yes}
      - {id: since, type: date, text: "Since?", range: [2000-01-01, today]}
      - id: drinks
        type: rows
        text: "Drinks?"
        row: drink
        fields:
          - {id: what, type: text, text: "It is?"}
          - {id: cups, type: number, text: "Cups?", range: [1, 9]}
)";

struct Loaded {
    std::shared_ptr<const Questionnaire> questionnaire;
    SourceSet sources;
};

Loaded loadedFrom(const std::string& yaml) {
    MemoryFileSource files;
    files.set("questionnaire.yaml", yaml);
    LoadedQuestionnaire loaded = loadQuestionnaire(files, "questionnaire.yaml", sha256);
    if (!loaded.questionnaire)
        qFatal("%s", render(loaded.diagnostics, loaded.sources).c_str());
    return {loaded.questionnaire, loaded.sources};
}

Loaded withFinding(const QString& when, const QString& more = {}) {
    return loadedFrom(head + QString("findings:\n  - {id: f, kind: flag, title: T, when: '%1', cite: "
                                     "[{document: leaflet, section: One}]}\n%2")
                                 .arg(when, more)
                                 .toStdString());
}

std::vector<Case> casesOf(const Questionnaire& questionnaire, const std::string& yaml) {
    LoadedCases loaded =
        loadCases("cases.yaml", "anteroom: 1\ncases-of: " + questionnaire->id.str() + "\ncases:\n" + yaml,
                  questionnaire);
    if (!loaded.diagnostics.empty())
        qFatal("%s\n%s", render(loaded.diagnostics, loaded.sources).c_str(), yaml.c_str());
    return std::move(loaded.cases);
}

std::vector<RuleCoverage> coverageOf(const std::shared_ptr<const Questionnaire>& questionnaire,
                                     const std::vector<Case>& cases, unsigned threads = 2) {
    const Date day = *Date::of(2027, 3, 14);
    Provers provers([&] { return makeProver(questionnaire, {day, day, 10'000}); }, threads);
    return coverage(questionnaire, cases, provers);
}

/// "missing: `nights >= 3` is true, and decides it".
QStringList textsOf(const Loaded& loaded, const std::vector<RuleCoverage>& rules) {
    const char* const words[]{"shown", "missing", "impossible", "undecided"};
    QStringList texts;
    for (const RuleCoverage& rule : rules)
        for (const WordedCoverage::Part& part : wordsOf(loaded.questionnaire, loaded.sources, rule).parts)
            texts << QString("%1: %2").arg(words[static_cast<std::size_t>(part.covered)],
                                           QString::fromStdString(part.words.english()));
    return texts;
}

std::string proposalsOf(const Loaded& loaded, const std::vector<RuleCoverage>& rules) {
    std::string yaml;
    for (const RuleCoverage& rule : rules)
        for (const std::string& proposal : wordsOf(loaded.questionnaire, loaded.sources, rule).proposals)
            yaml += proposal;
    return yaml;
}

const std::string threeNights = "  - name: three nights\n    date: 2027-03-14\n"
                                "    answers: {trouble: yes, nights: 3}\n    expect: {raised: [f]}\n";
const std::string twoNights = "  - name: two nights\n    date: 2027-03-14\n"
                              "    answers: {trouble: yes, nights: 2}\n    expect: {only-raised: []}\n";

} // namespace

class CoverageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void whatNoCaseShowsIsNamed();
    void aCaseThatExpectsNothingOfARuleShowsNothingOfIt();
    void aCaseThatDoesNotHoldShowsNothing();
    void urgentTriggersAndContradictionsAreCoveredToo();
    void whatIsMissingIsReadByItsAuthor();
    void whatIsMissingIsReadByWhoeverKnowsTheQuestions();
    void aProposalIsACaseThatReadsBackAndShowsIt_data();
    void aProposalIsACaseThatReadsBackAndShowsIt();
    void theProposalsOfAShippedQuestionnaireCoverIt_data();
    void theProposalsOfAShippedQuestionnaireCoverIt();
    void everyNumberOfThreadsFindsTheSame();
};

void CoverageTest::initTestCase() {
    if (!canProve())
        QSKIP("built without a solver");
}

void CoverageTest::whatNoCaseShowsIsNamed() {
    const Loaded loaded = withFinding("trouble is yes and nights >= 3");
    const auto none = coverageOf(loaded.questionnaire, {});
    // Without trouble the nights are hidden: then they are not three either, and hide it.
    QCOMPARE(textsOf(loaded, none).join('\n'),
             QStringList({"missing: `trouble is yes` is true, and decides it",
                          "impossible: `trouble is yes` is untrue, and decides it",
                          "missing: `nights >= 3` is true, and decides it",
                          "missing: `nights >= 3` is untrue, and decides it",
                          "missing: `nights` is exactly 2, and `nights >= 3` decides it",
                          "missing: `nights` is exactly 3, and `nights >= 3` decides it"})
                 .join('\n'));
    QCOMPARE(countOf(none).percent(), 0.0);
    QCOMPARE(countOf(none).all, std::size_t{5});

    const auto half = coverageOf(loaded.questionnaire, casesOf(*loaded.questionnaire, threeNights));
    QCOMPARE(textsOf(loaded, half).join('\n'),
             QStringList({"impossible: `trouble is yes` is untrue, and decides it",
                          "missing: `nights >= 3` is untrue, and decides it",
                          "missing: `nights` is exactly 2, and `nights >= 3` decides it"})
                 .join('\n'));
    QCOMPARE(countOf(half).percent(), 60.0);
    QCOMPARE(half[0].proposals.size(), std::size_t{1}); // one for both

    const auto all =
        coverageOf(loaded.questionnaire, casesOf(*loaded.questionnaire, threeNights + twoNights));
    QCOMPARE(countOf(all).percent(), 100.0);
    QVERIFY(all[0].proposals.empty());
    QCOMPARE(*all[0].parts[0].byCase, 0U);
    QCOMPARE(*all[0].parts[3].byCase, 1U);
}

void CoverageTest::aCaseThatExpectsNothingOfARuleShowsNothingOfIt() {
    const Loaded loaded = withFinding("nights >= 3");
    const auto of = [&](const std::string& expect) {
        const std::string example =
            "  - {name: n, date: 2027-03-14, answers: {trouble: yes, nights: 3}, expect: {" + expect + "}}\n";
        return countOf(coverageOf(loaded.questionnaire, casesOf(*loaded.questionnaire, example))).shown;
    };
    QCOMPARE(of("raised: [f]"), std::size_t{2});
    QCOMPARE(of("only-raised: [f]"), std::size_t{2});
    QCOMPARE(of("states: {nights: answered}"), std::size_t{0});
    QCOMPARE(of("urgent: [], contradictions: []"), std::size_t{0});
}

void CoverageTest::aCaseThatDoesNotHoldShowsNothing() {
    const Loaded loaded = withFinding("nights >= 3");
    const auto cases =
        casesOf(*loaded.questionnaire, "  - {name: n, date: 2027-03-14, answers: {trouble: yes, "
                                       "nights: 3}, expect: {ruled-out: [f]}}\n");
    QVERIFY(!runCase(loaded.questionnaire, cases[0]).passed());
    QCOMPARE(countOf(coverageOf(loaded.questionnaire, cases)).shown, std::size_t{0});
}

void CoverageTest::urgentTriggersAndContradictionsAreCoveredToo() {
    const Loaded loaded = withFinding(
        "trouble is yes", "urgent:\n  - {id: u, tier: same-visit, when: trouble is no, title: U}\n"
                          "contradictions:\n  - {id: c, when: trouble is no, text: C}\n");
    const auto cases = casesOf(
        *loaded.questionnaire,
        "  - {name: y, date: 2027-03-14, answers: {trouble: yes}, expect: {urgent: [], raised: [f]}}\n"
        "  - {name: n, date: 2027-03-14, answers: {trouble: no}, expect: {urgent: [u], contradictions: "
        "[c]}}\n");
    QCOMPARE(textsOf(loaded, coverageOf(loaded.questionnaire, cases)).join('\n'),
             QStringList({"missing: `trouble is yes` is untrue, and decides it",
                          "missing: `trouble is no` is untrue, and decides it"})
                 .join('\n'));
}

void CoverageTest::whatIsMissingIsReadByItsAuthor() {
    const Loaded loaded = withFinding("trouble is yes and nights >= 3");
    const auto rules = coverageOf(loaded.questionnaire, casesOf(*loaded.questionnaire, threeNights));
    QCOMPARE(
        QString::fromStdString(
            render(wordsOf(loaded.questionnaire, loaded.sources, rules[0]), loaded.sources)),
        QString(
            "questionnaire.yaml:24: cases of the finding `f` show 3 of 5 parts (60 %), 1 more is impossible\n"
            "  line 24: impossible, and so not missing: `trouble is yes` is untrue, and decides it\n"
            "  line 24: no case in which `nights >= 3` is untrue, and decides it\n"
            "  line 24: no case in which `nights` is exactly 2, and `nights >= 3` decides it\n"
            "  to confirm or correct, and to add to cases.yaml:\n"
            "  - name: 'f: `nights` is exactly 2, and `nights >= 3` decides it'\n"
            "    date: 2027-03-14\n"
            "    answers:\n"
            "      trouble: yes\n"
            "      nights: 2\n"
            "    expect: {ruled-out: [f]}\n"));
}

void CoverageTest::whatIsMissingIsReadByWhoeverKnowsTheQuestions() {
    const Loaded loaded = withFinding("trouble is yes and nights >= 3");
    const auto rules = coverageOf(loaded.questionnaire, casesOf(*loaded.questionnaire, threeNights));
    const WordedCoverage worded = wordsOf(loaded.questionnaire, loaded.sources, rules[0], Named::ByTitle);
    QStringList parts;
    for (const WordedCoverage::Part& part : worded.parts)
        parts << QString::fromStdString(part.words.english());
    QCOMPARE(parts.join('\n'),
             QStringList({"“‘Trouble?’: yes” does not hold, and all hangs on it",
                          "“‘Nights?’ at least 3” does not hold, and all hangs on it",
                          "“Nights?” is exactly 2, and all hangs on “‘Nights?’ at least 3”"})
                 .join('\n'));
    QCOMPARE(wordsOf(worded.count, Named::ByTitle).english(),
             std::string("3 of 5 turning points (60 %), 1 more cannot occur"));
    QCOMPARE(worded.proposals.size(), std::size_t{1});
    QVERIFY2(worded.proposals[0].starts_with("  - name: 'f: “Nights?” is exactly 2'\n"),
             worded.proposals[0].c_str());
    const WordedProposal said = wordsOf(loaded.questionnaire, rules[0].rule, rules[0].proposals[0]);
    QCOMPARE(said.answers.size(), std::size_t{2});
    QCOMPARE(said.answers[0].english(), std::string("Trouble?: yes"));
    QCOMPARE(said.answers[1].english(), std::string("Nights?: 2"));
    QCOMPARE(said.outcome.english(), std::string("the finding “T” (f) is not raised"));
}

void CoverageTest::aProposalIsACaseThatReadsBackAndShowsIt_data() {
    QTest::addColumn<QString>("when");
    for (const char* when : {"trouble is yes and nights >= 3", "since < 2020-03-01 or trouble is answered",
                             "any(drinks: cups > 2) and not trouble is yes", "count(drinks: cups >= 5) = 2",
                             "all(drinks: cups < 4) or nights = 7", "sum(drinks: cups) > 4",
                             "max(drinks: cups) - min(drinks: cups) >= 3", "years from since to today >= 18",
                             "drinks is answered and nights / 2 > 1.5"})
        QTest::newRow(when) << QString(when);
}

void CoverageTest::aProposalIsACaseThatReadsBackAndShowsIt() {
    QFETCH(QString, when);
    const Loaded loaded = withFinding(when);
    const std::string yaml = proposalsOf(loaded, coverageOf(loaded.questionnaire, {}));
    const auto cases = casesOf(*loaded.questionnaire, yaml);
    for (const Case& example : cases)
        QVERIFY2(runCase(loaded.questionnaire, example).passed(), yaml.c_str());
    const auto rules = coverageOf(loaded.questionnaire, cases);
    QVERIFY2(countOf(rules).percent() == 100.0, qPrintable(textsOf(loaded, rules).join('\n')));
}

void CoverageTest::theProposalsOfAShippedQuestionnaireCoverIt_data() {
    QTest::addColumn<QString>("path");
    for (const QString& folder : shippedFolders())
        QTest::newRow(qPrintable(folder)) << folder + "/questionnaire.yaml";
}

void CoverageTest::theProposalsOfAShippedQuestionnaireCoverIt() {
    QFETCH(QString, path);
    ShippedFiles files;
    LoadedQuestionnaire from = loadQuestionnaire(files, path.toStdString(), sha256);
    const Loaded loaded{from.questionnaire, from.sources};
    const auto cases =
        casesOf(*loaded.questionnaire, proposalsOf(loaded, coverageOf(loaded.questionnaire, {})));
    for (const Case& example : cases)
        QVERIFY2(runCase(loaded.questionnaire, example).passed(), example.name.c_str());
    const auto rules = coverageOf(loaded.questionnaire, cases);
    QCOMPARE(countOf(rules).percent(), 100.0);
    QCOMPARE(countOf(rules).undecided, std::size_t{0});
}

void CoverageTest::everyNumberOfThreadsFindsTheSame() {
    ShippedFiles files;
    LoadedQuestionnaire from = loadQuestionnaire(files, "demo/questionnaire.yaml", sha256);
    const Loaded loaded{from.questionnaire, from.sources};
    const std::string one = proposalsOf(loaded, coverageOf(loaded.questionnaire, {}, 1));
    QVERIFY(!one.empty());
    QCOMPARE(proposalsOf(loaded, coverageOf(loaded.questionnaire, {}, 2)), one);
    QCOMPARE(proposalsOf(loaded, coverageOf(loaded.questionnaire, {}, 5)), one);
}

QTEST_APPLESS_MAIN(CoverageTest)
#include "coverage_test.moc"
