// SPDX-License-Identifier: GPL-3.0-or-later
// What an author's slip meets: a shipped questionnaire with one small fault at a time, before the check, the
// cases and the comparison with the version before: of what it finds and, where that is proved the same, of
// its texts, with the reason. ANTEROOM_FAULTS says how many of each kind; the report of each questionnaire is
// printed.
#include "core/analysis/coverage/case_runner.h"
#include "core/analysis/diff/diff_words.h"
#include "core/document/parse.h"
#include "core/findings/answers_below.h"
#include "core/proofs/prover.h"
#include "tests/questionnaires/shipped.h"
#include "tests/support/seeded_faults.h"

#include <algorithm>

using namespace anteroom;
using namespace anteroom::test;

namespace {

#ifdef ANTEROOM_IS_SANITIZED
constexpr std::size_t fewest = 8; // one of each kind
#else
constexpr std::size_t fewest = 20;
#endif

enum class CaughtBy { Check, Cases, Findings, Texts, Nothing };

/// What a fault meets; of one that only the comparison of texts tells of, why nothing that is found changes.
struct Met {
    CaughtBy by = CaughtBy::Nothing;
    std::string why{};
};

std::vector<SeededFault> faultsIn(const std::string& yaml) {
    Diagnostics diagnostics;
    const auto document =
        parseYaml(std::make_shared<const SourceText>("questionnaire.yaml", yaml), FileIndex{}, diagnostics);
    const std::vector<SeededFault> all = seededFaults(*document);
#ifdef ANTEROOM_IS_SANITIZED
    constexpr int few = 1; // of each kind
#else
    constexpr int few = 4;
#endif
    const int wanted =
        qEnvironmentVariableIsSet("ANTEROOM_FAULTS") ? qEnvironmentVariableIntValue("ANTEROOM_FAULTS") : few;
    return spread(all, static_cast<std::size_t>(wanted));
}

/// The questionnaire as it is shipped, and what a fault in it meets.
class Shipped {
public:
    explicit Shipped(const QString& folder)
        : m_path(questionnaireIn(folder)), m_casesPath(casesIn(folder)), m_text(*m_files.read(m_path)),
          m_casesText(*m_files.read(m_casesPath)), m_questionnaire(loadShipped(m_files, m_path)) {
        m_files.replacedPath = m_path;
    }

    const std::string& text() const { return m_text; }

    Met meet(const SeededFault& fault) {
        m_files.replacement = fault.in(m_text);
        const LoadedQuestionnaire loaded = loadQuestionnaire(m_files, m_path, sha256);
        if (!loaded.questionnaire || !loaded.diagnostics.empty())
            return {CaughtBy::Check};
        const LoadedCases cases = loadCases(m_casesPath, m_casesText, *loaded.questionnaire);
        const bool hold = cases.diagnostics.empty() &&
                          std::all_of(cases.cases.begin(), cases.cases.end(), [&](const Case& example) {
                              return runCase(loaded.questionnaire, example).passed();
                          });
        if (!hold)
            return {CaughtBy::Cases};
        const auto& now = loaded.questionnaire;
        const Date day = *Date::of(2027, 3, 14);
        const Differences found = differences(m_questionnaire, now, [=](const auto& joined) {
            return Provers([=] { return makeProver(joined, usualLimits(day)); }, 2);
        });
        const auto isElse = [](const RuleDifference& rule) { return !rule.isSame() && !rule.isOpen(); };
        if (std::any_of(found.rules.begin(), found.rules.end(), isElse))
            return {CaughtBy::Findings};
        const std::vector<Change> changes = structuralChanges(*m_questionnaire, *now);
        if (changes.empty())
            return {CaughtBy::Nothing};
        return {CaughtBy::Texts, whyTheSame(*now, changes, found)};
    }

private:
    static bool isLookedAt(const Questionnaire& in, std::string_view id) {
        const auto question = in.find(id.substr(0, id.find('.')));
        const std::vector<Rule> rules = rulesOf(in);
        return question && std::any_of(rules.begin(), rules.end(), [&](const Rule& rule) {
                   if (rule.kind == RuleKind::ShowWhen || rule.kind == RuleKind::Computed)
                       return false;
                   const auto& answers = answersBelow(in.program(), {rule.node}).answers;
                   return std::any_of(answers.begin(), answers.end(),
                                      [&](const auto& looked) { return looked.first.first == *question; });
               });
    }

    std::string whyTheSame(const Questionnaire& now, const std::vector<Change>& changes,
                           const Differences& found) const {
        std::string why;
        for (const Change& change : changes) {
            const bool isAsked = change.noun == "question" || change.noun == "field";
            const auto isOnly = [&](std::initializer_list<std::string_view> parts) {
                return !change.what.empty() &&
                       std::all_of(change.what.begin(), change.what.end(), [&](const ChangedPart& part) {
                           return std::find(parts.begin(), parts.end(), part.what) != parts.end();
                       });
            };
            why += (why.empty() ? "" : "; ") + wordsOf(change).english() + ": " +
                   (isOnly({"usual"}) ? "it only asks whether a number is right"
                    : isOnly({"ask-anew", "safety"})
                        ? "it changes when it is asked once more, and not what is found"
                    : isAsked && !isLookedAt(*m_questionnaire, change.id) && !isLookedAt(now, change.id)
                        ? "no finding looks at it"
                        : "no finding hangs on it");
        }
        const auto open = std::count_if(found.rules.begin(), found.rules.end(),
                                        [](const RuleDifference& rule) { return rule.isOpen(); });
        return why + (open == 0
                          ? ", as is proved of each of the " + std::to_string(found.rules.size()) + " rules"
                          : ", but " + std::to_string(open) + " rules are not decided");
    }

    ShippedFiles m_files;
    std::string m_path, m_casesPath, m_text, m_casesText;
    std::shared_ptr<const Questionnaire> m_questionnaire;
};

} // namespace

class SeededFaultsTest : public QObject {
    Q_OBJECT

private slots:
    void noSmallFaultGetsPastCheckCasesAndComparison_data() { eachForClinics(); }
    void noSmallFaultGetsPastCheckCasesAndComparison();
};

void SeededFaultsTest::noSmallFaultGetsPastCheckCasesAndComparison() {
    QFETCH(QString, folder);
    Shipped shipped(folder);
    std::map<CaughtBy, QStringList> met;
    const std::vector<SeededFault> faults = faultsIn(shipped.text());
    QVERIFY(faults.size() > fewest);
    for (const SeededFault& fault : faults) {
        const Met one = shipped.meet(fault);
        met[one.by] << QString::fromStdString(fault.kind + ", " + fault.what +
                                              (one.why.empty() ? "" : "\n    " + one.why));
    }
    qInfo("%zu faults: %d caught by the check, %d by the cases, %d by the comparison of what is found, %d by "
          "that of the texts alone",
          faults.size(), int(met[CaughtBy::Check].size()), int(met[CaughtBy::Cases].size()),
          int(met[CaughtBy::Findings].size()), int(met[CaughtBy::Texts].size()));
    qInfo("By the comparison of the texts alone:\n%s", qPrintable(met[CaughtBy::Texts].join('\n')));
    QVERIFY2(met[CaughtBy::Nothing].isEmpty(), qPrintable(met[CaughtBy::Nothing].join('\n')));
}

QTEST_APPLESS_MAIN(SeededFaultsTest)
#include "seeded_faults_test.moc"
