// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/postgres_tls.h"

#include "app/storage/libpq.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <memory>

namespace anteroom::storage {

namespace {

/// Nothing that is sent there leaves the machine. What is not surely so counts as another machine.
bool isThisMachine(const QString& host) {
    static const QRegularExpression loopback(QStringLiteral("^127(\\.[0-9]{1,3}){3}$"));
    const bool isSocket = host.startsWith(QLatin1Char('/')) || host.startsWith(QLatin1Char('@'));
    return host.isEmpty() || (isSocket && !host.contains(QLatin1Char(','))) ||
           host == QLatin1String("localhost") || host == QLatin1String("::1") ||
           loopback.match(host).hasMatch();
}

} // namespace

QString sslModeFor(const TlsCircumstances& circumstances) {
    const QStringList modes{QStringLiteral("disable"),   QStringLiteral("allow"),
                            QStringLiteral("prefer"),    QStringLiteral("require"),
                            QStringLiteral("verify-ca"), QStringLiteral("verify-full")};
    const bool staysHere = isThisMachine(circumstances.host) && isThisMachine(circumstances.address);
    const QString least = staysHere                          ? QStringLiteral("prefer")
                          : circumstances.hasRootCertificate ? QStringLiteral("verify-full")
                                                             : QStringLiteral("require");
    return modes[std::max(modes.indexOf(least), modes.indexOf(circumstances.wanted))];
}

TlsCircumstances tlsCircumstancesOf(const QString& host) {
    TlsCircumstances found{
        host, {}, {}, QFileInfo::exists(QDir::homePath() + QStringLiteral("/.postgresql/root.crt"))};
    const Libpq* pq = libpq();
    if (!pq)
        return found;
    const std::unique_ptr<PQconninfoOption, decltype(pq->conninfoFree)> options(pq->conndefaults(),
                                                                                pq->conninfoFree);
    for (const PQconninfoOption* option = options.get(); option && option->keyword; ++option) {
        const QString name = QString::fromLatin1(option->keyword);
        const QString value = QString::fromLocal8Bit(option->val);
        if (name == QLatin1String("host") && host.isEmpty())
            found.host = value;
        else if (name == QLatin1String("hostaddr"))
            found.address = value;
        else if (name == QLatin1String("sslmode"))
            found.wanted = value;
        else if (name == QLatin1String("sslrootcert") && !value.isEmpty())
            found.hasRootCertificate = true;
    }
    return found;
}

} // namespace anteroom::storage
