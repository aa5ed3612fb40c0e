// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/index_codec.h"

#include "core/records/packed.h"
#include "core/records/record_format.h"

namespace anteroom::records {

namespace {

constexpr std::uint64_t rootFormat = 1;
constexpr std::uint64_t firstBucketFormat = 1; ///< without the day of a paper form
constexpr std::uint64_t bucketFormat = 2;

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

/// The ids that a bucket's entries share, each read once: who screened, which questionnaire, which finding.
template <typename T>
class SharedIds {
public:
    std::optional<T> next(PackReader& in) {
        const std::size_t place = in.place();
        if (place >= m_ids.size())
            m_ids.resize(place + 1);
        std::optional<T>& id = m_ids[place];
        if (!id && !(id = T::parse(in.at(place))))
            in.fail();
        return id;
    }

private:
    std::vector<std::optional<T>> m_ids; ///< by their place in the table of texts
};

class EntryReader {
public:
    EntryReader(PackReader& in, std::uint64_t format) : m_in(in), m_format(format) {}
    /// Adds the next entry; what it added after a fault means nothing.
    void addTo(Bucket& bucket);

private:
    template <typename T>
    std::optional<T> id() {
        std::optional<T> id = T::parse(m_in.text());
        if (!id)
            m_in.fail();
        return id;
    }
    std::string text() { return std::string(m_in.text()); }
    std::optional<Act> act();
    std::optional<Act> optionalAct() { return m_in.flag() ? act() : std::nullopt; }
    std::optional<QuestionnaireRef> questionnaire();
    std::optional<EnteredInError> error();
    RecordStatus status();

    PackReader& m_in;
    std::uint64_t m_format;
    SharedIds<StaffId> m_staff;
    SharedIds<QuestionnaireId> m_questionnaires;
    SharedIds<FindingId> m_findings;
};

std::optional<Act> EntryReader::act() {
    std::optional<StaffId> account = m_staff.next(m_in);
    std::string name = text();
    const Timestamp at = m_in.time();
    return account ? std::optional(Act{std::move(*account), std::move(name), at}) : std::nullopt;
}

RecordStatus EntryReader::status() {
    const std::string_view id = m_in.text();
    for (const RecordStatus status : {RecordStatus::Draft, RecordStatus::Finished, RecordStatus::Signed})
        if (statusId(status) == id)
            return status;
    m_in.fail();
    return RecordStatus::Draft;
}

std::optional<QuestionnaireRef> EntryReader::questionnaire() {
    std::optional<QuestionnaireId> id = m_questionnaires.next(m_in);
    std::string version = text();
    std::string sha256 = text();
    return id ? std::optional(QuestionnaireRef{std::move(*id), std::move(version), std::move(sha256)})
              : std::nullopt;
}

std::optional<EnteredInError> EntryReader::error() {
    if (!m_in.flag())
        return std::nullopt;
    std::optional<Act> by = act();
    std::string why = text();
    return by ? std::optional(EnteredInError{std::move(*by), std::move(why)}) : std::nullopt;
}

// An entry is a kilobyte of short texts, and there may be 100,000: it is moved once.
void EntryReader::addTo(Bucket& bucket) {
    auto id = this->id<RecordId>();
    auto patient = this->id<PatientId>();
    const std::uint64_t revision = m_in.number();
    std::string reason = text();
    const RecordStatus status = this->status();
    auto questionnaire = this->questionnaire();
    std::string language = text();
    Identity identity;
    for (const auto& [key, member] : identityKeys)
        identity.*member = text();
    auto created = act();
    auto edited = act();
    if (revision == 0 || revision > UINT32_MAX)
        m_in.fail();
    if (!m_in.good())
        return;
    bucket.push_back({RecordHead{.id = std::move(*id),
                                 .patient = std::move(*patient),
                                 .revision = static_cast<std::uint32_t>(revision),
                                 .reason = std::move(reason),
                                 .status = status,
                                 .questionnaire = std::move(*questionnaire),
                                 .language = std::move(language),
                                 .identity = std::move(identity),
                                 .created = std::move(*created),
                                 .edited = std::move(*edited)}});
    IndexEntry& entry = bucket.back();
    entry.head.finished = optionalAct();
    entry.head.signature = optionalAct();
    entry.head.enteredInError = error();
    std::size_t left = m_in.count();
    entry.raised.reserve(left);
    for (; left > 0 && m_in.good(); --left)
        if (auto finding = m_findings.next(m_in))
            entry.raised.push_back(std::move(*finding));
    entry.version = m_in.number();
    entry.tag = m_in.tag();
    entry.revisions.resize(m_in.count());
    for (Tag& tag : entry.revisions)
        tag = m_in.tag();
    if (m_format >= bucketFormat && m_in.flag())
        entry.formDay = m_in.time().date;
}

Stamp stampIn(PackReader& in) {
    Stamp stamp;
    stamp.version = in.number();
    if (stamp.version > 0)
        stamp.tag = in.tag();
    return stamp;
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
    out.number(rootFormat);
    for (const Stamp& bucket : root.buckets)
        add(out, bucket);
    add(out, root.audit);
    add(out, root.keyring);
    add(out, root.settings);
    return out.packed();
}

std::string encode(const Bucket& bucket) {
    PackWriter out;
    out.number(bucketFormat);
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
        out.number(entry.formDay ? 1 : 0);
        if (entry.formDay)
            out.time({*entry.formDay, 0});
    }
    return out.packed();
}

std::optional<IndexRoot> decodeRoot(std::string_view bytes) {
    PackReader in(bytes);
    if (in.number() != rootFormat)
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
    const std::uint64_t format = in.number();
    if (format < firstBucketFormat || format > bucketFormat)
        return std::nullopt;
    Bucket bucket;
    const std::size_t size = in.count();
    bucket.reserve(size);
    EntryReader entries(in, format);
    for (std::size_t i = 0; i < size && in.good(); ++i)
        entries.addTo(bucket);
    return in.isDone() ? std::optional(std::move(bucket)) : std::nullopt;
}

} // namespace anteroom::records
