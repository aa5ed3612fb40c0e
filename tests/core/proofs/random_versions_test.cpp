// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/check_witness.h"
#include "core/analysis/diff/diff.h"
#include "core/analysis/diff/joined_versions.h"
#include "core/analysis/rules.h"
#include "core/proofs/prover.h"
#include "tests/core/proofs/every_way.h"
#include "tests/core/proofs/random_rounds.h"
#include "tests/core/proofs/replayed_differences.h"
#include "tests/core/proofs/tally.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// The questionnaire with one edit in its rules; nothing where there is nothing to edit.
std::string edited(const std::string& yaml, std::uint32_t seed) {
    const std::vector<std::pair<std::string, std::string>> edits{
        {" >= ", " > "},  {" and ", " or "}, {" is yes", " is no"}, {" < ", " <= "},     {" or ", " and "},
        {"any(", "all("}, {" = ", " >= "},   {"not (", "("},        {"any of", "all of"}};
    const std::size_t rules = yaml.find("findings:");
    for (std::size_t i = 0; i < edits.size(); ++i) {
        const auto& [from, to] = edits[(seed + i) % edits.size()];
        const std::size_t found = yaml.find(from, rules);
        if (found != std::string::npos)
            return std::string(yaml).replace(found, from.size(), to);
    }
    return {};
}

/// Whoever is raised in one version only, and whom no difference that was found stands for.
template <typename StatusIn>
std::string notShown(const RuleDifference& rule, WitnessCheck& both, EveryWay& every, StatusIn statusIn,
                     Session& old, Session& now) {
    if (rule.hasMore || rule.isOpen())
        return {};
    std::string wrong;
    every.each([&] {
        const Witness witness = every.witness();
        const bool wasRaised = statusIn(old, witness) == FindingStatus::Raised;
        const bool isRaised = statusIn(now, witness) == FindingStatus::Raised;
        const auto standsFor = [&](const Difference& one) {
            return (wasRaised ? one.before : one.after) == FindingStatus::Raised &&
                   both.holds(witness, one.standsFor);
        };
        if (wasRaised != isRaised && std::none_of(rule.found.begin(), rule.found.end(), standsFor))
            wrong = std::string("raised ") + (isRaised ? "now" : "no longer") + " and not shown";
        return !wrong.empty();
    });
    return wrong;
}

} // namespace

class RandomVersionsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void twoVersionsDifferWhereSomeWayToAnswerShowsIt_data();
    void twoVersionsDifferWhereSomeWayToAnswerShowsIt();
};

void RandomVersionsTest::initTestCase() {
    if (!canProve())
        QSKIP("built without a solver");
}

void RandomVersionsTest::twoVersionsDifferWhereSomeWayToAnswerShowsIt_data() { addFlavours(); }

// Each version is run by itself: what both say together was proved over the two as one.
void RandomVersionsTest::twoVersionsDifferWhereSomeWayToAnswerShowsIt() {
    QFETCH(Flavour, flavour);
    Tally tally; // of differences
    std::uint32_t used = 0;
    for (std::uint32_t seed = 1; used < rounds() * 2 && seed < rounds() * 40; ++seed) {
        const std::string yaml = SmallQuestionnaire(seed, flavour).yaml();
        const std::string edit = edited(yaml, seed);
        const auto before = loaded(yaml);
        const auto after = edit.empty() ? nullptr : loaded(edit);
        if (!before || !after)
            continue;
        EveryWay every(*before, today(), 1);
        if (every.ways() > 3'000)
            continue;
        ++used;
        const Differences all = differences(before, after, [](const auto& joined) {
            return Provers([=] { return makeProver(joined, {today(), today(), 10'000}); }, 1);
        });
        WitnessCheck both(joined(*before, *after).questionnaire);
        Session old(before, Timestamp{today(), 0});
        Session now(after, Timestamp{today(), 0});
        for (const RuleDifference& rule : all.rules) {
            if (!rule.isInBoth() || rule.after->kind != RuleKind::Finding)
                continue;
            const auto statusIn = [&](Session& session, const Witness& witness) {
                return replayed(session, rule.after->index, witness);
            };
            const std::string fails = "seed " + std::to_string(seed) + ", finding " +
                                      std::to_string(rule.after->index) + "\n" + yaml + "\n" + edit;
            const std::string wrong = notSoInTheEngine(old, now, rule);
            QVERIFY2(wrong.empty(), (wrong + ", " + fails).c_str());
            tally.possible += rule.found.empty() ? 0 : 1;
            tally.undecided += rule.undecided ? 1 : 0;
            const std::string unshown = notShown(rule, both, every, statusIn, old, now);
            QVERIFY2(unshown.empty(), (unshown + ", " + fails).c_str());
            if (!rule.isSame())
                continue;
            ++tally.impossible;
            bool isFound = false;
            every.each([&] {
                const Witness witness = every.witness();
                isFound = statusIn(old, witness) != statusIn(now, witness);
                return isFound;
            });
            QVERIFY2(!isFound, fails.c_str());
        }
    }
    qInfo("%u questionnaires: %d rules differ, %d do not, %d undecided", used, tally.possible,
          tally.impossible, tally.undecided);
    QVERIFY(tally.hasBoth());
    QVERIFY(tally.isMostlyDecided());
}

QTEST_APPLESS_MAIN(RandomVersionsTest)
#include "random_versions_test.moc"
