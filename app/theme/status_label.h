// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

class QAccessibleInterface;

namespace anteroom::theme {

/// Has assistive technology take `label` for a notification that says its text. For a factory of interfaces:
/// the caller's, as any of those is.
QAccessibleInterface* makeStatusInterface(QLabel* label);

/// A line whose words come and change by themselves: what came of an act, what is to be mended, how long to
/// wait. Assistive technology has it as a notification and says it wherever the keys are (WCAG 2.2, 4.1.3).
/// What differs in its numbers alone, as a countdown does, is not said again.
class StatusLabel : public QLabel {
    Q_OBJECT
public:
    explicit StatusLabel(QWidget* parent = nullptr);

signals:
    /// Assistive technology, where there is any: other words stand here than before.
    void told();

protected:
    bool event(QEvent* event) override;

private:
    QString m_said; ///< without its numbers; empty while it is hidden
};

} // namespace anteroom::theme
