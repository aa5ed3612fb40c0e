// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/window/main_window.h"
#include "app/theme/fonts_ahead.h"
#include "app/theme/theme.h"

class QApplication;

namespace anteroom::desktop {

/// The program as a person runs it: the shipped questionnaires, and the clinic's settings, log and clock of
/// this machine. The window is filled and not shown yet.
class Program {
public:
    /// `opened`: a questionnaire's file that stands first on the first screen; empty for none.
    explicit Program(QApplication& application, const QString& opened = {});

    MainWindow& window() noexcept { return m_window; }

private:
    theme::FontsAhead m_fonts; ///< first: the earlier it begins, the less is waited for
    theme::Theme m_theme;
    MainWindow m_window;
};

} // namespace anteroom::desktop
