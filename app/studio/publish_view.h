// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/publish.h"

#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

/// Before a version goes to the desks: what stands in the way, or how much changed and what, in a line for
/// the changelog.
class PublishView : public QWidget {
    Q_OBJECT
public:
    explicit PublishView(theme::Theme& theme, QWidget* parent = nullptr);

    /// `versions`: the next one by VersionStep; of no use while there are obstacles.
    void open(const QStringList& obstacles, const QStringList& versions);
    void showProblem(const QString& problem);

signals:
    void published(anteroom::VersionStep step, const QString& change);
    void backRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addSteps(const QStringList& versions);
    void addObstacles(const QStringList& obstacles);
    void publish();

    QVBoxLayout* m_content = nullptr;
    QButtonGroup* m_steps = nullptr;
    QLineEdit* m_change = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_publish = nullptr;
};

} // namespace anteroom::studio
