// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/handed_passphrase.h"
#include "app/access/keyring_change.h"
#include "app/language/wording.h"

#include <memory>
#include <optional>
#include <vector>

namespace anteroom::access {

/// The accounts of the workspace, for an administrator; for everyone their own passphrase. Each change is
/// stored by itself, in its last step; until then cancelling leaves everything as it was.
class StaffPresenter : public QObject {
    Q_OBJECT
public:
    enum class Step { List, Add, Remove, OwnPassphrase, NewKey, TypeBack };

    explicit StaffPresenter(const AccessTools& tools, QObject* parent = nullptr);
    ~StaffPresenter() override;

    void open(std::shared_ptr<const storage::Secret> dataKey, const storage::StaffAccount& self);
    /// Drops the key, as at a lock; what was under way is given up, and the passphrases that it waits with
    /// are wiped. One that is being stretched goes once that is done.
    void close();

    Step step() const { return m_step; }
    bool isAdministrator() const { return m_self.role == storage::Role::Administrator; }
    const storage::StaffAccount& self() const { return m_self; }
    bool isBusy() const { return m_isReading || m_isMaking || m_change.isRunning(); }
    bool isStoring() const { return m_change.isStoring(); }
    QString problem() const { return m_problem.text(); }
    QString outcome() const { return m_outcome.text(); } ///< what the last change did
    const std::vector<storage::StaffAccount>& accounts() const { return m_accounts; }
    bool canRemove(const storage::StaffAccount& account) const;
    const storage::StaffAccount* removing() const;
    QString recoveryKey() const; ///< the new one, from Step::NewKey on

    void askToAdd();
    void add(const QString& name, storage::Role role, Passphrase passphrase);
    void askToRemove(const std::string& id);
    void remove();
    void askForOwnPassphrase();
    void changeOwn(Passphrase present, Passphrase next);
    void makeRecoveryKey();
    void keyIsWritten();
    void replaceRecoveryKey(const Passphrase& typedBack);
    /// Only what is under way, where something is; else back to the list.
    void cancel();

signals:
    void changed();
    // Of each that was stored.
    void added(const anteroom::storage::StaffAccount& account);
    void removed(const anteroom::storage::StaffAccount& account);
    void ownPassphraseChanged();
    void recoveryKeyReplaced();

private:
    void go(Step step, language::Wording problem = {});
    void load();
    void takeAccounts(const storage::Keyring& keyring);
    using WeakKey = std::weak_ptr<const storage::Secret>;
    /// The key is to be taken for a moment, and may be gone: nothing that takes long holds it.
    using Work = std::function<Result<storage::Keyring>(const storage::Keyring&, const WeakKey&)>;
    /// `what`: for the log, see ChangedKeyring.
    void run(const std::string& what, Work work, std::function<void()> whenStored);
    void makeKeyFrom(const ReadKeyring& read);
    void finish(const storage::Keyring& now);
    void finishUnheard();
    void noteTry(bool wasRight);
    std::shared_ptr<HandedPassphrase> handed(Passphrase passphrase);
    void wipeHanded();
    static Error keyIsGone();

    AccessTools m_tools;
    KeyringChange m_change;
    tasks::Task m_task;
    std::shared_ptr<const storage::Secret> m_dataKey;
    storage::StaffAccount m_self;
    Step m_step = Step::List;
    bool m_isReading = false;
    bool m_isMaking = false;
    language::Wording m_problem;
    language::Wording m_outcome;
    std::vector<storage::StaffAccount> m_accounts;
    std::string m_removing;
    std::function<void()> m_whenStored;
    /// Sent in this step, and nobody heard whether it was stored.
    struct Unheard {
        storage::Keyring keyring;
        std::function<void()> whenStored;
    };
    std::optional<Unheard> m_unheard;
    std::shared_ptr<bool> m_hasArrived;                      ///< it was stored, where that is being looked at
    std::vector<std::shared_ptr<HandedPassphrase>> m_handed; ///< to what is under way
    std::shared_ptr<bool> m_wasWrong; ///< the present passphrase, where one is being checked
    std::optional<storage::RecoveryChange> m_newKey;
    std::uint64_t m_newKeyFrom = 0; ///< the version that it was made from
    std::shared_ptr<int> m_turn = std::make_shared<int>(0);
};

} // namespace anteroom::access
