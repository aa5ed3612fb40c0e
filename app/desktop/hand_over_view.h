// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/passphrase.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace anteroom::theme {
class Theme;
}
namespace anteroom::access {
class NewPassphrase;
}

namespace anteroom::desktop {

/// Before the tablet is handed to the patient: what they will see, and how staff take it back. Where nobody
/// has a passphrase staff choose a PIN.
class HandOverView : public QWidget {
    Q_OBJECT
public:
    /// `person`: whose passphrase takes it back; empty: a PIN is to be chosen.
    HandOverView(const theme::Theme& theme, const QString& person);

signals:
    void backRequested();
    void agreed();

public:
    /// In answer to agreed(): what was chosen, and nothing in the fields any more.
    access::Passphrase takePin();

private:
    void agree();

    access::NewPassphrase* m_pin = nullptr;
};

} // namespace anteroom::desktop
