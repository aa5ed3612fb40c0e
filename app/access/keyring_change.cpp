// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/keyring_change.h"

#include "app/language/said.h"

namespace anteroom::access {

KeyringChange::KeyringChange(const AccessTools& tools, QObject* parent) : QObject(parent), m_tools(tools) {}

KeyringChange::~KeyringChange() {
    m_task.cancel();
    ++*m_turn; // the desk may answer after us
}

void KeyringChange::setStage(Stage stage) {
    m_stage = stage;
    if (stage == Stage::None)
        m_work = nullptr; // with the passphrase that it holds
    emit stageChanged();
}

void KeyringChange::run(Work work) {
    if (isRunning())
        return;
    m_work = std::move(work);
    setStage(Stage::Reading);
    m_tools.desk.load([this, turn = m_turn, mine = ++*m_turn](const auto& loaded) {
        if (*turn != mine)
            return;
        if (!loaded || !*loaded) {
            setStage(Stage::None);
            emit refused(loaded
                             ? [] { return tr("There is no workspace here any more. Start Anteroom again."); }
                             : language::inWords(loaded.error()));
            return;
        }
        this->work(**loaded);
    });
}

void KeyringChange::work(const ReadKeyring& read) {
    setStage(Stage::Working);
    m_task = m_tools.runner.run([work = m_work, read] { return work(read.keyring); },
                                [this, version = read.version](const Result<ChangedKeyring>& changed) {
                                    if (changed) {
                                        m_stage = Stage::None;
                                        store(*changed, version);
                                        return;
                                    }
                                    setStage(Stage::None);
                                    emit refused(language::inWords(changed.error()));
                                });
}

void KeyringChange::store(const ChangedKeyring& changed, std::uint64_t expected) {
    if (isRunning())
        return;
    m_work = nullptr;
    setStage(Stage::Storing);
    m_tools.desk.store(
        changed, expected,
        [this, turn = m_turn, mine = ++*m_turn, keyring = changed.keyring](const auto& version) {
            if (*turn != mine)
                return;
            setStage(Stage::None);
            if (!version) {
                emit unheard(keyring);
                emit refused(language::inWords(version.error()));
            } else if (!*version) {
                emit overtaken();
            } else {
                emit stored({keyring, **version});
            }
        });
}

void KeyringChange::cancel() {
    if (!isRunning() || isStoring())
        return;
    ++*m_turn;
    m_task.cancel();
    setStage(Stage::None);
}

} // namespace anteroom::access
