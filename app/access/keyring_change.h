// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/keyring_desk.h"
#include "app/language/wording.h"
#include "app/tasks/task_runner.h"

#include <QObject>

#include <functional>

namespace anteroom::access {

/// One change of the keyring: read it, work out the new one in another thread, store it. Until it is stored
/// the old one is what counts, and cancelling leaves it.
class KeyringChange : public QObject {
    Q_OBJECT
public:
    explicit KeyringChange(const AccessTools& tools, QObject* parent = nullptr);
    ~KeyringChange() override;

    using Work = std::function<Result<ChangedKeyring>(const storage::Keyring&)>;
    /// Runs in the other thread. One change at a time.
    void run(Work work);
    /// Stores what was worked out before, from the version `expected`.
    void store(const ChangedKeyring& changed, std::uint64_t expected);
    /// Once it is being stored there is nothing to cancel: it is written or not within a moment.
    void cancel();

    bool isRunning() const { return m_stage != Stage::None; }
    bool isStoring() const { return m_stage == Stage::Storing; }

signals:
    void stageChanged();
    void stored(const anteroom::access::ReadKeyring& now);
    /// What to do, in words. Nothing was written, unless unheard() came before.
    void refused(const language::Wording& words);
    /// This was sent, and may have arrived all the same.
    void unheard(const anteroom::storage::Keyring& sent);
    /// Another desk changed it first. Nothing of ours was written.
    void overtaken();

private:
    enum class Stage { None, Reading, Working, Storing };
    void setStage(Stage stage);
    void work(const ReadKeyring& read);

    AccessTools m_tools;
    Stage m_stage = Stage::None;
    Work m_work;
    tasks::Task m_task;
    std::shared_ptr<int> m_turn = std::make_shared<int>(0); ///< an answer to an earlier one is not heard
};

} // namespace anteroom::access
