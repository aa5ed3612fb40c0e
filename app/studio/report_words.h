// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/proof_run.h"
#include "app/studio/publish_report.h"

#include <QString>

namespace anteroom::studio {

// What is said of a report in a line each.

/// "2 of 14 findings say something else than in version 1.0.0"
QString inShort(const Comparison& comparison);
/// "3 notes on the questionnaire, 1 likely not meant": proved ones, and what the check says without a proof.
QString inShort(const std::vector<ProvedNote>& notes, const std::vector<Problem>& warnings);
/// "The cases show 12 of 13 turning points (92.3 %)"
QString inShort(const CasesReport& cases);
/// How far it is: "Step 1 of 3: comparing with what was published last. 34 proofs so far."
QString progressWords(const ProofRun& run);
QString proofsAreOff();
/// With a large first letter.
QString asSentence(const QString& words);
/// "line 12"
QString lineOf(const TextPlace& place);
/// "questionnaire.yaml, line 12"
QString wordsOf(const TextPlace& place);

} // namespace anteroom::studio
