// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/journal_thread.h"
#include "app/language/wording.h"
#include "core/questionnaire/questionnaire.h"
#include "core/records/record.h"
#include "core/records/waiting_save.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace anteroom::keeping {

/// A record as it is to be saved, before anybody took the time to write it down.
struct Snapshot {
    std::shared_ptr<const Record> record;
    SaveRequest request; ///< without `encoded`
};

/// Snapshots as the journal and saveAgain() take them. In a thread that has the time.
WaitingSave written(const Snapshot& snapshot, const std::vector<Snapshot>& unheard, const LeaseHolder& holder,
                    const Questionnaire& questionnaire,
                    const std::function<Tag(std::string_view)>& fingerprint);

/// What one Recorder has in the journal: at most one entry, which is always the last that it was given.
///
/// In the window's thread; the JournalThread outlives it.
class KeptAside : public QObject {
    Q_OBJECT
public:
    /// `journal`: nullptr where there is none; then nothing is ever kept.
    KeptAside(JournalThread* journal, RecordId record, LeaseHolder holder,
              std::shared_ptr<const Questionnaire> questionnaire, QObject* parent = nullptr);
    /// The entry is left to whoever looks after what waits.
    ~KeptAside() override;

    bool isPossible() const { return m_journal != nullptr; }
    /// In the place of what was kept before. While one is written the next ones wait and become one; but
    /// before a lock nothing may wait, for afterwards nothing is written.
    enum class When { InTurn, Now };
    void keep(Snapshot last, std::vector<Snapshot> unheard, When when = When::InTurn);
    /// Everything has arrived.
    void drop();

    /// There may be a file.
    bool hasEntry() const { return m_hasEntry; }
    bool isWriting() const { return m_writes > 0; }
    /// Why the last one was not kept, in words; empty when it was, or is being written.
    QString problem() const { return m_problem.text(); }

signals:
    /// What was given last is on the disk, or it is known that it is not.
    void ended();

private:
    struct Wanted {
        Snapshot last;
        std::vector<Snapshot> unheard;
    };
    void write(const Wanted& wanted);
    void take(const Outcome& kept);

    JournalThread* m_journal;
    RecordId m_record;
    LeaseHolder m_holder;
    std::shared_ptr<const Questionnaire> m_questionnaire;
    std::optional<Wanted> m_next;
    int m_writes = 0; ///< asked of the journal and not answered
    bool m_hasEntry = false;
    bool m_isDropping = false; ///< and nothing was given since
    language::Wording m_problem;
};

} // namespace anteroom::keeping
