// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/pages.h"

#include "app/parts/part.h"

namespace anteroom::pages {

Result<const PageReader*> pageReader() { return parts::part<PageReader>(QStringLiteral("pdfpages")); }

} // namespace anteroom::pages
