// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/dropped_key.h"
#include "app/storage/backup.h"
#include "app/workspace/long_act.h"

#include <memory>

namespace anteroom::workspace {

/// Backs the records up. A backup that has the name already is replaced: whoever chose it was asked.
class BackupPresenter : public LongAct {
    Q_OBJECT
public:
    using LongAct::LongAct;
    ~BackupPresenter() override { dropKey(); }
    QString suggestedName() const override;
    /// The key is gone when this returns, whatever the records keep waiting.
    void endAtLock() override {
        dropKey();
        LongAct::endAtLock();
    }

private:
    void run(const QString& path) override;
    void make(const QString& path, const keeping::ActLog::Ended& ended);
    void finish(const QString& path, const Result<std::optional<storage::BackupMade>>& made);
    void dropKey() {
        if (m_cipher)
            m_cipher->drop();
    }

    std::shared_ptr<keeping::DroppableCipher> m_cipher; ///< of what is under way
};

} // namespace anteroom::workspace
