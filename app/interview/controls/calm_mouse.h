// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace anteroom::interview {

/// A message that appears while a mouse button is down would move what is being clicked from under it: what
/// moves something waits for the button to come up.
class CalmMouse : public QObject {
    Q_OBJECT
public:
    CalmMouse();

    /// False while a button is down: then released() follows.
    bool mayMove();

signals:
    /// The click was handled.
    void released();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_isWaitedFor = false;
};

} // namespace anteroom::interview
