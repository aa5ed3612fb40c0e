// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/passphrase.h"

#include <QWidget>

class QCheckBox;

namespace anteroom::theme {
class Theme;
}
namespace anteroom::access {
class NewPassphrase;
}

namespace anteroom::desktop {

/// Before the tablet is handed to the patient: what they will see, and how staff take it back. Where nobody
/// has a passphrase staff choose a PIN, and where somebody has one they may choose a PIN beside it.
class HandOverView : public QWidget {
    Q_OBJECT
public:
    /// `person`: whose passphrase takes it back; empty: a PIN is to be chosen. `protocolButton`: what the
    /// patient's page calls the crisis protocol, in the patient's language.
    HandOverView(const theme::Theme& theme, const QString& person, const QString& protocolButton);

signals:
    void backRequested();
    void agreed();

public:
    bool wantsPin() const;
    /// In answer to agreed(): what was chosen, and nothing in the fields any more.
    access::Passphrase takePin();

private:
    QWidget* makePinCard(const theme::Theme& theme, bool isTrying);
    void agree();

    QCheckBox* m_wantsPin = nullptr; ///< beside a passphrase
    access::NewPassphrase* m_pin = nullptr;
};

} // namespace anteroom::desktop
