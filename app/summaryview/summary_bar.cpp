// SPDX-License-Identifier: GPL-3.0-or-later
// The line of buttons above the pages of the summary.
#include "app/exporting/export_menu.h"
#include "app/exporting/leave_out.h"
#include "app/summaryview/earlier_line.h"
#include "app/summaryview/summary_view.h"
#include "app/theme/icon.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace anteroom::summaryview {

void SummaryView::buildBar(QVBoxLayout* outer) {
    auto* bar = new QFrame;
    theme::setRole(bar, "bar");
    m_bar = new QHBoxLayout(bar);
    m_save = theme::makeButton([] { return tr("Save PDF"); }, "primary", QStringLiteral("summarySave"));
    m_print = theme::makeButton([] { return tr("Print"); }, "secondary", QStringLiteral("summaryPrint"));
    m_paper = new QComboBox;
    m_paper->setObjectName(QStringLiteral("summaryPaper"));
    theme::say(m_paper, "accessibleName", [] { return tr("Paper of the PDF and of what is printed"); });
    theme::say(m_paper, "toolTip", [] { return tr("Paper of the PDF and of what is printed"); });
    m_paper->addItems({{}, {}});
    const auto namePapers = [this] {
        m_paper->setItemText(0, tr("Letter paper"));
        m_paper->setItemText(1, tr("A4 paper"));
    };
    namePapers();
    theme::whenLanguageChanges(this, [this, namePapers] {
        namePapers();
        fillCopyMenu();
        fitBar();
    });
    m_copy = theme::makeButton([] { return tr("Copy as text"); }, "secondary", QStringLiteral("summaryCopy"));
    m_copyMenu = new QMenu(m_copy);
    m_copy->setMenu(m_copyMenu);
    m_copy->setProperty("opensMenu", true);
    m_export = theme::makeButton([] { return tr("Export"); }, "secondary", QStringLiteral("summaryExport"));
    m_leaveOut = new exporting::LeaveOut(this);
    m_exportMenu = new exporting::ExportMenu(*m_leaveOut, m_export);
    m_export->setMenu(m_exportMenu);
    m_export->setProperty("opensMenu", true);
    connect(m_exportMenu, &exporting::ExportMenu::chosen, this, &SummaryView::exportRequested);
    m_asText = theme::makeButton([] { return tr("Show as text"); }, "quiet", QStringLiteral("summaryAsText"));
    m_asText->setCheckable(true);
    m_back = theme::makeButton([] { return tr("Back to review"); }, "quiet", QStringLiteral("summaryBack"));
    m_new = theme::makeButton([] { return tr("New screening"); }, "quiet", QStringLiteral("summaryNew"));
    m_more = theme::makeButton([] { return tr("More"); }, "quiet", QStringLiteral("summaryMore"));
    m_moreMenu = new QMenu(m_more);
    m_more->setMenu(m_moreMenu);
    connect(m_moreMenu, &QMenu::aboutToShow, this, &SummaryView::fillMoreMenu);
    for (QPushButton* button : {m_save, m_print, m_copy, m_export})
        button->setProperty("narrow", false);
    m_buttons = theme::makeButtonRow(m_theme, {m_save, m_print});
    for (QWidget* next :
         std::initializer_list<QWidget*>{m_paper, m_copy, m_export, m_asText, m_back, m_new, m_more})
        m_buttons->layout()->addWidget(next);
    m_bar->addWidget(m_buttons, 1);
    fitBar();
    connect(&m_theme, &theme::Theme::changed, this, &SummaryView::fitBar);
    connect(&m_theme, &theme::Theme::changed, this, &SummaryView::fitPages);
    connect(&m_theme, &theme::Theme::changed, this, &SummaryView::fitNotices);
    outer->addWidget(bar);

    m_outcome = theme::makeLabel({}, "quiet-strong");
    m_outcome->setObjectName(QStringLiteral("summaryOutcome"));
    m_outcome->setContentsMargins(m_theme.px(24), m_theme.px(8), m_theme.px(24), m_theme.px(8));
    m_outcome->hide();
    outer->addWidget(m_outcome);
    m_earlier = new EarlierLine(m_theme);
    outer->addWidget(m_earlier);

    connect(m_back, &QPushButton::clicked, this, &SummaryView::backRequested);
    connect(m_new, &QPushButton::clicked, this, &SummaryView::newScreeningRequested);
    connect(m_print, &QPushButton::clicked, this, &SummaryView::printRequested);
    connect(m_save, &QPushButton::clicked, this, &SummaryView::saveRequested);
    setFocusProxy(m_save);
    connect(m_asText, &QPushButton::toggled, this, &SummaryView::showText);
    connect(m_paper, &QComboBox::activated, this,
            [this](int index) { emit paperChanged(index == 1 ? report::Paper::A4 : report::Paper::Letter); });
}

// One line: first without the pictures, then with less about the words, then what is not done every time goes
// into a menu, and at last the copies too.
void SummaryView::fitBar() {
    Room room = Room::Ample;
    while (room != Room::Least && barWidth(room) > width())
        room = static_cast<Room>(static_cast<int>(room) + 1);
    layOutBar(room);
}

int SummaryView::barWidth(Room room) const {
    const bool hasMenu = room >= Room::Menu;
    int wanted = 2 * m_theme.px(24) + (hasMenu ? 0 : m_paper->sizeHint().width());
    for (QPushButton* button : {m_save, m_print, m_copy, m_export, m_asText, m_back, m_new, m_more}) {
        const bool isAlways = button == m_save || button == m_print || button == m_copy;
        if (!isAlways && (button == m_more) != hasMenu)
            continue;
        button->ensurePolished();
        const int icon = button->iconSize().width() + 4;
        if (button->text().isEmpty() || (button == m_export && !m_exportMenu->offersAnything()))
            continue;
        wanted += m_buttons->layout()->spacing() + button->sizeHint().width();
        if (isAlways)
            wanted += (room == Room::Ample ? icon : 0) - (button->icon().isNull() ? 0 : icon);
        if (button->property("narrow").isValid())
            wanted += m_theme.px(24) *
                      ((button->property("narrow").toBool() ? 1 : 0) - (room == Room::Narrow ? 1 : 0));
    }
    return wanted;
}

void SummaryView::setExports(const std::vector<ScreeningFormat>& formats) {
    m_exportMenu->offer(formats);
    fitBar();
}

void SummaryView::layOutBar(Room room) {
    const auto icon = [this, room](theme::Icon which, QColor theme::Palette::*colour) {
        return room == Room::Ample ? theme::makeIcon(m_theme, which, colour) : QIcon();
    };
    m_save->setIcon(icon(theme::Icon::Save, &theme::Palette::onAccent));
    m_print->setIcon(icon(theme::Icon::Print, &theme::Palette::accent));
    m_copy->setIcon(icon(theme::Icon::Copy, &theme::Palette::accent));
    const bool hasMenu = room >= Room::Menu;
    for (QPushButton* button : {m_save, m_print, m_copy})
        if (button->property("compact").toBool() != hasMenu) { // the pages need the height
            button->setProperty("compact", hasMenu);
            theme::repolish(button);
        }
    for (QPushButton* button : {m_save, m_print, m_copy, m_export})
        if (const bool isNarrow = room == Room::Narrow; button->property("narrow").toBool() != isNarrow) {
            button->setProperty("narrow", isNarrow);
            theme::repolish(button);
        }
    for (QWidget* part : std::initializer_list<QWidget*>{m_asText, m_back, m_paper})
        part->setVisible(!hasMenu);
    m_copy->setVisible(room != Room::Least);
    m_new->setVisible(!hasMenu && !m_new->text().isEmpty());
    m_export->setVisible(!hasMenu && m_exportMenu->offersAnything());
    m_more->setVisible(hasMenu);
    const int above = m_theme.px(hasMenu ? 4 : 8);
    m_bar->setContentsMargins(m_theme.px(24), above, m_theme.px(24), above);
}

void SummaryView::fillMoreMenu() {
    m_moreMenu->clear();
    for (QPushButton* button : {m_asText, m_back, m_new})
        if (!button->text().isEmpty())
            connect(m_moreMenu->addAction(button->text()), &QAction::triggered, button, &QPushButton::click);
    if (m_copy->isHidden()) {
        m_copyMenu->setTitle(m_copy->text());
        m_moreMenu->addMenu(m_copyMenu);
    }
    if (m_exportMenu->offersAnything())
        m_moreMenu->addMenu(m_exportMenu);
    m_moreMenu->addSeparator();
    for (int index = 0; index < m_paper->count(); ++index) {
        QAction* paper = m_moreMenu->addAction(m_paper->itemText(index));
        paper->setCheckable(true);
        paper->setChecked(index == m_paper->currentIndex());
        connect(paper, &QAction::triggered, this,
                [this, index] { emit paperChanged(index == 1 ? report::Paper::A4 : report::Paper::Letter); });
    }
}

void SummaryView::fillCopyMenu() {
    m_copyMenu->clear();
    const auto add = [this](const QString& title, const std::string& section) {
        const QString text = QString::fromStdString(renderText(m_summary, section));
        if (text.trimmed().isEmpty())
            return;
        connect(m_copyMenu->addAction(title), &QAction::triggered, this,
                [this, text] { emit copyRequested(text); });
    };
    add(tr("The whole summary"), {});
    m_copyMenu->addSeparator();
    for (const TextSection& section : textSections(m_summary))
        add(QString::fromStdString(section.heading), section.id);
}

} // namespace anteroom::summaryview
