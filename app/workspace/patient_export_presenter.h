// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/dropped_key.h"
#include "app/workspace/long_act.h"
#include "core/records/patient_export.h"

namespace anteroom::workspace {

/// Writes all that is kept of one patient. Over no other file than one that it made.
class PatientExportPresenter : public LongAct {
    Q_OBJECT
public:
    PatientExportPresenter(Workplace& workplace, const PatientId& patient, QObject* parent = nullptr);
    /// The key of what is under way is gone when it returns.
    ~PatientExportPresenter() override;
    QString suggestedName() const override;

private:
    void run(const QString& path) override;
    void finish(const QString& path, const Result<std::optional<PatientExport>>& made);

    PatientId m_patient;
    std::shared_ptr<keeping::DroppableCipher> m_cipher; ///< while an export is under way
};

} // namespace anteroom::workspace
