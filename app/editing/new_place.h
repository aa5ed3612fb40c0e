// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QString>

namespace anteroom::editing {

/// "Sueño y ánimo" -> "sueno-y-animo"; of a title without such letters, "questionnaire".
QuestionnaireId idOf(const QString& title);

/// Where a new questionnaire of this title would be: <folder>/<id>/questionnaire.yaml.
QString placeOfNew(const QString& folder, const QString& title);

} // namespace anteroom::editing
