// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preferences/preferences_presenter.h"

#include "app/clinic/settings_keys.h"
#include "core/loading/free_text.h"

#include <algorithm>
#include <utility>

namespace anteroom::preferences {

namespace {

std::vector<std::string> asked(const Offer& offer, const clinic::ClinicSettings& settings) {
    std::vector<std::string> languages = offer.languages;
    for (const auto& [language, text] : settings.crisisProtocol)
        if (std::find(languages.begin(), languages.end(), language) == languages.end())
            languages.push_back(language);
    return languages;
}

bool isTooLong(const std::string& name) {
    return QString::fromStdString(name).size() > static_cast<qsizetype>(loading::longestName);
}

} // namespace

PreferencesPresenter::PreferencesPresenter(clinic::EffectiveSettings settings, Offer offer, QObject* parent)
    : QObject(parent), m_settings(std::move(settings)), m_offer(std::move(offer)),
      m_protocolLanguages(asked(m_offer, m_settings.settings())),
      m_looking(std::make_unique<tasks::TaskRunner>()), m_previewing(std::make_unique<tasks::TaskRunner>()) {}

PreferencesPresenter::~PreferencesPresenter() {
    m_look.cancel();
    m_logo.cancel();
    tasks::TaskRunner::retire(std::move(m_looking));
    tasks::TaskRunner::retire(std::move(m_previewing));
}

Wording PreferencesPresenter::lockedBy(const std::string& key) const {
    if (!isLocked(key))
        return {};
    return [path = QString::fromStdString(m_settings.sourceOf(key))] { return tr("Set by %1").arg(path); };
}

std::map<std::string, Wording> PreferencesPresenter::judged(const clinic::ClinicSettings& wanted) const {
    std::map<std::string, Wording> problems;
    constexpr auto longest = static_cast<qsizetype>(loading::longestName);
    const Wording shorten = [] { return tr("Shorten it to %1 characters").arg(longest); };
    if (isTooLong(wanted.name))
        problems["name"] = shorten;
    if (isTooLong(wanted.address))
        problems["address"] = shorten;
    const auto tooLong = std::find_if(wanted.staff.begin(), wanted.staff.end(), isTooLong);
    if (tooLong != wanted.staff.end())
        problems["staff"] = [begin = QString::fromStdString(*tooLong).left(24)] {
            return tr("Shorten the name that begins with “%1” to %2 characters").arg(begin).arg(longest);
        };
    std::erase_if(problems, [this](const auto& problem) { return isLocked(problem.first); });
    return problems;
}

void PreferencesPresenter::judgeRecords(const TypedRecords& typed, std::map<std::string, Wording>& problems) {
    constexpr int highest = 65535;
    const auto isBlank = [](const QString& text) { return text.trimmed().isEmpty(); };
    if (typed.kind == QLatin1String("file") && isBlank(typed.file))
        problems[recordsFileKey] = [] { return tr("Choose the folder that the records are to be in"); };
    if (typed.kind != QLatin1String("server"))
        return;
    if (isBlank(typed.host))
        problems[recordsServerKey] = [] { return tr("Enter the name of the computer"); };
    const int port = typed.port.trimmed().toInt();
    if (port < 1 || port > highest)
        problems[recordsPortKey] = [] { return tr("Enter a whole number, between 1 and %1").arg(highest); };
    if (isBlank(typed.database))
        problems[recordsDatabaseKey] = [] { return tr("Enter the name of the database"); };
    if (isBlank(typed.user))
        problems[recordsUserKey] = [] { return tr("Enter the account on the server"); };
}

void PreferencesPresenter::save(const TypedSettings& typed) {
    if (m_isBusy)
        return;
    const clinic::ClinicSettings before = m_settings.settings();
    // What is locked is shown, and no matter of this page.
    const clinic::ClinicSettings wanted = m_settings.after(settingsOf(typed, before));
    std::map<std::string, Wording> problems = judged(wanted);
    if (!isLocked("records"))
        judgeRecords(typed.records, problems);
    if (!problems.empty()) {
        take(wanted, std::move(problems));
        return;
    }
    if (changedKeys(before, wanted).empty()) {
        m_problems.clear();
        emit changed();
        emit unchanged();
        return;
    }
    m_isBusy = true;
    m_look = m_looking->run(
        [before, wanted] { return lookAtFiles(before, wanted); },
        [this, wanted](std::map<std::string, Wording> found) { take(wanted, std::move(found)); });
    emit changed();
}

void PreferencesPresenter::take(const clinic::ClinicSettings& settings,
                                std::map<std::string, Wording> problems) {
    m_problems = std::move(problems);
    m_isBusy = m_problems.empty();
    if (const auto count = m_problems.size(); count > 0)
        m_problems[""] = [count] {
            return count == 1 ? tr("Nothing is saved yet: one entry has to be mended.")
                              : tr("Nothing is saved yet: %1 entries have to be mended.").arg(count);
        };
    emit changed();
    if (m_isBusy)
        emit wanted(settings);
}

void PreferencesPresenter::refuse(const Wording& why) {
    m_isBusy = false;
    m_problems = {{"", why}};
    emit changed();
}

void PreferencesPresenter::readLogo(const QString& path, const QSize& room) {
    m_logo.cancel();
    const QString trimmed = path.trimmed();
    if (trimmed.isEmpty()) {
        emit logoRead({}, {});
        return;
    }
    m_logo =
        m_previewing->run([trimmed, room] { return readPicture(trimmed, room); },
                          [this](const ReadPicture& read) { emit logoRead(read.picture, read.problem); });
}

} // namespace anteroom::preferences
