// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/passphrase_field.h"

#include <functional>

namespace anteroom::access {

/// A passphrase to be, typed twice, with its rule said before. Each of the two is judged when it is left.
class NewPassphrase : public QWidget {
    Q_OBJECT
public:
    /// `personName`: whose it will be. `name`: the object name of the first line; the second is
    /// <name>Again.
    NewPassphrase(const theme::Theme& theme, const QString& label, const QString& name,
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

    std::function<QString()> m_personName;
    PassphraseField* m_once;
    PassphraseField* m_again;
};

} // namespace anteroom::access
