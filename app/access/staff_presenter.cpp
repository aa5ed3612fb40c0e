// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/staff_presenter.h"

#include "app/access/words.h"
#include "app/language/said.h"
#include "core/base/said.h"

#include <algorithm>

namespace anteroom::access {

StaffPresenter::StaffPresenter(const AccessTools& tools, QObject* parent)
    : QObject(parent), m_tools(tools), m_change(tools) {
    connect(&m_change, &KeyringChange::stageChanged, this, [this] {
        if (!m_change.isRunning())
            wipeHanded();
        emit changed();
    });
    connect(&m_change, &KeyringChange::unheard, this, [this](const storage::Keyring& sent) {
        m_unheard = Unheard{sent, m_whenStored};
    });
    connect(&m_change, &KeyringChange::refused, this, [this](const language::Wording& words) {
        noteTry(false);
        if (m_unheard && m_hasArrived && *m_hasArrived)
            finishUnheard();
        else
            go(m_step, [words, isKey = m_step == Step::TypeBack] {
                return isKey ? words.text() + QLatin1Char('\n') +
                                   tr("Keep the old recovery key too, until this says which one counts.")
                             : words.text();
            });
    });
    connect(&m_change, &KeyringChange::overtaken, this, [this] {
        noteTry(true);
        go(Step::List, [] {
            return tr("Someone changed the accounts at another desk at this moment. Nothing was changed from "
                      "here; look at the list as it is now, then do it again.");
        });
        load();
    });
    connect(&m_change, &KeyringChange::stored, this, [this](const ReadKeyring& now) { finish(now.keyring); });
}

StaffPresenter::~StaffPresenter() {
    m_task.cancel();
    wipeHanded();
    ++*m_turn; // the desk may answer after us
}

void StaffPresenter::open(std::shared_ptr<const storage::Secret> dataKey, const storage::StaffAccount& self) {
    close();
    m_dataKey = std::move(dataKey);
    m_self = self;
    load();
}

void StaffPresenter::close() {
    m_change.cancel();
    wipeHanded();
    ++*m_turn;
    m_isReading = false;
    m_dataKey.reset();
    m_accounts.clear();
    m_outcome = {};
    go(Step::List);
}

void StaffPresenter::go(Step step, language::Wording problem) {
    if (step != Step::NewKey && step != Step::TypeBack) {
        m_task.cancel();
        m_isMaking = false;
        m_newKey.reset();
    }
    if (step != Step::List)
        m_outcome = {};
    if (step != Step::Remove)
        m_removing.clear();
    if (step != m_step)
        m_unheard.reset();
    m_step = step;
    m_problem = std::move(problem);
    emit changed();
}

void StaffPresenter::load() {
    m_isReading = true;
    emit changed();
    m_tools.desk.load([this, turn = m_turn, mine = ++*m_turn](const auto& loaded) {
        if (*turn != mine)
            return;
        m_isReading = false;
        if (loaded && *loaded)
            takeAccounts((*loaded)->keyring);
        else
            m_problem = loaded
                            ? [] { return tr("There is no workspace here any more. Start Anteroom again."); }
                            : language::inWords(loaded.error());
        emit changed();
    });
}

void StaffPresenter::takeAccounts(const storage::Keyring& keyring) {
    m_accounts.clear();
    for (const storage::StaffEntry& entry : keyring.staff)
        m_accounts.push_back(entry.account);
    // Who is there now first.
    std::stable_partition(m_accounts.begin(), m_accounts.end(),
                          [](const auto& account) { return account.active; });
}

bool StaffPresenter::canRemove(const storage::StaffAccount& account) const {
    return isAdministrator() && account.active && account.id != m_self.id;
}

const storage::StaffAccount* StaffPresenter::removing() const {
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(),
                                    [this](const auto& account) { return account.id == m_removing; });
    return found == m_accounts.end() ? nullptr : &*found;
}

QString StaffPresenter::recoveryKey() const {
    return m_newKey ? QString::fromStdString(m_newKey->recovery.printed()) : QString();
}

void StaffPresenter::run(const std::string& what, Work work, std::function<void()> whenStored) {
    if (isBusy() || !m_dataKey)
        return;
    m_problem = {};
    m_whenStored = std::move(whenStored);
    m_hasArrived = std::make_shared<bool>(false);
    m_change.run([work = std::move(work), what, key = WeakKey(m_dataKey), self = m_self,
                  unheard = m_unheard ? std::optional(m_unheard->keyring) : std::nullopt,
                  hasArrived = m_hasArrived](const storage::Keyring& keyring) -> Result<ChangedKeyring> {
        if (const Outcome still = storage::stillAdmits(keyring, self); !still)
            return still.error();
        if (unheard == keyring) {
            *hasArrived = true;
            return Error{};
        }
        Result<storage::Keyring> changed = work(keyring, key);
        if (!changed)
            return changed.error();
        auto dataKey = key.lock();
        if (!dataKey)
            return keyIsGone();
        return ChangedKeyring{std::move(changed).value(), std::move(dataKey), what};
    });
}

Error StaffPresenter::keyIsGone() { return Error{core::said("The records were locked meanwhile.")}; }

std::shared_ptr<HandedPassphrase> StaffPresenter::handed(Passphrase passphrase) {
    return m_handed.emplace_back(std::make_shared<HandedPassphrase>(std::move(passphrase)));
}

void StaffPresenter::wipeHanded() {
    for (const auto& passphrase : m_handed)
        passphrase->wipe();
    m_handed.clear();
}

// What was asked for in the first try is done, and nothing of the second.
void StaffPresenter::finishUnheard() {
    m_hasArrived.reset();
    m_whenStored = m_unheard->whenStored;
    finish(storage::Keyring(m_unheard->keyring));
    m_outcome = [done = m_outcome] {
        return done.text() + QLatin1Char('\n') +
               tr("It was stored at the first try: what was typed then counts.");
    };
    emit changed();
}

void StaffPresenter::finish(const storage::Keyring& now) {
    takeAccounts(now);
    noteTry(true);
    go(Step::List);
    if (const auto whenStored = std::exchange(m_whenStored, nullptr))
        whenStored();
    emit changed();
}

void StaffPresenter::cancel() {
    if (isStoring())
        return;
    if (m_change.isRunning()) {
        m_wasWrong.reset();
        m_change.cancel();
        wipeHanded();
        return;
    }
    ++*m_turn; // what was asked of the desk
    const bool wasReading = std::exchange(m_isReading, false);
    go(Step::List, wasReading
                       ? [] { return tr("The accounts were not read. Leave this page and open it again."); }
                       : language::Wording());
}

} // namespace anteroom::access
