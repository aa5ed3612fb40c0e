// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace anteroom::theme {

/// Texts and a button side by side whose first lines stand on one baseline, whatever their sizes. Follows the
/// text scale.
class BaselineRow : public QWidget {
    Q_OBJECT
public:
    explicit BaselineRow(int spacing, QWidget* parent = nullptr);

    /// The label's first line is aligned; what is added to the column that is returned stands below it.
    QVBoxLayout* addText(QLabel* label, int stretch);
    void addButton(QPushButton* button);

protected:
    bool event(QEvent* event) override;

private:
    void align();

    QHBoxLayout* m_line;
    QList<QLabel*> m_labels;
    QPushButton* m_button = nullptr;
};

} // namespace anteroom::theme
