// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/questionnaire/left_out.h"
#include "tests/support/questionnaire_from.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// One question about a drug, and every way in which something can rest on it.
constexpr const char* allWays = R"(
sensitivities:
  - {id: drugs, title: Drugs}
  - {id: family, title: Family, notice: Not for others.}
sections:
  - id: asked
    title: Asked
    questions:
      - {id: other, type: yes-no, text: Other}
      - {id: drug, type: yes-no, text: Drug, sensitivity: drugs}
      - {id: by-gate, type: yes-no, text: Gate, show-when: drug is yes}
      - {id: by-gate-of-gate, type: yes-no, text: Gate of gate, show-when: by-gate is yes}
      - {id: by-negation, type: yes-no, text: Negation, show-when: not drug is yes}
      - {id: by-answered, type: yes-no, text: Answered, show-when: drug is answered}
      - {id: by-score, type: yes-no, text: Score, show-when: score > 0}
      - group: nested
        show-when: drug is no
        questions:
          - {id: by-group, type: yes-no, text: Group}
          - {id: about, type: information, text: About it}
      - id: list
        type: rows
        text: List
        fields:
          - {id: name, type: text, text: Name}
          - {id: dose, type: number, range: [0, 9], text: Dose, show-when: drug is yes}
      - id: free-list
        type: rows
        text: Free list
        fields:
          - {id: size, type: number, range: [0, 9], text: Size}
          - {id: more, type: yes-no, text: More, show-when: size > 3}
      - {id: mother, type: yes-no, text: Mother, sensitivity: family, show-when: drug is yes}
      - {id: father, type: yes-no, text: Father, sensitivity: family}
  - id: later
    title: Later
    show-when: by-gate is yes
    questions:
      - {id: by-section, type: yes-no, text: Section}
computed:
  - {id: score, label: Score, value: 'count(drug is yes, other is yes)'}
  - {id: of-score, label: Of score, value: score + 1}
  - {id: of-other, label: Of other, value: 'count(other is yes)'}
  - {id: gated, label: Gated, value: 'count(other is yes)', show-when: drug is yes}
  - {id: counted-rows, label: Rows, value: 'sum(free-list: size)'}
findings:
  - {id: f-direct, kind: flag, when: drug is yes, title: A, cite: [{document: leaflet, section: S}]}
  - {id: f-or, kind: flag, when: other is yes or drug is yes, title: B, cite: [{document: leaflet, section: S}]}
  - {id: f-gated, kind: flag, when: by-group is yes, title: C, cite: [{document: leaflet, section: S}]}
  - {id: f-score, kind: flag, when: of-score > 1, title: D, cite: [{document: leaflet, section: S}]}
  - {id: f-list, kind: flag, when: 'any(list: dose > 3)', title: E, cite: [{document: leaflet, section: S}]}
  - {id: f-names, kind: flag, when: 'count(list: name is answered) > 3', title: F, cite: [{document: leaflet, section: S}]}
  - {id: f-free, kind: flag, when: 'any(free-list: more is yes)', title: G, cite: [{document: leaflet, section: S}]}
  - {id: f-quote, kind: flag, when: other is yes, quote: [drug], title: H, cite: [{document: leaflet, section: S}]}
  - {id: f-inner, kind: flag, when: 'any(free-list: size > 2 and drug is yes)', title: I, cite: [{document: leaflet, section: S}]}
urgent:
  - {id: u-drug, tier: same-visit, when: drug is yes, title: U}
  - {id: u-other, tier: same-visit, when: other is yes, title: V}
contradictions:
  - {id: c-drug, when: drug is yes and other is yes, text: W}
  - {id: c-other, when: other is yes and father is yes, text: X}
)";

QByteArray leftOutIn(const Questionnaire& questionnaire, const LeftOut& leftOut) {
    QByteArrayList all;
    for (std::uint32_t i = 0; i < questionnaire.questions().size() + questionnaire->computed.size(); ++i)
        if (const QuestionIndex index{i}; leftOut.has(index))
            all << QByteArray::fromStdString(questionnaire.isComputed(index)
                                                 ? questionnaire.computed(index).id.str()
                                                 : questionnaire.question(index).id.str());
    const auto add = [&](const auto& rules, auto has) {
        for (std::uint32_t i = 0; i < rules.size(); ++i)
            if (has(i))
                all << QByteArray::fromStdString(rules[i].id.str());
    };
    add(questionnaire->findings, [&](std::uint32_t i) { return leftOut.hasFinding(i); });
    add(questionnaire->urgent, [&](std::uint32_t i) { return leftOut.hasUrgent(i); });
    add(questionnaire->contradictions, [&](std::uint32_t i) { return leftOut.hasContradiction(i); });
    return all.join(' ');
}

LeftOut leftOut(const Questionnaire& questionnaire, std::vector<std::string> ids) {
    Result<LeftOut> made = leftOutOf(questionnaire, ids);
    if (!made)
        qFatal("%s", made.error().message.c_str());
    return std::move(made).value();
}

} // namespace

class LeftOutTest : public QObject {
    Q_OBJECT

private slots:
    void whatRestsOnASensitiveAnswerIsLeftOutWithItAtEveryRemove();
    void whatRestsOnNoneOfThemStays();
    void severalKindsAreLeftOutTogether();
    void aQuestionsOwnSensitivityWinsOverItsSections();
    void informationTextsAreNotCounted();
    void nothingIsLeftOutByDefault();
    void anUnknownIdNamesThoseThatThereAre();
    void theNoticesOfWhatIsHereGoWithIt();
};

void LeftOutTest::whatRestsOnASensitiveAnswerIsLeftOutWithItAtEveryRemove() {
    const auto questionnaire = questionnaireWith(allWays);
    QCOMPARE(
        leftOutIn(*questionnaire, leftOut(*questionnaire, {"drugs"})),
        QByteArray("drug by-gate by-gate-of-gate by-negation by-answered by-score by-group about list mother "
                   "by-section score of-score gated f-direct f-or f-gated f-score f-list f-names f-inner "
                   "u-drug c-drug"));
}

void LeftOutTest::whatRestsOnNoneOfThemStays() {
    const auto questionnaire = questionnaireWith(allWays);
    // A finding that quotes such an answer does not rest on it: it prints without the quotation.
    QCOMPARE(leftOutIn(*questionnaire, leftOut(*questionnaire, {"family"})),
             QByteArray("mother father c-other"));
}

void LeftOutTest::severalKindsAreLeftOutTogether() {
    const auto questionnaire = questionnaireWith(allWays);
    const LeftOut both = leftOut(*questionnaire, {"family", "drugs", "family"});
    QCOMPARE(both.sensitivities(), (std::vector<std::uint32_t>{0, 1}));
    QCOMPARE(both.ids().size(), std::size_t{2});
    QVERIFY(both.has(questionIn(*questionnaire, "father")));
    QVERIFY(both.has(questionIn(*questionnaire, "drug")));
    QVERIFY(!both.has(questionIn(*questionnaire, "other")));
}

void LeftOutTest::aQuestionsOwnSensitivityWinsOverItsSections() {
    const auto questionnaire = questionnaireWith(R"(
sensitivities: [{id: drugs, title: Drugs}, {id: family, title: Family}]
sections:
  - id: all
    title: All
    sensitivity: drugs
    questions:
      - {id: drug, type: yes-no, text: Drug}
      - group: inner
        questions:
          - {id: dose, type: rows, text: Doses, fields: [{id: amount, type: number, range: [0, 9], text: Amount}]}
      - {id: mother, type: yes-no, text: Mother, sensitivity: family}
)");
    QCOMPARE(leftOutIn(*questionnaire, leftOut(*questionnaire, {"drugs"})), QByteArray("drug dose"));
    QCOMPARE(leftOutIn(*questionnaire, leftOut(*questionnaire, {"family"})), QByteArray("mother"));
}

void LeftOutTest::informationTextsAreNotCounted() {
    const auto questionnaire = questionnaireWith(allWays);
    const LeftOut::Counts counts = leftOut(*questionnaire, {"drugs"}).counts();
    QCOMPARE(counts.questions, std::size_t{10});
    QCOMPARE(counts.computed, std::size_t{3});
    QCOMPARE(counts.findings, std::size_t{7});
    QCOMPARE(counts.urgent, std::size_t{1});
    QCOMPARE(counts.contradictions, std::size_t{1});
}

void LeftOutTest::nothingIsLeftOutByDefault() {
    const auto questionnaire = questionnaireWith(allWays);
    QCOMPARE(leftOutIn(*questionnaire, LeftOut()), QByteArray());
    QCOMPARE(leftOutIn(*questionnaire, leftOut(*questionnaire, {})), QByteArray());
    QVERIFY(LeftOut().isEmpty());
    QCOMPARE(LeftOut().counts(), LeftOut::Counts());
}

void LeftOutTest::anUnknownIdNamesThoseThatThereAre() {
    const Result<LeftOut> mistyped = leftOutOf(*questionnaireWith(allWays), {"drugs", "famly"});
    QVERIFY(!mistyped);
    QCOMPARE(
        QByteArray::fromStdString(mistyped.error().message),
        QByteArray(
            "`famly` cannot be left out: the sensitive answers that this questionnaire marks are drugs and "
            "family"));
    const auto unmarked = questionnaireOf("- {id: other, type: yes-no, text: Other}");
    QCOMPARE(QByteArray::fromStdString(leftOutOf(*unmarked, {"drugs"}).error().message),
             QByteArray("`drugs` cannot be left out: this questionnaire marks no answers as sensitive"));
}

void LeftOutTest::theNoticesOfWhatIsHereGoWithIt() {
    const auto questionnaire = questionnaireWith(allWays);
    const std::vector<QuestionIndex> answered{questionIn(*questionnaire, "father"),
                                              questionIn(*questionnaire, "drug")};
    QCOMPARE(sensitivitiesHere(*questionnaire, answered, {}), (std::vector<std::uint32_t>{0, 1}));
    QCOMPARE(withNotice(*questionnaire, {0, 1}), std::vector<std::uint32_t>{1});
    QCOMPARE(sensitivitiesHere(*questionnaire, answered, leftOut(*questionnaire, {"family"})),
             std::vector<std::uint32_t>{0});
    // What rests on what is left out brings no notice either: it is not there.
    QCOMPARE(sensitivitiesHere(*questionnaire, {questionIn(*questionnaire, "mother")},
                               leftOut(*questionnaire, {"drugs"})),
             std::vector<std::uint32_t>());
}

QTEST_GUILESS_MAIN(LeftOutTest)
#include "left_out_test.moc"
