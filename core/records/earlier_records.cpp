// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/earlier_records.h"

#include "core/base/said.h"
#include "core/records/kept_texts.h"
#include "core/records/record_codec.h"

#include <algorithm>
#include <tuple>

namespace anteroom {

Result<std::vector<RecordId>> earlierRecords(Archive& archive, const EarlierThan& present) {
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    if (!archive.index().damaged().empty())
        return Error{core::said(
            "A part of the list of records is damaged: it does not say which screenings there are.")};
    // An earlier revision, or one that was moved a moment ago: whose it is now is not who was asked for.
    if (const IndexEntry* now = archive.index().find(present.record);
        now && now->head.patient != present.patient)
        return Error{core::said("This screening belongs to another patient now.")};
    // Of two that were begun in one minute either is earlier than the other: none is left out.
    const auto placeOf = [](const IndexEntry& entry) {
        return std::tuple(screenedOn(entry), entry.head.created.at);
    };
    std::vector<const IndexEntry*> found;
    for (const RecordIndex::SharedBucket& bucket : archive.index().buckets())
        for (const IndexEntry& entry : *bucket)
            if (entry.head.patient == present.patient && entry.head.id != present.record &&
                !entry.head.enteredInError && placeOf(entry) <= std::tuple(present.screened, present.begun))
                found.push_back(&entry);
    std::sort(found.begin(), found.end(), [&](const IndexEntry* a, const IndexEntry* b) {
        return std::tuple(placeOf(*a), a->head.id) < std::tuple(placeOf(*b), b->head.id);
    });
    std::vector<RecordId> records;
    records.reserve(found.size());
    for (const IndexEntry* entry : found)
        records.push_back(entry->head.id);
    return records;
}

Result<std::optional<EarlierScreening>> EarlierReader::read(Archive& archive, const RecordId& id) {
    Result<EarlierScreening> screening = readNow(archive, id);
    if (screening)
        return std::optional(std::move(screening).value());
    if (const Result<bool> damaged = archive.isDamaged(id); !damaged && archive.index().find(id))
        return damaged.error();
    return std::optional<EarlierScreening>();
}

Result<EarlierScreening> EarlierReader::readNow(Archive& archive, const RecordId& id) {
    const Result<std::string> encoded = archive.read(id);
    if (!encoded)
        return encoded.error();
    const Result<RecordHead> head = decodeHead(*encoded);
    if (!head)
        return head.error();
    if (head->patient != m_patient)
        return Error{core::said("This record belongs to another patient.")};
    const auto questionnaire = questionnaireOf(archive, head->questionnaire.sha256);
    if (!questionnaire)
        return questionnaire.error();
    const Result<Record> record = decode(*encoded, **questionnaire);
    if (!record)
        return record.error();
    return EarlierScreening{record->session.startedAt.date, id.str(), m_sha256(*encoded),
                            trendReadings(Session::resume(*questionnaire, record->session))};
}

Result<std::shared_ptr<const Questionnaire>> EarlierReader::questionnaireOf(Archive& archive,
                                                                            const std::string& hash) {
    if (const auto known = m_known.find(hash); known != m_known.end())
        return known->second;
    const Result<std::string> text = archive.readText(hash);
    if (!text)
        return text.error();
    auto questionnaire = questionnaireFromKept({hash, *text}, m_sha256);
    if (questionnaire)
        m_known.emplace(hash, *questionnaire);
    return questionnaire;
}

} // namespace anteroom
