// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/report_words.h"

#include "core/analysis/coverage_words.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace anteroom::studio {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Studio", text); }

} // namespace

QString inShort(const Comparison& comparison) {
    if (!comparison.problem.isEmpty())
        return comparison.problem;
    if (comparison.said.isEmpty() && comparison.same == comparison.all)
        return tr("Nothing changes against version %1").arg(comparison.version);
    if (comparison.same == comparison.all)
        return tr("Every finding says the same as in version %1, whatever is answered")
            .arg(comparison.version);
    const std::size_t changed = comparison.all - comparison.same - comparison.open;
    QString words;
    if (changed > 0 || comparison.open == 0)
        words =
            changed == 1
                ? tr("1 finding is not the same as in version %1").arg(comparison.version)
                : tr("%1 findings are not the same as in version %2").arg(changed).arg(comparison.version);
    if (comparison.open > 0)
        words += words.isEmpty() ? tr("Of %1 of %2 findings it is not known whether they change")
                                       .arg(comparison.open)
                                       .arg(comparison.all)
                                 : tr("; of %1 it is not known in full").arg(comparison.open);
    return words;
}

QString inShort(const std::vector<ProvedNote>& notes, const std::vector<Problem>& warnings) {
    const std::size_t all = notes.size() + warnings.size();
    if (all == 0)
        return tr("Nothing is noted: each question, option and finding can matter");
    const auto isMistake = [](const Problem& problem) { return problem.kind == Problem::Kind::Warning; };
    const auto mistakes = std::count_if(warnings.begin(), warnings.end(), isMistake) +
                          std::count_if(notes.begin(), notes.end(),
                                        [&](const ProvedNote& note) { return isMistake(note.problem); });
    QString words =
        all == 1 ? tr("1 note on the questionnaire") : tr("%1 notes on the questionnaire").arg(all);
    if (mistakes > 0)
        words += tr(", %1 likely not meant").arg(mistakes);
    return words;
}

QString inShort(const CasesReport& cases) {
    return tr("The cases show %1").arg(QString::fromStdString(wordsOf(cases.count, Named::ByTitle)));
}

QString progressWords(const ProofRun& run) {
    const int step = static_cast<int>(run.step());
    const QStringList what{tr("comparing with what was published last"),
                           tr("looking for what answers can never do"), tr("looking at what the cases show")};
    return tr("Step %1 of %2: %3. Proofs so far: %4")
        .arg(step + 1)
        .arg(ProofRun::steps)
        .arg(what.value(step))
        .arg(run.proofs());
}

QString proofsAreOff() {
    return tr("Proofs are off: this Anteroom was built without a solver (Z3). What only a proof can tell is "
              "not known.");
}

QString asSentence(const QString& words) { return words.left(1).toUpper() + words.mid(1); }

QString lineOf(const TextPlace& place) { return tr("line %1").arg(place.place.line); }

QString wordsOf(const TextPlace& place) {
    return tr("%1, %2").arg(QFileInfo(QString::fromStdString(place.path)).fileName(), lineOf(place));
}

} // namespace anteroom::studio
