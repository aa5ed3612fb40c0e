// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/clinic_keeper.h"

#include "app/files/save_file.h"

#include <QDir>
#include <QFileInfo>

#include <spdlog/logger.h>

namespace anteroom::desktop {

void ClinicKeeper::load() {
    Result<clinic::ClinicSettings> read = clinic::loadClinicSettings(m_path);
    if (!read) {
        m_problem = QString::fromStdString(read.error().message);
        m_log->warn("the clinic's settings have problems");
        return;
    }
    m_settings = std::move(read).value();
}

void ClinicKeeper::take(const clinic::ClinicSettings& settings) {
    m_problem.clear();
    m_settings = settings;
}

void ClinicKeeper::keep(const clinic::ClinicSettings& settings, tasks::TaskRunner& writing,
                        std::function<void(const Kept&)> done) {
    if (!m_isWritten) {
        take(settings);
        done({anteroom::done(), false});
        return;
    }
    writing.run(
        [path = m_path, bytes = QByteArray::fromStdString(clinic::writeClinicSettings(settings))] {
            QDir().mkpath(QFileInfo(path).absolutePath());
            const Outcome saved = files::saveFile(path, bytes);
            return Kept{saved, saved.ok() || files::holds(path, bytes)};
        },
        [this, settings, done = std::move(done)](const Kept& kept) {
            if (kept.outcome)
                take(settings);
            done(kept);
        });
}

QString ClinicKeeper::protocol(const std::string& language) const {
    const auto found = m_settings.crisisProtocol.find(language);
    return found == m_settings.crisisProtocol.end() ? QString() : QString::fromStdString(found->second);
}

report::Paper ClinicKeeper::paper() const {
    return m_settings.paper == "a4" ? report::Paper::A4 : report::Paper::Letter;
}

QImage ClinicKeeper::logo() const {
    return m_settings.logo.empty() ? QImage() : QImage(QString::fromStdString(m_settings.logo));
}

} // namespace anteroom::desktop
