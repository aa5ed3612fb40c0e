// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"

#include <QWidget>

#include <initializer_list>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace anteroom::theme {

class HeadLayout;
class StateBar;
class Theme;

/// What every page begins with: the window's ground, and the state bar above all that is put into `below`.
struct PageFrame {
    StateBar* state;
    QVBoxLayout* below;
};
PageFrame framePage(Theme& theme, QWidget* page);

/// Beside a list that is as wide as `width`, the window: on a very wide one a row would be too long to be
/// followed by eye, and the list stands in the middle.
int sideMargin(const Theme& theme, int width);

/// The head of a page: its title, a line below it, and its actions at the other end, or below where there is
/// not the room for them. Follows the text scale.
class PageHead : public QWidget {
    Q_OBJECT
public:
    /// `name` is the object name of the title.
    PageHead(const Theme& theme, const Wording& title, const QString& name);

    QLabel* title() const { return m_title; }
    void setTitle(const QString& title);
    /// Empty: none.
    void setDetail(const QString& detail);
    /// In their order; the way back first.
    void setActions(std::initializer_list<QPushButton*> buttons);

private:
    const Theme& m_theme;
    QLabel* m_title;
    QLabel* m_detail;
    HeadLayout* m_line;
};

} // namespace anteroom::theme
