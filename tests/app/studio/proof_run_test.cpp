// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/proof_run.h"
#include "app/studio/report_words.h"
#include "core/proofs/prover.h"
#include "tests/app/studio/studio_fixture.h"

#include <QSemaphore>
#include <QSignalSpy>

using namespace anteroom;
using namespace anteroom::test;
using studio::ProofRun;

namespace {

std::string with(std::string text, const std::string& what, const std::string& instead) {
    const std::size_t at = text.find(what);
    return at == std::string::npos ? std::string() : text.replace(at, what.size(), instead);
}

/// The texts of one folder, and two versions of its questionnaire.
struct Texts {
    studio::EditedTexts edited(const std::string& what, const std::string& instead) const {
        studio::EditedTexts texts = before();
        texts.revision = 7;
        texts.open[texts.path] = with(texts.open[texts.path], what, instead);
        return texts;
    }
    studio::EditedTexts before() const {
        const std::string path = folder.path().toStdString();
        return {path, {{path, bytesOf(folder.path()).toStdString()}}, 0};
    }
    StudioFolder folder;
};

/// Undecided, and each waits until it may go on.
class WaitingProver : public Prover {
public:
    explicit WaitingProver(QSemaphore& begun, QSemaphore& go) : m_begun(begun), m_go(go) {}
    Proof prove(const std::vector<Claim>&) override { return wait(); }
    Proof proveWhenAnswered(const std::vector<Claim>&) override { return wait(); }
    Proof proveLinked(const std::vector<Claim>&, const Links&, const std::vector<Exclusion>&) override {
        return wait();
    }
    Proof differsWithout(NodeIndex, OperandPlace, Reading) override { return wait(); }
    Proof differsBy(NodeIndex, const OptionExchange&) override { return wait(); }
    Proof decides(const Decision&) override { return wait(); }

private:
    Proof wait() {
        m_begun.release();
        m_go.acquire();
        return Undecided{};
    }
    QSemaphore& m_begun;
    QSemaphore& m_go;
};

class NoProver : public Prover {
public:
    Proof prove(const std::vector<Claim>&) override { return none(); }
    Proof proveWhenAnswered(const std::vector<Claim>&) override { return none(); }
    Proof proveLinked(const std::vector<Claim>&, const Links&, const std::vector<Exclusion>&) override {
        return none();
    }
    Proof differsWithout(NodeIndex, OperandPlace, Reading) override { return none(); }
    Proof differsBy(NodeIndex, const OptionExchange&) override { return none(); }
    Proof decides(const Decision&) override { return none(); }

private:
    static Proof none() { return Undecided{Undecided::Why::NoSolver}; }
};

std::unique_ptr<ProofRun> runWith(const studio::Proving& proving) {
    return std::make_unique<ProofRun>(std::make_shared<files::DiskFileSource>(), files::sha256, proving);
}

bool ends(const ProofRun& run) {
    return QTest::qWaitFor([&] { return !run.isRunning(); }, 30'000);
}

} // namespace

class ProofRunTest : public QObject {
    Q_OBJECT

private slots:
    void whatAnEditChangesComesWithWhoeverItConcerns();
    void anEditOfWordsChangesNoFinding();
    void whatCanNeverBeIsNotedAtItsPlace();
    void whatTheCheckWarnsOfIsThereWithoutAProof();
    void whatIsNotedInShortCountsTheWarningsToo();
    void whatNoCaseShowsComesWithACase();
    void itsPartsComeOneAfterTheOther();
    void aStopKeepsWhatIsKnownAndTheWindowGoesOn();
    void whoeverLeavesWaitsForNoProof();
    void aNewTextTakesThePlaceOfTheOneBefore();
    void withoutASolverWhatNeedsNoneIsSaid();
    void aTextWithErrorsProvesNothing();
    void whatWasThereBeforeMayHaveErrors();

private:
    std::unique_ptr<ProofRun> proved(const std::string& what, const std::string& instead) const {
        auto run = runWith(studio::builtInProving(StudioDesk::clock()));
        run->begin(m_texts.edited(what, instead), m_texts.before());
        if (!ends(*run))
            qFatal("It does not end");
        return run;
    }

    Texts m_texts;
};

void ProofRunTest::whatAnEditChangesComesWithWhoeverItConcerns() {
    if (!canProve())
        QSKIP("built without a solver");
    const auto run = proved("nights >= 3", "nights >= 2");
    const studio::Comparison& comparison = *run->report().comparison;
    QCOMPARE(comparison.version, QString("1.0.0"));
    QCOMPARE(comparison.said, QStringList{"changed finding “Trouble sleeping on three nights a week or more” "
                                          "(poor-sleep): when it is raised"});
    QCOMPARE(comparison.rules.size(), std::size_t{1});
    const studio::ChangedRule& rule = comparison.rules.front();
    QCOMPARE(rule.name, QString("finding “Trouble sleeping on three nights a week or more” (poor-sleep)"));
    QCOMPARE(rule.shown.size(), std::size_t{1}); // and nobody is let go
    QCOMPARE(rule.shown[0].words,
             QString("“nights in a week” 2 nights with “trouble sleeping” yes: now raised"));
    QCOMPARE(rule.shown[0].answers, (QStringList{"trouble sleeping: yes", "nights in a week: 2 nights"}));
    QCOMPARE(rule.shown[0].example->answers.size(), std::size_t{2});
    QCOMPARE(studio::inShort(comparison), QString("1 finding is not the same as in version 1.0.0"));
    QVERIFY(comparison.step == VersionStep::Major);
    // Its place is that of the condition as it is now.
    const std::string now = m_texts.edited("nights >= 3", "nights >= 2").open.begin()->second;
    QVERIFY(rule.place);
    QCOMPARE(now.substr(rule.place->begin, rule.place->end - rule.place->begin),
             std::string("trouble is yes and nights >= 2"));
}

void ProofRunTest::anEditOfWordsChangesNoFinding() {
    const auto run = proved("Do you have trouble", "Have you trouble");
    QCOMPARE(run->report().comparison->said,
             QStringList{"changed question “trouble sleeping” (trouble): its text “Do you have trouble "
                         "sleeping?” is now “Have you trouble sleeping?”"});
    QVERIFY(run->report().comparison->rules.empty());
    QCOMPARE(studio::inShort(*run->report().comparison),
             QString("Every finding says the same as in version 1.0.0, whatever is answered"));
    const auto same = proved("nights >= 3", "nights >= 3");
    QCOMPARE(studio::inShort(*same->report().comparison), QString("Nothing changes against version 1.0.0"));
}

void ProofRunTest::whatCanNeverBeIsNotedAtItsPlace() {
    if (!canProve())
        QSKIP("built without a solver");
    const auto run = proved("nights >= 3", "nights >= 8");
    const std::vector<studio::ProvedNote>& notes = *run->report().notes;
    QVERIFY(!notes.empty());
    QVERIFY2(notes.front().problem.words.contains("never raised"), qPrintable(notes.front().problem.words));
    QVERIFY(notes.front().problem.kind == studio::Problem::Kind::Warning);
    QCOMPARE(notes.front().problem.path, m_texts.folder.path().toStdString());
    QVERIFY(studio::inShort(notes, {}).contains("likely not meant"));
}

void ProofRunTest::whatTheCheckWarnsOfIsThereWithoutAProof() {
    auto run = runWith({false, [](const auto&) { return std::make_unique<NoProver>(); }});
    run->begin(m_texts.edited("      - id: trouble", "      - {id: tired, type: yes-no, text: 'Tired?', "
                                                     "show-when: trouble is yes}\n      - id: trouble"),
               m_texts.before());
    QVERIFY(ends(*run));
    QCOMPARE(run->report().warnings.size(), std::size_t{1});
    const studio::Problem& warning = run->report().warnings.front();
    QVERIFY2(warning.words.contains("later"), qPrintable(warning.words));
    QCOMPARE(warning.path, m_texts.folder.path().toStdString());
    QVERIFY(warning.place.line > 1);
}

void ProofRunTest::whatIsNotedInShortCountsTheWarningsToo() {
    studio::Problem mistake;
    mistake.kind = studio::Problem::Kind::Warning;
    studio::Problem remark;
    remark.kind = studio::Problem::Kind::Note;
    studio::ProvedNote proved;
    proved.problem = mistake;
    QCOMPARE(studio::inShort({}, {}),
             QString("Nothing is noted: each question, option and finding can matter"));
    QCOMPARE(studio::inShort({}, {remark}), QString("1 note on the questionnaire"));
    QCOMPARE(studio::inShort({}, {mistake, remark}),
             QString("2 notes on the questionnaire, 1 likely not meant"));
    QCOMPARE(studio::inShort({proved}, {}), QString("1 note on the questionnaire, 1 likely not meant"));
    QCOMPARE(studio::inShort({proved}, {mistake, remark}),
             QString("3 notes on the questionnaire, 2 likely not meant"));
}

void ProofRunTest::whatNoCaseShowsComesWithACase() {
    if (!canProve())
        QSKIP("built without a solver");
    QByteArray cases = bytesOf(m_texts.folder.casesPath());
    const QByteArray all = cases;
    const auto from = cases.indexOf("  - name: two nights do not");
    cases.remove(from, cases.indexOf("  - name: no trouble") - from);
    writeFile(m_texts.folder.casesPath(), cases);
    const auto run = proved("nights >= 3", "nights >= 3");
    writeFile(m_texts.folder.casesPath(), all);
    const studio::CasesReport& report = *run->report().cases;
    QCOMPARE(report.rules.size(), std::size_t{1});
    QVERIFY(report.count.shown < report.count.all);
    const auto& proposals = report.rules.front().proposals;
    QVERIFY(!proposals.empty());
    QVERIFY2(proposals.front().yaml.startsWith("name: "), qPrintable(proposals.front().yaml));
    QVERIFY2(proposals.front().yaml.contains("\n  nights: 2\n"), qPrintable(proposals.front().yaml));
    QVERIFY(proposals.front().shown.example);
    QVERIFY(!report.rules.front().parts.empty());
    QVERIFY(studio::inShort(report).startsWith("The cases show "));
}

void ProofRunTest::itsPartsComeOneAfterTheOther() {
    auto run = runWith(studio::builtInProving(StudioDesk::clock()));
    QStringList said;
    connect(run.get(), &ProofRun::changed, this, [&] {
        said << QString("%1%2%3%4")
                    .arg(run->isRunning())
                    .arg(run->report().comparison.has_value())
                    .arg(run->report().notes.has_value())
                    .arg(run->report().cases.has_value());
    });
    run->begin(m_texts.edited("nights >= 3", "nights >= 2"), m_texts.before());
    QVERIFY(ends(*run));
    QCOMPARE(said.first(), QString("1000"));
    QCOMPARE(said.last(), canProve() ? QString("0111") : QString("0101"));
    QCOMPARE(run->report().revision, std::uint64_t{7});
    QVERIFY(!run->isStopped());
}

void ProofRunTest::aStopKeepsWhatIsKnownAndTheWindowGoesOn() {
    static QSemaphore begun; // the prover is there a little longer than this
    static QSemaphore go;
    auto run = runWith({true, [](const auto&) { return std::make_unique<WaitingProver>(begun, go); }});
    run->begin(m_texts.edited("Do you have trouble", "Have you trouble"), m_texts.before());
    // The rules are the same all the way down: the first proof is that of a note.
    QTRY_VERIFY(run->report().comparison);
    QTRY_VERIFY(begun.available() > 0);
    QVERIFY(run->isRunning());
    QSignalSpy progressed(run.get(), &ProofRun::progressed);
    QTRY_VERIFY(!progressed.isEmpty()); // while the proof waits
    QVERIFY2(studio::progressWords(*run).startsWith("Step 2 of 3: looking for what answers can never do"),
             qPrintable(studio::progressWords(*run)));
    run->stop();
    QVERIFY(run->isStopped() && !run->isRunning());
    QVERIFY(run->report().comparison && !run->report().notes);
    // The proof that had begun is the last of its run: the next run has the thread once it is over.
    run->begin(m_texts.before(), m_texts.before());
    QVERIFY(!run->report().comparison);
    go.release();
    QTRY_VERIFY(run->report().comparison);
    run.reset();
    go.release(1000); // what had begun comes to its end
}

void ProofRunTest::whoeverLeavesWaitsForNoProof() {
    static QSemaphore begun; // the prover is there a little longer than this
    static QSemaphore go;
    auto run = runWith({true, [](const auto&) { return std::make_unique<WaitingProver>(begun, go); }});
    run->begin(m_texts.edited("nights >= 3", "nights >= 2"), m_texts.before());
    QTRY_VERIFY(begun.available() > 0);
    run.reset(); // would never return
    go.release(1000);
}

void ProofRunTest::aNewTextTakesThePlaceOfTheOneBefore() {
    auto run = runWith(studio::builtInProving(StudioDesk::clock()));
    run->begin(m_texts.edited("nights >= 3", "nights >= 2"), m_texts.before());
    run->begin(m_texts.before(), m_texts.before());
    QVERIFY(ends(*run));
    QCOMPARE(studio::inShort(*run->report().comparison), QString("Nothing changes against version 1.0.0"));
    QCOMPARE(run->report().revision, std::uint64_t{0});
}

void ProofRunTest::withoutASolverWhatNeedsNoneIsSaid() {
    auto run = runWith({false, [](const auto&) { return std::make_unique<NoProver>(); }});
    run->begin(m_texts.edited("nights >= 3", "nights >= 2"), m_texts.before());
    QVERIFY(ends(*run));
    const studio::PublishReport& report = run->report();
    QVERIFY(!report.isProved && !report.notes);
    QCOMPARE(report.comparison->said, QStringList{"changed finding “Trouble sleeping on three nights a week "
                                                  "or more” (poor-sleep): when it is raised"});
    QVERIFY(!report.comparison->rules.front().notKnown.isEmpty());
    QCOMPARE(studio::inShort(*report.comparison),
             QString("Of 1 of 1 findings it is not known whether they change"));
    QVERIFY(report.cases->count.shown > 0);
}

void ProofRunTest::aTextWithErrorsProvesNothing() {
    const auto run = proved("nights >= 3", "nightz >= 3");
    QVERIFY(!run->report().comparison && !run->report().cases);
    QVERIFY(!run->versions()->now);
}

void ProofRunTest::whatWasThereBeforeMayHaveErrors() {
    auto run = runWith(studio::builtInProving(StudioDesk::clock()));
    run->begin(m_texts.before(), m_texts.edited("nights >= 3", "nightz >= 3"));
    QVERIFY(ends(*run));
    QVERIFY(run->report().comparison->problem.contains("has errors"));
    QVERIFY(run->report().cases);
}

QTEST_MAIN(ProofRunTest)
#include "proof_run_test.moc"
