// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/section_list.h"

#include "app/interview/controls/quiet_button.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/controls/section_button.h"
#include "app/interview/interview_presenter.h"
#include "app/interview/words.h"
#include "app/theme/theme.h"

#include <QProgressBar>
#include <QScrollArea>
#include <QVBoxLayout>

namespace anteroom::interview {

namespace {

constexpr std::size_t mostStates = 64; ///< "1 left" to "50 left", and what else is said of a section

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
    auto* list = new QWidget;
    theme::setRole(list, "page");
    auto* lines = new QVBoxLayout(list);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    const auto states = std::make_shared<const TextSizes>(mostStates);
    for (const SectionModel& model : presenter.sections()) {
        auto* button = new SectionButton(theme, states, list);
        button->setObjectName("section." + model.id);
        connect(button, &QAbstractButton::clicked, this, &SectionList::clicked);
        lines->addWidget(button);
        m_sections << button;
    }
    lines->addStretch();
    m_area->setWidget(list);
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
    refresh();
}

void SectionList::refresh() {
    const std::vector<SectionModel> models = m_presenter.sections();
    for (std::size_t i = 0; i < models.size(); ++i)
        m_sections.at(static_cast<qsizetype>(i))->display(models[i]);
    showCurrent();
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
    QMetaObject::invokeMethod(this, &SectionList::showCurrent, Qt::QueuedConnection);
}

void SectionList::clicked() {
    const auto place = m_sections.indexOf(qobject_cast<SectionButton*>(sender()));
    if (place >= 0)
        emit sectionChosen(static_cast<std::uint32_t>(place));
}

} // namespace anteroom::interview
