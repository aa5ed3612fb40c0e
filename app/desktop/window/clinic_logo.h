// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/files/log.h"
#include "app/preferences/read_picture.h"
#include "app/tasks/task_runner.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <memory>

namespace anteroom::desktop {

/// The clinic's logo as it is printed, read and unpacked in a thread of its own: neither a slow disk nor a
/// large picture keeps the window waiting.
class ClinicLogo : public QObject {
    Q_OBJECT
public:
    explicit ClinicLogo(files::Log log, QObject* parent = nullptr);
    /// Waits for no disk.
    ~ClinicLogo() override;

    /// Looks at the file, now and each time that this is called; empty: there is no logo. One that cannot be
    /// read any more, as where its folder is away, stays as it was read last.
    void read(const QString& path);
    /// As it was read last; null where there is none, or it is not there yet.
    const QImage& picture() const noexcept { return m_picture; }

signals:
    /// It is another one than before.
    void changed();

private:
    void take(const preferences::ReadPicture& read);

    files::Log m_log;
    std::unique_ptr<tasks::TaskRunner> m_reading;
    tasks::Task m_task;
    bool m_isReading = false;
    QString m_path;
    QImage m_picture;
};

} // namespace anteroom::desktop
