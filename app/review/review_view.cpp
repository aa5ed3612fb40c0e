// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/review_view.h"

#include "app/theme/baseline_row.h"
#include "app/theme/jump_button.h"
#include "app/theme/page_head.h"
#include "app/theme/parts.h"
#include "app/theme/text_stop.h"
#include "app/theme/theme.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace anteroom::review {

namespace {

QString qt(const std::string& text) { return QString::fromStdString(text); }

} // namespace

ReviewView::ReviewView(theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("reviewPage"));
    const auto [state, outer] = theme::framePage(theme, this);
    m_state = state;
    m_outer = outer;
    QVBoxLayout* column = nullptr;
    m_area = theme::makePage(theme, 880, column);
    outer->addWidget(m_area, 1);
    m_column = column->parentWidget();
    auto* head = new theme::PageHead(
        theme, [] { return tr("Review"); }, QStringLiteral("reviewTitle"));
    m_title = head->title();
    theme::makeTextStop(m_title);
    setFocusProxy(m_title);
    column->addWidget(head);
    m_body = new QVBoxLayout;
    m_body->setSpacing(theme.px(16));
    column->addLayout(m_body);

    QVBoxLayout* content = nullptr;
    column->addWidget(theme::makeCard(theme, content));
    content->addWidget(theme::makeLabel([] { return tr("Anything else for the clinician"); }, "question"));
    content->addWidget(theme::makeLabel([] { return tr("Printed under Notes, as “By staff”"); }, "quiet"));
    m_notes = new QPlainTextEdit;
    m_notes->setObjectName(QStringLiteral("staffNotes"));
    theme::say(m_notes, "accessibleName", [] { return tr("Anything else for the clinician"); });
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(theme.px(96));
    theme::setRole(m_notes, "entry");
    connect(m_notes, &QPlainTextEdit::textChanged, this,
            [this] { emit staffNotesChanged(m_notes->toPlainText()); });
    content->addWidget(m_notes);
    column->addStretch(1);

    outer->addWidget(makeFoot());
    m_column->installEventFilter(this);
}

QWidget* ReviewView::makeFoot() {
    auto* foot = new QFrame;
    theme::setRole(foot, "foot");
    m_foot = new QHBoxLayout(foot);
    m_finish = theme::makeButton([] { return tr("Finish"); }, "primary", QStringLiteral("reviewFinish"));
    m_back = theme::makeButton([] { return tr("Back to the questions"); }, "secondary",
                               QStringLiteral("reviewBack"));
    connect(m_back, &QPushButton::clicked, this, &ReviewView::backRequested);
    connect(m_finish, &QPushButton::clicked, this, &ReviewView::summaryRequested);
    m_foot->setSpacing(m_theme.px(8));
    m_foot->addWidget(m_back);
    m_foot->addWidget(m_finish);
    m_foot->addStretch(1);
    return foot;
}

// At the other end than Next in the interview, and without the keys: whoever clicks or presses Enter there
// once too often has not left the review unread.
void ReviewView::alignFoot() {
    const int left = m_column->mapTo(this, QPoint()).x();
    const int right = std::max(0, width() - left - m_column->width());
    const int above = m_theme.px(width() < m_theme.px(860) ? 4 : 12);
    m_foot->setContentsMargins(left, above, right, above);
}

void ReviewView::setNotice(QWidget* notice) {
    m_notice = notice;
    m_outer->insertWidget(m_outer->indexOf(m_area), notice);
    chainFocus();
}

// From the title to what is to be done first and straight to Finish, then down the page.
void ReviewView::chainFocus() {
    QWidget* before = m_title;
    const auto then = [&before](QWidget* next) {
        setTabOrder(before, next);
        before = next;
    };
    if (m_notice)
        for (QWidget* part : m_notice->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
            if (part->focusPolicy() != Qt::NoFocus)
                then(part);
    then(m_finish);
    then(m_back);
    for (QPushButton* change : std::as_const(m_changes))
        then(change);
    then(m_notes);
}

bool ReviewView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        alignFoot();
    return QWidget::eventFilter(watched, event);
}

void ReviewView::open(const Review& review, const QString& staffNotes) {
    theme::clearLayout(m_body);
    m_changes.clear();
    addProblems(review);
    for (const ReviewSection& section : review.sections)
        m_body->addWidget(sectionCard(section));
    const QSignalBlocker quiet(m_notes);
    m_notes->setPlainText(staffNotes);
    chainFocus();
    m_area->verticalScrollBar()->setValue(0);
}

void ReviewView::addProblems(const Review& review) {
    if (review.gaps == 0 && review.contradictions.empty())
        return;
    auto* frame = new QFrame;
    frame->setObjectName(QStringLiteral("reviewProblems"));
    theme::setRole(frame, "attention");
    auto* lines = new QVBoxLayout(frame);
    // What leads somewhere has a padding of its own, and stands in line with the text above it.
    const int padding = m_theme.px(8);
    lines->setContentsMargins(m_theme.px(16) - padding, m_theme.px(16), m_theme.px(16), m_theme.px(16));
    lines->setSpacing(m_theme.px(4));
    const auto say = [lines, padding](const theme::Wording& text, const char* role) {
        QLabel* label = theme::makeLabel(text, role);
        label->setContentsMargins(padding, 0, 0, 0);
        lines->addWidget(label);
    };
    if (review.gaps > 0) {
        say(
            [gaps = review.gaps, shown = review.shown, isNeeded = review.neededGaps > 0] {
                return (isNeeded ? tr("Not answered yet: %1 of %2. The summary can be made all "
                                      "the same and will say so.")
                                 : tr("Not answered yet: %1 of %2. None of these has to be."))
                    .arg(gaps)
                    .arg(shown);
            },
            "attention-strong");
        for (const ReviewSection& section : review.sections) {
            const auto gap = std::find_if(section.lines.begin(), section.lines.end(),
                                          [](const auto& line) { return line.gap; });
            if (gap != section.lines.end())
                lines->addWidget(
                    changeButton(gap->question, [title = qt(section.title), gaps = section.gaps] {
                        return tr("%1: %2 left").arg(title).arg(gaps);
                    }));
        }
    }
    if (!review.contradictions.empty())
        say([] { return tr("Answers that do not fit together"); }, "attention-strong");
    for (const ReviewContradiction& contradiction : review.contradictions) {
        say(qt(contradiction.text), "body");
        for (const ReviewContradiction::Side& side : contradiction.sides)
            lines->addWidget(
                changeButton(side.question, [asked = qt(side.asked)] { return tr("Go to: %1").arg(asked); }));
    }
    m_body->addWidget(frame);
}

QWidget* ReviewView::changeButton(QuestionIndex question, const theme::Wording& text) {
    auto* button =
        new theme::JumpButton(text, QStringLiteral("change.%1").arg(static_cast<qulonglong>(at(question))));
    m_changes << button;
    connect(button, &QPushButton::clicked, this, [this, question] { emit changeRequested(question); });
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(button);
    layout->addStretch(1);
    return row;
}

QWidget* ReviewView::sectionCard(const ReviewSection& section) {
    QVBoxLayout* content = nullptr;
    QFrame* card = theme::makeCard(m_theme, content);
    content->addWidget(theme::makeLabel(qt(section.title), "question"));
    for (const ReviewLine& line : section.lines) {
        auto* rule = new QFrame;
        theme::setRole(rule, "hairline");
        content->addWidget(rule);
        content->addWidget(lineRow(line));
    }
    return card;
}

QWidget* ReviewView::lineRow(const ReviewLine& line) {
    auto* row = new theme::BaselineRow(m_theme.px(16));
    row->addText(theme::makeLabel(qt(line.asked), "quiet"), 5);
    const auto missing = [lacksReason = line.lacksReason, blank = qt(line.blank)] {
        return lacksReason ? tr("the reason", "after: Not answered yet") : blank;
    };
    const bool isMissing = line.lacksReason || !line.blank.empty();
    const auto refused = [entry = qt(line.refusedEntry)] { return tr("Typed, not accepted: %1").arg(entry); };
    QVBoxLayout* said = row->addText(
        theme::makeLabel(line.answer.empty() ? theme::Wording(refused) : theme::Wording(qt(line.answer)),
                         line.gap && !isMissing ? "attention-strong" : "body"),
        6);
    said->setSpacing(m_theme.px(4));
    if (!line.refusedEntry.empty() && !line.answer.empty())
        said->addWidget(theme::makeLabel(refused, "quiet"));
    if (isMissing)
        said->addWidget(theme::makeLabel([missing] { return tr("Not answered yet: %1").arg(missing()); },
                                         "attention-strong"));
    if (line.keptNotCounted)
        said->addWidget(theme::makeLabel(
            [] { return tr("Kept, not counted: an earlier answer leaves this question out"); }, "quiet"));
    if (!line.note.empty())
        said->addWidget(
            theme::makeLabel([note = qt(line.note)] { return tr("Note: %1").arg(note); }, "quiet"));

    QPushButton* change =
        theme::makeButton([] { return tr("Change"); }, "jump",
                          QStringLiteral("reviewChange.%1").arg(static_cast<qulonglong>(at(line.question))));
    theme::say(change, "accessibleName", [asked = qt(line.asked)] { return tr("Change: %1").arg(asked); });
    connect(change, &QPushButton::clicked, this,
            [this, question = line.changeAt] { emit changeRequested(question); });
    change->setCursor(Qt::PointingHandCursor);
    m_changes << change;
    row->addButton(change);
    return row;
}

} // namespace anteroom::review
