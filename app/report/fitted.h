// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/text_block.h"

#include <QString>

namespace anteroom::report {

/// `line` as it stands where it is no wider than `width` (in twips), else its beginning and "…"; no letter is
/// cut apart.
QString fitted(const QString& line, Voice voice, qreal width);

} // namespace anteroom::report
