// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clinic/effective_settings.h"
#include "app/clinic/records_place.h"
#include "app/preferences/look_at_files.h"
#include "app/preferences/read_picture.h"
#include "app/preferences/typed_settings.h"
#include "app/tasks/task_runner.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace anteroom::preferences {

using language::Wording;

/// What there is to choose from.
struct Offer {
    std::vector<std::string> languages; ///< of the questionnaires
    struct Named {
        QString id;
        QString title;
    };
    std::vector<Named> questionnaires; ///< in the order of the first screen
};

/// What belongs to the clinic, for an administrator to look at and to change. Judges what was typed, and
/// looks at the files it names in a thread of its own; whoever hears wanted() writes.
class PreferencesPresenter : public QObject {
    Q_OBJECT
public:
    PreferencesPresenter(clinic::EffectiveSettings settings, Offer offer, QObject* parent = nullptr);
    /// Waits for no disk.
    ~PreferencesPresenter() override;

    const Offer& offer() const { return m_offer; }
    /// Languages whose protocol is asked for: those of the questionnaires, and those that have one.
    const std::vector<std::string>& protocolLanguages() const { return m_protocolLanguages; }
    /// As it holds now.
    TypedSettings typed() const { return typedOf(m_settings.settings(), m_protocolLanguages); }
    bool isChanged(const TypedSettings& typed) const { return !(typed == this->typed()); }
    bool isLocked(const std::string& key) const { return m_settings.isLocked(key); }
    /// "Set by /etc/anteroom/clinic.yaml"; empty where it can be changed here.
    Wording lockedBy(const std::string& key) const;
    /// The file that is rolled out to many desks, whether it is there or not.
    QString administratorPath() const { return QString::fromStdString(m_settings.administratorPath()); }
    /// Where records are kept, for a person to read; empty: in this account's own folder.
    QString recordsPlace() const { return clinic::recordsPlaceName(m_settings.settings()); }

    /// It is looked at, or written.
    bool isBusy() const { return m_isBusy; }
    /// What is wrong with a key, to be said at its field; what is to be done about all of it under "".
    const std::map<std::string, Wording>& problems() const { return m_problems; }

    /// Nothing is saved where anything is refused.
    void save(const TypedSettings& typed);
    /// By whoever heard wanted(): why it was not written.
    void refuse(const Wording& why);

    /// Reads the picture at this path, in no larger a size than it is shown in: logoRead() says what came of
    /// it, of the last one that was asked for.
    void readLogo(const QString& path, const QSize& room);

signals:
    void changed();
    void wanted(const anteroom::clinic::ClinicSettings& settings);
    /// Nothing was changed.
    void unchanged();
    void logoRead(const QImage& logo, const anteroom::language::Wording& problem);

private:
    std::map<std::string, Wording> judged(const clinic::ClinicSettings& wanted) const;
    static void judgeRecords(const TypedRecords& typed, std::map<std::string, Wording>& problems);
    void take(const clinic::ClinicSettings& settings, std::map<std::string, Wording> problems);

    clinic::EffectiveSettings m_settings;
    Offer m_offer;
    std::vector<std::string> m_protocolLanguages;
    std::map<std::string, Wording> m_problems;
    bool m_isBusy = false;
    std::unique_ptr<tasks::TaskRunner> m_looking;
    std::unique_ptr<tasks::TaskRunner> m_previewing; ///< a picture that does not come keeps no save waiting
    tasks::Task m_look;
    tasks::Task m_logo;
};

} // namespace anteroom::preferences
