// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QRect>
#include <QTimer>

class QApplication;
class QWidget;

namespace anteroom::theme {

/// Shows the tool tips of all widgets and rows as WCAG 2.2, 1.4.13, asks for what comes when the mouse rests
/// on something: Esc takes one away and does nothing else, the mouse may go onto it, and it stays for as long
/// as the mouse is on either.
class HoverTips : public QObject {
    Q_OBJECT
public:
    explicit HoverTips(QApplication& application, QObject* parent = nullptr);
    ~HoverTips() override;

signals:
    /// Where the mouse is was looked at, and a tip that it has left for long enough is gone.
    void looked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isShown() const;
    bool offer(QWidget* widget, const QPoint& at); ///< whether there is one
    void show(const QString& text, QWidget* of, const QRect& place, const QPoint& mouse);
    void look();
    void hide();

    QPointer<QWidget> m_tip; // the events of its own end come by here, when it is no label any more
    QPointer<QWidget> m_of;
    QRect m_place; ///< on the screen: what the tip is about
    QTimer m_looks;
    int m_away = 0; ///< looks since the mouse left both
};

} // namespace anteroom::theme
