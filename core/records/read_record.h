// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/loading/file_source.h"
#include "core/questionnaire/questionnaire.h"
#include "core/records/archive.h"
#include "core/records/record.h"

#include <cstdint>
#include <memory>
#include <string>

namespace anteroom {

/// A record with the questionnaire that it was answered with, as it was then.
struct ReadRecord {
    Record record;
    std::shared_ptr<const Questionnaire> questionnaire;
    std::uint64_t version = 0;
};

/// `encoded`: what the archive reads of the record, as it is now or as it was signed; its Error comes
/// through. The Error, in words for whoever asked, also says when the record is gone, damaged or of another
/// Anteroom.
Result<ReadRecord> readRecord(Archive& archive, const RecordId& id, const Result<std::string>& encoded,
                              const Sha256& sha256);

} // namespace anteroom
