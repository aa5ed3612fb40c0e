// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"
#include "core/authoring/templates.h"

#include <QFrame>
#include <QList>

class QMenu;
class QPushButton;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

class InsertMenu;

/// What can be done with a questionnaire, above it: a button each, or in a low window one menu, which says
/// their keys too. Behind them the pages that there are.
class StudioTools : public QFrame {
    Q_OBJECT
public:
    enum class Act : std::uint8_t { Back, Save, Insert, Find, Map, Publish, Help };

    explicit StudioTools(theme::Theme& theme, QWidget* parent = nullptr);

    /// One more, at the end.
    void add(QPushButton* page);
    /// Takes one line where there is room for one.
    void setLow(bool isLow);
    /// Opens what can be inserted, or all that the menu has.
    void openInsert();
    void openMenu();

signals:
    void asked(anteroom::studio::StudioTools::Act act);
    void insertAsked(anteroom::TemplateKind kind);

private:
    void addAct(Act act, const theme::Wording& text, const theme::Wording& keys, const char* role,
                const QString& name);
    void follow();

    const theme::Theme& m_theme;
    QList<QPushButton*> m_buttons; ///< that the menu stands for
    QList<QPushButton*> m_pages;
    InsertMenu* m_inserts;
    QMenu* m_acts;
    QPushButton* m_menu;
    bool m_isLow = false;
};

} // namespace anteroom::studio
