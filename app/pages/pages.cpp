// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/pages.h"

#include "app/parts/part.h"

namespace anteroom::pages {

Result<const PageReader*> pageReader() {
    const Result<const void*> part = parts::partIn(parts::folderOfParts(), QStringLiteral("pdfpages"));
    if (!part)
        return part.error();
    return static_cast<const PageReader*>(*part);
}

} // namespace anteroom::pages
