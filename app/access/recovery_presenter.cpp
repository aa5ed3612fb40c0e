// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/recovery_presenter.h"

#include "app/access/words.h"
#include "app/language/said.h"
#include "core/base/said.h"
#include "core/records/refused_unlocks.h"

#include <algorithm>

namespace anteroom::access {

RecoveryPresenter::RecoveryPresenter(const AccessTools& tools, QObject* parent)
    : QObject(parent), m_tools(tools), m_change(tools) {
    connect(&m_change, &KeyringChange::stageChanged, this, &RecoveryPresenter::changed);
    connect(&m_change, &KeyringChange::refused, this,
            [this](const language::Wording& words) { go(m_step, words); });
    connect(&m_change, &KeyringChange::overtaken, this, [this] {
        go(Step::Key, [] {
            return tr("The list of staff was changed at another desk at this moment. Enter the recovery key "
                      "again; nothing was changed from here.");
        });
    });
    connect(&m_change, &KeyringChange::stored, this, &RecoveryPresenter::finish);
}

RecoveryPresenter::~RecoveryPresenter() {
    ++*m_turn;
    m_task.cancel();
}

void RecoveryPresenter::go(Step step, language::Wording problem) {
    if (step == Step::Key) {
        ++*m_turn;
        m_task.cancel();
        m_isReading = false;
        m_key.reset();
        m_seen = {};
    }
    m_step = step;
    m_problem = std::move(problem);
    emit changed();
}

void RecoveryPresenter::open() {
    m_change.cancel();
    go(Step::Key);
}

std::vector<storage::StaffAccount> RecoveryPresenter::accounts() const {
    std::vector<storage::StaffAccount> accounts;
    for (const storage::StaffEntry& entry : m_seen.staff)
        accounts.push_back(entry.account);
    return accounts;
}

void RecoveryPresenter::submitKey(const Passphrase& typed) {
    if (isBusy())
        return;
    if (const auto wait = m_tools.attempts.waitFor(recoveryKeyAccount); wait.count() > 0) {
        go(Step::Key, waitWording(wait));
        return;
    }
    auto read = storage::RecoveryKey::read(typed.text());
    if (!read) {
        go(Step::Key, language::inWords(read.error()));
        return;
    }
    go(Step::Key);
    m_key = std::make_shared<const storage::RecoveryKey>(std::move(read).value());
    m_isReading = true;
    emit changed();
    m_tools.desk.load([this, turn = m_turn, mine = ++*m_turn](const auto& loaded) {
        if (*turn != mine)
            return;
        if (loaded && *loaded)
            check(**loaded);
        else
            go(Step::Key,
               loaded ? [] { return tr("There is no workspace here any more. Start Anteroom again."); }
                      : language::inWords(loaded.error()));
    });
}

// In the thread that keeps the tries: this one is kept by then.
void RecoveryPresenter::check(const ReadKeyring& read) {
    m_tools.attempts.begin(recoveryKeyAccount);
    m_task = m_tools.runner.run(
        [keyring = read.keyring, key = m_key] {
            const std::optional<storage::Recovered> recovered = storage::unlock(keyring, *key);
            return recovered ? std::optional(recovered->accountsIntact) : std::nullopt;
        },
        [this, read](std::optional<bool> isIntact) { take(read, isIntact); });
}

void RecoveryPresenter::take(const ReadKeyring& read, std::optional<bool> isIntact) {
    m_isReading = false;
    if (!isIntact) {
        m_tools.attempts.wasWrong(recoveryKeyAccount);
        m_tools.desk.noteRefused(recoveryKeyAccount);
        go(Step::Key, [] {
            return tr("This is the recovery key of another workspace, or one that was replaced. Look for the "
                      "newest one that was printed.");
        });
        return;
    }
    m_tools.attempts.wasRight(recoveryKeyAccount);
    m_seen = read.keyring;
    m_isIntact = *isIntact;
    go(m_isIntact ? Step::Passphrase : Step::Accounts);
}

void RecoveryPresenter::confirm(const std::set<std::string>& right) {
    const bool isAll = std::all_of(m_seen.staff.begin(), m_seen.staff.end(),
                                   [&right](const auto& entry) { return right.count(entry.account.id) > 0; });
    go(
        isAll ? Step::Passphrase : Step::Accounts, isAll ? language::Wording() : [] {
            return tr("Tick each account whose name and role are right. "
                      "If one is not, cancel and restore a backup.");
        });
}

void RecoveryPresenter::setPassphrase(const std::string& id, Passphrase passphrase) {
    if (isBusy())
        return;
    const storage::StaffEntry* entry = m_seen.find(id);
    if (!entry || !entry->account.active) {
        go(Step::Passphrase, [] { return tr("Choose whose passphrase is set"); });
        return;
    }
    m_chosen = id;
    m_problem = {};
    m_change.run([key = m_key, seen = m_seen, isIntact = m_isIntact, account = entry->account,
                  cost = m_tools.cost, typed = std::make_shared<Passphrase>(std::move(passphrase))](
                     const storage::Keyring& keyring) -> Result<ChangedKeyring> {
        if (!isIntact && keyring != seen)
            return Error{core::said(
                "The list of staff was changed in the meantime. Go back and enter the recovery key "
                "again.")};
        auto confirmed = isIntact ? Result<storage::Keyring>(keyring) : confirmAccounts(keyring, *key);
        if (!confirmed)
            return confirmed.error();
        std::optional<storage::Recovered> opened = storage::unlock(*confirmed, *key);
        if (!opened)
            return Error{core::said("Go back and enter the recovery key again.")};
        auto changed =
            storage::changePassphrase(*confirmed, opened->dataKey, account.id, typed->text(), cost);
        if (!changed)
            return changed.error();
        const std::string list = isIntact ? "" : "; confirmed the list of staff, which had been edited";
        return ChangedKeyring{
            std::move(changed).value(), std::make_shared<const storage::Secret>(std::move(opened->dataKey)),
            "set the passphrase of " + nameAndId(account) + " with the recovery key" + list, account};
    });
}

void RecoveryPresenter::finish(const ReadKeyring& now) {
    std::optional<storage::Recovered> opened = storage::unlock(now.keyring, *m_key);
    const storage::StaffEntry* entry = now.keyring.find(m_chosen);
    if (!opened || !entry)
        return;
    const auto dataKey = std::make_shared<storage::Secret>(std::move(opened->dataKey));
    const storage::StaffAccount account = entry->account;
    m_tools.attempts.wasRight(m_chosen);
    go(Step::Key);
    emit unlocked(dataKey, account);
}

void RecoveryPresenter::stop() {
    if (isStoring())
        return;
    m_change.cancel();
    if (m_isReading)
        go(Step::Key);
}

void RecoveryPresenter::back() {
    if (isBusy())
        return;
    if (m_step == Step::Key)
        cancel();
    else
        go(m_step == Step::Passphrase && !m_isIntact ? Step::Accounts : Step::Key);
}

void RecoveryPresenter::cancel() {
    if (isStoring())
        return;
    open();
    emit cancelled();
}

} // namespace anteroom::access
