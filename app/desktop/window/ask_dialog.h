// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"

#include <QDialog>

#include <initializer_list>

class QFrame;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::desktop {

/// A question in a window of its own: what is asked, what there is to know, what to fill in or choose, and
/// its buttons. As wide as it reads well and as high as what it says, but never larger than the window it
/// stands before: then it scrolls. Escape and closing mean what the first button does.
class AskDialog : public QDialog {
    Q_OBJECT
public:
    struct Words {
        theme::Wording title; ///< of the window
        theme::Wording asked; ///< at its head, in one line or two
        theme::Wording body;  ///< may be empty
    };
    /// `width`: of its text, in pixels of the design.
    AskDialog(const theme::Theme& theme, const Words& words, QWidget* window, int width = 560);
    ~AskDialog() override;

    /// Between the words and the buttons.
    QVBoxLayout* content() const { return m_content; }
    /// In the order in which they stand: the way back first, which rejects, and the main one last. Tab comes
    /// to the last first.
    void setButtons(std::initializer_list<QPushButton*> buttons);
    /// Anew, when what it says became longer.
    void fit();

protected:
    void showEvent(QShowEvent* event) override;
    const theme::Theme& theme() const { return m_theme; }

private:
    void beginAtHead(const QWidget* old, const QWidget* now);

    const theme::Theme& m_theme;
    int m_width;
    QScrollArea* m_page = nullptr;
    QFrame* m_foot;
    QVBoxLayout* m_column = nullptr;
    QVBoxLayout* m_content = nullptr;
    bool m_isBegun = false;
};

} // namespace anteroom::desktop
