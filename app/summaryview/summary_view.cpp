// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/summaryview/summary_view.h"

#include "app/exporting/leave_out.h"
#include "app/language/said.h"
#include "app/summaryview/sensitive_part.h"
#include "app/theme/icon.h"
#include "app/theme/page_head.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace anteroom::summaryview {

namespace {

constexpr int lowBelow = 500; ///< design pixels: the pages need what stands above them to be less high

/// In the patient's own characters: this is read on the screen and goes nowhere else.
QString saidBeforeSaving(const std::vector<report::PrintProblem>& problems) {
    QStringList missing;
    QStringList coded;
    for (const report::PrintProblem& problem : problems) {
        QStringList& texts = problem.prints ? coded : missing;
        if (const QString at = problem.where + ": " + problem.text; !texts.contains(at))
            texts << at;
    }
    QStringList sentences;
    if (!missing.isEmpty())
        sentences << SummaryView::tr(
                         "No font on this computer has every character of this; their codes print "
                         "in their place, as [U+...]. %1.")
                         .arg(missing.join(QStringLiteral("; ")));
    if (!coded.isEmpty())
        sentences << SummaryView::tr(
                         "This prints as typed, but whoever copies it from the PDF gets the codes of "
                         "some characters, as [U+...]. %1.")
                         .arg(coded.join(QStringLiteral("; ")));
    return sentences.join('\n');
}

} // namespace

SummaryView::SummaryView(theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("summary"));
    const auto [state, outer] = theme::framePage(theme, this);
    m_state = state;
    buildBar(outer);
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(QStringLiteral("summaryScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    theme::setRole(content, "page");
    auto* scrolled = new QVBoxLayout(content);
    scrolled->setContentsMargins(0, 0, 0, 0);
    scrolled->setSpacing(0);
    buildNotices(scrolled);

    m_text = new QPlainTextEdit;
    m_text->setObjectName(QStringLiteral("summaryText"));
    theme::say(m_text, "accessibleName", [] { return tr("The summary as text"); });
    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    // Its lines end at 78 characters: on a wide screen they stand in the middle.
    auto* column = new QWidget;
    auto* columnLayout = new QHBoxLayout(column);
    columnLayout->setContentsMargins(0, 0, 0, 0);
    columnLayout->addStretch(1);
    columnLayout->addWidget(m_text, 100);
    columnLayout->addStretch(1);
    m_text->ensurePolished();
    m_text->setMaximumWidth(m_text->fontMetrics().horizontalAdvance(QLatin1Char('m')) * 86);
    m_stack = new QStackedWidget;
    m_stack->addWidget(makePages());
    m_stack->addWidget(column);
    scrolled->addWidget(m_stack, 1);
    m_scroll->setWidget(content);
    outer->addWidget(m_scroll, 1);
    m_text->viewport()->installEventFilter(this);
    // Its bar takes of their width.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &SummaryView::fitPages);
}

SummaryView::~SummaryView() = default;

// Without what reads them, the text says all that they say, and they can be saved still.
QWidget* SummaryView::makePages() {
    const Result<const pages::PageReader*> reader = pages::pageReader();
    if (!reader) {
        QLabel* why = theme::makeLabel(language::inWords(reader.error()), "attention");
        why->setObjectName(QStringLiteral("summaryPagesMissing"));
        return why;
    }
    m_pages = (*reader)->makeView(this);
    QAbstractScrollArea& area = m_pages->area();
    area.setObjectName(QStringLiteral("summaryPages"));
    theme::say(&area, "accessibleName",
               [] { return tr("Pages of the summary. Press Show as text to read them as text."); });
    area.viewport()->installEventFilter(this);
    return &area;
}

QScrollBar* SummaryView::pagesBar() const {
    return m_pages ? m_pages->area().verticalScrollBar() : m_text->verticalScrollBar();
}

void SummaryView::buildNotices(QVBoxLayout* above) {
    m_unprintable = theme::makeLabel({}, "attention");
    m_unprintable->setObjectName(QStringLiteral("summaryUnprintable"));
    m_unprintable->hide();
    above->addWidget(m_unprintable);
    m_notices = new QFrame;
    m_notices->setObjectName(QStringLiteral("beforeLeaving"));
    theme::say(m_notices, "accessibleName", [] { return tr("Before the patient leaves"); });
    theme::setRole(m_notices, "attention");
    m_noticeLines = new QVBoxLayout(m_notices);
    m_unacknowledged = theme::makeLabel({}, "attention-strong");
    m_unacknowledged->setObjectName(QStringLiteral("unacknowledged"));
    m_openSafety = theme::makeLabel({}, "attention-strong");
    m_openSafety->setObjectName(QStringLiteral("openSafety"));
    m_noticeLines->addWidget(m_unacknowledged);
    m_noticeLines->addWidget(m_openSafety);
    m_notices->hide();
    above->addWidget(m_notices);
    m_sensitive = new SensitivePart(m_theme, *m_leaveOut);
    above->addWidget(m_sensitive);
    connect(m_leaveOut, &exporting::LeaveOut::offered, this, &SummaryView::orderKeys);
    // It was said of other pages.
    connect(m_leaveOut, &exporting::LeaveOut::changed, m_outcome, &QWidget::hide);
}

void SummaryView::setAcknowledging(QWidget* place) {
    m_acknowledging = place;
    m_noticeLines->insertWidget(m_noticeLines->indexOf(m_unacknowledged) + 1, place);
    orderKeys();
}

// As they stand: between the buttons and the pages.
void SummaryView::orderKeys() {
    QWidget* before = m_more;
    for (const QWidget* place : {m_acknowledging.data(), static_cast<QWidget*>(m_sensitive)}) {
        if (!place)
            continue;
        for (QWidget* part : place->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
            if (part->focusPolicy() == Qt::NoFocus)
                continue;
            setTabOrder(before, part);
            before = part;
        }
    }
}

void SummaryView::setBeforeLeaving(const theme::Wording& tell, const QStringList& unacknowledged,
                                   const QStringList& openSafety) {
    theme::say(
        m_unacknowledged, "text",
        [tell, mayHere = m_acknowledging != nullptr, open = unacknowledged.join(QStringLiteral("; "))] {
            const QString said =
                mayHere ? tr("%1: %2. Nobody has acknowledged this yet.")
                        : tr("%1: %2. Nobody has acknowledged this yet. Whoever goes on with the "
                             "questions of this screening can do so.");
            return said.arg(tell.text(), open);
        });
    m_unacknowledged->setVisible(!unacknowledged.isEmpty());
    theme::say(m_openSafety, "text", [open = openSafety.join(QStringLiteral("; "))] {
        return tr("Speak to the clinician before the patient leaves. Not established: "
                  "%1.")
            .arg(open);
    });
    m_openSafety->setVisible(!openSafety.isEmpty());
    m_notices->setVisible(!unacknowledged.isEmpty() || !openSafety.isEmpty());
}

void SummaryView::setWays(const theme::Wording& back, const theme::Wording& end) {
    theme::say(m_back, "text", back);
    theme::say(m_back, "accessibleName", back);
    theme::say(m_new, "text", end);
    theme::say(m_new, "accessibleName", end);
    fitBar();
}

// What staff must do comes first and is read as a whole. The pages have most of the window at the least:
// where there is no room for both, they scroll together.
void SummaryView::fitNotices() {
    const int above = m_theme.px(height() < m_theme.px(lowBelow) ? 4 : 8);
    m_noticeLines->setContentsMargins(m_theme.px(24), above, m_theme.px(24), above);
    m_noticeLines->setSpacing(m_theme.px(4));
    m_stack->setMinimumHeight(height() / 2 + 1);
}

// The wheel goes down all of it as one page: first to where the pages are whole, then through them.
bool SummaryView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Wheel)
        return QWidget::eventFilter(watched, event);
    QScrollBar* bar = m_scroll->verticalScrollBar();
    if (static_cast<QWheelEvent*>(event)->angleDelta().y() >= 0 || bar->value() == bar->maximum())
        return false;
    QCoreApplication::sendEvent(bar, event);
    return true;
}

void SummaryView::open(const Summary& summary, const report::ReportOptions& options) {
    renew(summary, options);
    m_outcome->hide();
    m_scroll->verticalScrollBar()->setValue(0);
    pagesBar()->setValue(0);
}

void SummaryView::renew(const Summary& summary, const report::ReportOptions& options) {
    const int page = pagesBar()->value();
    const int line = m_text->verticalScrollBar()->value();
    m_summary = summary;
    m_pdf = report::summaryPdf(summary, options);
    if (m_pages)
        m_pages->show(m_pdf);
    fitPages();
    m_text->setPlainText(QString::fromStdString(renderText(summary)));
    m_sensitive->showNotices(summary.notices);
    m_paper->setCurrentIndex(options.paper == report::Paper::A4 ? 1 : 0);
    fillCopyMenu();
    pagesBar()->setValue(page);
    m_text->verticalScrollBar()->setValue(line);

    theme::say(m_unprintable, "text",
               [problems = report::printProblems(summary)] { return saidBeforeSaving(problems); });
    m_unprintable->setVisible(!m_unprintable->text().isEmpty());
}

/// The width of the window, but never larger than is good to read: a page across a 4K screen shows two lines.
/// Larger text makes it larger than the window too: then it scrolls sideways.
void SummaryView::fitPages() {
    const QSizeF page = m_pages ? m_pages->pageSize() : QSizeF();
    if (page.isEmpty())
        return;
    constexpr qreal largest = 1.5;
    constexpr qreal pointsPerInch = 72;
    const QMargins margins = m_pages->margins();
    const qreal wide = page.width() / pointsPerInch * logicalDpiX();
    const QScrollBar* bar = m_scroll->verticalScrollBar();
    const int taken = bar->maximum() > 0 ? bar->sizeHint().width() : 0;
    const qreal room = width() - taken - margins.left() - margins.right() - pagesBar()->sizeHint().width();
    const qreal scale = m_theme.scale() / 100.0;
    m_pages->setZoom(std::clamp(room / wide, 0.2, largest * std::min(scale, 1.0)) * std::max(scale, 1.0));
}

void SummaryView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitBar();
    fitNotices();
    fitPages();
}

void SummaryView::showText(bool text) {
    m_stack->setCurrentIndex(text ? 1 : 0);
    const auto words = [text] { return text ? tr("Show pages") : tr("Show as text"); };
    theme::say(m_asText, "text", words);
    theme::say(m_asText, "accessibleName", words);
}

void SummaryView::showOutcome(const theme::Wording& text, bool isProblem) {
    theme::setRole(m_outcome, isProblem ? "attention" : "quiet-strong");
    theme::repolish(m_outcome);
    theme::say(m_outcome, "text", text);
    m_outcome->show();
}

} // namespace anteroom::summaryview
