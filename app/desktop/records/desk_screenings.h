// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/editing/kept_screenings.h"
#include "app/keeping/dropped_key.h"
#include "app/workspace/long_task.h"
#include "app/workspace/workplace.h"
#include "core/records/rescreen.h"

#include <functional>

namespace anteroom::desktop {

/// The screenings of an unlocked workspace, for whoever edits their questionnaire: over a connection of its
/// own, and never without an entry in the log. A lock ends it, and takes its key away.
class DeskScreenings : public editing::KeptScreenings {
    Q_OBJECT
public:
    /// `workplace` outlives this.
    DeskScreenings(workspace::Workplace& workplace, std::function<void(const RecordId&)> open);
    ~DeskScreenings() override;

    void compare(const std::shared_ptr<const Questionnaire>& before,
                 const std::shared_ptr<const Questionnaire>& after) override;
    void stop() override { m_task.stop(); }
    void forget() override;
    bool isRunning() const override { return m_task.isRunning(); }
    int percent() const override { return m_task.percent(); }
    QString problem() const override { return m_problem.text(); }
    const std::optional<Found>& found() const override { return m_found; }
    void open(const QString& record) override;

private:
    /// Nothing: it was ended.
    using Made = Result<std::optional<Rescreening>>;
    void take(const Made& made);
    void drop();

    workspace::Workplace& m_workplace;
    std::function<void(const RecordId&)> m_open;
    workspace::LongTask m_task;
    std::shared_ptr<keeping::DroppableCipher> m_cipher; ///< while it runs
    language::Wording m_problem;
    std::optional<Found> m_found;
    bool m_isWanted = true; ///< what is under way
};

} // namespace anteroom::desktop
