// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/words.h"

#include <QCoreApplication>

namespace anteroom::access {

namespace {
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(anteroom::access::Words)
};
} // namespace

QString roleWord(storage::Role role) {
    switch (role) {
    case storage::Role::Intake:
        return Texts::tr("Intake");
    case storage::Role::Clinician:
        return Texts::tr("Clinician");
    case storage::Role::Administrator:
        return Texts::tr("Administrator");
    }
    return {};
}

QString roleMeaning(storage::Role role) {
    switch (role) {
    case storage::Role::Intake:
        return Texts::tr("Screens patients");
    case storage::Role::Clinician:
        return Texts::tr("Screens patients, reviews and signs");
    case storage::Role::Administrator:
        return Texts::tr("Screens patients, looks after accounts");
    }
    return {};
}

QString waitWords(std::chrono::milliseconds wait) {
    const auto seconds = (wait.count() + 999) / 1000;
    if (seconds <= 0)
        return {};
    return seconds == 1 ? Texts::tr("Wait 1 second, then try again")
                        : Texts::tr("Wait %1 seconds, then try again").arg(seconds);
}

language::Wording waitWording(std::chrono::milliseconds wait) {
    return wait.count() > 0 ? language::Wording([wait] { return waitWords(wait); }) : language::Wording();
}

QString objectionToName(const QString& name) {
    if (name.trimmed().isEmpty())
        return Texts::tr("Enter the name that colleagues know");
    if (!storage::isStaffName(name.trimmed().toStdString()))
        return Texts::tr("Enter a name of at most %1 characters").arg(storage::longestStaffName);
    return {};
}

QString toQString(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string nameAndId(const storage::StaffAccount& account) { return account.name + " (" + account.id + ")"; }

} // namespace anteroom::access
