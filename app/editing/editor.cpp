// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editing/editor.h"

#include "app/parts/part.h"

namespace anteroom::editing {

Result<const Editors*> editors() { return parts::part<Editors>(QStringLiteral("studio")); }

} // namespace anteroom::editing
