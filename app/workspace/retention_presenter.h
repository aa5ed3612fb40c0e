// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/endable_act.h"
#include "app/workspace/workplace.h"
#include "core/records/retention.h"

namespace anteroom::workspace {

/// The records that are older than the clinic keeps them, for an administrator to look through and to delete.
/// One commit a record: it can be ended between two of them.
class RetentionPresenter : public EndableAct {
    Q_OBJECT
public:
    /// `workplace` outlives this.
    RetentionPresenter(Workplace& workplace, int years, QObject* parent = nullptr);
    ~RetentionPresenter() override;

    int years() const { return m_years; }
    /// As the list has them now, the oldest first.
    const SharedEntries& due() const { return m_due; }
    bool isBusy() const override { return m_isBusy; }
    int done() const { return m_done; } ///< of of()
    int of() const { return m_of; }

    void look();
    /// A person said so twice.
    void erase(const std::vector<RecordId>& chosen);
    /// After the record that is being deleted now.
    void stop() { m_next = m_chosen.size(); }
    void endAtLock() override;

private:
    void eraseNext();
    void take(const Result<Disposal>& disposal);
    void finish();

    Workplace& m_workplace;
    int m_years;
    tasks::Task m_task;
    SharedEntries m_due;
    std::vector<RecordId> m_chosen;
    std::size_t m_next = 0; ///< into m_chosen
    bool m_isBusy = false;
    int m_done = 0;
    int m_of = 0;
    int m_erased = 0;
    int m_left = 0; ///< since somebody has them open, or changed them
};

} // namespace anteroom::workspace
