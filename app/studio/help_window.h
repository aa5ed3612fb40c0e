// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QTextBrowser;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

/// The tutorial and the reference of the format, in a window of their own so that they can be read beside the
/// text that they are about. They are the files that stand beside the questionnaires, and come with the
/// program.
class HelpWindow : public QWidget {
    Q_OBJECT
public:
    /// Goes when `parent` goes.
    HelpWindow(theme::Theme& theme, QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void open(const QString& file);
    void follow();

    theme::Theme& m_theme;
    QPushButton* m_tutorial;
    QPushButton* m_format;
    QTextBrowser* m_page;
    QString m_file; ///< what is shown
};

} // namespace anteroom::studio
