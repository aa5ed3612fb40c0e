// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/report_words.h"

#include "app/language/said.h"
#include "core/analysis/coverage/coverage_words.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace anteroom::studio {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::studio::ReportWords)
};

} // namespace

QString inShort(const Comparison& comparison) {
    if (!comparison.problem.isEmpty())
        return comparison.problem;
    if (comparison.said.isEmpty() && comparison.same == comparison.all)
        return Texts::tr("Nothing changes against version %1").arg(comparison.version);
    if (comparison.same == comparison.all)
        return Texts::tr("Every finding says the same as in version %1, whatever is answered")
            .arg(comparison.version);
    const std::size_t changed = comparison.all - comparison.same - comparison.open;
    QString words;
    if (changed > 0 || comparison.open == 0)
        words = changed == 1 ? Texts::tr("1 finding is not the same as in version %1").arg(comparison.version)
                             : Texts::tr("%1 findings are not the same as in version %2")
                                   .arg(changed)
                                   .arg(comparison.version);
    if (comparison.open > 0)
        words += words.isEmpty() ? Texts::tr("Of %1 of %2 findings it is not known whether they change")
                                       .arg(comparison.open)
                                       .arg(comparison.all)
                                 : Texts::tr("; of %1 it is not known in full").arg(comparison.open);
    return words;
}

QString inShort(const std::vector<ProvedNote>& notes, const std::vector<Problem>& warnings) {
    const std::size_t all = notes.size() + warnings.size();
    if (all == 0)
        return Texts::tr("Nothing is noted: each question, option and finding can matter");
    const auto isMistake = [](const Problem& problem) { return problem.kind == Problem::Kind::Warning; };
    const auto mistakes = std::count_if(warnings.begin(), warnings.end(), isMistake) +
                          std::count_if(notes.begin(), notes.end(),
                                        [&](const ProvedNote& note) { return isMistake(note.problem); });
    QString words = all == 1 ? Texts::tr("1 note on the questionnaire")
                             : Texts::tr("%1 notes on the questionnaire").arg(all);
    if (mistakes > 0)
        words += Texts::tr(", %1 likely not meant").arg(mistakes);
    return words;
}

QString inShort(const CasesReport& cases) {
    return Texts::tr("The cases show %1").arg(language::said(wordsOf(cases.count, Named::ByTitle)));
}

QString progressWords(const ProofRun& run) {
    const int step = static_cast<int>(run.step());
    const QStringList what{Texts::tr("comparing with what was published last"),
                           Texts::tr("looking for what answers can never do"),
                           Texts::tr("looking at what the cases show")};
    return Texts::tr("Step %1 of %2: %3. Proofs so far: %4")
        .arg(step + 1)
        .arg(ProofRun::steps)
        .arg(what.value(step))
        .arg(run.proofs());
}

QString proofsAreOff() {
    return Texts::tr(
        "Proofs are off: this Anteroom was built without a solver (Z3). What only a proof can tell is "
        "not known.");
}

QString asSentence(const QString& words) { return words.left(1).toUpper() + words.mid(1); }

QString lineOf(const TextPlace& place) { return Texts::tr("line %1").arg(place.place.line); }

QString wordsOf(const TextPlace& place) {
    return Texts::tr("%1, %2").arg(QFileInfo(QString::fromStdString(place.path)).fileName(), lineOf(place));
}

} // namespace anteroom::studio
