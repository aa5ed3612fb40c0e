// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/notes/bands.h"
#include "core/analysis/notes/constant_parts.h"
#include "core/analysis/notes/dead_parts.h"
#include "core/analysis/notes/hidden_negations.h"
#include "core/analysis/notes/idle_parts.h"
#include "core/analysis/notes/implications.h"
#include "core/proofs/prover.h"
#include "tests/core/proofs/note_text.h"
#include "tests/questionnaires/shipped.h"

#include <QElapsedTimer>
#include <QTest>

#include <set>
#include <string>

using namespace anteroom;
using namespace anteroom::test;

namespace {

/// Looked at, and meant: these contradictions are of what was said here and was not said there, and "there"
/// is not even asked of someone who said earlier that there is nothing.
bool isMeant(const Questionnaire& questionnaire, const ProofNote& note) {
    static const std::set<std::string> meant{"named-condition-never-told", "used-lately-but-not-now"};
    return note.proved == Proved::HiddenNegation && note.rule->kind == RuleKind::Contradiction &&
           meant.count(nameOf(questionnaire, *note.rule)) != 0;
}

} // namespace

class ShippedProofsTest : public QObject {
    Q_OBJECT

private slots:
    void everythingIsDecidedAndNothingIsIdle_data();
    void everythingIsDecidedAndNothingIsIdle();
};

void ShippedProofsTest::everythingIsDecidedAndNothingIsIdle_data() {
    QTest::addColumn<QString>("path");
    for (const QString& folder : shippedFolders())
        QTest::newRow(qPrintable(folder)) << folder + "/questionnaire.yaml";
}

// Findings of one topic may imply each other: what is urgent now is also a part of the history.
void ShippedProofsTest::everythingIsDecidedAndNothingIsIdle() {
    if (!canProve())
        QSKIP("built without a solver");
    QFETCH(QString, path);
    ShippedFiles files;
    const auto questionnaire = loadShipped(files, path.toStdString());
    const Date day = *Date::of(2027, 3, 14);
    QElapsedTimer timer;
    timer.start();
    Provers provers([&] { return makeProver(questionnaire, {day, day, 10'000}); }, 2);
    QStringList surprises;
    const auto look = [&](const char* what, const ProofNotes& notes) {
        for (const ProofNote& note : notes)
            if (note.proved != Proved::Implies && note.proved != Proved::ComeTogether &&
                !isMeant(*questionnaire, note))
                surprises << QString::fromStdString(noteText(*questionnaire, note));
        qInfo("%s: %lld ms", what, timer.restart());
    };
    look("what is shown", neverShown(*questionnaire, provers));
    look("what is raised", deadOrConstantRules(*questionnaire, provers));
    look("comparisons", constantComparisons(*questionnaire, provers));
    look("parts that never change", constantParts(*questionnaire, provers));
    look("what is not asked", hiddenNegations(*questionnaire, provers));
    look("implications", implications(questionnaire, provers));
    look("bands", bandNotes(*questionnaire, provers));
    look("parts", idleParts(*questionnaire, provers));
    look("options", idleOptions(*questionnaire, provers));
    QCOMPARE(surprises.join('\n'), QString());
}

QTEST_APPLESS_MAIN(ShippedProofsTest)
#include "shipped_proofs_test.moc"
