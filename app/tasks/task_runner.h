// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace anteroom::tasks {

/// Something that is done in another thread. Not to be held longer than its TaskRunner.
class Task {
public:
    Task() = default;
    /// From now on nobody hears of it: a result that comes all the same is destroyed. What has not begun will
    /// not begin, and goes at once with all that it holds. In the thread that started it.
    void cancel();

private:
    friend class TaskRunner;
    struct State;
    std::shared_ptr<State> m_state;
};

/// A thread of its own for what would keep a window from answering, as deriving a key does. One task after
/// the other.
class TaskRunner : public QObject {
    Q_OBJECT
public:
    explicit TaskRunner(QObject* parent = nullptr);
    /// Waits for the task that is running, if one is, and drops it and the others.
    ~TaskRunner() override;

    /// Goes by itself once what is under way is done, and with the program at the latest: nobody waits for
    /// it. Its tasks are cancelled already.
    static void retire(std::unique_ptr<TaskRunner> runner);

    /// `work()` in the other thread, then `done(its result)` in this object's own, unless the task was
    /// cancelled before. `work` is destroyed in either of the two.
    template <typename Work, typename Done>
    Task run(Work work, Done done) {
        using Value = std::invoke_result_t<Work>;
        auto value = std::make_shared<std::optional<Value>>();
        auto job = std::make_shared<Work>(std::move(work));
        auto report = std::make_shared<Done>(std::move(done));
        return start([value, job] { value->emplace((*job)()); },
                     [value, report] { (*report)(std::move(**value)); });
    }

private:
    Task start(std::function<void()> work, std::function<void()> done);

    QThread m_thread;
    QObject m_worker; ///< lives in the thread
};

} // namespace anteroom::tasks
