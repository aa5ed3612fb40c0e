// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/passphrase_field.h"

#include <functional>
#include <string_view>

namespace anteroom::access {

/// A passphrase to be, or a PIN, typed twice, with its rule said before. Each of the two is judged when it is
/// left.
class NewPassphrase : public QWidget {
    Q_OBJECT
public:
    struct Rule {
        theme::Wording words; ///< said before
        theme::Wording again; ///< to be done where the two differ
        /// What to do about one that cannot be; empty: it can.
        std::function<QString(std::string_view typed)> objection;
    };
    /// `name`: the object name of the first line; the second is <name>Again.
    NewPassphrase(const theme::Theme& theme, const theme::Wording& label, const QString& name, Rule rule);
    /// `personName`: whose it will be.
    NewPassphrase(const theme::Theme& theme, const theme::Wording& label, const QString& name,
                  std::function<QString()> personName);

    /// Judges both; where one is to be mended it has the keys.
    bool isGood();
    /// Empties both fields.
    Passphrase take();
    QWidget* first() const { return m_once->edit(); }

signals:
    void entered(); ///< Enter in the last one

private:
    bool judgeOnce();
    bool judgeAgain();

    Rule m_rule;
    PassphraseField* m_once;
    PassphraseField* m_again;
};

} // namespace anteroom::access
