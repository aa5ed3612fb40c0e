// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/interview/interview_fixture.h"
#include "tests/support/gui/clipping.h"

using namespace anteroom;
using namespace anteroom::test;

namespace {

CarriedAnswer offerOf(QuestionIndex question, Answer answer, bool isReworded = false) {
    return {question,
            std::move(answer),
            {*StaffId::parse("d-sample"), "D. Sample", *Timestamp::parse("2026-09-02T10:05")},
            isReworded};
}

// On the page of medicines, with what was said half a year ago.
struct Offered {
    explicit Offered(bool isReworded = false) {
        window.encounter().offers = {
            offerOf(window.of("taken"),
                    rows({{Answer::of(TextValue{"clonazepam", 0U}), text("0.5 mg"), yes(), notAsked()}}),
                    isReworded),
            offerOf(window.of("told-high"), past("2019"), isReworded),
            offerOf(window.of("controlled"), yes())};
        window.view().goToSection(1);
    }
    void toHeart() { window.view().goToSection(2); }

    InterviewWindow window;
};

} // namespace

class InterviewOffersTest : public QObject {
    Q_OBJECT

private slots:
    void anOfferIsNoAnswer();
    void f9SaysThatItHolds();
    void theButtonSaysThatItHolds();
    void anAnswerOfTodayTakesItsPlace();
    void takenBackItIsOfferedAgain();
    void itComesWithItsQuestion();
    void aQuestionThatReadsDifferentlySaysSo();
    void whatIsNotOfferedCannotBeConfirmed();
    void anAnswerGivenAnewIsNotConfirmed();
    void nothingIsOfferedOfSomebodyElse();
    void nothingIsClippedAtTwiceTheSize();
};

void InterviewOffersTest::anOfferIsNoAnswer() {
    Offered on;
    QCOMPARE(on.window.textOf("offerText.taken"),
             QString("On 2026-09-02 the answer was: clonazepam, dose: 0.5 mg, every day?: yes."));
    QVERIFY(on.window.answer("taken") == Answer{});
    QCOMPARE(on.window.session().progress().answered, 0U);
    QVERIFY(on.window.encounter().confirmed.empty());
    settle();
    savePicture(on.window.view(), "interview-offer");
}

void InterviewOffersTest::f9SaysThatItHolds() {
    Offered on;
    on.toHeart();
    on.window.key(Qt::Key_F9);
    QVERIFY(on.window.answer("told-high") == past("2019"));
    QVERIFY(!on.window.find("offer.told-high"));
    QCOMPARE(on.window.encounter().confirmed.size(), std::size_t(1));
    QVERIFY(on.window.encounter().confirmed[0].question == on.window.of("told-high"));
    settle();
    savePicture(on.window.view(), "interview-confirmed");
    // The keys stay with the question until Enter goes on.
    on.window.key(Qt::Key_1);
    QVERIFY(on.window.answer("told-high") == current());
}

void InterviewOffersTest::theButtonSaysThatItHolds() {
    Offered on;
    on.window.click("stillSo.taken");
    QVERIFY(on.window.answer("taken") ==
            rows({{Answer::of(TextValue{"clonazepam", 0U}), text("0.5 mg"), yes(), notAsked()}}));
    QVERIFY(!on.window.find("stillSo.taken"));
    settle();
    savePicture(on.window.view(), "interview-confirmed-list");
}

void InterviewOffersTest::anAnswerOfTodayTakesItsPlace() {
    Offered on;
    on.toHeart();
    on.window.key(Qt::Key_3);
    QVERIFY(on.window.answer("told-high") == never());
    QVERIFY(!on.window.find("offer.told-high"));
    QVERIFY(on.window.encounter().confirmed.empty());
    on.window.key(Qt::Key_F9);
    QVERIFY(on.window.answer("told-high") == never());
}

void InterviewOffersTest::takenBackItIsOfferedAgain() {
    Offered on;
    on.toHeart();
    on.window.key(Qt::Key_F9);
    on.window.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(on.window.answer("told-high") == Answer{});
    QVERIFY(on.window.find("stillSo.told-high"));
}

void InterviewOffersTest::itComesWithItsQuestion() {
    Offered on;
    on.toHeart();
    QVERIFY(!on.window.find("offer.controlled"));
    on.window.key(Qt::Key_1);
    QVERIFY(on.window.find("offer.controlled"));
    QVERIFY(on.window.answer("controlled") == Answer{});
}

void InterviewOffersTest::aQuestionThatReadsDifferentlySaysSo() {
    Offered on(true);
    on.toHeart();
    QCOMPARE(
        on.window.textOf("offerText.told-high"),
        QString("On 2026-09-02 the answer was: in the past (2019). The question read differently then."));
}

void InterviewOffersTest::whatIsNotOfferedCannotBeConfirmed() {
    Offered on;
    on.window.view().goToSection(3);
    on.window.key(Qt::Key_F9);
    QCOMPARE(on.window.session().progress().answered, 0U);
    QVERIFY(on.window.encounter().confirmed.empty());
}

void InterviewOffersTest::anAnswerGivenAnewIsNotConfirmed() {
    Offered on;
    on.toHeart();
    on.window.key(Qt::Key_F9);
    on.window.key(Qt::Key_3);
    QVERIFY(on.window.encounter().confirmed.empty());
}

void InterviewOffersTest::nothingIsOfferedOfSomebodyElse() {
    Offered on;
    on.toHeart();
    on.window.view().dropOffers();
    QVERIFY(!on.window.find("offer.told-high"));
    on.window.key(Qt::Key_F9);
    QVERIFY(on.window.answer("told-high") == Answer{});
}

void InterviewOffersTest::nothingIsClippedAtTwiceTheSize() {
    Offered on(true);
    InterviewWindow::theme().setScale(200);
    QTRY_VERIFY(on.window.find("stillSo.taken"));
    settle();
    savePicture(on.window.view(), "interview-offer-large");
    const QStringList found = clipped(on.window.view());
    InterviewWindow::theme().setScale(100);
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
}

QTEST_MAIN(InterviewOffersTest)
#include "interview_offers_test.moc"
