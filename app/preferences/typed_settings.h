// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clinic/clinic_settings.h"

#include <QString>
#include <QStringList>

#include <map>

namespace anteroom::preferences {

/// The clinic's settings as the fields of their page hold them.
struct TypedSettings {
    QString name;
    QString address;
    QString logo; ///< path
    QString paper;
    QString signingKey; ///< path
    QString clinicianLanguage;
    std::map<std::string, QString> protocol; ///< one for each language that is asked for
    QString defaultQuestionnaire;            ///< id
    QStringList folders;
    QString language;
    QString staff; ///< a name a line

    bool operator==(const TypedSettings&) const = default;
};

/// `languages`: those whose protocol is asked for.
TypedSettings typedOf(const clinic::ClinicSettings& settings, const std::vector<std::string>& languages);

/// What is on no page stays as it is in `base`, and so does what nobody touched. Of the rest, blanks around a
/// value, empty lines and what stands there twice are left out.
clinic::ClinicSettings settingsOf(const TypedSettings& typed, const clinic::ClinicSettings& base);

} // namespace anteroom::preferences
