// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/passphrase.h"
#include "app/language/wording.h"
#include "app/storage/backup.h"
#include "app/workspace/long_task.h"
#include "app/workspace/workplace.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace anteroom::workspace {

/// Makes the records of a workplace that has none from a backup: which file, then a passphrase of somebody in
/// it, or its recovery key; and where a part of it is damaged, whether to go on without.
class RestorePresenter : public QObject {
    Q_OBJECT
public:
    enum class Step { File, Key, Damage };

    /// `workplace` outlives this.
    explicit RestorePresenter(Workplace& workplace, QObject* parent = nullptr);

    Step step() const { return m_step; }
    bool isBusy() const { return m_isTrying || m_task.isRunning(); }
    int percent() const { return m_task.percent(); }
    QString problem() const { return m_problem.text(); }
    /// "2027-03-14 at 13:52", from Step::Key on.
    QString madeOn() const;
    /// Who can open it.
    std::vector<storage::StaffAccount> accounts() const;

    /// What the rest would be restored without, a line each; at Step::Damage.
    QStringList damage() const;

    /// Empty: nothing was chosen.
    void read(const QString& path);
    void restoreAs(const std::string& account, access::Passphrase passphrase);
    void restoreWithKey(access::Passphrase recoveryKey);
    /// Precondition: Step::Damage.
    void restoreTheRest();
    void stop();
    void back();

signals:
    void changed();
    /// The records are there, and locked. `words` says what came of it.
    void restored(const anteroom::language::Wording& words);

private:
    struct Opened {
        storage::Keyring keyring;
        Timestamp written;
    };
    /// Nothing: it is a wrong one.
    using Key = std::function<Result<std::optional<storage::Secret>>(const storage::Keyring& keyring)>;
    using SharedKey = std::shared_ptr<const storage::Secret>;
    struct Restored {
        Result<std::optional<ArchiveProof>> proof;
        std::optional<ArchiveProof> asked{}; ///< of which a person has to decide
        SharedKey dataKey{};
        enum class Tried { Right, Wrong, NotChecked };
        Tried tried = Tried::Right;
    };
    static Result<std::optional<Opened>> open(const QString& path, const Progress& progress);
    void take(const QString& path, const Result<std::optional<Opened>>& opened);
    void restoreBy(const StaffId& account, const std::string& name, const Key& key);
    void noteTry(const Restored& restored);
    void restore(const Key& key, bool withoutDamaged);
    void finish(const Restored& restored);

    Workplace& m_workplace;
    LongTask m_task;
    bool m_isTrying = false; ///< a passphrase waits until it is kept that it was tried
    Step m_step = Step::File;
    language::Wording m_problem;
    QString m_path;
    std::optional<Opened> m_opened;
    std::optional<Act> m_by;
    SharedKey m_dataKey; ///< while it is asked whether to go on
    std::vector<Message> m_damage;
};

} // namespace anteroom::workspace
