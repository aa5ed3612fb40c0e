// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::access {

/// What is being done, that it goes on, and a way to stop it. Hidden until show().
class BusyRow : public QWidget {
    Q_OBJECT
public:
    /// `name` is the object name of the row; the button's is <name>Cancel.
    BusyRow(const theme::Theme& theme, const QString& name);

    void show(const QString& words, bool canBeCancelled);

signals:
    void cancelled();

private:
    QLabel* m_words;
    QPushButton* m_cancel;
};

} // namespace anteroom::access
