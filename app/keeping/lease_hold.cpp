// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/lease_hold.h"

#include <QPointer>

#include <utility>

namespace anteroom::keeping {

LeaseHold::LeaseHold(StoreThread& store, Lease lease, QObject* parent)
    : QObject(parent), m_store(store), m_lease(std::move(lease)) {
    m_due.setInterval(leaseRenewal);
    connect(&m_due, &QTimer::timeout, this, &LeaseHold::renew);
    m_due.start();
}

LeaseHold::~LeaseHold() {
    if (!m_isOurs)
        return;
    m_store.withArchive([record = m_lease.record, holder = m_lease.holder](
                            Archive& archive) { return giveBack(archive, record, holder); },
                        [](const Outcome&) {});
}

Lease LeaseHold::handOn() {
    m_isOurs = false;
    m_due.stop();
    return m_lease;
}

void LeaseHold::renew() {
    m_store.withArchive([lease = m_lease](Archive& archive) { return renewLease(archive, lease); },
                        [guard = QPointer(this)](const Result<Standing>& now) {
                            // An Error says nothing: the store may be away, or locked, for a while.
                            if (!guard || !now || !guard->m_isOurs)
                                return;
                            if (now->lease) {
                                guard->m_lease = *now->lease;
                                emit guard->renewed(*now);
                                return;
                            }
                            guard->m_isOurs = false;
                            guard->m_due.stop();
                            emit guard->lost(*now);
                        });
}

} // namespace anteroom::keeping
