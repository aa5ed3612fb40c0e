// SPDX-License-Identifier: GPL-3.0-or-later
// Two versions that take other answers: what is proved of a person who answers both, against every way to
// answer either.
#include "core/analysis/diff/diff.h"
#include "core/analysis/diff/linked_answers.h"
#include "core/proofs/prover.h"
#include "tests/core/proofs/every_way.h"
#include "tests/core/proofs/random_rounds.h"
#include "tests/core/proofs/replayed_differences.h"
#include "tests/core/proofs/tally.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// The questionnaire with one edit of what a question takes; nothing where there is nothing to edit.
std::string reshaped(const std::string& yaml, std::uint32_t seed) {
    const std::vector<std::pair<std::string, std::string>> edits{
        {"range: [0, 2]", "range: [0, 1]"},
        {"range: [-1, 1]", "range: [0, 2]"},
        {"decimals: 1, range: [0.1, 0.3]", "range: [0, 1]"},
        {"range: [0.1, 0.3]", "range: [0.2, 0.4]"},
        {", {id: blue, text: B}]", "]"},
        {"{id: green, text: G}, ", ""},
        {"{id: red, text: R}, ", "{id: grey, text: Y}, {id: red, text: R}, "},
        {"text: B, exclusive: yes}", "text: B}"},
        {", not-sure: no, prefer-not-to-say: no", ""},
        {", partial: no", ""},
        {"range: [2023-12-30, ", "range: [2024-01-15, "},
        {"text: T, type: yes-no, not-sure: no, prefer-not-to-say: no", "text: T, type: yes-no"}};
    const std::size_t rules = yaml.find("computed:");
    for (std::size_t i = 0; i < edits.size(); ++i) {
        const auto& [from, to] = edits[(seed + i) % edits.size()];
        const std::size_t found = yaml.find(from, yaml.find("questions:"));
        if (found < rules)
            return std::string(yaml).replace(found, from.size(), to);
    }
    return {};
}

/// A person's answers to one version, as the other takes them.
struct Person {
    Witness there;
    std::optional<Taken> taken = Taken::ByBoth; ///< `here` counts as the version before
};

Person personOf(const Questionnaire& here, const Questionnaire& there, const Witness& said) {
    Person person{{said.today, {}}};
    for (const auto& [question, answer] : said.answers) {
        const QuestionIndex same = *there.find(here.question(question).id.str());
        const AskedQuestion from = asked(here, question);
        const AskedQuestion to = asked(there, same);
        const Answer taken = asTaken(from, answer, to, said.today);
        person.there.answers.emplace_back(same, taken);
        if (takenOf(from, answer, to, taken, said.today) != Taken::ByBoth)
            person.taken = Taken::OnlyBefore;
    }
    return person;
}

} // namespace

class RandomDomainsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void whoWouldAnswerBothIsFoundWhereSomeWayToAnswerShowsIt_data();
    void whoWouldAnswerBothIsFoundWhereSomeWayToAnswerShowsIt();
};

void RandomDomainsTest::initTestCase() {
    if (!canProve())
        QSKIP("built without a solver");
}

void RandomDomainsTest::whoWouldAnswerBothIsFoundWhereSomeWayToAnswerShowsIt_data() {
    addFlavours();
    QTest::newRow("dates") << Flavour::Dates;
}

void RandomDomainsTest::whoWouldAnswerBothIsFoundWhereSomeWayToAnswerShowsIt() {
    QFETCH(Flavour, flavour);
    Tally tally; // of differences
    std::uint32_t used = 0;
    // A few may happen not to differ at all: on until both have been seen.
    for (std::uint32_t seed = 1; (used < rounds() || !tally.hasBoth()) && seed < rounds() * 40; ++seed) {
        const std::string yaml = SmallQuestionnaire(seed, flavour).yaml();
        const std::string edit = reshaped(yaml, seed);
        auto before = loaded(yaml);
        auto after = edit.empty() ? nullptr : loaded(edit);
        if (!before || !after)
            continue;
        if (seed % 2 == 0)
            std::swap(before, after);
        EveryWay every(*before, today(), 1);
        EveryWay everyAfter(*after, today(), 1);
        if (every.ways() + everyAfter.ways() > 1'500)
            continue;
        ++used;
        const Differences all = differences(before, after, [](const auto& joined) {
            return Provers([=] { return makeProver(joined, {today(), today(), 10'000}); }, 1);
        });
        Session old(before, Timestamp{today(), 0});
        Session now(after, Timestamp{today(), 0});
        for (const RuleDifference& rule : all.rules) {
            if (rule.after->kind != RuleKind::Finding)
                continue;
            const auto statusIn = [&](Session& session, const Witness& witness) {
                return replayed(session, rule.after->index, witness);
            };
            const std::string fails = "seed " + std::to_string(seed) + ", finding " +
                                      std::to_string(rule.after->index) + "\n" + yaml + "\n" + edit;
            const std::string wrong = notSoInTheEngine(old, now, rule);
            QVERIFY2(wrong.empty(), (wrong + ", " + fails).c_str());
            (rule.found.empty() ? tally.impossible : tally.possible) += 1;
            tally.undecided += rule.undecided ? 1 : 0;
            if (rule.undecided)
                continue;
            const auto isFound = [&](FindingStatus was, FindingStatus is, Taken taken) {
                return std::any_of(rule.found.begin(), rule.found.end(), [&](const Difference& one) {
                    const bool isSaid =
                        was == FindingStatus::Raised  ? one.before == was
                        : is == FindingStatus::Raised ? one.after == is
                        : is == FindingStatus::RuledOut
                            ? one.before == FindingStatus::Raised || (one.before == was && one.after == is)
                            : one.after == FindingStatus::Raised || (one.before == was && one.after == is);
                    return isSaid && (one.taken == taken || one.taken == Taken::ByBoth);
                });
            };
            std::string missed;
            const auto look = [&](EveryWay& ways, Session& here, Session& there, bool isBefore) {
                ways.each([&] {
                    const Witness said = ways.witness();
                    const Person person = personOf(here.questionnaire(), there.questionnaire(), said);
                    FindingStatus was = statusIn(here, said);
                    FindingStatus is = statusIn(there, person.there);
                    const bool isByBoth = person.taken == Taken::ByBoth;
                    // Where only one takes it, what counts is who it raised that are raised no longer.
                    if (was == is || (!isByBoth && was != FindingStatus::Raised))
                        return false;
                    if (!isBefore)
                        std::swap(was, is);
                    const Taken taken = isByBoth   ? Taken::ByBoth
                                        : isBefore ? Taken::OnlyBefore
                                                   : Taken::OnlyAfter;
                    if (!isFound(was, is, taken))
                        missed =
                            isBefore ? "by an answer to the version before" : "by one to the version after";
                    return !missed.empty();
                });
            };
            look(every, old, now, true);
            look(everyAfter, now, old, false);
            QVERIFY2(missed.empty(), (missed + ", " + fails).c_str());
        }
    }
    qInfo("%u questionnaires: %d rules differ, %d do not, %d undecided", used, tally.possible,
          tally.impossible, tally.undecided);
    QVERIFY(tally.hasBoth());
    QVERIFY(tally.isMostlyDecided());
}

QTEST_APPLESS_MAIN(RandomDomainsTest)
#include "random_domains_test.moc"
