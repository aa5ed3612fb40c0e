// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/keyring_change.h"
#include "app/access/passphrase.h"
#include "app/language/wording.h"

#include <memory>
#include <optional>

namespace anteroom::access {

/// The first run: a person and a passphrase, then a recovery key that is typed back, then a workspace.
/// Nothing is stored before the last of it; cancelling and going back wipe what was made.
class SetupPresenter : public QObject {
    Q_OBJECT
public:
    enum class Step { Welcome, Person, Key, TypeBack };

    explicit SetupPresenter(const AccessTools& tools, QObject* parent = nullptr);
    ~SetupPresenter() override;

    Step step() const { return m_step; }
    /// A key is being made, or the workspace stored.
    bool isBusy() const { return m_isMaking || m_change.isRunning(); }
    bool isStoring() const { return m_change.isStoring(); }
    /// What to do now, in words; empty when all is well.
    QString problem() const { return m_problem.text(); }
    /// Another desk was quicker: there is a workspace to open.
    bool isOvertaken() const { return m_isOvertaken; }
    /// A try to store it ended with an Error, and may have arrived all the same: the recovery key on the
    /// paper may be the one that counts.
    bool mayHaveArrived() const { return m_mayHaveArrived; }
    /// Six groups of five, from Step::Key on.
    QString recoveryKey() const;

    void begin();
    /// The name and the passphrase hold to their rules.
    void makeKey(const QString& name, Passphrase passphrase);
    void keyIsWritten();
    void finish(const Passphrase& typedBack);
    /// One step. A key that was made is worth nothing from then on, unless mayHaveArrived().
    void back();
    void cancel();
    void tryWithoutSaving();

signals:
    void changed();
    void cancelled();
    void withoutSavingRequested();
    /// The workspace is stored and open.
    void finished(const std::shared_ptr<anteroom::storage::Secret>& dataKey,
                  const anteroom::storage::StaffAccount& account);

private:
    void go(Step step);
    void forget();
    static QString keepIt();
    void takeKey(Result<storage::NewKeyring> made);

    AccessTools m_tools;
    KeyringChange m_change;
    tasks::Task m_task;
    Step m_step = Step::Welcome;
    bool m_isMaking = false;
    bool m_isOvertaken = false;
    bool m_mayHaveArrived = false;
    language::Wording m_problem;
    std::optional<storage::NewKeyring> m_made;
};

} // namespace anteroom::access
