// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/clinic_keeper.h"

#include "app/files/save_file.h"
#include "core/base/said.h"
#include "core/loading/free_text.h"

#include <QDir>
#include <QFileInfo>

#include <spdlog/logger.h>

#include <algorithm>
#include <vector>

namespace anteroom::desktop {

namespace {

/// What stands in the file, if it is there, is one of these.
Outcome isOneOf(const QString& path, const std::vector<clinic::ClinicSettings>& known) {
    if (!QFileInfo::exists(path))
        return done();
    const Result<clinic::SettingsFile> there = clinic::loadSettingsFile(path);
    if (!there)
        return there.error();
    if (std::any_of(known.begin(), known.end(), [&](const clinic::ClinicSettings& one) {
            return clinic::changedKeys(one, there->settings).empty();
        }))
        return done();
    return Error{
        core::said("%1 was changed by somebody else after Anteroom had read it, and is left as it is. "
                   "Start Anteroom anew to go on from there; what was changed on this page is not "
                   "saved.",
                   {path.toStdString()})};
}

} // namespace

void ClinicKeeper::load() {
    clinic::LoadedSettings loaded = clinic::loadSettings(m_path, m_administrator);
    m_problem = [ofAll = loaded.administratorProblem, own = loaded.ownProblem] {
        QStringList problems{ofAll.text().trimmed(), own.text().trimmed()};
        problems.removeAll(QString());
        return problems.join(QStringLiteral("\n\n"));
    };
    m_settings = std::move(loaded.settings);
    if (loaded.ownProblem.isAsked())
        m_log->warn("the clinic's settings have problems");
    if (loaded.administratorProblem.isAsked())
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
        [path = m_path, bytes = QByteArray::fromStdString(clinic::writeClinicSettings(own)),
         known = std::vector{m_settings.ownFor(m_settings.settings()), m_unconfirmed.value_or(own)}] {
            if (const Outcome same = isOneOf(path, known); !same)
                return Kept{same, false};
            QDir().mkpath(QFileInfo(path).absolutePath());
            const Outcome saved = files::saveFile(path, bytes);
            return Kept{saved, saved.ok() || files::holds(path, bytes)};
        },
        [this, own, done = std::move(done)](const Kept& kept) {
            if (kept.outcome) {
                take(own);
                m_unconfirmed.reset();
            } else if (kept.isThere) {
                m_unconfirmed = own;
            }
            done(kept);
        });
}

QString ClinicKeeper::protocol(const std::string& language) const {
    const auto found = settings().crisisProtocol.find(language);
    return found == settings().crisisProtocol.end() ? QString() : QString::fromStdString(found->second);
}

QStringList ClinicKeeper::staff() const {
    QStringList names;
    for (const std::string& written : settings().staff) {
        const QString name = QString::fromStdString(written).simplified();
        if (!name.isEmpty() && name.size() <= static_cast<qsizetype>(loading::longestName) &&
            !names.contains(name))
            names << name;
    }
    return names;
}

report::Paper ClinicKeeper::paper() const {
    return settings().paper == "a4" ? report::Paper::A4 : report::Paper::Letter;
}

} // namespace anteroom::desktop
