// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/backup.h"
#include "app/workspace/long_act.h"

namespace anteroom::workspace {

/// Backs the records up. A backup that has the name already is replaced: whoever chose it was asked.
class BackupPresenter : public LongAct {
    Q_OBJECT
public:
    using LongAct::LongAct;
    QString suggestedName() const override;

private:
    void run(const QString& path) override;
    void make(const QString& path, const keeping::ActLog::Ended& ended);
    void finish(const QString& path, const Result<std::optional<storage::BackupMade>>& made);
};

} // namespace anteroom::workspace
