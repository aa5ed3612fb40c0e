// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace anteroom::workspace {

/// That this desk saw records at a place that the clinic's settings name: where none are there later, they
/// are away, and nothing is to be set up in their stead. The file says which place by a hash.
class PlaceNote {
public:
    /// `folder` is this desk's user's own. Without it, or a `place`, nothing is kept.
    PlaceNote(const QString& folder, const QString& place);

    bool isThere() const;
    /// Writes nothing where it is there.
    Outcome keep() const;

private:
    QString m_path;
};

} // namespace anteroom::workspace
