// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/backup.h"
#include "app/workspace/long_task.h"
#include "app/workspace/workplace.h"

#include <QObject>

namespace anteroom::workspace {

/// Backs the records of an unlocked workspace up, over a connection of its own, so that nobody's screening
/// waits for it. When this goes, a backup that is under way is ended.
class BackupPresenter : public QObject {
    Q_OBJECT
public:
    /// `workplace` outlives this.
    explicit BackupPresenter(Workplace& workplace, QObject* parent = nullptr);

    bool isBusy() const { return m_task.isRunning(); }
    int percent() const { return m_task.percent(); }
    /// What to do now, in words; empty when all is well.
    const QString& problem() const { return m_problem; }
    /// What was done.
    const QString& outcome() const { return m_outcome; }
    /// With the day in it, and nothing of a patient.
    QString suggestedName() const;

    /// A backup that has the name already is replaced: whoever chose it was asked. Empty: nothing was chosen.
    void backUp(const QString& path);
    void stop();

signals:
    void changed();

private:
    void finish(const QString& path, const Result<std::optional<storage::BackupMade>>& made);
    void log(const QString& path);

    Workplace& m_workplace;
    LongTask m_task;
    QString m_problem;
    QString m_outcome;
};

} // namespace anteroom::workspace
