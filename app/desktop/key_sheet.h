// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QScrollArea;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::desktop {

/// F1: every key and what it does.
class KeySheet : public QDialog {
    Q_OBJECT
public:
    KeySheet(const theme::Theme& theme, QWidget* parent);

protected:
    /// The keys that scroll do so wherever the focus is.
    void keyPressEvent(QKeyEvent* event) override;

private:
    QScrollArea* m_area;
};

} // namespace anteroom::desktop
