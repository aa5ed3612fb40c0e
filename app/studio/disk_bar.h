// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

/// That somebody else changed a file that is edited here, and what can be done about it. Nothing of it is
/// urgent: it stays until somebody chooses.
class DiskBar : public QFrame {
    Q_OBJECT
public:
    explicit DiskBar(const theme::Theme& theme, QWidget* parent = nullptr);

    /// `isGone`: there is no such file any more. `isOurs`: it was changed here too.
    void show(const QString& file, bool isGone, bool isOurs);

signals:
    void compareRequested();
    void loadRequested();
    void keepRequested();

private:
    void follow();

    const theme::Theme& m_theme;
    QLabel* m_words;
    QPushButton* m_compare;
    QPushButton* m_load;
    QPushButton* m_keep;
};

} // namespace anteroom::studio
