// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/clinic_keeper.h"

#include "app/files/save_file.h"

#include <QDir>
#include <QFileInfo>

#include <spdlog/logger.h>

namespace anteroom::desktop {

void ClinicKeeper::load() {
    clinic::LoadedSettings loaded = clinic::loadSettings(m_path, m_administrator);
    m_problem.clear();
    for (const std::string& problem : {loaded.administratorProblem, loaded.ownProblem})
        if (!problem.empty())
            m_problem += (m_problem.isEmpty() ? QString() : QStringLiteral("\n\n")) +
                         QString::fromStdString(problem).trimmed();
    m_settings = std::move(loaded.settings);
    if (!loaded.ownProblem.empty())
        m_log->warn("the clinic's settings have problems");
    if (!loaded.administratorProblem.empty())
        m_log->warn("the administrator's settings have problems");
}

void ClinicKeeper::take(const clinic::ClinicSettings& own) { m_settings = m_settings.withOwn(own); }

void ClinicKeeper::keep(const clinic::ClinicSettings& settings, tasks::TaskRunner& writing,
                        std::function<void(const Kept&)> done) {
    const clinic::ClinicSettings own = m_settings.ownFor(settings);
    if (!m_isWritten) {
        take(own);
        done({anteroom::done(), false});
        return;
    }
    writing.run(
        [path = m_path, bytes = QByteArray::fromStdString(clinic::writeClinicSettings(own))] {
            QDir().mkpath(QFileInfo(path).absolutePath());
            const Outcome saved = files::saveFile(path, bytes);
            return Kept{saved, saved.ok() || files::holds(path, bytes)};
        },
        [this, own, done = std::move(done)](const Kept& kept) {
            if (kept.outcome)
                take(own);
            done(kept);
        });
}

QString ClinicKeeper::protocol(const std::string& language) const {
    const auto found = settings().crisisProtocol.find(language);
    return found == settings().crisisProtocol.end() ? QString() : QString::fromStdString(found->second);
}

QStringList ClinicKeeper::staff() const {
    QStringList names;
    for (const std::string& name : settings().staff)
        names << QString::fromStdString(name);
    return names;
}

report::Paper ClinicKeeper::paper() const {
    return settings().paper == "a4" ? report::Paper::A4 : report::Paper::Letter;
}

QImage ClinicKeeper::logo() const {
    return settings().logo.empty() ? QImage() : QImage(QString::fromStdString(settings().logo));
}

} // namespace anteroom::desktop
