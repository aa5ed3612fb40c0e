// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QString>
#include <QStringList>

#include <string>

namespace anteroom::desktop {

/// What staff still have to do for a patient before a screening is left.
struct BeforeLeaving {
    BeforeLeaving(const Session& session, const std::string& language);

    bool isNothing() const { return unacknowledged.isEmpty() && openSafety.isEmpty(); }
    /// As the interview says it, and the heading that the summary prints.
    QString whatToDo() const;
    /// Empty when it is nothing. Until the screen was turned away the patient may be looking: then what is
    /// open is said, and not named.
    QString notice(bool mayName) const;

    QStringList unacknowledged; ///< titles of urgent triggers that nobody has acknowledged
    QStringList openSafety;     ///< safety questions that are not established
    bool isImmediate = false;   ///< of the unacknowledged ones
};

} // namespace anteroom::desktop
