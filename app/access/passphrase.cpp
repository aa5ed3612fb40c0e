// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/passphrase.h"

#include "app/storage/secret.h"

#include <utility>

namespace anteroom::access {

Passphrase Passphrase::taking(QString typed) {
    Passphrase taken;
    QByteArray bytes = typed.toUtf8();
    taken.m_text.assign(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    bytes.fill('\0');
    typed.fill(u'\0');
    return taken;
}

Passphrase::Passphrase(Passphrase&& other) noexcept { *this = std::move(other); }

Passphrase& Passphrase::operator=(Passphrase&& other) noexcept {
    if (this != &other) {
        storage::wipe(m_text);
        m_text.swap(other.m_text);
        storage::wipe(other.m_text); // a short string leaves its letters behind
    }
    return *this;
}

Passphrase::~Passphrase() { storage::wipe(m_text); }

} // namespace anteroom::access
