// SPDX-License-Identifier: GPL-3.0-or-later
// What the questionnaire says between its questions reaches a patient who sees one of them at a time.
#include "tests/app/interview/tablet.h"

#include <QLabel>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// Two sections, with information below the last question of each and of a group.
std::shared_ptr<const Questionnaire> withClosingWords() {
    return questionnaireOf(R"(- group: weeks
  title: The last two weeks
  questions:
    - {id: how, type: information, text: 'How often was it so?'}
    - {id: sleep, type: yes-no, text: Sleep}
    - {id: after-weeks, type: information, text: That is all about these weeks.}
- {id: low, type: yes-no, text: Low}
- {id: stay, type: information, show-when: low is yes, text: Tell us before you leave.}
- {id: for-staff, type: information, ask: staff, text: Look at the chart.})",
                           R"(  - id: more
    title: More
    introduction: Two things more.
    questions:
      - {id: food, type: yes-no, text: Food}
      - {id: bye, type: information, text: Somebody comes to fetch you.}
)");
}

/// From above.
QStringList textsOn(const Tablet& tablet) {
    std::map<int, QString> byPlace;
    for (const QLabel* label : tablet.place.findChildren<QLabel*>())
        if (label->isVisible())
            byPlace[label->mapTo(&tablet.place, QPoint()).y()] = label->text();
    QStringList texts;
    for (const auto& [place, text] : byPlace)
        texts << text;
    return texts;
}

} // namespace

class OneQuestionTextsTest : public QObject {
    Q_OBJECT

private slots:
    void whatClosesAGroupStandsAboveTheNextQuestion();
    void whatClosesASectionStandsAboveTheNextOne();
    void whatIsNotShownIsSaidNowhere();
    void whatClosesAllOfItStandsAtTheEnd();
};

void OneQuestionTextsTest::whatClosesAGroupStandsAboveTheNextQuestion() {
    Tablet tablet(withClosingWords());
    QVERIFY(!textsOn(tablet).contains("That is all about these weeks."));
    tablet.goTo("low");
    QVERIFY(textsOn(tablet).contains("That is all about these weeks."));
    QVERIFY(!textsOn(tablet).contains("How often was it so?"));
}

void OneQuestionTextsTest::whatClosesASectionStandsAboveTheNextOne() {
    Tablet tablet(withClosingWords());
    tablet.goTo("low");
    tablet.click("option.low.yes");
    tablet.click("patientNext");
    QTRY_COMPARE(tablet.question(), QString("food"));
    settle();
    const QStringList texts = textsOn(tablet);
    const auto place = texts.indexOf("Tell us before you leave.");
    QVERIFY2(place >= 0, qPrintable(texts.join('|')));
    QVERIFY(place < texts.indexOf("More") && texts.indexOf("More") < texts.indexOf("Two things more."));
    QVERIFY(!texts.contains("Look at the chart."));
    QVERIFY(!texts.contains("That is all about these weeks."));
}

void OneQuestionTextsTest::whatIsNotShownIsSaidNowhere() {
    Tablet tablet(withClosingWords());
    tablet.goTo("low");
    tablet.click("option.low.no");
    tablet.click("patientNext");
    QTRY_COMPARE(tablet.question(), QString("food"));
    QVERIFY(!textsOn(tablet).contains("Tell us before you leave."));
}

void OneQuestionTextsTest::whatClosesAllOfItStandsAtTheEnd() {
    Tablet tablet(withClosingWords());
    tablet.goTo("food");
    QVERIFY(!textsOn(tablet).contains("Somebody comes to fetch you."));
    tablet.click("option.food.yes");
    tablet.click("patientNext");
    QTRY_VERIFY(tablet.find("thankYou"));
    settle();
    const QStringList texts = textsOn(tablet);
    const auto place = texts.indexOf("Somebody comes to fetch you.");
    QVERIFY2(place >= 0 && place < texts.indexOf("Thank you"), qPrintable(texts.join('|')));
    QCOMPARE(tablet.find("thankYou")->accessibleDescription(), QString("Somebody comes to fetch you."));
    QCOMPARE(clipped(tablet.place), QStringList());
}

QTEST_MAIN(OneQuestionTextsTest)
#include "one_question_texts_test.moc"
