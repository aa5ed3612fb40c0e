// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/loading/file_source.h"
#include "core/questionnaire/questionnaire.h"
#include "core/records/archive.h"

#include <memory>
#include <string_view>

namespace anteroom {

/// All files of a questionnaire as one text, for the records that were answered with it.
KeptText keptText(const Questionnaire& questionnaire);

/// The questionnaire that keptText() was made of: the same texts with the same hash, whatever became of the
/// files since. The Error also says when this version of the program reads more strictly than the one that
/// kept them.
Result<std::shared_ptr<const Questionnaire>> questionnaireFromKept(const KeptText& kept,
                                                                   const Sha256& sha256);

} // namespace anteroom
