// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/section_list.h"

#include "app/interview/controls/quiet_button.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/controls/section_button.h"
#include "app/interview/interview_presenter.h"
#include "app/interview/words.h"
#include "app/theme/theme.h"

#include <QGuiApplication>
#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace anteroom::interview {

namespace {

constexpr std::size_t mostStates = 64; ///< "1 left" to "50 left", and what else is said of a section
/// Lines that stand in one widget. Qt walks over all that stands beside a widget to paint or to place it, so
/// that hundreds of lines in one would make every answer wait.
constexpr qsizetype perBlock = 20;
constexpr qsizetype atOnce = 40; ///< lines out of sight that are brought up to date in one go
constexpr int msBetween = 15;    ///< keys, clicks and painting come first

} // namespace

SectionList::SectionList(const InterviewPresenter& presenter, const theme::Theme& theme, QWidget* parent)
    : QFrame(parent), m_presenter(presenter) {
    theme::setRole(this, "side");
    setProperty("mirrored", layoutDirection() == Qt::RightToLeft);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 1, 0);
    outer->setSpacing(0);

    m_head = new QWidget(this);
    auto* head = new QVBoxLayout(m_head);
    head->setContentsMargins(theme.px(20), theme.px(12), theme.px(16), theme.px(8));
    head->setSpacing(theme.px(8));
    m_progress = new ReadingLabel({}, "quiet", this);
    m_progress->setObjectName("progress");
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 100);
    head->addWidget(m_progress);
    head->addWidget(m_bar);
    outer->addWidget(m_head);

    m_area = new QScrollArea(this);
    m_area->setObjectName("sectionArea");
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto states = std::make_shared<const TextSizes>(mostStates);
    m_area->setWidget(addLines(theme, states));
    connect(m_area->verticalScrollBar(), &QScrollBar::valueChanged, this, &SectionList::refreshInView);
    connect(&m_rest, &QTimer::timeout, this, &SectionList::refreshMore);
    outer->addWidget(m_area, 1);
    // Below what scrolls: the way out of a long list is always in view.
    auto* rule = new QFrame(this);
    theme::setRole(rule, "hairline");
    m_review = new SectionButton(theme, states, this);
    m_review->setObjectName("review");
    m_review->display({"review", word(Word::Review, presenter.language()), {}, {}, false});
    connect(m_review, &QAbstractButton::clicked, this, &SectionList::reviewChosen);
    auto* end = new QVBoxLayout;
    end->setSpacing(0);
    end->addWidget(rule);
    auto* ways = new QBoxLayout(QBoxLayout::LeftToRight);
    ways->setSpacing(0);
    ways->addWidget(m_review, 1);
    if (presenter.mayHandOver()) {
        const QString handOver = word(Word::HandOver, presenter.language());
        auto* button = new QuietButton(handOver, this);
        button->setObjectName("handOverButton");
        button->setAccessibleName(handOver);
        connect(button, &QPushButton::clicked, this, &SectionList::handOverChosen);
        button->ensurePolished();
        m_review->setMinimumWidth(m_review->lineWidth());
        // On one line where both have room: a long list of sections needs the height.
        const int margin = theme.px(4);
        const int line = m_review->lineWidth() + button->sizeHint().width() + margin;
        if (line + outer->contentsMargins().right() > m_review->sizeHint().width())
            ways->setDirection(QBoxLayout::TopToBottom);
        ways->addWidget(button, 0, Qt::AlignVCenter | Qt::AlignLeading);
        ways->addSpacing(margin);
    }
    end->addLayout(ways);
    outer->addLayout(end);
    showProgress();
}

QWidget* SectionList::addLines(const theme::Theme& theme, const std::shared_ptr<const TextSizes>& states) {
    const auto columnIn = [](QWidget* widget) {
        auto* column = new QVBoxLayout(widget);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        return column;
    };
    auto* list = new QWidget;
    theme::setRole(list, "page");
    QVBoxLayout* blocks = columnIn(list);
    QVBoxLayout* block = nullptr;
    for (std::uint32_t i = 0; i < m_presenter.sectionCount(); ++i) {
        if (m_sections.size() % perBlock == 0) {
            auto* widget = new QWidget(list);
            block = columnIn(widget);
            blocks->addWidget(widget);
        }
        const SectionModel model = m_presenter.section(i);
        auto* line = new SectionButton(theme, states, block->parentWidget());
        line->setObjectName("section." + model.id);
        line->display(model);
        connect(line, &QAbstractButton::clicked, this, &SectionList::clicked);
        block->addWidget(line);
        m_sections << line;
    }
    blocks->addStretch();
    return list;
}

bool SectionList::isInView(const SectionButton& line) const {
    const QWidget& seen = *m_area->viewport();
    const int top = line.mapTo(&seen, QPoint()).y();
    return top < seen.height() && top + line.height() > 0;
}

void SectionList::refreshLine(qsizetype line) {
    m_sections.at(line)->display(m_presenter.section(static_cast<std::uint32_t>(line)));
}

void SectionList::refreshInView() {
    for (qsizetype line = m_behind; isVisible() && line < m_sections.size(); ++line)
        if (isInView(*m_sections.at(line)))
            refreshLine(line);
}

// A line that becomes higher moves those below it, which must not happen under a button that is held down.
void SectionList::refreshMore() {
    if (QGuiApplication::mouseButtons() != Qt::NoButton)
        return;
    for (const qsizetype end = std::min(m_behind + atOnce, m_sections.size()); m_behind < end; ++m_behind)
        refreshLine(m_behind);
    if (m_behind == m_sections.size())
        m_rest.stop();
}

void SectionList::refresh() {
    m_behind = 0;
    refreshLine(m_presenter.currentSection());
    refreshInView();
    m_rest.start(msBetween);
    showCurrent();
    showProgress();
}

void SectionList::showProgress() {
    m_progress->setText(m_presenter.progressText());
    m_bar->setValue(m_presenter.progressPercent());
    m_bar->setAccessibleName(m_presenter.progressText());
}

void SectionList::setNarrow(bool isNarrow) { m_head->setVisible(!isNarrow); }

void SectionList::showCurrent() {
    // Before it is laid out there is nothing to scroll, and the list would end up at its end.
    if (isVisible())
        m_area->ensureWidgetVisible(m_sections.value(m_presenter.currentSection()), 0, 0);
}

void SectionList::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    refreshInView();
    QMetaObject::invokeMethod(this, &SectionList::showCurrent, Qt::QueuedConnection);
}

void SectionList::clicked() {
    const auto place = m_sections.indexOf(qobject_cast<SectionButton*>(sender()));
    if (place >= 0)
        emit sectionChosen(static_cast<std::uint32_t>(place));
}

} // namespace anteroom::interview
