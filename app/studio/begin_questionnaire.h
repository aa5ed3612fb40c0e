// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace anteroom::studio {

/// See editing::Editors::begin().
Result<QString> beginQuestionnaire(const QString& folder, const QString& title);

} // namespace anteroom::studio
