// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace anteroom::theme {
class Theme;
}

namespace anteroom::desktop {

/// F1: every key and what it does.
class KeySheet : public QDialog {
    Q_OBJECT
public:
    KeySheet(const theme::Theme& theme, QWidget* parent);
};

} // namespace anteroom::desktop
