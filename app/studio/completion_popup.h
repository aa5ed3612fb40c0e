// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/completion.h"

#include <QFrame>

class QLabel;
class QListView;
class QStandardItemModel;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

/// What can stand at the cursor, and what the marked one of it means. Never has the keys: whoever types goes
/// on typing, and hands over those that are meant for the list.
class CompletionPopup : public QFrame {
    Q_OBJECT
public:
    CompletionPopup(const theme::Theme& theme, QWidget* window);

    /// At a line of text whose top is `top` in the window, as high as `height`: below it where there is room.
    void offer(const std::vector<Completion>& items, const QPoint& top, int height);
    /// Marks another one, `by` lines further.
    void step(int by);
    /// The marked one; -1 where none is.
    int current() const;

signals:
    void chosen(int place);

private:
    void explain();

    const theme::Theme& m_theme;
    QListView* m_list;
    QStandardItemModel* m_model;
    QLabel* m_explanation;
    std::vector<Completion> m_items;
};

} // namespace anteroom::studio
