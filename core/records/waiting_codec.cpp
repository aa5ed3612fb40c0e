// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/packed_entry.h"
#include "core/records/record_codec.h"
#include "core/records/waiting_save.h"

namespace anteroom {

using records::PackReader;
using records::PackWriter;

namespace {

constexpr std::uint64_t waitingFormat = 1;
constexpr std::uint64_t entryFormat = 1;

void add(PackWriter& out, const std::vector<AuditEntry>& entries) {
    out.number(entries.size());
    for (const AuditEntry& entry : entries)
        records::pack(out, entry);
}

std::vector<AuditEntry> entriesIn(PackReader& in) {
    std::vector<AuditEntry> entries;
    for (std::size_t left = in.count(); left > 0 && in.good(); --left) {
        if (auto entry = records::unpackEntry(in))
            entries.push_back(std::move(*entry));
    }
    return entries;
}

} // namespace

std::string encode(const AuditEntry& entry) {
    PackWriter out;
    out.number(entryFormat);
    add(out, {entry});
    return out.packed();
}

std::optional<AuditEntry> decodeEntry(std::string_view bytes) {
    PackReader in(bytes);
    if (in.number() != entryFormat)
        return std::nullopt;
    std::vector<AuditEntry> entries = entriesIn(in);
    return in.isDone() && entries.size() == 1 ? std::optional(std::move(entries.front())) : std::nullopt;
}

std::string encode(const WaitingSave& waiting) {
    PackWriter out;
    out.number(waitingFormat);
    const SaveRequest& request = waiting.request;
    out.text(request.encoded); // the head with it
    out.number(request.expected);
    out.number(request.raised.size());
    for (const FindingId& finding : request.raised)
        out.text(finding.str());
    out.number(request.text ? 1 : 0);
    if (request.text) {
        out.text(request.text->sha256);
        out.text(request.text->bytes);
    }
    add(out, request.audit);
    out.text(waiting.holder.account.str());
    out.text(waiting.holder.name);
    out.text(waiting.holder.desk);
    out.number(waiting.unheard.size());
    for (const UnheardSave& unheard : waiting.unheard) {
        out.tag(unheard.content);
        add(out, unheard.logged);
    }
    return out.packed();
}

std::optional<WaitingSave> decodeWaiting(std::string_view bytes) {
    PackReader in(bytes);
    if (in.number() != waitingFormat)
        return std::nullopt;
    std::string encoded(in.text());
    Result<RecordHead> head = decodeHead(encoded);
    if (!head)
        return std::nullopt;
    SaveRequest request{.head = std::move(head).value(), .encoded = std::move(encoded)};
    request.formDay = decodeFormDay(request.encoded);
    request.expected = in.number();
    for (std::size_t left = in.count(); left > 0 && in.good(); --left) {
        if (auto id = FindingId::parse(in.text()))
            request.raised.push_back(std::move(*id));
        else
            in.fail();
    }
    if (in.flag()) {
        std::string sha256(in.text());
        request.text = KeptText{std::move(sha256), std::string(in.text())};
    }
    request.audit = entriesIn(in);
    const auto account = StaffId::parse(in.text());
    std::string name(in.text());
    std::string desk(in.text());
    if (!account)
        return std::nullopt;
    WaitingSave waiting{std::move(request), LeaseHolder{*account, std::move(name), std::move(desk)}};
    for (std::size_t left = in.count(); left > 0 && in.good(); --left) {
        const Tag content = in.tag();
        waiting.unheard.push_back({content, entriesIn(in)});
    }
    return in.isDone() ? std::optional(std::move(waiting)) : std::nullopt;
}

} // namespace anteroom
