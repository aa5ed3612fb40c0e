// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/publish.h"

#include <QFrame>
#include <QStringList>

class QButtonGroup;
class QLineEdit;
class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

/// What stands in the way of a version, or how much changed and what, in a line for the changelog.
class PublishForm : public QFrame {
    Q_OBJECT
public:
    explicit PublishForm(const theme::Theme& theme, QWidget* parent = nullptr);

    /// As in PublishView::open().
    void open(const QStringList& obstacles, const QStringList& versions);
    /// Nothing stands in the way.
    bool isReady() const { return m_change != nullptr; }
    VersionStep step() const;
    QString change() const;
    /// Where there is nothing to fill in: nullptr.
    QWidget* first() const;
    QWidget* changeField() const;

signals:
    /// Enter in the line.
    void entered();

private:
    void addSteps(const QStringList& versions);
    void addObstacles(const QStringList& obstacles);
    void follow();

    const theme::Theme& m_theme;
    QVBoxLayout* m_content;
    QButtonGroup* m_steps = nullptr;
    QLineEdit* m_change = nullptr;
};

} // namespace anteroom::studio
