// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editing/editor.h"

#include "app/parts/part.h"

namespace anteroom::editing {

Result<const Editors*> editors() {
    const Result<const void*> part = parts::partIn(parts::folderOfParts(), QStringLiteral("studio"));
    if (!part)
        return part.error();
    return static_cast<const Editors*>(*part);
}

} // namespace anteroom::editing
