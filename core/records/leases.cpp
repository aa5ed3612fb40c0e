// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/leases.h"

#include "core/records/packed.h"

namespace anteroom {

namespace {

CellAddress addressOf(const RecordId& record) { return {Shelf::Lease, record.str()}; }

std::string placeIn(const std::string& workspace, const RecordId& record, std::uint64_t version) {
    return placeOf({workspace, "lease", record.str(), std::to_string(version)});
}

} // namespace

Leases::Leases(RecordStore& store, Cipher& cipher, std::string workspace)
    : m_store(store), m_cipher(cipher), m_workspace(std::move(workspace)) {}

std::string Leases::seal(const RecordId& record, const LeaseHolder& holder, std::uint64_t version) {
    records::PackWriter out;
    out.text(holder.account.str());
    out.text(holder.name);
    out.text(holder.desk);
    return m_cipher.seal(KeyPurpose::Leases, placeIn(m_workspace, record, version), out.packed());
}

std::optional<LeaseHolder> Leases::open(const RecordId& record, const Cell& cell) const {
    const auto plain =
        m_cipher.open(KeyPurpose::Leases, placeIn(m_workspace, record, cell.version), cell.bytes);
    if (!plain)
        return std::nullopt;
    records::PackReader in(*plain);
    const std::optional<StaffId> account = StaffId::parse(in.text());
    std::string name(in.text());
    std::string desk(in.text());
    if (!in.isDone() || !account)
        return std::nullopt;
    return LeaseHolder{*account, std::move(name), std::move(desk)};
}

Result<Leases::Taken> Leases::take(const RecordId& record, const LeaseHolder& holder) {
    const Result<std::optional<Cell>> cell = m_store.read(addressOf(record));
    if (!cell.ok())
        return cell.error();
    if (!cell.value())
        return write(record, holder, 0);
    const Cell& now = **cell;
    if (now.bytes.empty())
        return write(record, holder, now.version);
    std::optional<LeaseHolder> other = open(record, now);
    if (other && other->desk == holder.desk)
        return write(record, holder, now.version);
    return Taken{std::nullopt, std::move(other), now.version};
}

Result<Leases::Taken> Leases::takeOver(const RecordId& record, const LeaseHolder& holder,
                                       std::uint64_t version) {
    return write(record, holder, version);
}

Result<Leases::Taken> Leases::write(const RecordId& record, const LeaseHolder& holder,
                                    std::uint64_t version) {
    const CellWrite write{addressOf(record), version, seal(record, holder, version + 1)};
    const Result<std::vector<CellAddress>> conflicts = m_store.commit({&write, 1});
    if (!conflicts)
        return conflicts.error();
    if (conflicts->empty())
        return Taken{Lease{record, holder, version + 1}, holder, version + 1};
    // Somebody was quicker: whose is it now?
    const Result<std::optional<Cell>> cell = m_store.read(addressOf(record));
    if (!cell.ok())
        return cell.error();
    if (!cell.value())
        return Taken{};
    return Taken{std::nullopt, open(record, **cell), (*cell)->version};
}

CellWrite Leases::renewal(const Lease& lease) {
    return {addressOf(lease.record), lease.version, seal(lease.record, lease.holder, lease.version + 1)};
}

Result<bool> Leases::renew(Lease& lease) {
    const CellWrite write = renewal(lease);
    const Result<std::vector<CellAddress>> conflicts = m_store.commit({&write, 1});
    if (!conflicts)
        return conflicts.error();
    if (!conflicts->empty())
        return false;
    ++lease.version;
    return true;
}

CellWrite Leases::removal(const Lease& lease) {
    return {addressOf(lease.record), lease.version, std::nullopt};
}

Result<std::optional<Lease>> Leases::held(const RecordId& record, const LeaseHolder& holder) {
    const Result<std::optional<Cell>> cell = m_store.read(addressOf(record));
    if (!cell.ok())
        return cell.error();
    const std::optional<LeaseHolder> now = cell.value() ? open(record, **cell) : std::nullopt;
    if (!now || now->desk != holder.desk)
        return std::optional<Lease>();
    return std::optional<Lease>(Lease{record, holder, (*cell)->version});
}

Outcome Leases::release(const Lease& lease) {
    return end({addressOf(lease.record), lease.version, std::string()});
}

Outcome Leases::drop(const Lease& lease) { return end(removal(lease)); }

Outcome Leases::end(const CellWrite& write) {
    const Result<std::vector<CellAddress>> conflicts = m_store.commit({&write, 1});
    // A conflict: somebody took it over, and it is no longer ours to give back.
    return conflicts ? done() : Outcome(conflicts.error());
}

void LeaseWatch::see(std::uint64_t version, Time now) {
    if (version == m_version)
        return;
    m_version = version;
    m_since = now;
}

} // namespace anteroom
