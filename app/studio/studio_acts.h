// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/studio.h"
#include "core/authoring/publish.h"
#include "core/authoring/templates.h"
#include "core/base/date.h"

#include <QStringList>

namespace anteroom::studio {

/// Where the id of what came in stands now, for its author to go on from.
struct Inserted {
    StudioDocument* document = nullptr;
    std::uint32_t begin = 0, end = 0;
};

/// Puts a template into the questionnaire at this line (counted from 1), and a finding's cases into its
/// cases, which are begun where there are none. The Error says what has to be there first.
Result<Inserted> insertTemplate(Studio& studio, TemplateKind kind, std::uint32_t line);

/// Puts an item, from behind its dash, at the end of the cases, which are begun where there are none. What it
/// leads to is its name.
Result<Inserted> takeCase(Studio& studio, const QString& item);
/// Where such an item stands among the cases, if its name still does.
Result<Inserted> findCase(Studio& studio, const QString& item);

/// What has to be mended before the questionnaire can be published; empty: nothing.
QStringList publishObstacles(const Studio& studio);
/// "1.0.1", or nothing where its version cannot be read.
std::optional<QString> publishedVersion(const Studio& studio, VersionStep step);
/// Writes the next version into the questionnaire and `change` into the CHANGELOG.md beside it: what a save
/// then publishes. Nothing where there are obstacles, or a file was changed by somebody else.
Outcome writeVersion(Studio& studio, VersionStep step, const QString& change, Date day);

} // namespace anteroom::studio
