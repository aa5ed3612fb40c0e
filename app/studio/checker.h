// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/check_text.h"
#include "app/tasks/task_runner.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <memory>

namespace anteroom::studio {

/// Checks texts in a thread of its own once nobody has changed them for a moment. A newer text ends what is
/// under way: what is told is always of the newest that was asked for.
class Checker : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds pause{300};

    /// `disk`: where texts come from that are not open; used in the other thread alone.
    Checker(std::shared_ptr<FileSource> disk, Sha256 sha256, QObject* parent = nullptr);
    ~Checker() override;

    /// After the pause; a text that comes within it takes its place.
    void check(EditedTexts texts);
    /// At once, of the texts that came last; for whoever is about to act on what is found.
    void hurry();

signals:
    void checked(const anteroom::studio::Checked& result);

private:
    void begin();
    void stop();

    std::shared_ptr<FileSource> m_disk;
    Sha256 m_sha256;
    QTimer m_pause;
    EditedTexts m_texts;
    std::shared_ptr<std::atomic<bool>> m_isWanted;
    tasks::Task m_task;
    tasks::TaskRunner m_runner;
};

} // namespace anteroom::studio
