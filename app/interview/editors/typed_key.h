// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/editors/answer_editor.h"

namespace anteroom::interview {

/// What a character does that no field took: it begins the answer, stands for the way out or chooses an
/// option; false where it means nothing there.
bool typeAt(const KeyTarget& target, const QString& typed);
/// "Prefer not to say"; false where there is no such way.
bool declineAt(const KeyTarget& target);

} // namespace anteroom::interview
