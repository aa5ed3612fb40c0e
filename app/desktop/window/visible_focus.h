// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QApplication;
class QStackedWidget;
class QWidget;

namespace anteroom::desktop {

/// Keeps the keys from what nobody sees: Qt gives them to a hidden widget that asks for them, and what a
/// person types would then act on another page than the one before them. What has the keys is scrolled into
/// view (WCAG 2.2, 2.4.11), unless the mouse is pressed: nothing moves away under it.
class VisibleFocus : public QObject {
    Q_OBJECT
public:
    /// `screens`: the page in front of a person is its current one.
    VisibleFocus(QApplication& application, QStackedWidget& screens, QObject* parent = nullptr);

private:
    void keep(QWidget* before, QWidget* now);
    QStackedWidget& m_screens;
};

} // namespace anteroom::desktop
