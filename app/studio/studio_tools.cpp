// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio_tools.h"

#include "app/studio/insert_menu.h"
#include "app/theme/flow_layout.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QPushButton>

namespace anteroom::studio {

StudioTools::StudioTools(theme::Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_inserts(new InsertMenu(this)), m_acts(new QMenu(this)),
      m_menu(theme::makeButton([] { return tr("Menu"); }, "menu", QStringLiteral("studioMenu"))) {
    setObjectName(QStringLiteral("studioTools"));
    theme::setRole(this, "bar");
    auto* flow = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, theme.px(8), this);
    flow->setMiddlesAligned(true);
    m_acts->setObjectName(QStringLiteral("studioActs"));
    theme::say(m_acts, "accessibleName", [] { return tr("Menu"); });
    m_menu->setMenu(m_acts);
    theme::say(m_menu, "toolTip", [] { return tr("All that can be done here (F10)"); });
    QPushButton* back = theme::makeButton([] { return tr("Back"); }, "quiet", QStringLiteral("studioBack"));
    connect(back, &QPushButton::clicked, this, [this] { emit asked(Act::Back); });
    flow->addWidget(back);
    flow->addWidget(m_menu);
    addAct(
        Act::Save, [] { return tr("Save"); }, [] { return tr("Ctrl+S"); }, "", QStringLiteral("studioSave"));
    addAct(
        Act::Insert, [] { return tr("Insert"); }, [] { return tr("Ctrl+I"); }, "menu",
        QStringLiteral("studioInsert"));
    addAct(
        Act::Find, [] { return tr("Find"); }, [] { return tr("Ctrl+F"); }, "", QStringLiteral("studioFind"));
    addAct(
        Act::Map, [] { return tr("Map"); }, [] { return tr("Ctrl+M"); }, "", QStringLiteral("studioMap"));
    addAct(
        Act::Publish, [] { return tr("Publish"); }, [] { return tr("Ctrl+P"); }, "",
        QStringLiteral("studioPublish"));
    addAct(
        Act::Help, [] { return tr("Help"); }, {}, "quiet", QStringLiteral("studioHelp"));
    connect(m_inserts, &InsertMenu::chosen, this, &StudioTools::insertAsked);
    connect(&theme, &theme::Theme::changed, this, &StudioTools::follow);
    m_menu->hide();
    follow();
}

void StudioTools::addAct(Act act, const theme::Wording& text, const theme::Wording& keys, const char* role,
                         const QString& name) {
    QPushButton* button = theme::makeButton(text, role, name);
    layout()->addWidget(button);
    m_buttons << button;
    const bool hasKeys = !keys.text().isEmpty();
    if (hasKeys)
        theme::say(button, "toolTip", [text, keys] { return tr("%1 (%2)").arg(text.text(), keys.text()); });
    if (act == Act::Insert) {
        button->setMenu(m_inserts);
        theme::say(m_inserts, "title", text);
        m_acts->addMenu(m_inserts);
        return;
    }
    connect(button, &QPushButton::clicked, this, [this, act] { emit asked(act); });
    // The keys are shown and not taken: whoever listens to them does so in more places than a menu would.
    QAction* action = m_acts->addAction(QString());
    const auto sayIt = [action, text, keys, hasKeys] {
        action->setText(hasKeys ? text.text() + QLatin1Char('\t') + keys.text() : text.text());
    };
    sayIt();
    theme::whenLanguageChanges(m_acts, sayIt);
    action->setObjectName(name + QStringLiteral(".act"));
    connect(action, &QAction::triggered, this, [this, act] { emit asked(act); });
}

void StudioTools::add(QPushButton* page) {
    layout()->addWidget(page);
    m_pages << page;
}

void StudioTools::setLow(bool isLow) {
    if (isLow == m_isLow)
        return;
    m_isLow = isLow;
    for (QPushButton* button : std::as_const(m_buttons))
        button->setVisible(!isLow);
    m_menu->setVisible(isLow);
    for (QPushButton* page : std::as_const(m_pages)) {
        page->setProperty("compact", isLow);
        theme::repolish(page);
    }
    follow();
}

void StudioTools::follow() {
    const int above = m_theme.px(m_isLow ? 2 : 8);
    layout()->setSpacing(m_theme.px(m_isLow ? 2 : 8));
    layout()->setContentsMargins(m_theme.px(12), above, m_theme.px(12), above);
}

// A menu belongs where its button is.
void StudioTools::openInsert() {
    if (m_isLow)
        m_inserts->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height())));
    else
        m_buttons[1]->showMenu();
}

void StudioTools::openMenu() {
    if (m_isLow)
        m_menu->showMenu();
}

} // namespace anteroom::studio
