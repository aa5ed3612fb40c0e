// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::preferences {

/// Where the clinic's logo is, typed or chosen, and how it looks.
class LogoPicker : public QWidget {
    Q_OBJECT
public:
    LogoPicker(const theme::Theme& theme, bool isLocked);

    QLineEdit* edit() const { return m_edit; }
    QString path() const;
    void setPath(const QString& path);
    /// How large the preview may be, in pixels of the screen.
    QSize room() const;
    /// What came of reading it; none, and no problem: there is no logo.
    void show(const QImage& logo, const theme::Wording& problem);

signals:
    void chooseRequested();
    /// The preview is to be of another one.
    void pathChanged(const QString& path);

private:
    void look();

    const theme::Theme& m_theme;
    QLineEdit* m_edit;
    QLabel* m_preview;
    QLabel* m_said;
    QString m_shown;
};

} // namespace anteroom::preferences
