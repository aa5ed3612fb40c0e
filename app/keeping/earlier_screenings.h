// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/store_thread.h"
#include "core/records/earlier_records.h"

#include <QObject>

#include <memory>
#include <vector>

namespace anteroom::keeping {

/// Reads what the earlier screenings of a patient have to follow over time, in the thread of the store: one
/// record after the other, each a task of its own, so that a save waits for one of them at the most. Nothing
/// of a record stays here but these numbers. The log has that they were read before any is.
///
/// Going, it stops. In one thread; the thread of the store outlives it.
class EarlierScreeningsReader : public QObject {
    Q_OBJECT
public:
    EarlierScreeningsReader(StoreThread& store, EarlierThan present, Act by, Sha256 sha256);
    ~EarlierScreeningsReader() override;

    /// Begins, or begins anew.
    void start();
    void stop();

    bool isReading() const { return m_isReading; }
    bool isRead() const { return !m_isReading && m_isDone; }
    std::size_t read() const { return m_found.screenings.size() + m_found.unreadable; }
    std::size_t inAll() const { return m_records.size(); }
    /// What was read; with isUnknown where that could not be, or was stopped.
    const EarlierScreenings& found() const { return m_found; }

signals:
    /// So much more was read.
    void progressed();
    /// isRead(): all of it was, or it cannot be.
    void finished();

private:
    void takeList(const Result<std::vector<RecordId>>& records);
    void readNext();
    void giveUp();
    void end();

    StoreThread& m_store;
    EarlierThan m_present;
    Act m_by;
    std::shared_ptr<EarlierReader> m_reader; ///< works in the thread of the store
    Sha256 m_sha256;
    std::vector<RecordId> m_records;
    EarlierScreenings m_found;
    tasks::Task m_task;
    bool m_isReading = false;
    bool m_isDone = false;
};

} // namespace anteroom::keeping
