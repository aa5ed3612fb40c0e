// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace anteroom::studio {

/// Two texts line by line, for a person to read: lines that only `theirs` has begin with a minus, those that
/// only `ours` has with a plus, and around them stand a few that both have. Before each stretch stands its
/// first line's number in `ours`. Empty: they are the same.
QStringList lineChanges(const QString& theirs, const QString& ours);

} // namespace anteroom::studio
