// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QCoreApplication;

namespace anteroom::access {

/// Ctrl+L wherever the keys are, also in a dialog, a menu or a list that dropped down: no shortcut of a
/// window reaches there.
class LockKey : public QObject {
    Q_OBJECT
public:
    explicit LockKey(QCoreApplication& application, QObject* parent = nullptr);

signals:
    void pressed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace anteroom::access
