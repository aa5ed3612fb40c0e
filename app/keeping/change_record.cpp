// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/change_record.h"

#include "core/records/erase_record.h"
#include "core/records/record_codec.h"
#include "core/records/sitting.h"

namespace anteroom::keeping {

tasks::Task changeRecord(StoreThread& store, const OpenedRecord& opened, RecordChange change,
                         std::function<void(const Result<ChangedRecord>&)> done) {
    return store.withArchive(
        [opened, change = std::move(change)](Archive& archive) -> Result<ChangedRecord> {
            OpenedRecord changed = opened;
            const AuditEntry entry = change(changed.record);
            SaveRequest request{.head = changed.record.head, .encoded = {}};
            request.encoded = encode(changed.record, *changed.questionnaire);
            request.raised = raisedIn(Session::resume(changed.questionnaire, changed.record.session));
            request.formDay = formDayOf(changed.record);
            request.expected = opened.version;
            request.audit = {entry};
            const Result<Saved> saved = archive.save(request, changed.lease ? &*changed.lease : nullptr);
            if (!saved)
                return saved.error();
            if (saved->end != Saved::End::Saved)
                return ChangedRecord{saved->end, opened};
            changed.version = saved->version;
            return ChangedRecord{saved->end, std::move(changed)};
        },
        std::move(done));
}

tasks::Task eraseRecord(StoreThread& store, const OpenedRecord& opened, const AuditEntry& entry,
                        const LeaseHolder& us, std::function<void(const Result<Saved>&)> done) {
    return store.withArchive(
        [id = opened.record.head.id, version = opened.version, entry, us](Archive& archive) {
            return anteroom::eraseRecord(archive, id, version, entry, us);
        },
        std::move(done));
}

} // namespace anteroom::keeping
