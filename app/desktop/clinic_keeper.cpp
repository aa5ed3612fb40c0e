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

Outcome ClinicKeeper::keep(const clinic::ClinicSettings& settings) {
    Outcome saved = done();
    if (m_isWritten) {
        QDir().mkpath(QFileInfo(m_path).absolutePath());
        saved = files::saveFile(m_path, QByteArray::fromStdString(clinic::writeClinicSettings(settings)));
    }
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
