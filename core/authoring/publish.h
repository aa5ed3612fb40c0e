// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/text_edit.h"
#include "core/document/document.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace anteroom {

/// How much changes for those who use a questionnaire.
enum class VersionStep : std::uint8_t {
    Patch, ///< words and corrections: 1.4.2 -> 1.4.3
    Minor, ///< more is asked or found: 1.4.2 -> 1.5.0
    Major  ///< answers or findings mean something else: 1.4.2 -> 2.0.0
};

/// Nothing where `version` is not three numbers.
std::optional<std::string> nextVersion(std::string_view version, VersionStep step);

/// The edit of the `version:` of a questionnaire; its line keeps its comment. Nothing where it has none, or
/// not three numbers.
std::optional<TextEdit> versionEdit(const Document& questionnaire, VersionStep step);

/// The CHANGELOG.md beside a questionnaire, with one more entry on top: "## 1.0.1 - 2026-11-27", and below it
/// each line of `change` as a point. What stands above the first entry stays there; an empty text gets a
/// heading. Blank lines of `change` are left out.
std::string withChange(std::string_view changelog, std::string_view version, Date day,
                       std::string_view change);

} // namespace anteroom
