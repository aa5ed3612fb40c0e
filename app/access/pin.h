// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/passphrase.h"
#include "app/language/wording.h"
#include "app/tries/attempts.h"

#include <QObject>
#include <QTimer>

namespace anteroom::access {

/// Where nobody has a passphrase: digits that a member of staff thinks up, for as long as the tablet is with
/// the patient.
QString pinRule();
/// What to do about one that cannot be; empty: it can.
QString objectionToPin(std::string_view typed);

/// Opens to a PIN. It is in memory alone, and wrong ones slow the guessing down as those of a passphrase do.
class PinLock : public QObject {
    Q_OBJECT
public:
    PinLock(Passphrase pin, tries::SteadyClock clock, QObject* parent = nullptr);

    /// Takes nothing while a wait is on.
    void submit(const Passphrase& typed);
    QString wait() const; ///< in words, empty when there is none; counts down with changed()
    QString problem() const { return m_problem.text(); }

signals:
    void changed();
    void opened();

private:
    bool isRight(std::string_view typed) const;
    void countDown();

    Passphrase m_pin;
    tries::Attempts m_attempts;
    language::Wording m_problem;
    QTimer m_ticks; ///< while there is a wait
};

} // namespace anteroom::access
