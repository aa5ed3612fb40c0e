// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/clinic_keeper.h"

#include "app/files/disk_file_source.h"
#include "app/files/save_file.h"

#include <QDir>
#include <QFileInfo>

#include <spdlog/logger.h>

namespace anteroom::desktop {

void ClinicKeeper::load() {
    if (!QFileInfo::exists(m_path))
        return;
    files::DiskFileSource disk;
    Result<std::string> text = disk.read(m_path.toStdString());
    if (!text) {
        m_problem = QString::fromStdString(text.error().message);
        return;
    }
    auto read = clinic::readClinicSettings(m_path.toStdString(), std::move(text).value());
    if (!read.settings) {
        m_problem = QString::fromStdString(render(read.diagnostics, read.sources));
        m_log->warn("clinic settings: {} problems", read.diagnostics.size());
        return;
    }
    m_settings = std::move(*read.settings);
}

Outcome ClinicKeeper::keep(const clinic::ClinicSettings& settings) {
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    Outcome saved = files::saveFile(m_path, QByteArray::fromStdString(clinic::writeClinicSettings(settings)));
    if (saved) {
        m_problem.clear();
        m_settings = settings;
    }
    return saved;
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
