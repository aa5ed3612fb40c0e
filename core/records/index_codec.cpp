// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/index_codec.h"

#include "core/records/packed.h"
#include "core/records/record_format.h"

namespace anteroom::records {

namespace {

constexpr std::uint64_t indexFormat = 1;

void add(PackWriter& out, const Act& act) {
    out.text(act.account.str());
    out.text(act.name);
    out.time(act.at);
}

void add(PackWriter& out, const std::optional<Act>& act) {
    out.number(act ? 1 : 0);
    if (act)
        add(out, *act);
}

void add(PackWriter& out, const Stamp& stamp) {
    out.number(stamp.version);
    if (stamp.version > 0)
        out.tag(stamp.tag);
}

void add(PackWriter& out, const RecordHead& head) {
    out.text(head.id.str());
    out.text(head.patient.str());
    out.number(head.revision);
    out.text(head.reason);
    out.text(statusId(head.status));
    out.text(head.questionnaire.id.str());
    out.text(head.questionnaire.version);
    out.text(head.questionnaire.sha256);
    out.text(head.language);
    for (const auto& [key, member] : identityKeys)
        out.text(head.identity.*member);
    add(out, head.created);
    add(out, head.edited);
    add(out, head.finished);
    add(out, head.signature);
    out.number(head.enteredInError ? 1 : 0);
    if (head.enteredInError) {
        add(out, head.enteredInError->by);
        out.text(head.enteredInError->why);
    }
}

template <typename T>
std::optional<T> idIn(PackReader& in) {
    std::optional<T> id = T::parse(in.text());
    if (!id)
        in.fail();
    return id;
}

std::optional<Act> actIn(PackReader& in) {
    std::optional<StaffId> account = idIn<StaffId>(in);
    std::string name(in.text());
    const Timestamp at = in.time();
    return account ? std::optional(Act{std::move(*account), std::move(name), at}) : std::nullopt;
}

std::optional<Act> optionalActIn(PackReader& in) { return in.flag() ? actIn(in) : std::nullopt; }

Stamp stampIn(PackReader& in) {
    Stamp stamp;
    stamp.version = in.number();
    if (stamp.version > 0)
        stamp.tag = in.tag();
    return stamp;
}

RecordStatus statusIn(PackReader& in) {
    const std::string_view id = in.text();
    for (const RecordStatus status : {RecordStatus::Draft, RecordStatus::Finished, RecordStatus::Signed})
        if (statusId(status) == id)
            return status;
    in.fail();
    return RecordStatus::Draft;
}

std::optional<QuestionnaireRef> questionnaireIn(PackReader& in) {
    std::optional<QuestionnaireId> id = idIn<QuestionnaireId>(in);
    std::string version(in.text());
    std::string sha256(in.text());
    return id ? std::optional(QuestionnaireRef{std::move(*id), std::move(version), std::move(sha256)})
              : std::nullopt;
}

std::optional<EnteredInError> errorIn(PackReader& in) {
    if (!in.flag())
        return std::nullopt;
    std::optional<Act> by = actIn(in);
    std::string why(in.text());
    return by ? std::optional(EnteredInError{std::move(*by), std::move(why)}) : std::nullopt;
}

std::optional<RecordHead> headIn(PackReader& in) {
    auto id = idIn<RecordId>(in);
    auto patient = idIn<PatientId>(in);
    const std::uint64_t revision = in.number();
    std::string reason(in.text());
    const RecordStatus status = statusIn(in);
    auto questionnaire = questionnaireIn(in);
    std::string language(in.text());
    Identity identity;
    for (const auto& [key, member] : identityKeys)
        identity.*member = std::string(in.text());
    auto created = actIn(in);
    auto edited = actIn(in);
    auto finished = optionalActIn(in);
    auto signature = optionalActIn(in);
    auto enteredInError = errorIn(in);
    if (revision == 0 || revision > UINT32_MAX)
        in.fail();
    if (!in.good())
        return std::nullopt;
    return RecordHead{std::move(*id),
                      std::move(*patient),
                      static_cast<std::uint32_t>(revision),
                      std::move(reason),
                      status,
                      std::move(*questionnaire),
                      std::move(language),
                      std::move(identity),
                      std::move(*created),
                      std::move(*edited),
                      std::move(finished),
                      std::move(signature),
                      std::move(enteredInError)};
}

std::optional<IndexEntry> entryIn(PackReader& in) {
    std::optional<RecordHead> head = headIn(in);
    if (!head)
        return std::nullopt;
    IndexEntry entry{std::move(*head)};
    for (std::size_t left = in.count(); left > 0 && in.good(); --left)
        if (auto id = idIn<FindingId>(in))
            entry.raised.push_back(std::move(*id));
    entry.version = in.number();
    entry.tag = in.tag();
    entry.revisions.resize(in.count());
    for (Tag& tag : entry.revisions)
        tag = in.tag();
    return entry;
}

} // namespace

std::uint8_t bucketOf(const RecordId& id) {
    const auto digit = [&](std::size_t at) {
        const char c = id.str()[at];
        return c <= '9' ? c - '0' : c - 'a' + 10;
    };
    return static_cast<std::uint8_t>(digit(0) * 16 + digit(1));
}

std::string encode(const IndexRoot& root) {
    PackWriter out;
    out.number(indexFormat);
    for (const Stamp& bucket : root.buckets)
        add(out, bucket);
    add(out, root.audit);
    add(out, root.keyring);
    add(out, root.settings);
    return out.packed();
}

std::string encode(const Bucket& bucket) {
    PackWriter out;
    out.number(indexFormat);
    out.number(bucket.size());
    for (const IndexEntry& entry : bucket) {
        add(out, entry.head);
        out.number(entry.raised.size());
        for (const FindingId& finding : entry.raised)
            out.text(finding.str());
        out.number(entry.version);
        out.tag(entry.tag);
        out.number(entry.revisions.size());
        for (const Tag& tag : entry.revisions)
            out.tag(tag);
    }
    return out.packed();
}

std::optional<IndexRoot> decodeRoot(std::string_view bytes) {
    PackReader in(bytes);
    if (in.number() != indexFormat)
        return std::nullopt;
    IndexRoot root;
    for (Stamp& bucket : root.buckets)
        bucket = stampIn(in);
    root.audit = stampIn(in);
    root.keyring = stampIn(in);
    root.settings = stampIn(in);
    return in.isDone() ? std::optional(root) : std::nullopt;
}

std::optional<Bucket> decodeBucket(std::string_view bytes) {
    PackReader in(bytes);
    if (in.number() != indexFormat)
        return std::nullopt;
    Bucket bucket;
    const std::size_t size = in.count();
    bucket.reserve(size);
    for (std::size_t i = 0; i < size && in.good(); ++i)
        if (auto entry = entryIn(in))
            bucket.push_back(std::move(*entry));
    return in.isDone() ? std::optional(std::move(bucket)) : std::nullopt;
}

} // namespace anteroom::records
