// SPDX-License-Identifier: GPL-3.0-or-later
// What an author's slip meets: a shipped questionnaire with one small fault at a time, before the check, the
// cases and the comparison with the version before. ANTEROOM_FAULTS says how many of each kind; the report of
// each questionnaire is printed.
#include "core/analysis/case_runner.h"
#include "core/analysis/diff.h"
#include "core/document/parse.h"
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

enum class CaughtBy { Check, Cases, Comparison, Nothing };

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

    CaughtBy meet(const SeededFault& fault) {
        m_files.replacement = fault.in(m_text);
        const LoadedQuestionnaire loaded = loadQuestionnaire(m_files, m_path, sha256);
        if (!loaded.questionnaire || !loaded.diagnostics.empty())
            return CaughtBy::Check;
        const LoadedCases cases = loadCases(m_casesPath, m_casesText, *loaded.questionnaire);
        const bool hold = cases.diagnostics.empty() &&
                          std::all_of(cases.cases.begin(), cases.cases.end(), [&](const Case& example) {
                              return runCase(loaded.questionnaire, example).passed();
                          });
        if (!hold)
            return CaughtBy::Cases;
        return structuralChanges(*m_questionnaire, *loaded.questionnaire).empty() ? CaughtBy::Nothing
                                                                                  : CaughtBy::Comparison;
    }

private:
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
    std::map<CaughtBy, std::vector<const SeededFault*>> met;
    const std::vector<SeededFault> faults = faultsIn(shipped.text());
    QVERIFY(faults.size() > fewest);
    for (const SeededFault& fault : faults)
        met[shipped.meet(fault)].push_back(&fault);
    QStringList onlyCompared, survivors;
    for (const SeededFault* fault : met[CaughtBy::Comparison])
        onlyCompared << QString::fromStdString(fault->kind + ", " + fault->what);
    for (const SeededFault* fault : met[CaughtBy::Nothing])
        survivors << QString::fromStdString(fault->kind + ", " + fault->what);
    qInfo("%zu faults: %zu caught by the check, %zu by the cases, %zu by the comparison alone", faults.size(),
          met[CaughtBy::Check].size(), met[CaughtBy::Cases].size(), met[CaughtBy::Comparison].size());
    qInfo("By the comparison alone:\n%s", qPrintable(onlyCompared.join('\n')));
    QVERIFY2(survivors.isEmpty(), qPrintable(survivors.join('\n')));
}

QTEST_APPLESS_MAIN(SeededFaultsTest)
#include "seeded_faults_test.moc"
