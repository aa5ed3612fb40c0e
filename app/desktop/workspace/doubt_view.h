// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/desk_note.h"

#include <QWidget>

namespace anteroom::theme {
class Theme;
}

namespace anteroom::desktop {

/// Stands before records that are not the newest that this desk saw, or may not be: what was seen, what may
/// explain it, and whether to go on.
class DoubtView : public QWidget {
    Q_OBJECT
public:
    DoubtView(const theme::Theme& theme, const Doubt& doubt, QWidget* parent = nullptr);

signals:
    void goOnRequested();
    void lockRequested();
};

} // namespace anteroom::desktop
