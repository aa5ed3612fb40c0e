// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/protocol_panel.h"

class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::access {

class UnlockPresenter;

/// What stands in every window while it is locked.
struct LockWords {
    QString person;               ///< whose session it is; empty: nobody's, and there is no passphrase
    bool isIdle = false;          ///< nobody asked for it
    QList<ProtocolText> protocol; ///< the clinic's own; empty: it has none yet
    bool isProtocolOpen = false;  ///< it was on the screen
    /// To a patient who was asked to stay when it was locked; empty: nobody was.
    QString stayTitle{};
    QString stayText{};
};

/// Blanks one window: who locked it, their passphrase, and the crisis protocol, which no lock hides. Put over
/// the window by a WindowSeal.
class LockCover : public QWidget {
    Q_OBJECT
public:
    LockCover(const theme::Theme& theme, UnlockPresenter& presenter, const LockWords& words, QWidget* window);

signals:
    void someoneElse();
    void goOn(); ///< where there is no passphrase

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void addUnlock(const theme::Theme& theme, UnlockPresenter& presenter, QVBoxLayout* column);
    void addGoOn(const theme::Theme& theme, UnlockPresenter& presenter, QVBoxLayout* column);
};

} // namespace anteroom::access
