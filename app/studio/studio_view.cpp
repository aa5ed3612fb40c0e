// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio_view.h"

#include "app/help/help_window.h"
#include "app/studio/code_editor.h"
#include "app/studio/compare_view.h"
#include "app/studio/disk_bar.h"
#include "app/studio/map_pane.h"
#include "app/studio/outline_tree.h"
#include "app/studio/preview_pane.h"
#include "app/studio/problem_pane.h"
#include "app/studio/publish_view.h"
#include "app/studio/studio_tools.h"
#include "app/studio/text_area.h"
#include "app/theme/page_head.h"
#include "app/theme/parts.h"
#include "app/theme/state_bar.h"
#include "app/theme/step_splitter.h"
#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

namespace anteroom::studio {

namespace {

/// Widths of the window, in pixels of the design, from which panes stand side by side.
constexpr int outlineFrom = 880;
constexpr int previewFrom = 1300;
constexpr int outlineWidth = 240;
/// Its height, from which there is room for the problems below the text, and for all tools above it.
constexpr int problemsFrom = 520;
/// And for the findings below the interview.
constexpr int findingsFrom = 600;

} // namespace

StudioView::StudioView(theme::Theme& theme, std::unique_ptr<Studio> studio, editing::Asks asks,
                       interview::Clock clock, QWidget* parent)
    : Editor(parent), m_theme(theme), m_studio(std::move(studio)), m_asks(std::move(asks)),
      m_saver(std::make_unique<tasks::TaskRunner>()), m_clock(std::move(clock)) {
    setObjectName(QStringLiteral("studio"));
    const auto [state, outer] = theme::framePage(theme, this);
    m_state = state;
    makeTools();
    outer->addWidget(m_tools);
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
    theme::whenLanguageChanges(this, [this] { speakAnew(); });
    fit();
    showState();
}

StudioView::~StudioView() { tasks::TaskRunner::retire(std::move(m_saver)); }

void StudioView::makeTools() {
    m_tools = new StudioTools(m_theme);
    connect(m_tools, &StudioTools::insertAsked, this, &StudioView::insert);
    connect(m_tools, &StudioTools::asked, this, [this](StudioTools::Act act) {
        switch (act) {
        case StudioTools::Act::Back:
            return leave();
        case StudioTools::Act::Save:
            return save();
        case StudioTools::Act::Find:
            showPage(Page::Text);
            return m_text->find(false);
        case StudioTools::Act::Map:
            return openMap();
        case StudioTools::Act::Publish:
            return openPublishing();
        case StudioTools::Act::Help:
            return showHelp();
        case StudioTools::Act::Insert:
            return m_tools->openInsert();
        }
    });
    m_tools->add(makePageButton(
        Page::Outline, [] { return tr("Outline"); }, QStringLiteral("studioOutlinePage")));
    m_tools->add(makePageButton(
        Page::Text, [] { return tr("Text"); }, QStringLiteral("studioTextPage")));
    m_tools->add(makePageButton(
        Page::Problems, [] { return tr("Problems"); }, QStringLiteral("studioProblemsPage")));
    m_tools->add(makePageButton(
        Page::Preview, [] { return tr("Preview"); }, QStringLiteral("studioPreviewPage")));
    m_tools->add(makePageButton(
        Page::Findings, [] { return tr("Findings"); }, QStringLiteral("studioFindingsPage")));
}

void StudioView::showHelp() {
    if (!m_help)
        m_help = help::helpForAuthors(m_theme, this);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

QPushButton* StudioView::makePageButton(Page page, const theme::Wording& text, const QString& name) {
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
    m_rows = new theme::StepSplitter;
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
    add(this, Qt::CTRL | Qt::Key_I, [this] { m_tools->openInsert(); });
    add(this, Qt::Key_F10, [this] { m_tools->openMenu(); });
    add(this, Qt::CTRL | Qt::Key_M, [this] { openMap(); });
    add(this, Qt::CTRL | Qt::Key_P, [this] { openPublishing(); });
    add(this, Qt::CTRL | Qt::Key_Tab, [this] { nextPane(1); });
    add(this, Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, [this] { nextPane(-1); });
    add(m_writing, Qt::Key_F6, [this] { nextPane(1); });
    add(m_writing, Qt::SHIFT | Qt::Key_F6, [this] { nextPane(-1); });
    add(m_writing, Qt::Key_F8, [this] { stepProblem(true); });
    add(m_writing, Qt::SHIFT | Qt::Key_F8, [this] { stepProblem(false); });
    add(m_writing, Qt::CTRL | Qt::Key_Period, [this] { fixCurrent(); });
    add(m_text, Qt::CTRL | Qt::Key_PageUp, [this] { m_text->step(-1); });
    add(m_text, Qt::CTRL | Qt::Key_PageDown, [this] { m_text->step(1); });
    add(m_text, Qt::CTRL | Qt::Key_Space, [this] { m_text->editor().complete(); });
}

void StudioView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

// Where there is little height, as with large text, what is worked on has it, and one thing at a time.
void StudioView::fit() {
    const bool isLow = height() < m_theme.px(problemsFrom);
    const bool isHigh = height() >= m_theme.px(findingsFrom);
    m_tools->setLow(isLow);
    m_tools->setVisible(m_body->currentIndex() == 0 || !isLow); // other pages have a way back of their own
    const bool hasPreview = width() >= m_theme.px(previewFrom);
    const bool hasOutline = width() >= m_theme.px(outlineFrom);
    Page page = m_page;
    if (page == Page::Findings && isHigh)
        page = Page::Preview;
    if (page == Page::Problems && !isLow)
        page = Page::Text;
    const bool isPreview = page == Page::Preview || page == Page::Findings;
    if ((hasPreview && isPreview) || (hasOutline && page == Page::Outline))
        page = Page::Text;
    const bool isThere[]{!hasPreview && !hasOutline, !hasPreview || isLow, isLow, !hasPreview,
                         !hasPreview && !isHigh};
    for (qsizetype i = 0; i < m_pageButtons.size(); ++i) {
        m_pageButtons[i]->setVisible(isThere[i]);
        m_pageButtons[i]->setChecked(static_cast<Page>(i) == page && m_body->currentIndex() == 0);
    }
    m_writing->setVisible(page != Page::Preview && page != Page::Findings);
    m_outline->setVisible(hasOutline || page == Page::Outline);
    m_rows->setVisible(page == Page::Text || page == Page::Problems);
    m_rows->setFixed(isLow);
    const int outline = m_theme.px(outlineWidth);
    m_outline->setMinimumWidth(hasOutline ? outline : 0);
    m_outline->setMaximumWidth(hasOutline ? outline : QWIDGETSIZE_MAX);
    m_preview->showParts(hasPreview || isHigh || page == Page::Preview,
                         hasPreview || isHigh || page == Page::Findings);
    m_preview->setVisible(hasPreview || !m_writing->isVisibleTo(this));
    // Beside the text it has as much as that.
    m_preview->setMaximumWidth(hasPreview ? (width() - outline) / 2 : QWIDGETSIZE_MAX);
    m_text->setVisible(page != Page::Problems);
    m_text->setLow(isLow);
    m_problems->setVisible(!isLow || page == Page::Problems || !m_text->isFinding());
    m_problems->showList(!isLow || page == Page::Problems);
}

void StudioView::showPage(Page page) {
    m_body->setCurrentIndex(0);
    m_page = page;
    fit();
    if (page == Page::Preview)
        m_preview->enter();
    else if (page == Page::Findings)
        m_preview->findings()->setFocus(Qt::OtherFocusReason);
    else if (page == Page::Problems)
        m_problems->findChild<QListView*>()->setFocus(Qt::OtherFocusReason);
    else
        (page == Page::Outline ? static_cast<QWidget*>(m_outline) : m_text)->setFocus(Qt::OtherFocusReason);
}

} // namespace anteroom::studio
