// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"

#include <QWidget>

class QPlainTextEdit;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::start {

/// Stands before all else while the clinic's settings cannot be read, the desk's own file or the
/// administrator's: they may say where the records are, and what must not be otherwise at this desk.
class UnreadSettingsView : public QWidget {
    Q_OBJECT
public:
    explicit UnreadSettingsView(theme::Theme& theme, QWidget* parent = nullptr);

    /// What is wrong, with its places.
    void show(const theme::Wording& problem);

signals:
    void lookAgainRequested();

private:
    QPlainTextEdit* m_problem;
};

} // namespace anteroom::start
