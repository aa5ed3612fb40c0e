// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/keyring_change.h"
#include "app/access/passphrase.h"
#include "app/language/wording.h"

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace anteroom::access {

/// The way in without a passphrase: the recovery key, then a new passphrase for one account. Where the list
/// of staff is not as Anteroom wrote it, each account is to be confirmed first. Everything is stored at once,
/// at the end.
class RecoveryPresenter : public QObject {
    Q_OBJECT
public:
    enum class Step { Key, Accounts, Passphrase };

    explicit RecoveryPresenter(const AccessTools& tools, QObject* parent = nullptr);
    ~RecoveryPresenter() override;

    void open();
    Step step() const { return m_step; }
    bool isBusy() const { return m_isReading || m_change.isRunning(); }
    bool isStoring() const { return m_change.isStoring(); }
    QString problem() const { return m_problem.text(); }
    /// Those who left too: their names stand on records.
    std::vector<storage::StaffAccount> accounts() const;

    void submitKey(const Passphrase& typed);
    /// `right`: the ids of those that a person looked at.
    void confirm(const std::set<std::string>& right);
    /// Of an active account; the passphrase holds to its rule.
    void setPassphrase(const std::string& id, Passphrase passphrase);
    void back();
    /// Only what is under way.
    void stop();
    void cancel();

signals:
    void changed();
    void cancelled();
    void unlocked(const std::shared_ptr<anteroom::storage::Secret>& dataKey,
                  const anteroom::storage::StaffAccount& account);

private:
    void go(Step step, language::Wording problem = {});
    void check(const ReadKeyring& read);
    /// `isIntact`: whether the list of staff is as it was written; nothing: it is not the key.
    void take(const ReadKeyring& read, std::optional<bool> isIntact);
    void finish(const ReadKeyring& now);

    AccessTools m_tools;
    KeyringChange m_change;
    tasks::Task m_task;
    Step m_step = Step::Key;
    bool m_isReading = false;
    language::Wording m_problem;
    std::shared_ptr<const storage::RecoveryKey> m_key;
    storage::Keyring m_seen; ///< what the person decides on; nothing else is confirmed
    bool m_isIntact = true;
    std::string m_chosen;
    std::shared_ptr<int> m_turn = std::make_shared<int>(0);
};

} // namespace anteroom::access
