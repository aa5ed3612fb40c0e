// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio_view.h"

#include "app/studio/code_editor.h"
#include "app/studio/compare_view.h"
#include "app/studio/disk_bar.h"
#include "app/studio/help_window.h"
#include "app/studio/insert_menu.h"
#include "app/studio/map_pane.h"
#include "app/studio/outline_tree.h"
#include "app/studio/preview_pane.h"
#include "app/studio/problem_pane.h"
#include "app/studio/publish_view.h"
#include "app/studio/text_area.h"
#include "app/theme/flow_layout.h"
#include "app/theme/page_head.h"
#include "app/theme/parts.h"
#include "app/theme/state_bar.h"
#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

namespace anteroom::studio {

namespace {

/// Widths of the window, in pixels of the design, from which panes stand side by side.
constexpr int outlineFrom = 880;
constexpr int previewFrom = 1300;
constexpr int outlineWidth = 240;
/// Its height, from which there is room for the problems below what finds.
constexpr int problemsFrom = 520;
/// And for the findings below the interview.
constexpr int findingsFrom = 600;

} // namespace

StudioView::StudioView(theme::Theme& theme, std::unique_ptr<Studio> studio, Asks asks, interview::Clock clock,
                       QWidget* parent)
    : QWidget(parent), m_theme(theme), m_studio(std::move(studio)), m_asks(std::move(asks)),
      m_clock(std::move(clock)) {
    setObjectName(QStringLiteral("studio"));
    const auto [state, outer] = theme::framePage(theme, this);
    m_state = state;
    outer->addWidget(makeTools());
    m_preview = new PreviewPane(theme, m_clock);
    auto* work = new QWidget;
    work->setMinimumSize(320,
                         200); // not what panes side by side want: a window may become narrower than that
    auto* body = new QHBoxLayout(work);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(1); // the ground of the window shows as a line
    body->addWidget(makeWriting(), 1);
    body->addWidget(m_preview, 1);
    m_publishing = new PublishView(theme);
    m_body = new QStackedWidget;
    m_body->addWidget(work);
    m_compare = new CompareView(theme);
    m_body->addWidget(m_publishing);
    m_body->addWidget(m_compare);
    m_map = new MapPane(theme, QStringLiteral("dot"));
    m_body->addWidget(m_map);
    m_disk = new DiskBar(theme);
    outer->addWidget(m_disk);
    outer->addWidget(m_body, 1);
    setFocusProxy(m_text);
    connectPanes();
    connectPublishing();
    connectDisk();
    connectMap();
    addShortcuts();
    connect(&theme, &theme::Theme::changed, this, &StudioView::fit);
    fit();
    showState();
}

StudioView::~StudioView() = default;

QWidget* StudioView::makeTools() {
    auto* tools = new QFrame;
    theme::setRole(tools, "bar");
    m_tools = tools;
    auto* flow = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, m_theme.px(8), tools);
    flow->setMiddlesAligned(true);
    QPushButton* back = theme::makeButton(tr("Back"), "quiet", QStringLiteral("studioBack"));
    QPushButton* save = theme::makeButton(tr("Save"), "", QStringLiteral("studioSave"));
    QPushButton* find = theme::makeButton(tr("Find"), "", QStringLiteral("studioFind"));
    connect(back, &QPushButton::clicked, this, &StudioView::leave);
    connect(save, &QPushButton::clicked, this, &StudioView::save);
    connect(find, &QPushButton::clicked, this, [this] {
        showPage(Page::Text);
        m_text->find(false);
    });
    auto* menu = new InsertMenu(this);
    connect(menu, &InsertMenu::chosen, this, &StudioView::insert);
    QPushButton* insert = theme::makeButton(tr("Insert"), "menu", QStringLiteral("studioInsert"));
    insert->setMenu(menu);
    QPushButton* map = theme::makeButton(tr("Map"), "", QStringLiteral("studioMap"));
    connect(map, &QPushButton::clicked, this, &StudioView::openMap);
    QPushButton* publish = theme::makeButton(tr("Publish"), "", QStringLiteral("studioPublish"));
    connect(publish, &QPushButton::clicked, this, &StudioView::openPublishing);
    QPushButton* help = theme::makeButton(tr("Help"), "quiet", QStringLiteral("studioHelp"));
    connect(help, &QPushButton::clicked, this, &StudioView::showHelp);
    for (QPushButton* button : {back, save, insert, find, map, publish, help})
        flow->addWidget(button);
    flow->addWidget(makePageButton(Page::Outline, tr("Outline"), QStringLiteral("studioOutlinePage")));
    flow->addWidget(makePageButton(Page::Text, tr("Text"), QStringLiteral("studioTextPage")));
    flow->addWidget(makePageButton(Page::Preview, tr("Preview"), QStringLiteral("studioPreviewPage")));
    flow->addWidget(makePageButton(Page::Findings, tr("Findings"), QStringLiteral("studioFindingsPage")));
    return tools;
}

void StudioView::showHelp() {
    if (!m_help)
        m_help = new HelpWindow(m_theme, this);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

QPushButton* StudioView::makePageButton(Page page, const QString& text, const QString& name) {
    QPushButton* button = theme::makeButton(text, "quiet", name);
    button->setCheckable(true);
    connect(button, &QPushButton::clicked, this, [this, page] { showPage(page); });
    m_pageButtons << button;
    return button;
}

QWidget* StudioView::makeWriting() {
    m_outline = new OutlineTree(m_theme);
    m_text = new TextArea(m_theme, *m_studio);
    m_problems = new ProblemPane(m_theme);
    m_rows = new QSplitter(Qt::Vertical);
    m_rows->setChildrenCollapsible(false);
    m_rows->setHandleWidth(1);
    m_rows->addWidget(m_text);
    m_rows->addWidget(m_problems);
    m_rows->setStretchFactor(0, 3);
    m_rows->setStretchFactor(1, 1);
    m_rows->setSizes({3000, 1000}); // shares of what there is
    m_writing = new QWidget;
    auto* columns = new QHBoxLayout(m_writing);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(1); // the ground of the window shows as a line
    columns->addWidget(m_outline);
    columns->addWidget(m_rows, 1);
    return m_writing;
}

void StudioView::connectPanes() {
    connect(m_studio.get(), &Studio::changed, this, &StudioView::showState);
    connect(m_studio.get(), &Studio::checked, this, &StudioView::showChecked);
    connect(m_text, &TextArea::moved, this, &StudioView::followCursor);
    connect(m_text, &TextArea::findingChanged, this, &StudioView::fit);
    connect(m_problems, &ProblemPane::chosen, this, &StudioView::goToProblem);
    connect(m_problems, &ProblemPane::fixRequested, this, &StudioView::fixCurrent);
    connect(m_problems, &ProblemPane::exampleRequested, this, [this](std::size_t place) {
        if (m_studio->isUpToDate() && place < m_studio->latest()->problems.size())
            tryExample(m_studio->latest()->problems[place].example);
    });
    connect(m_preview, &PreviewPane::questionEntered, this, [this](const std::string& question) {
        goToEntry(OutlineEntry::Kind::Question, question, false);
    });
    connect(m_preview, &PreviewPane::findingChosen, this,
            [this](const std::string& finding) { goToEntry(OutlineEntry::Kind::Finding, finding, true); });
    connect(m_preview, &PreviewPane::leaveRequested, this, [this] { showPage(Page::Text); });
    connect(m_outline, &OutlineTree::marked, this,
            [this](std::uint32_t begin, std::uint32_t end) { goToText(begin, end, false); });
    connect(m_outline, &OutlineTree::taken, this,
            [this](std::uint32_t begin, std::uint32_t end) { goToText(begin, end, true); });
}

// Some of these keys mean something else in an interview: there they are its own.
void StudioView::addShortcuts() {
    const auto add = [this](QWidget* within, const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, within);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(this, Qt::CTRL | Qt::Key_S, [this] { save(); });
    add(this, Qt::CTRL | Qt::Key_F, [this] {
        showPage(Page::Text);
        m_text->find(false);
    });
    add(this, Qt::CTRL | Qt::Key_H, [this] {
        showPage(Page::Text);
        m_text->find(true);
    });
    add(this, Qt::CTRL | Qt::Key_I,
        [this] { findChild<QPushButton*>(QStringLiteral("studioInsert"))->showMenu(); });
    add(this, Qt::CTRL | Qt::Key_M, [this] { openMap(); });
    add(this, Qt::CTRL | Qt::Key_P, [this] { openPublishing(); });
    add(this, Qt::CTRL | Qt::Key_Tab, [this] { nextPane(1); });
    add(this, Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, [this] { nextPane(-1); });
    add(m_writing, Qt::Key_F6, [this] { nextPane(1); });
    add(m_writing, Qt::SHIFT | Qt::Key_F6, [this] { nextPane(-1); });
    add(m_writing, Qt::Key_F8, [this] { stepProblem(true); });
    add(m_writing, Qt::SHIFT | Qt::Key_F8, [this] { stepProblem(false); });
    add(m_writing, Qt::CTRL | Qt::Key_Period, [this] { fixCurrent(); });
    add(m_text, Qt::CTRL | Qt::Key_Space, [this] { m_text->editor().complete(); });
}

void StudioView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void StudioView::fit() {
    m_tools->layout()->setContentsMargins(m_theme.px(12), m_theme.px(8), m_theme.px(12), m_theme.px(8));
    // The map has tools of its own, and needs the room more.
    m_tools->setVisible(m_body->currentWidget() != m_map || height() >= m_theme.px(problemsFrom));
    const bool hasPreview = width() >= m_theme.px(previewFrom);
    const bool hasOutline = width() >= m_theme.px(outlineFrom);
    Page page = m_page;
    const bool isHigh = height() >= m_theme.px(findingsFrom);
    if (page == Page::Findings && isHigh)
        page = Page::Preview;
    const bool isPreview = page == Page::Preview || page == Page::Findings;
    if ((hasPreview && isPreview) || (hasOutline && page == Page::Outline))
        page = Page::Text;
    for (qsizetype i = 0; i < m_pageButtons.size(); ++i) {
        const auto each = static_cast<Page>(i);
        m_pageButtons[i]->setVisible(!hasPreview && (each != Page::Outline || !hasOutline) &&
                                     (each != Page::Findings || !isHigh));
        m_pageButtons[i]->setChecked(each == page);
    }
    m_writing->setVisible(page == Page::Text || page == Page::Outline);
    m_outline->setVisible(hasOutline || page == Page::Outline);
    m_rows->setVisible(page == Page::Text);
    const int outline = m_theme.px(outlineWidth);
    m_outline->setMinimumWidth(hasOutline ? outline : 0);
    m_outline->setMaximumWidth(hasOutline ? outline : QWIDGETSIZE_MAX);
    m_preview->showParts(hasPreview || isHigh || page == Page::Preview,
                         hasPreview || isHigh || page == Page::Findings);
    m_preview->setVisible(hasPreview || !m_writing->isVisibleTo(this));
    // Beside the text it has as much as that.
    m_preview->setMaximumWidth(hasPreview ? (width() - outline) / 2 : QWIDGETSIZE_MAX);
    m_problems->setVisible(height() >= m_theme.px(problemsFrom) || !m_text->isFinding());
}

void StudioView::showPage(Page page) {
    m_body->setCurrentIndex(0);
    m_page = page;
    fit();
    if (page == Page::Preview)
        m_preview->enter();
    else if (page == Page::Findings)
        m_preview->findings()->setFocus(Qt::OtherFocusReason);
    else
        (page == Page::Outline ? static_cast<QWidget*>(m_outline) : m_text)->setFocus(Qt::OtherFocusReason);
}

} // namespace anteroom::studio
