// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/read_record.h"

#include "core/base/error_wording.h"
#include "core/base/said.h"
#include "core/records/kept_texts.h"
#include "core/records/record_codec.h"

namespace anteroom {

Result<ReadRecord> readRecord(Archive& archive, const RecordId& id, const Result<std::string>& encoded,
                              const Sha256& sha256) {
    if (!encoded)
        return encoded.error();
    const IndexEntry* entry = archive.index().find(id);
    if (!entry)
        return Error{core::said("The record is no longer there. Look for it in the list again.")};
    const std::string& hash = entry->head.questionnaire.sha256;
    const Result<std::string> text = archive.readText(hash);
    if (!text)
        return text.error();
    const auto questionnaire = questionnaireFromKept({hash, *text}, sha256);
    if (!questionnaire)
        return questionnaire.error();
    const Result<Record> record = decode(*encoded, **questionnaire);
    if (!record)
        return Error{core::said("This record cannot be read by this version of Anteroom (%1). It is as it "
                                "was: open it with the version that it was made with.",
                                {wordingOf(record.error())})};
    return ReadRecord{*record, *questionnaire, entry->version};
}

} // namespace anteroom
