// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/unlock_presenter.h"

#include "app/access/words.h"
#include "app/language/said.h"

#include <algorithm>

namespace anteroom::access {

namespace {
constexpr std::chrono::milliseconds betweenTicks{200};
}

UnlockPresenter::UnlockPresenter(const AccessTools& tools, QObject* parent)
    : QObject(parent), m_tools(tools) {
    m_ticks.setInterval(betweenTicks);
    connect(&m_ticks, &QTimer::timeout, this, &UnlockPresenter::countDown);
}

UnlockPresenter::~UnlockPresenter() {
    abandon(); // the desk may answer after us
}

const storage::StaffAccount* UnlockPresenter::chosen() const {
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(),
                                    [this](const auto& account) { return account.id == m_chosen; });
    return found == m_accounts.end() ? nullptr : &*found;
}

void UnlockPresenter::say(const language::Wording& words) {
    if (isOpening())
        m_state = State::Ready;
    m_problem = words;
    emit changed();
}

void UnlockPresenter::waitForRecords() {
    m_state = State::Opening;
    emit changed();
}

void UnlockPresenter::abandon() {
    ++*m_turn;
    m_task.cancel();
    m_typed = {};
}

void UnlockPresenter::open() {
    abandon();
    m_isReturn = false;
    m_state = State::Reading;
    m_problem = {};
    emit changed();
    m_tools.desk.load([this, turn = m_turn, mine = ++*m_turn](const auto& loaded) {
        if (*turn == mine)
            takeAccounts(loaded);
    });
}

void UnlockPresenter::takeAccounts(const Result<std::optional<ReadKeyring>>& loaded) {
    if (!loaded) {
        m_state = State::Unreadable;
        m_problem = language::inWords(loaded.error());
        emit changed();
        return;
    }
    if (!*loaded) {
        emit noWorkspace();
        return;
    }
    m_accounts.clear();
    for (const storage::StaffEntry& entry : (*loaded)->keyring.staff)
        if (entry.account.active)
            m_accounts.push_back(entry.account);
    if (!chosen())
        m_chosen = m_accounts.size() == 1 ? m_accounts.front().id : std::string();
    becomeReady({});
}

void UnlockPresenter::openFor(const storage::StaffAccount& account) {
    abandon();
    m_isReturn = true;
    m_accounts = {account};
    m_chosen = account.id;
    becomeReady({});
}

void UnlockPresenter::choose(const std::string& id) {
    if (m_state != State::Ready || id == m_chosen)
        return;
    m_chosen = id;
    becomeReady({});
}

void UnlockPresenter::becomeReady(language::Wording problem) {
    m_state = State::Ready;
    m_problem = std::move(problem);
    if (isWaiting())
        m_ticks.start();
    emit changed();
}

QString UnlockPresenter::wait() const {
    return m_state == State::Ready ? waitWords(m_tools.attempts.waitFor(m_chosen)) : QString();
}

void UnlockPresenter::countDown() {
    if (!isWaiting())
        m_ticks.stop();
    emit changed();
}

void UnlockPresenter::submit(Passphrase passphrase) {
    if (m_state != State::Ready || isWaiting())
        return;
    if (!chosen()) {
        becomeReady([] { return tr("Choose who you are"); });
        return;
    }
    if (passphrase.empty()) {
        becomeReady(
            [name = toQString(chosen()->name)] { return tr("Enter the passphrase of %1").arg(name); });
        return;
    }
    m_state = State::Checking;
    m_problem = {};
    m_tools.attempts.begin(m_chosen);
    emit changed();
    m_typed = std::move(passphrase);
    // Read anew: the passphrase may have been changed at another desk since.
    m_tools.desk.load([this, turn = m_turn, mine = ++*m_turn](const auto& loaded) {
        if (*turn == mine)
            check(loaded);
    });
}

void UnlockPresenter::check(const Result<std::optional<ReadKeyring>>& loaded) {
    const std::optional<ReadKeyring> read = loaded       ? *loaded
                                            : m_isReturn ? m_tools.desk.readBefore()
                                                         : std::nullopt;
    if (!read) {
        m_typed = {};
        m_tools.attempts.wasNone(m_chosen);
        becomeReady(loaded ? [] { return tr("There is no workspace here any more. Start Anteroom again."); }
                           : language::inWords(loaded.error()));
        return;
    }
    m_task = m_tools.runner.run(
        [keyring = read->keyring, id = m_chosen, passphrase = std::move(m_typed)] {
            return storage::unlock(keyring, id, passphrase.text());
        },
        [this](Result<std::optional<storage::Secret>> answer) { takeAnswer(std::move(answer)); });
}

void UnlockPresenter::takeAnswer(Result<std::optional<storage::Secret>> answer) {
    if (!answer) {
        m_tools.attempts.wasNone(m_chosen);
        becomeReady(language::inWords(answer.error()));
        return;
    }
    if (!*answer) {
        m_tools.attempts.wasWrong(m_chosen);
        m_tools.desk.noteRefused(m_chosen);
        becomeReady([name = toQString(chosen()->name)] {
            return tr("This is not the passphrase of %1. Look at Caps Lock and at the keyboard's language, "
                      "then type it again.")
                .arg(name);
        });
        return;
    }
    m_tools.attempts.wasRight(m_chosen);
    const storage::StaffAccount account = *chosen();
    const auto dataKey = std::make_shared<storage::Secret>(*std::move(answer).value());
    becomeReady({});
    emit unlocked(dataKey, account);
}

void UnlockPresenter::cancel() {
    if (m_state == State::Checking) {
        abandon();
        becomeReady({});
    } else if (m_state == State::Opening) {
        becomeReady({});
    } else if (m_state == State::Reading) {
        abandon();
        m_state = State::Unreadable;
        m_problem = [] { return tr("Reading was stopped"); };
        emit changed();
    }
}

} // namespace anteroom::access
