// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::desktop {

/// Where a file is to be saved, in which folder and under which name; empty: cancelled. The name has the
/// ending of the suggested one, whether or not it was typed. Asks before a file is replaced that has the name
/// by then.
QString askWhereToSave(const theme::Theme& theme, QWidget* window, const QString& title,
                       const QString& folder, const QString& suggestedName, const QString& filter);

} // namespace anteroom::desktop
