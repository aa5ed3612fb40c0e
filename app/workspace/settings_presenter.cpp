// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/settings_presenter.h"

#include "app/language/said.h"

namespace anteroom::workspace {

namespace {

std::optional<int> wholeNumber(const QString& typed) {
    bool good = false;
    const int number = typed.trimmed().toInt(&good);
    return good ? std::optional(number) : std::nullopt;
}

} // namespace

SettingsPresenter::SettingsPresenter(Workplace& workplace, QObject* parent)
    : QObject(parent), m_workplace(workplace) {}

SettingsPresenter::~SettingsPresenter() { m_task.cancel(); }

void SettingsPresenter::open() {
    m_isBusy = true;
    m_task = m_workplace.thread().withArchive(&SettingsPresenter::read, [this](const Result<Read>& read) {
        m_isBusy = false;
        take(read);
    });
    emit changed();
}

Result<SettingsPresenter::Read> SettingsPresenter::read(Archive& archive) {
    if (const Result<bool> refreshed = archive.refresh(); !refreshed)
        return refreshed.error();
    const std::uint64_t version = archive.index().root().settings.version;
    const Result<std::optional<WorkspaceSettings>> settings = readSettings(archive);
    if (!settings)
        return settings.error();
    return Read{settings->value_or(WorkspaceSettings{}), version, false};
}

Result<SettingsPresenter::Read> SettingsPresenter::store(Archive& archive, const WorkspaceSettings& wanted,
                                                         const Read& base, const Act& by) {
    const AuditEntry entry{by, AuditAct::SettingsChanged, {}, {}, changeWords(base.settings, wanted)};
    const Result<bool> saved = archive.saveSettings(encode(wanted), base.version, entry);
    if (!saved)
        return saved.error();
    if (*saved)
        return Read{wanted, base.version + 1, false};
    Result<Read> there = read(archive);
    if (!there)
        return there;
    return Read{there->settings, there->version, true};
}

std::optional<WorkspaceSettings> SettingsPresenter::judged(const QString& idle, const QString& retention) {
    const std::optional<int> minutes = wholeNumber(idle);
    const bool isIdleGood = minutes && isIdleTime(*minutes);
    m_idleProblem = isIdleGood ? language::Wording() : [] {
        return tr("Enter a whole number of minutes between %1 and %2")
            .arg(WorkspaceSettings::fewestIdleMinutes)
            .arg(WorkspaceSettings::mostIdleMinutes);
    };
    const std::optional<int> years = wholeNumber(retention);
    const bool isRetentionGood = retention.trimmed().isEmpty() || (years && isRetention(*years));
    m_retentionProblem = isRetentionGood ? language::Wording() : [] {
        return tr("Enter a whole number of years between %1 and %2, or leave it empty")
            .arg(WorkspaceSettings::fewestRetentionYears)
            .arg(WorkspaceSettings::mostRetentionYears);
    };
    if (!isIdleGood || !isRetentionGood)
        return std::nullopt;
    return WorkspaceSettings{*minutes, years};
}

void SettingsPresenter::save(const QString& idle, const QString& retention) {
    if (m_isBusy || !m_settings || !m_workplace.present())
        return;
    m_problem = {};
    m_outcome = {};
    const std::optional<WorkspaceSettings> wanted = judged(idle, retention);
    if (wanted == m_settings)
        m_outcome = [] { return tr("Nothing was changed"); };
    if (!wanted || wanted == m_settings) {
        emit changed();
        return;
    }
    m_isBusy = true;
    m_task = m_workplace.thread().withArchive(
        [wanted = *wanted, base = Read{*m_settings, m_version}, by = m_workplace.act()](Archive& archive) {
            return store(archive, wanted, base, by);
        },
        [this](const Result<Read>& saved) {
            m_isBusy = false;
            if (saved && !saved->isConflict)
                m_outcome = [] { return tr("Saved. It holds at every desk within a few seconds."); };
            m_workplace.feed().look();
            take(saved);
        });
    emit changed();
}

void SettingsPresenter::take(const Result<Read>& read) {
    if (!read) {
        m_problem = language::inWords(read.error());
    } else {
        if (read->isConflict)
            m_problem = [] {
                return tr("Not saved: somebody changed the settings at another desk meanwhile. What holds "
                          "now is shown below. Change it again where it should be otherwise.");
            };
        m_settings = read->settings;
        m_version = read->version;
        ++m_reading;
    }
    emit changed();
}

} // namespace anteroom::workspace
