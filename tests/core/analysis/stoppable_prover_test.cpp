// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/stoppable_prover.h"

#include <QTest>

using namespace anteroom;

namespace {

/// Everything is impossible, and somebody counts how often that was asked.
class CountingProver : public Prover {
public:
    explicit CountingProver(int& asked) : m_asked(asked) {}
    Proof prove(const std::vector<Claim>&) override { return answer(); }
    Proof proveWhenAnswered(const std::vector<Claim>&) override { return answer(); }
    Proof proveLinked(const std::vector<Claim>&, const Links&, const std::vector<Exclusion>&) override {
        return answer();
    }
    Proof differsWithout(NodeIndex, OperandPlace, Reading) override { return answer(); }
    Proof differsBy(NodeIndex, const OptionExchange&) override { return answer(); }
    Proof decides(const Decision&) override { return answer(); }

private:
    Proof answer() {
        ++m_asked;
        return Impossible{};
    }
    int& m_asked;
};

} // namespace

class StoppableProverTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsWantedIsProved();
    void whatNobodyWaitsForIsUndecidedAndNeverBegun();

private:
    static std::vector<Proof> eachOf(Prover& prover) {
        return {prover.prove({}),
                prover.proveWhenAnswered({}),
                prover.proveLinked({}, {}, {}),
                prover.differsWithout(NodeIndex{}, {}, Reading::Exactly),
                prover.differsBy(NodeIndex{}, {}),
                prover.decides({})};
    }
};

void StoppableProverTest::whatIsWantedIsProved() {
    int asked = 0;
    int looked = 0;
    const auto prover = stoppable(std::make_unique<CountingProver>(asked), [&] { return ++looked > 0; });
    for (const Proof& proof : eachOf(*prover))
        QVERIFY(std::holds_alternative<Impossible>(proof));
    QCOMPARE(asked, 6);
    QCOMPARE(looked, 6);
}

void StoppableProverTest::whatNobodyWaitsForIsUndecidedAndNeverBegun() {
    int asked = 0;
    const auto prover = stoppable(std::make_unique<CountingProver>(asked), [] { return false; });
    for (const Proof& proof : eachOf(*prover))
        QVERIFY(std::holds_alternative<Undecided>(proof));
    QCOMPARE(asked, 0);
}

QTEST_GUILESS_MAIN(StoppableProverTest)
#include "stoppable_prover_test.moc"
