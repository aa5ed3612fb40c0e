// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anteroom::interview {

/// Whether both are written for one person: the same words in any order, case, accents and what stands
/// between them aside. An empty name is nobody's.
bool isSameName(const QString& one, const QString& other);

} // namespace anteroom::interview
