// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QWidget;

namespace anteroom::access {
class WindowSeal;
}

namespace anteroom::desktop {

/// As long as there is one, its window is the only one of the program: the others that belong to it, such as
/// help, are closed, one that opens meanwhile closes at once, and none of them holds anything for the eye or
/// for a screen reader. Menus and tool tips are of what has the keys, and stay.
class SoleWindow : public QObject {
    Q_OBJECT
public:
    explicit SoleWindow(QWidget& window);
    /// The others stay closed, and are as before when they are opened again.
    ~SoleWindow() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Other {
        QPointer<QWidget> window;
        QPointer<QWidget> cover; ///< blank
        std::unique_ptr<access::WindowSeal> seal;
    };
    bool isOther(const QWidget* widget) const;
    void seal(QWidget* other);

    const QWidget* m_window;
    std::vector<Other> m_others;
};

} // namespace anteroom::desktop
