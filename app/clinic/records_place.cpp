// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clinic/records_place.h"

#include <QStandardPaths>

namespace anteroom::clinic {

using storage::RecordsPlace;

QString recordsPlaceName(const ClinicSettings& settings) {
    if (settings.recordsServer)
        return QString::fromStdString(settings.recordsServer->database + " @ " +
                                      settings.recordsServer->host);
    return QString::fromStdString(settings.recordsFile);
}

RecordsPlace recordsPlaceOf(const ClinicSettings& settings) {
    if (settings.recordsServer) {
        const RecordsServer& place = *settings.recordsServer;
        return RecordsPlace::server({QString::fromStdString(place.host), place.port,
                                     QString::fromStdString(place.database),
                                     QString::fromStdString(place.user)});
    }
    if (!settings.recordsFile.empty())
        return RecordsPlace::file(QString::fromStdString(settings.recordsFile));
    return RecordsPlace::file(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                              QStringLiteral("/records"));
}

} // namespace anteroom::clinic
