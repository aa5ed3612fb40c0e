// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/findings/outcome_changes.h"
#include "core/loading/file_source.h"
#include "core/records/archive.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace anteroom {

/// A screening of which two versions of its questionnaire say something else.
struct RescreenedRecord {
    RecordId record;
    Date day;                           ///< of the screening
    std::vector<OutcomeChange> changed; ///< not empty
};

struct Rescreening {
    std::vector<RescreenedRecord> changed; ///< the newest first
    std::size_t compared = 0;              ///< screenings
    std::size_t cut = 0; ///< of them, those with an answer that a version does not take: it was left out
    std::size_t unreadable = 0; ///< that are not as they were saved, or no more to be read: not compared
};

/// Every screening with this questionnaire (by its id), of whatever version, under both: answers are taken
/// over as movedAnswer() does. What was entered in error is left out. Writes nothing.
///
/// Refreshes the archive.
Result<Rescreening> rescreen(Archive& archive, const std::shared_ptr<const Questionnaire>& before,
                             const std::shared_ptr<const Questionnaire>& after, const Sha256& sha256);

} // namespace anteroom
