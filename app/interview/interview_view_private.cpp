// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/interview_view_private.h"

#include "app/interview/accessibility.h"
#include "app/interview/foot_bar.h"
#include "app/interview/header_bar.h"
#include "app/interview/one_question_view.h"
#include "app/interview/question_card.h"
#include "app/interview/section_list.h"
#include "app/interview/section_page.h"
#include "app/interview/staff_notice.h"
#include "app/interview/text.h"
#include "app/interview/urgent_cover.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>

#include <utility>

namespace anteroom::interview {

namespace {

constexpr int listWidth = 252;
constexpr int narrowBelow = 860;

/// To go back and forth between two or three is as fast as can be; each takes megabytes.
constexpr qsizetype mostPages = 4;

bool readsRightToLeft(const std::string& language) {
    return QLocale(toQt(language)).textDirection() == Qt::RightToLeft;
}

} // namespace

InterviewView::Private::Private(InterviewView& view, Encounter& encounter, QString crisis, Clock clock,
                                theme::Theme& theme)
    : presenter(encounter, std::move(clock)), typing(view), protocol(std::move(crisis)), m_view(view),
      m_theme(theme) {
    installAccessibility(); // before the first option tells a screen reader what it is
    theme::setRole(&m_view, "window");
    m_view.setAttribute(Qt::WA_StyledBackground);
    auto* outer = new QVBoxLayout(&m_view);
    outer->setContentsMargins(0, 0, 0, 0);
    addShortcuts();
    build();
    connect(&presenter, &InterviewPresenter::changed, this, &Private::refreshSoon);
    m_afterPage.setSingleShot(true);
    connect(&m_afterPage, &QTimer::timeout, this, &Private::dropOldPages);
    connect(&m_calm, &CalmMouse::released, this, &Private::refresh);
    connect(&presenter, &InterviewPresenter::answersChanged, &m_view, &InterviewView::answersChanged);
    connect(&typing, &TypingWatch::changed, &m_view, &InterviewView::typingChanged);
    connect(&theme, &theme::Theme::aboutToChange, this, &Private::themeChanges);
    connect(&theme, &theme::Theme::changed, this, &Private::themeChanged);
    // Queued: the page first takes notice of which card is current.
    connect(qApp, &QApplication::focusChanged, this, &Private::focusMoved, Qt::QueuedConnection);
}

// Widgets that go lose the focus, and a field that loses it says what was typed: all of them go while there
// is still someone to say it to, and nobody is told of it any more.
InterviewView::Private::~Private() {
    m_view.blockSignals(true);
    presenter.disconnect(this);
    disconnect(qApp, nullptr, this, nullptr);
    delete m_cover;
    delete m_root;
    qDeleteAll(m_noticesElsewhere);
}

void InterviewView::Private::build() {
    m_builtScale = m_theme.scale();
    m_builtPages.clear();
    m_view.setLayoutDirection(readsRightToLeft(presenter.language()) ? Qt::RightToLeft : Qt::LeftToRight);
    m_root = new QWidget(&m_view);
    auto* column = new QVBoxLayout(m_root);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    m_header = new HeaderBar(presenter, m_theme, m_root);
    m_header->setSaveState(saveState, isSavingAmiss);
    connect(m_header, &HeaderBar::undoClicked, this, &Private::undo);
    connect(m_header, &HeaderBar::redoClicked, this, &Private::redo);
    connect(m_header, &HeaderBar::sectionsClicked, this, &Private::sectionsToggled);
    connect(m_header, &HeaderBar::languageChosen, this, &Private::languageChosen);
    connect(m_header, &HeaderBar::viewChosen, this, &Private::viewChosen);
    column->addWidget(m_header);

    m_notice = new StaffNotice(presenter, presenter.language(), m_theme, m_root);
    connect(m_notice, &StaffNotice::acknowledged, this, &Private::acknowledgeSameVisit);
    column->addWidget(m_notice);

    m_body = new QWidget(m_root);
    auto* body = new QHBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    m_list = new SectionList(presenter, m_theme, m_body);
    connect(m_list, &SectionList::sectionChosen, this, &Private::sectionChosen);
    connect(m_list, &SectionList::reviewChosen, this, &Private::reviewChosen);
    connect(m_list, &SectionList::handOverChosen, this, &Private::handOverChosen);
    m_pages = new QWidget(m_body);
    auto* pages = new QVBoxLayout(m_pages);
    pages->setContentsMargins(0, 0, 0, 0);
    body->addWidget(m_list);
    body->addWidget(m_pages, 1);
    column->addWidget(m_body, 1);

    m_foot = new FootBar(presenter, m_theme, m_root);
    connect(m_foot, &FootBar::backClicked, this, &Private::back);
    connect(m_foot, &FootBar::nextClicked, this, &Private::next);
    connect(m_foot, &FootBar::detailsClicked, this, &Private::detailsChosen);
    column->addWidget(m_foot);
    m_view.layout()->addWidget(m_root);
    fit();
    showPage(true);
    refresh();
}

// Whoever pressed A+ wants to press it again: the focus goes back to where it was, by name.
void InterviewView::Private::takeDown() {
    commit();
    const QWidget* focus = QApplication::focusWidget();
    m_focusedBefore = focus && m_view.isAncestorOf(focus) ? focus->objectName() : QString();
    m_coverName = m_cover ? m_cover->staffName() : QString();
    m_noticeName = m_notice->staffName();
    m_builtPages.clear();
    delete m_cover;
    delete m_root;
}

void InterviewView::Private::rebuild() {
    build();
    m_notice->setStaffName(m_noticeName);
    m_root->show();
    const auto find = [this] {
        return m_focusedBefore.isEmpty() ? nullptr : m_root->findChild<QWidget*>(m_focusedBefore);
    };
    if (!m_focusedBefore.isEmpty() && !find())
        page()->fill(); // it may lie in a card that is still to be made
    QWidget* again = find();
    if (again && !isCovered())
        again->setFocus(Qt::OtherFocusReason);
}

// To style a widget costs more than to make it. With another scale all of them are made anew, and go before
// the style sheet comes; with other colours the pages that are not shown go, and are made when they are shown
// again.
void InterviewView::Private::themeChanges() {
    if (!m_root)
        return;
    if (m_builtScale != m_theme.scale()) {
        takeDown();
        return;
    }
    SectionPage* shown = page();
    for (SectionPage* built : std::as_const(m_builtPages))
        if (built != shown)
            delete built;
    m_builtPages = {shown};
}

void InterviewView::Private::themeChanged() {
    if (!m_root && !m_isHandedOver)
        rebuild();
}

// Built when it is first shown: a questionnaire of twenty sections opens as fast as one of two.
SectionPage* InterviewView::Private::page() {
    for (SectionPage* built : std::as_const(m_builtPages))
        if (built->section() == presenter.currentSection())
            return built;
    const EditorContext context{m_theme,
                                presenter.language(),
                                presenter.today(),
                                [this] { return presenter.measuredNow(); },
                                [this] { return presenter.latestMeasurement(); },
                                !presenter.isPatientsView()};
    auto* built = new SectionPage(presenter, presenter.currentSection(), context, m_pages);
    built->hide();
    m_pages->layout()->addWidget(built);
    connect(built, &SectionPage::columnMoved, this, &Private::alignFoot);
    m_builtPages << built;
    return built;
}

void InterviewView::Private::showPage(bool focusFirst) {
    SectionPage* shown = page();
    shown->refresh();
    shown->show();
    for (SectionPage* built : std::as_const(m_builtPages))
        built->setVisible(built == shown);
    m_builtPages.move(m_builtPages.indexOf(shown), m_builtPages.size() - 1);
    m_afterPage.start(0);
    if (m_isListOpen)
        sectionsToggled();
    fit();
    if (!focusFirst || isCovered())
        return;
    shown->scrollToTop();
    if (const auto question = presenter.firstToAnswer())
        shown->focusQuestion(*question);
    else
        m_foot->nextButton()->setFocus(Qt::OtherFocusReason);
}

// Answers are the presenter's: a page that is built again shows all that this one did. To take one down takes
// as long as to paint one, and nobody waits for it.
void InterviewView::Private::dropOldPages() {
    while (m_builtPages.size() > mostPages)
        delete m_builtPages.takeFirst();
}

void InterviewView::Private::refreshSoon() {
    if (!m_root)
        return;
    if (m_calm.mayMove())
        refresh();
    else
        page()->learn();
}

void InterviewView::Private::refresh() {
    if (!m_root)
        return;
    page()->refresh();
    m_list->refresh();
    m_header->refresh();
    m_foot->refresh();
    m_notice->refresh();
    if (presenter.hasPending(UrgentTier::Immediate) && !isCovered())
        showCover();
}

void InterviewView::Private::showCover() {
    m_cover = new UrgentCover(protocol, presenter, m_theme, &m_view);
    m_cover->setStaffName(std::exchange(m_coverName, {}));
    connect(m_cover, &UrgentCover::acknowledged, this, &Private::acknowledgeImmediate);
    m_root->hide();
    m_view.layout()->addWidget(m_cover);
    m_cover->show();
    m_cover->raiseAlarm();
}

void InterviewView::Private::acknowledgeImmediate(const QString& staff) {
    if (!presenter.acknowledge(UrgentTier::Immediate, staff))
        return;
    m_cover->hide();
    m_cover->deleteLater();
    m_cover = nullptr;
    m_root->show();
    fit();
    const auto before = page()->current();
    if (const auto question = before ? before : presenter.firstToAnswer())
        page()->focusQuestion(*question);
}

void InterviewView::Private::acknowledgeSameVisit(const QString& staff) {
    presenter.acknowledge(UrgentTier::SameVisit, staff);
    if (const auto question = page()->current())
        page()->focusQuestion(*question);
}

StaffNotice* InterviewView::Private::makeNoticeElsewhere(const std::string& language) {
    auto* notice = new StaffNotice(presenter, language, m_theme);
    m_noticesElsewhere << notice;
    connect(notice, &StaffNotice::acknowledged, this,
            [this](const QString& staff) { presenter.acknowledge(UrgentTier::SameVisit, staff); });
    connect(&presenter, &InterviewPresenter::changed, notice, &StaffNotice::refresh);
    return notice;
}

void InterviewView::Private::commit() {
    if (m_patients)
        m_patients->commit();
    else if (!isCovered())
        page()->commit();
}

// A hidden page keeps its texts and costs what a page costs: what is with the patient is not here at all.
OneQuestionView* InterviewView::Private::handOver(QWidget* place) {
    commit();
    if (isCovered())
        return nullptr;
    takeDown();
    m_isHandedOver = true;
    presenter.setPatientsView(true);
    m_patients = new OneQuestionView(presenter, protocol, m_theme, place);
    connect(m_patients, &OneQuestionView::languageChosen, this, &Private::languageChosen);
    return m_patients;
}

void InterviewView::Private::takeBack() {
    if (!m_isHandedOver)
        return;
    m_isHandedOver = false;
    presenter.setPatientsView(false);
    const auto left = OneAtATime(presenter).firstOpen();
    if (left)
        presenter.openSection(presenter.questionnaire().sectionOf(*left));
    build();
    m_root->setVisible(!isCovered());
    if (left && !isCovered())
        page()->focusQuestion(*left);
    else if (!left && !isCovered())
        emit m_view.reviewRequested();
}

bool InterviewView::Private::asksToStay() const { return m_patients && m_patients->asksToStay(); }

bool InterviewView::Private::showsProtocol() const {
    return m_cover || (m_patients && m_patients->showsProtocol());
}

// List beside the page, or in its place where the text is too large or the window too small for both.
void InterviewView::Private::fit() {
    if (!m_root)
        return;
    m_isNarrow = m_view.width() < m_theme.px(narrowBelow);
    m_header->setNarrow(m_isNarrow);
    m_foot->setNarrow(m_isNarrow);
    m_list->setMinimumWidth(m_isNarrow ? 0 : m_theme.px(listWidth));
    m_list->setMaximumWidth(m_isNarrow ? QWIDGETSIZE_MAX : m_theme.px(listWidth));
    m_list->setNarrow(m_isNarrow);
    m_list->setVisible(!m_isNarrow || m_isListOpen);
    // The foot is the page's, and the list needs its room.
    m_pages->setVisible(!m_isNarrow || !m_isListOpen);
    m_foot->setVisible(!m_isNarrow || !m_isListOpen);
    m_view.layout()->activate();
    m_root->layout()->activate();
    m_body->layout()->activate();
    alignFoot();
}

void InterviewView::Private::focusMoved() {
    const QWidget* focus = QApplication::focusWidget();
    if (!m_root || isCovered() || !focus || !m_root->isAncestorOf(focus))
        return;
    const QuestionCard* card = page()->currentCard();
    const bool isInCard = card && card->isAncestorOf(focus);
    m_foot->showKeysFor(focus, isInCard ? card->keyTarget(focus).editor : nullptr);
}

void InterviewView::Private::alignFoot() { m_foot->setEndMargin(page()->endMargin()); }

} // namespace anteroom::interview
