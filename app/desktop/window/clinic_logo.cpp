// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/clinic_logo.h"

#include <spdlog/logger.h>

#include <utility>

namespace anteroom::desktop {

namespace {

/// Printed at most 15 mm high and about as wide as a column: sharp at 1200 dots an inch, and no more.
constexpr QSize printed(2400, 720);

} // namespace

ClinicLogo::ClinicLogo(files::Log log, QObject* parent) : QObject(parent), m_log(std::move(log)) {}

ClinicLogo::~ClinicLogo() {
    m_task.cancel();
    if (m_reading)
        tasks::TaskRunner::retire(std::move(m_reading));
}

void ClinicLogo::read(const QString& path) {
    const bool isAnother = path != m_path;
    if (m_isReading && !isAnother) // a disk that does not answer is asked once
        return;
    m_task.cancel();
    if (m_reading && m_isReading)
        tasks::TaskRunner::retire(std::move(m_reading)); // the other one may never come
    m_isReading = !path.isEmpty();
    m_path = path;
    if (isAnother && !std::exchange(m_picture, QImage()).isNull())
        emit changed();
    if (path.isEmpty())
        return;
    if (!m_reading)
        m_reading = std::make_unique<tasks::TaskRunner>();
    m_task = m_reading->run([path] { return preferences::readPicture(path, printed); },
                            [this](const preferences::ReadPicture& read) { take(read); });
}

void ClinicLogo::take(const preferences::ReadPicture& read) {
    m_isReading = false;
    if (read.picture.isNull()) {
        m_log->warn("the clinic's logo cannot be read");
        return;
    }
    if (read.picture == m_picture)
        return;
    m_picture = read.picture;
    emit changed();
}

} // namespace anteroom::desktop
