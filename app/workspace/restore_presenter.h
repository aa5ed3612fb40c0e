// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/passphrase.h"
#include "app/workspace/long_task.h"
#include "app/workspace/workplace.h"

#include <QObject>

#include <vector>

namespace anteroom::workspace {

/// Makes the records of a workplace that has none from a backup: which file, then a passphrase of somebody in
/// it, or its recovery key.
class RestorePresenter : public QObject {
    Q_OBJECT
public:
    enum class Step { File, Key };

    /// `workplace` outlives this.
    explicit RestorePresenter(Workplace& workplace, QObject* parent = nullptr);

    Step step() const { return m_step; }
    bool isBusy() const { return m_task.isRunning(); }
    int percent() const { return m_task.percent(); }
    const QString& problem() const { return m_problem; }
    /// "2027-03-14 at 13:52", from Step::Key on.
    QString madeOn() const;
    /// Who can open it.
    std::vector<storage::StaffAccount> accounts() const;

    /// Empty: nothing was chosen.
    void read(const QString& path);
    void restoreAs(const std::string& account, access::Passphrase passphrase);
    void restoreWithKey(access::Passphrase recoveryKey);
    void stop();
    void back();

signals:
    void changed();
    /// The records are there, and locked. `words` says what came of it.
    void restored(const QString& words);

private:
    struct Opened {
        storage::Keyring keyring;
        Timestamp written;
    };
    using Key = std::function<Result<storage::Secret>(const storage::Keyring& keyring)>;
    static Result<std::optional<Opened>> open(const QString& path, const Progress& progress);
    void take(const QString& path, const Result<std::optional<Opened>>& opened);
    void restore(const StaffId& account, const std::string& name, Key key);

    Workplace& m_workplace;
    LongTask m_task;
    Step m_step = Step::File;
    QString m_problem;
    QString m_path;
    std::optional<Opened> m_opened;
};

} // namespace anteroom::workspace
