// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace anteroom::theme {

/// The 2 px accent ring round the widget that has the focus. It lies over the window, outside the widget, so
/// that no layout moves, and scrolls with what it surrounds. One for the application, which it follows from
/// window to window.
class FocusRing : public QWidget {
    Q_OBJECT
public:
    FocusRing();

    /// Surrounds `widget`; nullptr, and widgets that show focus in their own way, hide it.
    void follow(QWidget* widget);
    QWidget* followed() const { return m_followed; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void release();
    void place();

    QPointer<QWidget> m_followed;
    QList<QPointer<QWidget>> m_watched;
};

} // namespace anteroom::theme
