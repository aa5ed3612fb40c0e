// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace anteroom::desktop {

/// One page with the key that opens the records when no passphrase is left, and where to keep it.
QByteArray recoverySheet(const QString& recoveryKey);

} // namespace anteroom::desktop
