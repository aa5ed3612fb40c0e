// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anteroom::storage {

/// What decides how a connection is guarded.
struct TlsCircumstances {
    QString host;    ///< as libpq is going to use it; several are separated by commas
    QString address; ///< PGHOSTADDR, which takes the place of the host's own
    QString wanted;  ///< libpq's sslmode as the environment or the service file says
    bool hasRootCertificate = false;
};

/// The sslmode of a connection. A server on another machine is always reached through TLS: `require`, which
/// works with the certificate that Debian's server makes for itself; `verify-full` where there is a root
/// certificate to check it against. Who asks for more gets more, who asks for less does not.
QString sslModeFor(const TlsCircumstances& circumstances);

/// As libpq would connect to `host` now.
TlsCircumstances tlsCircumstancesOf(const QString& host);

} // namespace anteroom::storage
