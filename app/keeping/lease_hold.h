// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/store_thread.h"
#include "core/records/standing.h"

#include <QObject>
#include <QTimer>

namespace anteroom::keeping {

/// A lease for as long as somebody here works on its record: renewed while nothing is saved, so that another
/// desk sees that this one lives, and given back when it goes.
///
/// In the window's thread; the StoreThread outlives it.
class LeaseHold : public QObject {
    Q_OBJECT
public:
    LeaseHold(StoreThread& store, Lease lease, QObject* parent = nullptr);
    /// In its turn, after all that was asked for.
    ~LeaseHold() override;

    const Lease& lease() const noexcept { return m_lease; }
    /// As it came back from a save.
    void take(const Lease& lease) { m_lease = lease; }
    /// To whoever goes on with the record: then it is not given back.
    Lease handOn();
    /// A sign of life at once, instead of when it is due.
    void renew();

signals:
    /// It is ours still, or again, and this is how the record stands: another desk may have had the lease,
    /// and changed the record, while nobody here could renew it.
    void renewed(const anteroom::Standing& now);
    /// Another desk took it over.
    void lost(const anteroom::Standing& now);

private:
    StoreThread& m_store;
    Lease m_lease;
    bool m_isOurs = true;
    QTimer m_due;
};

} // namespace anteroom::keeping
