// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"
#include "app/workspace/long_act.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace anteroom::access {
class StepPage;
}
namespace anteroom::theme {
class Theme;
}

namespace anteroom::desktop {

/// The page of a LongAct: what it is, where to, how far it is, what came of it.
class LongActView : public QWidget {
    Q_OBJECT
public:
    struct Words {
        QString name; ///< of the object; those of its parts begin with it
        theme::Wording title;
        theme::Wording body;
        theme::Wording begin; ///< the button that asks for the place of the file
        theme::Wording again; ///< the same once it is done
        theme::Wording busy;  ///< "Backing up: %1 %"
    };
    LongActView(theme::Theme& theme, workspace::LongAct& act, Words words, QWidget* parent = nullptr);

    /// For what is decided before it begins.
    QVBoxLayout* fields() const;

signals:
    /// A file is to be chosen, with the act's suggestedName().
    void placeRequested();
    void backRequested();

private:
    void follow();

    workspace::LongAct& m_act;
    Words m_words;
    access::StepPage* m_page;
    QPushButton* m_done = nullptr;
    QPushButton* m_begin = nullptr;
};

} // namespace anteroom::desktop
