// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/new_uuid.h"

#include <QUuid>

namespace anteroom::files {

std::string newUuid() { return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString(); }

} // namespace anteroom::files
