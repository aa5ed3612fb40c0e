// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace anteroom::access {

/// What a person typed and nobody else may read, as UTF-8: wiped when it goes. Moved, never copied.
class Passphrase {
public:
    Passphrase() = default;
    /// Overwrites `typed` where that is its only copy.
    static Passphrase taking(QString typed);
    Passphrase(Passphrase&& other) noexcept;
    Passphrase& operator=(Passphrase&& other) noexcept;
    ~Passphrase();

    std::string_view text() const { return m_text; }
    bool empty() const { return m_text.empty(); }

private:
    std::string m_text;
};

} // namespace anteroom::access
