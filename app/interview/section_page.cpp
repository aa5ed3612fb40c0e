// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/section_page.h"

#include "app/interview/chain_focus.h"
#include "app/interview/controls/quiet_button.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/interview_presenter.h"
#include "app/interview/problem_list.h"
#include "app/interview/question_card.h"
#include "app/interview/text.h"
#include "app/interview/words.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace anteroom::interview {

namespace {

constexpr int widestColumn = 932;

} // namespace

SectionPage::SectionPage(InterviewPresenter& presenter, std::uint32_t section, const EditorContext& context,
                         QWidget* parent)
    : QScrollArea(parent), m_presenter(presenter), m_section(section), m_context(context),
      m_theme(context.theme) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
    connect(qApp, &QApplication::focusChanged, this, &SectionPage::focusMoved);
    showState();
    // A timer of its own, since a singleShot(0) is an event that comes before the first painting.
    m_afterPainting = new QTimer(this);
    m_afterPainting->setSingleShot(true);
    connect(m_afterPainting, &QTimer::timeout, this, &SectionPage::workAhead);
    m_afterPainting->start(0);
}

// The cards go after this object has ceased to be a SectionPage, and take the focus along.
SectionPage::~SectionPage() { disconnect(qApp, nullptr, this, nullptr); }

void SectionPage::build() {
    auto* content = new QWidget;
    theme::setRole(content, "page");
    m_column = new QVBoxLayout(content);
    m_column->setSpacing(m_theme.px(16));
    addHead();
    const Section& section = m_presenter.questionnaire()->sections.at(m_section);
    for (const PageItem& item : m_presenter.pageItems(m_section)) {
        if (item.kind == PageItem::Kind::Group) {
            const QString title = toQt(section.groups[item.index].title, m_context.language);
            auto* heading = new ReadingLabel(title, "group-title", content);
            heading->setContentsMargins(0, m_theme.px(8), 0, 0);
            m_column->addWidget(heading, 0, Qt::AlignLeading);
            heading->setVisible(!title.isEmpty());
            m_groups.append({item.index, heading});
            m_parts.push_back({{}, heading, nullptr});
            if (const auto instrument = section.groups[item.index].instrument)
                addCredit(item.index, *instrument);
        } else if (item.kind == PageItem::Kind::Information) {
            const Question& question = m_presenter.questionnaire().questions()[item.index];
            auto* text = new ReadingLabel(toQt(question.text, m_context.language), "body", content);
            text->setObjectName("question." + toQt(question.id.str()));
            m_column->addWidget(text, 0, Qt::AlignLeading);
            m_texts.append({item.index, text});
            m_parts.push_back({{}, text, nullptr});
        } else {
            m_parts.push_back({item.index, nullptr, nullptr});
        }
    }
    m_empty = new ReadingLabel(word(Word::NothingHere, m_context.language), "body", content);
    m_column->addWidget(m_empty, 0, Qt::AlignLeading);
    m_column->addStretch();
    setWidget(content);
}

// Most instruments are free to be used as long as it says whose they are.
void SectionPage::addCredit(std::uint32_t group, std::uint32_t instrument) {
    const PlacedInstrument& placed = m_presenter.questionnaire()->instruments.at(instrument);
    auto* credit = new ReadingLabel(toQt(placed.credit()), "quiet", m_column->parentWidget());
    credit->setObjectName("credit." + toQt(placed.id));
    m_column->addWidget(credit, 0, Qt::AlignLeading);
    m_groups.append({group, credit});
    m_parts.push_back({{}, credit, nullptr});
}

void SectionPage::addHead() {
    const Section& section = m_presenter.questionnaire()->sections.at(m_section);
    QWidget* content = m_column->parentWidget();
    m_head = new QBoxLayout(QBoxLayout::LeftToRight);
    m_head->setSpacing(m_theme.px(8));
    auto* title = new ReadingLabel(toQt(section.title, m_context.language), "page-title", content);
    title->setObjectName("sectionTitle");
    m_head->addWidget(title, 1);
    m_decline = QuietButton::link(word(Word::DeclineSection, m_context.language), content);
    m_decline->setObjectName("declineSection");
    connect(m_decline, &QPushButton::clicked, this, &SectionPage::declineClicked);
    m_head->addWidget(m_decline, 0, Qt::AlignLeading | Qt::AlignVCenter);
    m_column->addLayout(m_head);
    m_problems = new ProblemList(m_theme, content);
    connect(m_problems, &ProblemList::chosen, this, &SectionPage::problemChosen);
    m_column->addWidget(m_problems);
    if (!section.introduction.empty())
        m_column->addWidget(new ReadingLabel(toQt(section.introduction, m_context.language), "body", content),
                            0, Qt::AlignLeading);
    m_declined = new ReadingLabel(word(Word::SectionDeclined, m_context.language), "quiet", content);
    m_declined->setObjectName("sectionDeclined");
    m_declined->hide();
    m_column->addWidget(m_declined, 0, Qt::AlignLeading);
}

QuestionIndex SectionPage::questionOf(QObject* card) const {
    return QuestionIndex{m_cards.key(qobject_cast<QuestionCard*>(card))};
}

// Whoever answers before the page is whole has what the answer brings up all the same.
void SectionPage::cardEdited(const Answer& answer) {
    m_presenter.answer(questionOf(sender()), answer);
    fill();
}

void SectionPage::cardNoted(const QString& note) { m_presenter.setNote(questionOf(sender()), note); }

void SectionPage::cardConfirmed() { m_presenter.confirm(questionOf(sender())); }

void SectionPage::declineClicked() {
    commit();
    m_presenter.declineSection();
    m_declined->show();
}

void SectionPage::refresh() { showState(); }

void SectionPage::showState() {
    // Each widget that comes up would place all of them anew; once they are all there is enough.
    m_column->setEnabled(false);
    for (const auto& [group, heading] : std::as_const(m_groups))
        heading->setVisible(m_presenter.isGroupShown(m_section, group));
    for (const auto& [text, label] : std::as_const(m_texts))
        label->setVisible(m_presenter.isPut(QuestionIndex{text}));
    m_empty->setVisible(!showCards() && m_texts.isEmpty());
    showPaperLines();
    m_column->setEnabled(true);
    m_column->activate();
    showProblems();
    m_decline->setVisible(m_presenter.canDeclineSection());
    if (m_presenter.canDeclineSection())
        m_declined->hide();
}

// What the list takes or gives back above must not move the question that is being answered.
void SectionPage::showProblems() {
    QList<ProblemList::Problem> problems;
    if (m_presenter.currentSection() == m_section)
        for (const QuestionIndex question : m_presenter.pointedOut())
            problems.append({m_presenter.card(question).number, m_presenter.problemText(question)});
    const bool wasHidden = m_problems->isHidden();
    const QuestionCard* card = currentCard();
    const int before = card ? card->y() : 0;
    if (!m_problems->display(word(Word::MissingHere, m_presenter.language()), problems))
        return;
    chainFocus();
    widget()->layout()->activate();
    if (wasHidden)
        scrollToTop();
    else if (card)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + card->y() - before);
    QMetaObject::invokeMethod(this, &SectionPage::revealFocus, Qt::QueuedConnection);
}

void SectionPage::problemChosen(int place) {
    const std::vector<QuestionIndex> open = m_presenter.pointedOut();
    if (static_cast<std::size_t>(place) < open.size())
        focusQuestion(open[static_cast<std::size_t>(place)]);
}

void SectionPage::learn() {
    for (auto card = m_cards.cbegin(); card != m_cards.cend(); ++card)
        card.value()->learn(m_presenter.card(QuestionIndex{card.key()}));
}

QuestionCard* SectionPage::currentCard() const {
    return m_current ? m_cards.value(static_cast<std::uint32_t>(at(*m_current))) : nullptr;
}

QuestionCard* SectionPage::shownCard(QuestionIndex question) {
    const auto key = static_cast<std::uint32_t>(at(question));
    if (!m_cards.contains(key))
        fill();
    QuestionCard* card = m_cards.value(key);
    return card && !card->isHidden() ? card : nullptr;
}

void SectionPage::focusQuestion(QuestionIndex question) {
    const QuestionCard* card = shownCard(question);
    QWidget* target = card ? card->focusTarget() : nullptr;
    if (target)
        target->setFocus(Qt::TabFocusReason);
}

void SectionPage::bringUp(QuestionIndex question) {
    QuestionCard* card = shownCard(question);
    if (!card)
        return;
    widget()->layout()->activate(); // a card that was just made has no place yet
    ensureWidgetVisible(card, 0, 0);
}

void SectionPage::scrollToTop() { verticalScrollBar()->setValue(0); }

void SectionPage::commit() {
    if (QuestionCard* card = currentCard())
        card->commit();
}

void SectionPage::focusMoved(QWidget*, QWidget* now) {
    if (!now || !isAncestorOf(now))
        return;
    for (QWidget* parent = now; parent != this; parent = parent->parentWidget()) {
        auto* card = qobject_cast<QuestionCard*>(parent);
        if (!card)
            continue;
        if (QuestionCard* before = currentCard(); before && before != card)
            before->setCurrent(false);
        card->setCurrent(true);
        m_current = questionOf(card);
        emit currentChanged();
        // After the layout of whatever the change of focus brought about.
        QMetaObject::invokeMethod(this, &SectionPage::revealFocus, Qt::QueuedConnection);
        return;
    }
}

// As much of the card as fits, its heading first: all of it, else down to the message, else down to the
// focus; else the focus with its message, or alone.
void SectionPage::revealFocus() {
    const QWidget* focus = QApplication::focusWidget();
    const QuestionCard* card = currentCard();
    if (!focus || !card || !card->isAncestorOf(focus))
        return;
    widget()->layout()->activate();
    const int around = m_theme.px(16);
    const int room = viewport()->height();
    const auto topOf = [this](const QWidget* part) { return part->mapTo(widget(), QPoint()).y(); };
    const auto bottomOf = [&topOf](const QWidget* part) { return topOf(part) + part->height(); };
    const int head = topOf(card);
    const int focusTop = topOf(focus);
    const int focusBottom = bottomOf(focus);
    const QWidget* message = card->shownMessage();
    const int messageBottom = message ? std::max(bottomOf(message), focusBottom) : focusBottom;
    // Of a list, the row that is being filled in.
    const QWidget* row = focus;
    while (row != card && row->property("role").toString() != QLatin1String("row"))
        row = row->parentWidget();
    std::pair<int, int> span(focusTop, focusBottom);
    for (const auto& [top, bottom] :
         {std::pair(head, bottomOf(card)), std::pair(head, messageBottom), std::pair(head, focusBottom),
          std::pair(topOf(row), bottomOf(row)), std::pair(topOf(row), focusBottom),
          std::pair(focusTop, messageBottom)}) {
        if (bottom - top + 2 * around > room)
            continue;
        span = {top, bottom};
        break;
    }
    QScrollBar* bar = verticalScrollBar();
    if (span.first - around < bar->value())
        bar->setValue(span.first - around);
    else if (span.second + around > bar->value() + room)
        bar->setValue(span.second + around - room);
}

void SectionPage::chainFocus() { interview::chainFocus(widget()); }

int SectionPage::endMargin() const {
    return m_column->contentsMargins().right() + width() - viewport()->width();
}

void SectionPage::fitColumn() {
    // Of the whole width: the column does not move when the scroll bar comes or goes.
    const bool isNarrow = width() < m_theme.px(720);
    const int least = m_theme.px(isNarrow ? 16 : 48);
    const int side = std::max(least, (width() - m_theme.px(widestColumn)) / 2);
    const int bar = width() - viewport()->width();
    m_column->setContentsMargins(side, m_theme.px(isNarrow ? 16 : 24), std::max(0, side - bar),
                                 m_theme.px(24));
    m_head->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void SectionPage::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    m_afterPainting->start();
}

void SectionPage::resizeEvent(QResizeEvent* event) {
    fitColumn();
    QScrollArea::resizeEvent(event);
    emit columnMoved();
    // A bar above the page or a smaller window must not hide the question that is being answered.
    QMetaObject::invokeMethod(this, &SectionPage::revealFocus, Qt::QueuedConnection);
}

} // namespace anteroom::interview
