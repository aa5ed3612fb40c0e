// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/flow/save_state_text.h"

#include "app/interview/words.h"

namespace anteroom::desktop {

QString saveStateText(const keeping::Recorder* recorder, const std::string& language, bool isTyping) {
    using interview::Word;
    const auto say = [&](Word which) { return interview::word(which, language); };
    if (!recorder)
        return say(Word::NotStored);
    if (isTyping && !isSavingAmiss(recorder)) // of that, nothing is on a disk
        return say(Word::NotSavedYet);
    switch (recorder->state()) {
    case keeping::SaveState::Saved:
        return say(Word::Saved).arg(QString::fromStdString(recorder->savedAt().clock()));
    case keeping::SaveState::Saving:
        return say(Word::Saving);
    case keeping::SaveState::Kept:
        return say(Word::KeptHere).arg(QString::fromStdString(recorder->keptAt().clock()));
    case keeping::SaveState::Waiting:
        return say(Word::SavingFails);
    case keeping::SaveState::Conflict:
        return say(Word::SavedElsewhere);
    case keeping::SaveState::LeaseLost:
        break;
    }
    return say(Word::TakenOver);
}

bool isSavingAmiss(const keeping::Recorder* recorder) {
    return recorder && (recorder->isStopped() || recorder->state() == keeping::SaveState::Waiting);
}

} // namespace anteroom::desktop
