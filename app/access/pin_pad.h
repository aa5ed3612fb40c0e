// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::access {

/// Large keys for a tablet without a keyboard: the ten digits, and one that takes the last digit back. A
/// keyboard goes on typing into the field meanwhile. What is typed is shown nowhere here.
class PinPad : public QWidget {
    Q_OBJECT
public:
    /// `field`: what the keys type into; outlives the pad. Object names of the keys: "pinKey0" to "pinKey9",
    /// "pinKeyDelete".
    PinPad(const theme::Theme& theme, QLineEdit& field);

private:
    void addKey(QPushButton* key, int row, int column);
};

} // namespace anteroom::access
