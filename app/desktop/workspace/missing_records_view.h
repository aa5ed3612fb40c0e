// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace anteroom::theme {
class Theme;
}

namespace anteroom::desktop {

/// Stands where the clinic's settings name a place for the records and none are there: mostly a shared folder
/// or a disk is not connected.
class MissingRecordsView : public QWidget {
    Q_OBJECT
public:
    /// `place` as the settings name it. `wereSeen`: this desk saw records there before, and so nothing may be
    /// set up in their place.
    MissingRecordsView(const theme::Theme& theme, const QString& place, bool wereSeen,
                       QWidget* parent = nullptr);

signals:
    void lookAgainRequested();
    void setupRequested();
};

} // namespace anteroom::desktop
