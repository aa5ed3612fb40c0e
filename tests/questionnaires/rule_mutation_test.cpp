// SPDX-License-Identifier: GPL-3.0-or-later
// Proof that the cases can go red: every rule of a shipped questionnaire, wrong by one small mistake at a
// time, must contradict a case. The mutants are added to the questionnaire as findings of their own, so that
// one loading and one run of the cases judges them all.
#include "core/base/said.h"
#include "core/document/mapping_reader.h"
#include "core/document/parse.h"
#include "core/findings/screening.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/mutants.h"

#include <algorithm>
#include <set>

using namespace anteroom;
using namespace anteroom::test;

namespace {

enum class RuleKind { Finding, Urgent, Contradiction };

/// A finding whose condition is wrong on purpose, and the rule that it was made from.
struct Mutant {
    std::string id;
    std::string rule; ///< its id
    RuleKind kind = RuleKind::Finding;
    std::string condition;
};

std::string quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' ? std::string("''") : std::string(1, c);
    return out + "'";
}

std::vector<Mutant> mutantsIn(const std::string& yaml) {
    Diagnostics diagnostics;
    auto source = std::make_shared<const SourceText>("questionnaire.yaml", yaml);
    const auto document = parseYaml(source, FileIndex{}, diagnostics);
    std::vector<Mutant> mutants;
    MappingReader top(document->root(), core::term("the questionnaire"), diagnostics);
    for (const auto& [key, kind] :
         {std::pair("findings", RuleKind::Finding), std::pair("urgent", RuleKind::Urgent),
          std::pair("contradictions", RuleKind::Contradiction)}) {
        for (const Node entry : top.sequence(key)) {
            MappingReader rule(entry, core::term("a rule"), diagnostics);
            const auto syntax = parseExpression(*rule.required("when"), diagnostics);
            for (std::string& condition : mutantsOf(*syntax))
                mutants.push_back({"mutant-" + std::to_string(mutants.size()), *rule.requiredString("id"),
                                   kind, std::move(condition)});
        }
    }
    return mutants;
}

std::string withMutants(std::string yaml, const std::vector<Mutant>& mutants) {
    std::string added;
    for (const Mutant& mutant : mutants)
        added += "  - {id: " + mutant.id + ", kind: checklist, title: x, when: " + quoted(mutant.condition) +
                 ", cite: [{document: benefits-risks, section: x}]}\n";
    const std::string anchor = "\nfindings:\n";
    const auto place = yaml.find(anchor);
    yaml.insert(place + anchor.size(), added);
    return yaml;
}

/// Without those that the loader itself refuses, because a rule may not rest on the negation of `is
/// answered`: they need no case. Each stands on a line of its own.
void leaveOutRefused(const LoadedQuestionnaire& loaded, std::vector<Mutant>& mutants) {
    std::string refused;
    for (const Diagnostic& diagnostic : loaded.diagnostics.all()) {
        const SourceText& source = loaded.sources[diagnostic.span.file];
        if (diagnostic.code == "negated-is-answered")
            refused += source.line(source.lineColumn(diagnostic.span.begin).line);
    }
    std::erase_if(mutants, [&](const Mutant& mutant) {
        return refused.find("{id: " + mutant.id + ',') != std::string::npos;
    });
}

/// Whether a case expects the rule `id` among those of `all` that hold; nothing where it lists none of them.
template <typename Rules>
std::optional<bool> isExpected(const std::optional<std::vector<std::uint32_t>>& listed, const Rules& all,
                               const std::string& id) {
    if (!listed)
        return std::nullopt;
    return std::any_of(listed->begin(), listed->end(),
                       [&](std::uint32_t index) { return all[index].id.str() == id; });
}

/// What a case says of a finding, if it says anything.
std::optional<FindingStatus> expectedStatus(const Case::Expected& expected, std::uint32_t finding) {
    const auto holds = [finding](const std::vector<std::uint32_t>& ids) {
        return std::find(ids.begin(), ids.end(), finding) != ids.end();
    };
    if (holds(expected.raised) || (expected.onlyRaised && holds(*expected.onlyRaised)))
        return FindingStatus::Raised;
    if (holds(expected.ruledOut))
        return FindingStatus::RuledOut;
    if (holds(expected.notEstablished))
        return FindingStatus::NotEstablished;
    return std::nullopt;
}

} // namespace

class RuleMutationTest : public QObject {
    Q_OBJECT

private slots:
    void everyRuleThatIsWrongByOneSmallMistakeContradictsACase_data() { eachForClinics(); }
    void everyRuleThatIsWrongByOneSmallMistakeContradictsACase();
};

void RuleMutationTest::everyRuleThatIsWrongByOneSmallMistakeContradictsACase() {
    QFETCH(QString, folder);
    ShippedFiles files;
    const std::string path = questionnaireIn(folder);
    const std::string yaml = *files.read(path);
    std::vector<Mutant> mutants = mutantsIn(yaml);
    files.replacedPath = path;
    files.replacement = withMutants(yaml, mutants);
    leaveOutRefused(loadQuestionnaire(files, path, sha256), mutants);
    files.replacement = withMutants(yaml, mutants);
    const auto questionnaire = loadShipped(files, path);
    QVERIFY(questionnaire);
    const std::size_t rules = questionnaire->data().findings.size() - mutants.size() +
                              questionnaire->data().urgent.size() +
                              questionnaire->data().contradictions.size();
    std::set<std::pair<RuleKind, std::string>> mutated;
    for (const Mutant& mutant : mutants)
        mutated.emplace(mutant.kind, mutant.rule);
    QCOMPARE(mutated.size(), rules);
    QVERIFY(mutants.size() > 4 * rules);
    const std::vector<Case> cases = shippedCases(*questionnaire, casesIn(folder));
    QVERIFY(!cases.empty());

    std::vector<bool> killed(mutants.size(), false);
    for (const Case& example : cases) {
        Session session(questionnaire, Timestamp{example.date, 0});
        session.setAnswers(example.answers, Timestamp{example.date, 0});
        for (std::size_t i = 0; i < mutants.size(); ++i) {
            if (killed[i])
                continue;
            const Mutant& mutant = mutants[i];
            const auto& rule = questionnaire->data().findings[*questionnaire->findFinding(mutant.id)];
            const FindingStatus found = statusOf(session.evaluator().truth(rule.when));
            if (mutant.kind != RuleKind::Finding) {
                const Questionnaire::Data& data = questionnaire->data();
                const auto expected =
                    mutant.kind == RuleKind::Urgent
                        ? isExpected(example.expected.urgent, data.urgent, mutant.rule)
                        : isExpected(example.expected.contradictions, data.contradictions, mutant.rule);
                killed[i] = expected && *expected != (found == FindingStatus::Raised);
                continue;
            }
            const std::uint32_t finding = *questionnaire->findFinding(mutant.rule);
            const auto expected = expectedStatus(example.expected, finding);
            if (expected)
                killed[i] = found != *expected;
            else if (example.expected.onlyRaised &&
                     questionnaire->data().findings[finding].kind == FindingKind::Flag)
                killed[i] = found == FindingStatus::Raised;
        }
    }
    QStringList survivors;
    for (std::size_t i = 0; i < mutants.size(); ++i) {
        if (!killed[i])
            survivors << QString::fromStdString(mutants[i].rule + ": " + mutants[i].condition);
    }
    QVERIFY2(survivors.isEmpty(),
             qPrintable(
                 QString("%1 of %2 mutants contradict no case:\n").arg(survivors.size()).arg(mutants.size()) +
                 survivors.join('\n')));
}

QTEST_APPLESS_MAIN(RuleMutationTest)
#include "rule_mutation_test.moc"
