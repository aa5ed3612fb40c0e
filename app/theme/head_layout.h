// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>

class QLabel;

namespace anteroom::theme {

class FlowLayout;
class Theme;

/// Words and the actions beside them, or below where the title has not the room. How, follows from the width
/// alone and never from how it stood before: a scroll area that asks what another width would take gets what
/// it will see then, or it would go to and fro between two widths without an end.
class HeadLayout : public QLayout {
    Q_OBJECT
public:
    /// Owns `words`, which `title` is in.
    HeadLayout(const Theme& theme, QLayout* words, QLabel* title, QWidget* head);
    ~HeadLayout() override;

    /// A row that a FlowLayout lays out. At most once.
    void setActions(QWidget* row);

    void addItem(QLayoutItem* item) override; ///< through setActions() alone
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Arrangement {
        bool isOneLine = true;
        int spacing = 0;      ///< of the actions
        int wordsWidth = 0;   ///< px
        int actionsWidth = 0; ///< px; 0: there are none
    };
    Arrangement arrangementIn(int width) const;
    FlowLayout* row() const;

    const Theme& m_theme;
    std::unique_ptr<QLayoutItem> m_words;
    std::unique_ptr<QLayoutItem> m_actions;
    QLabel* m_title;
};

} // namespace anteroom::theme
