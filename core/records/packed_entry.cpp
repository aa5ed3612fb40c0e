// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/packed_entry.h"

namespace anteroom::records {

namespace {

template <typename T>
std::optional<T> optionalId(PackReader& in) {
    const std::string_view text = in.text();
    std::optional<T> id = T::parse(text);
    if (!id && !text.empty())
        in.fail();
    return id;
}

} // namespace

void pack(PackWriter& out, const AuditEntry& entry) {
    out.time(entry.by.at);
    out.text(entry.by.account.str());
    out.text(entry.by.name);
    out.text(actId(entry.what));
    out.text(entry.record ? entry.record->str() : "");
    out.text(entry.patient ? entry.patient->str() : "");
    out.text(entry.detail);
}

std::optional<AuditEntry> unpackEntry(PackReader& in) {
    const Timestamp at = in.time();
    const std::optional<StaffId> account = StaffId::parse(in.text());
    std::string name(in.text());
    const std::optional<AuditAct> act = actNamed(in.text());
    auto record = optionalId<RecordId>(in);
    auto patient = optionalId<PatientId>(in);
    std::string detail(in.text());
    if (!account || !act)
        in.fail();
    if (!in.good())
        return std::nullopt;
    return AuditEntry{
        {*account, std::move(name), at}, *act, std::move(record), std::move(patient), std::move(detail)};
}

} // namespace anteroom::records
