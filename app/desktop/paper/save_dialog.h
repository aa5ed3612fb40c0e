// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"

#include <QString>

class QWidget;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::desktop {

struct PlaceToSave {
    QString path; ///< empty: cancelled
    bool isTicked = false;
};

/// Where a file is to be saved, in which folder and under which name. The name has the ending of the
/// suggested one, whether or not it was typed. Asks before a file is replaced that has the name by then.
/// `box`: what a box below it says, to be ticked; empty: there is none.
PlaceToSave askWhereToSave(const theme::Theme& theme, QWidget* window, const theme::Wording& title,
                           const QString& folder, const QString& suggestedName, const theme::Wording& filter,
                           const theme::Wording& box = {});

} // namespace anteroom::desktop
