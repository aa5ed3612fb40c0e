// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/studio_document.h"

#include <vector>

namespace anteroom::studio {

/// What a save writes: texts as they were when it was begun. A value, so that a slow disk keeps another
/// thread waiting and not the window.
struct StudioSave {
    struct Part {
        StudioDocument document;
        bool isPublishedItself = false; ///< not cases or a changelog
        bool isSaved = false;
        bool isThere = false; ///< also where the disk did not confirm it
    };
    std::vector<Part> parts;
    bool isPublishing = false; ///< they are what the next edits are compared with

    /// Writes them, in any thread, and stops at the first that cannot be. Of `over` see
    /// StudioDocument::save().
    Outcome write(StudioDocument::Over over);
};

} // namespace anteroom::studio
