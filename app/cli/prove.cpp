// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/prove.h"

#include "app/files/wall_clock.h"
#include "core/analysis/proved_notes.h"
#include "core/proofs/prover.h"

#include <QThread>

#include <algorithm>

namespace anteroom::cli {

namespace {

constexpr int years = 5; ///< in which a questionnaire is taken to be in use

} // namespace

Result<std::vector<WordedNote>> prove(const std::shared_ptr<const Questionnaire>& questionnaire,
                                      const SourceSet& sources) {
    if (!canProve())
        return Error{"Proofs are off: this Anteroom was built without a solver (Z3)."};
    const Date today = files::wallClock().date;
    // The same day of the month is there in every year but for the 29th of February.
    const ProofLimits limits{today,
                             Date::of(today.year() + years, today.month(), today.day()).value_or(today)};
    Provers provers([&] { return makeProver(questionnaire, limits); },
                    static_cast<unsigned>(std::max(1, QThread::idealThreadCount())));
    std::vector<WordedNote> worded;
    for (const ProofNote& note : provedNotes(questionnaire, provers))
        worded.push_back(wordsOf(*questionnaire, sources, note));
    std::stable_sort(worded.begin(), worded.end(), [](const WordedNote& a, const WordedNote& b) {
        return std::pair(a.diagnostic.span.file, a.diagnostic.span.begin) <
               std::pair(b.diagnostic.span.file, b.diagnostic.span.begin);
    });
    return worded;
}

} // namespace anteroom::cli
