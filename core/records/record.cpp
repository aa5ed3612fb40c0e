// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/record.h"

namespace anteroom {

std::string_view statusId(RecordStatus status) {
    switch (status) {
    case RecordStatus::Draft:
        return "draft";
    case RecordStatus::Finished:
        return "finished";
    case RecordStatus::Signed:
        break;
    }
    return "signed";
}

std::string_view markId(ReviewMark mark) {
    switch (mark) {
    case ReviewMark::Discussed:
        return "discussed";
    case ReviewMark::DoesNotApply:
        return "does-not-apply";
    case ReviewMark::FollowUp:
        break;
    }
    return "follow-up";
}

std::string_view sheetTextId(SheetText text) {
    switch (text) {
    case SheetText::Notes:
        return "notes";
    case SheetText::TranscribedBy:
        return "transcribed-by";
    case SheetText::TranscribedOn:
        return "transcribed-on";
    case SheetText::Language:
        return "language";
    case SheetText::ScreenedOn:
        break;
    }
    return "screened-on";
}

std::optional<Date> formDayOf(const Record& record) {
    return record.transcribedBy.empty() ? std::nullopt : std::optional(record.session.startedAt.date);
}

} // namespace anteroom
