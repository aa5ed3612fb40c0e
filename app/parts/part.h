// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace anteroom::parts {

/// Parts of Anteroom that a start does not wait for, and that most days nobody needs: lib/anteroom beside the
/// folder of the program holds each as NAME.so. A part and its program are of one build.
QString folderOfParts();

/// What the function anteroom_NAME of that part returns, which is `extern "C"` and is told the version of
/// the program; null from there means that it is of another one. Loaded when it is first asked for, and there
/// until the program ends. In any thread.
Result<const void*> partIn(const QString& folder, const QString& name);

/// partIn() the program's own folder, as what that part says that it is.
template <typename Part>
Result<const Part*> part(const QString& name) {
    const Result<const void*> loaded = partIn(folderOfParts(), name);
    if (!loaded)
        return loaded.error();
    return static_cast<const Part*>(*loaded);
}

} // namespace anteroom::parts
