// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/language/wording.h"
#include "app/workspace/workplace.h"
#include "core/records/workspace_settings.h"

#include <QObject>

namespace anteroom::workspace {

/// What holds at all desks of the workspace, for an administrator to look at and to change.
class SettingsPresenter : public QObject {
    Q_OBJECT
public:
    /// `workplace` outlives this.
    explicit SettingsPresenter(Workplace& workplace, QObject* parent = nullptr);
    ~SettingsPresenter() override;

    /// Reads what holds now.
    void open();
    bool isBusy() const { return m_isBusy; }
    /// As they were read last; nothing until then, or where they cannot be read.
    const std::optional<WorkspaceSettings>& settings() const { return m_settings; }
    /// One more whenever settings() are other ones than a person saw: what they typed goes.
    int reading() const { return m_reading; }
    /// What to do now, in words; empty when all is well.
    QString problem() const { return m_problem.text(); }
    QString outcome() const { return m_outcome.text(); }
    /// What is wrong with what was typed in, each beside its field; empty: nothing.
    QString idleProblem() const { return m_idleProblem.text(); }
    QString retentionProblem() const { return m_retentionProblem.text(); }

    /// As typed: minutes, and years or nothing. Nothing is saved where one of them is refused.
    void save(const QString& idle, const QString& retention);

signals:
    void changed();

private:
    struct Read {
        WorkspaceSettings settings;
        std::uint64_t version = 0;
        bool isConflict = false;
    };
    static Result<Read> read(Archive& archive);
    static Result<Read> store(Archive& archive, const WorkspaceSettings& wanted, const Read& base,
                              const Act& by);
    std::optional<WorkspaceSettings> judged(const QString& idle, const QString& retention);
    void take(const Result<Read>& read);

    Workplace& m_workplace;
    tasks::Task m_task;
    std::optional<WorkspaceSettings> m_settings;
    std::uint64_t m_version = 0; ///< that m_settings are
    int m_reading = 0;
    bool m_isBusy = false;
    language::Wording m_problem;
    language::Wording m_outcome;
    language::Wording m_idleProblem;
    language::Wording m_retentionProblem;
};

} // namespace anteroom::workspace
