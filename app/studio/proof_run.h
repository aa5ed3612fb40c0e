// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/prove_text.h"
#include "app/studio/proving.h"
#include "app/tasks/task_runner.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace anteroom::studio {

/// Makes a PublishReport of texts, part by part, in threads of its own: the window goes on meanwhile. When
/// this goes, what is under way is ended, and nobody waits for it.
class ProofRun : public QObject {
    Q_OBJECT
public:
    enum class Step : std::uint8_t { Comparing, Noting, Covering };
    static constexpr int steps = 3;

    /// `disk`: as the Checker's.
    ProofRun(std::shared_ptr<FileSource> disk, Sha256 sha256, Proving proving, QObject* parent = nullptr);
    ~ProofRun() override;

    /// In place of what is under way and of what was known. `before`: what is compared with.
    void begin(const EditedTexts& now, const EditedTexts& before);
    /// What is known stays.
    void stop();
    /// What is known, in the language that the program speaks now.
    void sayAnew();

    bool isRunning() const { return m_state != nullptr; }
    Step step() const { return m_step; } ///< while it runs
    std::uint32_t proofs() const;        ///< made in this run so far
    /// It was stopped before its end.
    bool isStopped() const { return m_isStopped; }
    /// Nothing was begun yet: revision 0.
    const PublishReport& report() const { return m_report; }
    /// The two that were compared last, null where one has errors. For whoever compares more by them.
    const std::shared_ptr<const Versions>& versions() const { return m_versions; }

signals:
    /// A part came, or it ended.
    void changed();
    /// proofs() grew.
    void progressed();

private:
    struct State {
        std::atomic_bool isWanted = true;
        std::atomic_uint32_t proofs = 0;
    };
    struct Found {
        std::optional<MaybeDifferences> comparison;
        std::optional<ProofNotes> notes;
        std::optional<Coverages> cases;
    };
    MakeProvers provers() const;
    void read(const EditedTexts& now, const EditedTexts& before);
    void next(Step step);
    void end();

    std::shared_ptr<FileSource> m_disk;
    Sha256 m_sha256;
    Proving m_proving;
    std::unique_ptr<tasks::TaskRunner> m_runner;
    tasks::Task m_task;
    std::shared_ptr<State> m_state; ///< while it runs
    std::shared_ptr<const Versions> m_versions;
    Found m_found;
    PublishReport m_report; ///< it in words
    Step m_step = Step::Comparing;
    bool m_isStopped = false;
    QTimer m_looks;
};

} // namespace anteroom::studio
