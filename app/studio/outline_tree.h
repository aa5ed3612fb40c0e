// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/outline.h"

#include <QTreeWidget>

namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

/// What the questionnaire holds, by kind and in the order written, in step with the cursor of its text.
class OutlineTree : public QTreeWidget {
    Q_OBJECT
public:
    explicit OutlineTree(theme::Theme& theme, QWidget* parent = nullptr);

    /// What is open stays open.
    void show(const Outline& outline);
    /// Marks what holds this line, without telling anybody.
    void follow(std::uint32_t line);

signals:
    /// Marked by a person, who goes on choosing.
    void marked(std::uint32_t begin, std::uint32_t end);
    /// Taken with Enter or a double click.
    void taken(std::uint32_t begin, std::uint32_t end);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTreeWidgetItem* headOf(OutlineEntry::Kind kind);
    const OutlineEntry* entryOf(const QTreeWidgetItem* item) const;
    void take();
    void fit();

    theme::Theme& m_theme;
    Outline m_outline;
    QList<QTreeWidgetItem*> m_items; ///< by place in the outline
    bool m_isFollowing = false;
};

} // namespace anteroom::studio
