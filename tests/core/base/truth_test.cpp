// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/truth.h"

#include <QTest>

#include <array>

using namespace anteroom;

namespace {

constexpr Truth F = Truth::False;
constexpr Truth W = Truth::Waiting;
constexpr Truth U = Truth::Unknown;
constexpr Truth T = Truth::True;
constexpr std::array<Truth, 4> all{F, W, U, T};

} // namespace

class TruthTest : public QObject {
    Q_OBJECT

private slots:
    void conjunctionFollowsItsTable() {
        constexpr std::array<std::array<Truth, 4>, 4> table{{
            {F, F, F, F}, // false and ...
            {F, W, W, W}, // waiting
            {F, W, U, U}, // unknown
            {F, W, U, T}, // true
        }};
        for (std::size_t a = 0; a < 4; ++a) {
            for (std::size_t b = 0; b < 4; ++b) {
                QCOMPARE(conjunction(all[a], all[b]), table[a][b]);
            }
        }
    }

    void disjunctionFollowsItsTable() {
        constexpr std::array<std::array<Truth, 4>, 4> table{{
            {F, W, U, T}, // false or ...
            {W, W, W, T}, // waiting
            {U, W, U, T}, // unknown
            {T, T, T, T}, // true
        }};
        for (std::size_t a = 0; a < 4; ++a) {
            for (std::size_t b = 0; b < 4; ++b) {
                QCOMPARE(disjunction(all[a], all[b]), table[a][b]);
            }
        }
    }

    void negationSwapsWhatIsKnownAndKeepsWhatIsNot() {
        QCOMPARE(negation(F), T);
        QCOMPARE(negation(T), F);
        QCOMPARE(negation(U), U);
        QCOMPARE(negation(W), W);
    }

    void onlyTrueAndFalseAreKnown() {
        QVERIFY(isKnown(T) && isKnown(F));
        QVERIFY(!isKnown(U) && !isKnown(W));
        QCOMPARE(truthOf(true), T);
        QCOMPARE(truthOf(false), F);
    }

    void andAndOrAreAssociative() {
        for (const Truth a : all) {
            for (const Truth b : all) {
                for (const Truth c : all) {
                    QCOMPARE(conjunction(conjunction(a, b), c), conjunction(a, conjunction(b, c)));
                    QCOMPARE(disjunction(disjunction(a, b), c), disjunction(a, disjunction(b, c)));
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TruthTest)
#include "truth_test.moc"
