// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/keyring_desk.h"
#include "app/access/passphrase.h"
#include "app/language/wording.h"
#include "app/tasks/task_runner.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace anteroom::access {

/// Opens the workspace with a person's own passphrase. Used when Anteroom starts and through a lock.
class UnlockPresenter : public QObject {
    Q_OBJECT
public:
    explicit UnlockPresenter(const AccessTools& tools, QObject* parent = nullptr);
    ~UnlockPresenter() override;

    /// Reads who there is. The person of the last time is chosen, as long as the program runs.
    void open();
    /// For this person alone, who is here already or locked this: asks nobody who there is. Where the store
    /// cannot be reached, they are checked by the keyring that let them in before.
    void openFor(const storage::StaffAccount& account);

    bool isReading() const { return m_state == State::Reading; }
    bool isChecking() const { return m_state == State::Checking; }
    /// The passphrase was right, and the records are not there yet: takes no other meanwhile.
    bool isOpening() const { return m_state == State::Opening; }
    /// The list could not be read: open() again.
    bool isUnreadable() const { return m_state == State::Unreadable; }
    const std::vector<storage::StaffAccount>& accounts() const { return m_accounts; }
    const storage::StaffAccount* chosen() const;
    void choose(const std::string& id);

    /// Takes nothing while a wait is on.
    void submit(Passphrase passphrase);
    /// From unlocked() on, until say() or cancel().
    void waitForRecords();
    /// Why something else did not happen, where the problem stands.
    void say(const language::Wording& words);
    /// The answer is not heard any more; that a passphrase was tried still counts.
    void cancel();

    bool isWaiting() const { return !wait().isEmpty(); }
    QString wait() const; ///< in words, empty when there is none; counts down with changed()
    QString problem() const { return m_problem.text(); }

signals:
    void changed();
    void noWorkspace();
    void unlocked(const std::shared_ptr<anteroom::storage::Secret>& dataKey,
                  const anteroom::storage::StaffAccount& account);

private:
    enum class State { Reading, Unreadable, Ready, Checking, Opening };
    void abandon();
    void becomeReady(language::Wording problem);
    void takeAccounts(const Result<std::optional<ReadKeyring>>& loaded);
    void check(const Result<std::optional<ReadKeyring>>& loaded);
    void takeAnswer(Result<std::optional<storage::Secret>> answer);
    void countDown();

    AccessTools m_tools;
    State m_state = State::Reading;
    std::vector<storage::StaffAccount> m_accounts;
    std::string m_chosen;
    language::Wording m_problem;
    bool m_isReturn = false;
    Passphrase m_typed; ///< until it is being checked
    tasks::Task m_task;
    QTimer m_ticks;                                         ///< while there is a wait
    std::shared_ptr<int> m_turn = std::make_shared<int>(0); ///< an answer to an earlier one is not heard
};

} // namespace anteroom::access
