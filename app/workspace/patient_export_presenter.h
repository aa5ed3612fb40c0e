// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/dropped_key.h"
#include "app/workspace/long_act.h"
#include "core/records/patient_export.h"

#include <optional>
#include <vector>

namespace anteroom::workspace {

/// Writes all that is kept of one patient. Over no other file than one that it made.
class PatientExportPresenter : public LongAct {
    Q_OBJECT
public:
    PatientExportPresenter(Workplace& workplace, const PatientId& patient, QObject* parent = nullptr);
    /// The key of what is under way is gone when it returns.
    ~PatientExportPresenter() override;
    QString suggestedName() const override;
    void endAtLock() override;

    /// Kinds of sensitive answers that can be left out; nothing until they were read, which changed() tells.
    const std::optional<std::vector<SensitiveKind>>& kinds() const { return m_kinds; }
    QString idOf(std::size_t kind) const;    ///< "substance-use"
    QString titleOf(std::size_t kind) const; ///< in the program's language
    bool isLeftOut(std::size_t kind) const;
    /// Of the next file alone.
    void leaveOut(std::size_t kind, bool isLeftOut);

    /// A person goes on without what is damaged, into the file that was chosen. The log has it later: until
    /// then the entry waits in the journal, and where it cannot there is no file. Precondition: damageFound()
    void exportWhatOpens();

signals:
    /// A part of the list of records is damaged, and nothing was written.
    void damageFound();

private:
    struct Wanted;
    struct Written {
        std::optional<PatientExport> made{}; ///< nothing: it was ended, or
        bool isDamageFound = false;
    };
    static Result<Written> write(const Wanted& wanted, const Progress& progress);
    static Result<PatientExport> made(RecordStore& store, const Wanted& wanted);
    void run(const QString& path) override;
    void finish(const QString& path, const Result<Written>& written);
    void readKinds();
    void takeKinds(const Result<std::vector<SensitiveKind>>& kinds);
    std::vector<SensitiveKind> takeLeftOut();

    PatientId m_patient;
    QString m_path;             ///< that was chosen last
    bool m_isWhatOpens = false; ///< what begins now
    std::optional<std::vector<SensitiveKind>> m_kinds{};
    LeftOutKinds m_leftOut{};
    tasks::Task m_reading;                              ///< of the kinds
    std::shared_ptr<keeping::DroppableCipher> m_cipher; ///< while an export is under way
};

} // namespace anteroom::workspace
