// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QWidget;

namespace anteroom::access {

/// Takes all that a window holds off the screen, the keyboard, the shortcuts and the accessible tree, but for
/// one cover. What is put into the window or shown in it meanwhile is taken away too. A window that is sealed
/// can be sealed once more: then its cover is among what is taken away, until the second seal goes.
class WindowSeal : public QObject {
    Q_OBJECT
public:
    /// `cover` is a child of `window` and fills it from now on.
    WindowSeal(QWidget* window, QWidget* cover);
    /// Puts everything back, the focus on the very widget that had it.
    ~WindowSeal() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isOnTop() const;
    void takeAway(QWidget* child);

    QPointer<QWidget> m_window;
    QPointer<QWidget> m_cover;
    QPointer<QWidget> m_beneath; ///< the cover of the seal before, where there is one
    QPointer<QWidget> m_focus;
    QList<QPointer<QWidget>> m_watched;
    QList<QPointer<QWidget>> m_hidden; ///< by us; to be shown again
};

} // namespace anteroom::access
