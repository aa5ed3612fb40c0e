// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/wording.h"

#include <functional>

namespace anteroom::editing {

/// That a questionnaire is about to be another one on the disk.
struct Edit {
    QString questionnaire;   ///< its id
    QString before, version; ///< as it was published last, and as it will be
    bool isPublished = false;
};

/// What stops the studio until a person answers, and what has to be known of before it writes; the program
/// brings its dialogs.
struct Asks {
    /// `act` is what the button says that does it.
    std::function<bool(const language::Wording& title, const language::Wording& text,
                       const language::Wording& act)>
        confirm;
    std::function<void(const language::Wording& title, const language::Wording& text)> tell;
    /// Hears whether anything was done, then or later.
    using Ended = std::function<void(bool isDone)>;
    using Act = std::function<void(const Ended& ended)>;
    using Refused = std::function<void(const language::Wording& why)>;
    /// One of the two is called, then or later: `act`, or `refused` with why it may not be.
    std::function<void(const Edit& edit, const Act& act, const Refused& refused)> perform;
    /// Where to save a map, of this name if nobody wants another; empty: nowhere.
    std::function<QString(const QString& suggestedName)> mapPath;
};

} // namespace anteroom::editing
