// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace anteroom::studio {

/// Where a new questionnaire of this title would be: <folder>/<id>/questionnaire.yaml.
QString placeOfNew(const QString& folder, const QString& title);

/// Writes one to start from, with its cases, and returns its path. Refused where there is a folder of that
/// name already. Whoever may read `folder` may read what is in it.
Result<QString> beginQuestionnaire(const QString& folder, const QString& title);

} // namespace anteroom::studio
