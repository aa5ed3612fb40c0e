// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

#include <utility>

class QPushButton;
class QScrollArea;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::desktop {

/// F1: the keys of a page, each with what it does, and the switch between light and dark.
class KeySheet : public QDialog {
    Q_OBJECT
public:
    using Keys = QList<std::pair<QString, QString>>;
    static Keys forScreenings();
    static Keys forTheStudio(); ///< where questionnaires are edited

    KeySheet(theme::Theme& theme, const Keys& keys, QWidget* parent);

protected:
    /// The keys that scroll do so wherever the focus is.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void nameScheme();

    theme::Theme& m_theme;
    QScrollArea* m_area;
    QPushButton* m_scheme;
};

} // namespace anteroom::desktop
