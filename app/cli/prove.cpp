// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/prove.h"

#include "app/files/wall_clock.h"
#include "core/analysis/notes/proved_notes.h"
#include "core/proofs/prover.h"

#include <QThread>

#include <algorithm>

namespace anteroom::cli {

Provers proversOf(const std::shared_ptr<const Questionnaire>& questionnaire) {
    const ProofLimits limits = usualLimits(files::wallClock().date);
    return Provers([=] { return makeProver(questionnaire, limits); },
                   static_cast<unsigned>(std::max(1, QThread::idealThreadCount())));
}

Result<std::vector<WordedNote>> prove(const std::shared_ptr<const Questionnaire>& questionnaire,
                                      const SourceSet& sources) {
    if (!canProve())
        return Error{proofsAreOff};
    Provers provers = proversOf(questionnaire);
    std::vector<WordedNote> worded;
    for (const ProofNote& note : provedNotes(questionnaire, provers))
        worded.push_back(wordsOf(*questionnaire, sources, note));
    return worded;
}

std::vector<std::string> inEnglish(const std::vector<Message>& lines) {
    std::vector<std::string> said;
    said.reserve(lines.size());
    for (const Message& line : lines)
        said.push_back(line.english());
    return said;
}

} // namespace anteroom::cli
