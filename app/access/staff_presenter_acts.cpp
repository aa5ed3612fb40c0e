// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/recovery_copy.h"
#include "app/access/staff_presenter.h"
#include "app/access/words.h"
#include "app/language/said.h"
#include "core/base/said.h"

namespace anteroom::access {

void StaffPresenter::askToAdd() { go(Step::Add); }

void StaffPresenter::add(const QString& name, storage::Role role, Passphrase passphrase) {
    const storage::StaffAccount account{m_tools.newId(), name.trimmed().toStdString(), role, true};
    run(
        "added " + nameAndId(account) + ", " + std::string(storage::nameOf(role)),
        [account, cost = m_tools.cost, typed = handed(std::move(passphrase))](
            const storage::Keyring& keyring, const WeakKey& key) -> Result<storage::Keyring> {
            const auto stretched = storage::stretch(typed->take().text(), cost);
            if (!stretched)
                return stretched.error();
            const auto dataKey = key.lock();
            return dataKey ? storage::addStaff(keyring, *dataKey, account, *stretched) : keyIsGone();
        },
        [this, account] {
            m_outcome = [name = toQString(account.name)] {
                return tr("%1 can open the workspace now").arg(name);
            };
            emit added(account);
        });
}

void StaffPresenter::askToRemove(const std::string& id) {
    m_removing = id;
    const storage::StaffAccount* account = removing();
    go(account && canRemove(*account) ? Step::Remove : Step::List);
}

void StaffPresenter::remove() {
    const storage::StaffAccount* account = removing();
    if (m_step != Step::Remove || !account)
        return;
    run(
        "removed " + nameAndId(*account),
        [id = account->id](const storage::Keyring& keyring, const WeakKey& key) {
            const auto dataKey = key.lock();
            return dataKey ? storage::removeStaff(keyring, *dataKey, id) : keyIsGone();
        },
        [this, gone = *account] {
            m_outcome = [name = toQString(gone.name)] {
                return tr("%1 can no longer open the workspace").arg(name);
            };
            emit removed(gone);
        });
}

void StaffPresenter::askForOwnPassphrase() { go(Step::OwnPassphrase); }

void StaffPresenter::changeOwn(Passphrase present, Passphrase next) {
    const auto wait = m_tools.attempts.waitFor(m_self.id);
    if (isBusy() || wait.count() > 0) {
        go(m_step, waitWording(wait));
        return;
    }
    m_tools.attempts.begin(m_self.id);
    m_wasWrong = std::make_shared<bool>(false);
    run(
        "changed the passphrase of " + nameAndId(m_self),
        [id = m_self.id, cost = m_tools.cost, wasWrong = m_wasWrong, old = handed(std::move(present)),
         typed = handed(std::move(next))](const storage::Keyring& keyring,
                                          const WeakKey& key) -> Result<storage::Keyring> {
            if (const auto opened = storage::unlock(keyring, id, old->take().text()); !opened) {
                return opened.error();
            } else if (!*opened) {
                *wasWrong = true;
                return Error{core::said("The first field is not your present passphrase. Type it again.")};
            }
            const auto stretched = storage::stretch(typed->take().text(), cost);
            if (!stretched)
                return stretched.error();
            const auto dataKey = key.lock();
            return dataKey ? storage::changePassphrase(keyring, *dataKey, id, *stretched) : keyIsGone();
        },
        [this] {
            m_outcome = [] { return tr("Your new passphrase counts from now on"); };
            emit ownPassphraseChanged();
        });
}

// Whether the present passphrase was right, once that is known.
void StaffPresenter::noteTry(bool wasRight) {
    const auto wasWrong = std::exchange(m_wasWrong, nullptr);
    if (!wasWrong)
        return;
    if (wasRight) {
        m_tools.attempts.wasRight(m_self.id);
    } else if (*wasWrong) {
        m_tools.attempts.wasWrong(m_self.id);
        m_tools.desk.noteRefused(m_self.id);
    } else {
        m_tools.attempts.wasNone(m_self.id);
    }
}

void StaffPresenter::makeRecoveryKey() {
    if (isBusy() || !m_dataKey)
        return;
    m_problem = {};
    m_outcome = {};
    m_isMaking = true;
    emit changed();
    m_tools.desk.load([this, turn = m_turn, mine = ++*m_turn](const auto& loaded) {
        if (*turn != mine)
            return;
        if (loaded && *loaded)
            makeKeyFrom(**loaded);
        else
            go(Step::List,
               loaded ? [] { return tr("There is no workspace here any more. Start Anteroom again."); }
                      : language::inWords(loaded.error()));
    });
}

void StaffPresenter::makeKeyFrom(const ReadKeyring& read) {
    m_newKeyFrom = read.version;
    m_task = m_tools.runner.run(
        [keyring = read.keyring, key = WeakKey(m_dataKey),
         self = m_self]() -> Result<storage::RecoveryChange> {
            if (const Outcome still = storage::stillAdmits(keyring, self); !still)
                return still.error();
            const auto dataKey = key.lock();
            return dataKey ? storage::newRecoveryKey(keyring, *dataKey) : keyIsGone();
        },
        [this](Result<storage::RecoveryChange> made) {
            m_isMaking = false;
            if (!made) {
                go(Step::List, language::inWords(made.error()));
                return;
            }
            m_newKey = std::move(made).value();
            go(Step::NewKey);
        });
}

void StaffPresenter::keyIsWritten() {
    if (m_newKey)
        go(Step::TypeBack);
}

void StaffPresenter::replaceRecoveryKey(const Passphrase& typedBack) {
    if (isBusy() || !m_newKey)
        return;
    m_problem = objectionToCopy(m_newKey->recovery, typedBack.text());
    if (!problem().isEmpty()) {
        emit changed();
        return;
    }
    m_whenStored = [this] {
        m_outcome = [] { return tr("The new recovery key counts from now on. Destroy the old one."); };
        emit recoveryKeyReplaced();
    };
    m_change.store({m_newKey->keyring, m_dataKey, "replaced the recovery key"}, m_newKeyFrom);
}

} // namespace anteroom::access
