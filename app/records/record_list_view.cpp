// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/record_list_view.h"

#include "app/records/flag_searches.h"
#include "app/records/patient_panel.h"
#include "app/records/record_list_access.h"
#include "app/records/record_table.h"
#include "app/theme/page_head.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace anteroom::records {

RecordListView::RecordListView(theme::Theme& theme, RecordListModel& model, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_model(model), m_flags(new FlagSearches(model, this)) {
    installRecordListAccess();
    setObjectName(QStringLiteral("records"));
    const auto [state, outer] = theme::framePage(theme, this);
    m_state = state;
    m_area = new QScrollArea; // at large text the list has more than the window's height
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(m_area, 1);
    auto* page = new QWidget;
    theme::setRole(page, "page");
    m_column = new QVBoxLayout(page);
    m_column->addWidget(makeHead());
    m_problems = new QFrame;
    m_problems->setObjectName(QStringLiteral("recordProblems"));
    theme::setRole(m_problems, "attention");
    new QVBoxLayout(m_problems);
    m_problems->hide();
    m_column->addWidget(m_problems);
    m_finding = new QWidget;
    auto* finding = new QVBoxLayout(m_finding);
    finding->setContentsMargins(0, 0, 0, 0);
    finding->addWidget(makeSearch());
    finding->addWidget(makeChoices());
    m_column->addWidget(m_finding);
    m_column->addWidget(makeMessage());
    m_column->addWidget(makeList(), 1);
    m_column->addStretch(0);
    m_area->setWidget(page);
    setFocusProxy(m_search);

    connect(m_flags, &FlagSearches::made, this, &RecordListView::flagsSearched);
    connect(&model, &QAbstractItemModel::modelReset, this, &RecordListView::follow);
    connect(&model, &RecordListModel::countChanged, this, &RecordListView::follow);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &RecordListView::follow);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &RecordListView::follow);
    connect(&model, &QAbstractItemModel::rowsMoved, this, &RecordListView::follow);
    connect(&model, &QAbstractItemModel::dataChanged, this, &RecordListView::follow);
    connect(&model, &QAbstractItemModel::layoutChanged, this, &RecordListView::followOrder);
    connect(&theme, &theme::Theme::changed, this, &RecordListView::fit);
    connect(new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, [this] {
                m_search->setFocus(Qt::ShortcutFocusReason);
                m_search->selectAll();
            });
    theme::whenLanguageChanges(this, [this] {
        fit();
        follow();
    });
    fit();
    follow();
}

QWidget* RecordListView::makeHead() {
    auto* head = new theme::PageHead(
        m_theme, [] { return tr("Records"); }, QStringLiteral("recordsTitle"));
    m_title = head->title();
    m_title->setProperty("focusRing", false);
    QPushButton* lock = theme::makeButton([] { return tr("Lock"); }, "quiet", QStringLiteral("recordsLock"));
    lock->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_L).toString(QKeySequence::NativeText));
    QPushButton* staff =
        theme::makeButton([] { return tr("Staff"); }, "quiet", QStringLiteral("recordsStaff"));
    m_administration = theme::makeButton([] { return tr("Administration"); }, "menu",
                                         QStringLiteral("recordsAdministration"));
    m_administration->setMenu(makeAdministrationMenu());
    m_administration->hide();
    m_begin =
        theme::makeButton([] { return tr("New screening"); }, "primary", QStringLiteral("newScreening"));
    connect(lock, &QPushButton::clicked, this, &RecordListView::lockRequested);
    connect(staff, &QPushButton::clicked, this, &RecordListView::staffRequested);
    connect(m_begin, &QPushButton::clicked, this, &RecordListView::newScreeningRequested);
    head->setActions({lock, staff, m_administration, m_begin});
    return head;
}

QWidget* RecordListView::makeSearch() {
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    auto* label = new QHBoxLayout;
    label->setSpacing(m_theme.px(8));
    auto* find = theme::makeLabel([] { return tr("Find records"); }, "body-strong");
    find->setWordWrap(false);
    const auto searchHint = [] {
        return tr("by name, identifier, date of birth, date, status, flag or staff");
    };
    m_hint = theme::makeLabel(searchHint, "quiet");
    m_hint->setObjectName(QStringLiteral("searchHint"));
    m_hint->setWordWrap(false);
    m_count = theme::makeLabel({}, "quiet");
    m_count->setObjectName(QStringLiteral("recordCount"));
    m_count->setWordWrap(false);
    label->addWidget(find, 0, Qt::AlignBaseline);
    label->addWidget(m_hint, 0, Qt::AlignBaseline);
    label->addStretch(1);
    label->addWidget(m_count, 0, Qt::AlignBaseline);
    column->addLayout(label);
    auto* line = new QHBoxLayout;
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("recordSearch"));
    theme::say(m_search, "accessibleName", [] { return tr("Find records"); });
    theme::say(m_search, "accessibleDescription", searchHint);
    m_search->setMaxLength(200);
    theme::setRole(m_search, "entry");
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &RecordListView::search);
    m_clear = theme::makeButton([] { return tr("Clear"); }, "quiet", QStringLiteral("clearSearch"));
    theme::say(m_clear, "accessibleName", [] { return tr("Clear the search"); });
    m_clear->setEnabled(false);
    connect(m_clear, &QPushButton::clicked, this, &RecordListView::clearSearch);
    line->addWidget(m_search, 1);
    line->addWidget(m_clear);
    column->addLayout(line);
    return part;
}

QWidget* RecordListView::makeMessage() {
    QVBoxLayout* content = nullptr;
    m_message = theme::makeCard(m_theme, content);
    m_message->setObjectName(QStringLiteral("recordsMessage"));
    m_messageTitle = theme::makeLabel({}, "question");
    m_messageTitle->setObjectName(QStringLiteral("messageTitle"));
    m_messageText = theme::makeLabel({}, "body");
    m_messageText->setObjectName(QStringLiteral("messageText"));
    m_showAll = theme::makeButton([] { return tr("Show all records"); }, "secondary",
                                  QStringLiteral("showAllRecords"));
    connect(m_showAll, &QPushButton::clicked, this, &RecordListView::showAll);
    m_beginFirst =
        theme::makeButton([] { return tr("New screening"); }, "primary", QStringLiteral("firstScreening"));
    connect(m_beginFirst, &QPushButton::clicked, this, &RecordListView::newScreeningRequested);
    content->addWidget(m_messageTitle);
    content->addWidget(m_messageText);
    content->addSpacing(m_theme.px(8));
    for (QPushButton* button : {m_showAll, m_beginFirst})
        content->addWidget(button, 0, Qt::AlignLeading);
    return m_message;
}

QWidget* RecordListView::makeList() {
    m_list = new QWidget;
    m_beside = new QBoxLayout(QBoxLayout::LeftToRight, m_list);
    m_beside->setContentsMargins(0, 0, 0, 0);
    m_table = new RecordTable(m_theme, m_model);
    m_table->setObjectName(QStringLiteral("recordTable"));
    theme::say(m_table, "accessibleName", [] { return tr("Records"); });
    m_panel = new PatientPanel(m_theme, m_model);
    QVBoxLayout* content = nullptr;
    QFrame* card = theme::makeCard(m_theme, content); // whose corners are round; those of rows are not
    content->setContentsMargins(4, 4, 4, 4);
    content->addWidget(m_table);
    m_beside->addWidget(card, 1);
    m_beside->addWidget(m_panel);
    m_table->installEventFilter(this);
    connect(m_table, &RecordTable::chosenChanged, this, &RecordListView::followChoice);
    connect(m_table, &RecordTable::opened, this, &RecordListView::openChosen);
    connect(m_table, &RecordTable::leftUpwards, this, [this] { m_search->setFocus(Qt::OtherFocusReason); });
    connect(m_table, &RecordTable::typed, this, [this](const QString& text) {
        m_search->setFocus(Qt::OtherFocusReason);
        m_search->end(false);
        m_search->insert(text);
    });
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            &RecordListView::followOrder);
    connect(m_panel, &PatientPanel::openRequested, this, &RecordListView::openRequested);
    connect(m_panel, &PatientPanel::pageRequested, this, &RecordListView::pageRequested);
    connect(m_panel, &PatientPanel::exportRequested, this, &RecordListView::patientExportRequested);
    return m_list;
}

void RecordListView::offerAdministration(bool isOffered) { m_administration->setVisible(isOffered); }

void RecordListView::offerPatientExport(bool isOffered) {
    m_panel->offerExport(isOffered);
    m_panel->show(m_table->chosenRow());
}

void RecordListView::hideRecords() {
    m_isReading = true;
    follow();
}

void RecordListView::showReading() {
    hideRecords();
    m_title->setFocus(Qt::OtherFocusReason);
}

void RecordListView::showRecords() {
    m_isReading = false;
    follow();
    if (isVisible()) { // after an unlock, the person is where they were, and the keys with them
        (m_model.entries().empty() ? static_cast<QWidget*>(m_beginFirst) : m_search)
            ->setFocus(Qt::OtherFocusReason);
        m_search->selectAll();
    }
    // The list is painted first; then the first letter finds all ready.
    QTimer::singleShot(0, &m_model, &RecordListModel::prepareSearch);
}

void RecordListView::showProblems(const QString& title, const QStringList& problems) {
    auto* lines = qobject_cast<QVBoxLayout*>(m_problems->layout());
    const auto before = m_problems->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget* line : before)
        line->hide();
    theme::clearLayout(lines);
    m_problems->setVisible(!problems.isEmpty());
    if (problems.isEmpty())
        return;
    lines->addWidget(theme::makeLabel(title, "attention-strong"));
    constexpr qsizetype atOnce = 3; // the list stays in view under any number of them
    for (const QString& problem : problems.first(std::min(atOnce, problems.size())))
        lines->addWidget(theme::makeLabel(problem, "body"));
    if (problems.size() <= atOnce)
        return;
    auto* rest = new QWidget;
    rest->setObjectName(QStringLiteral("remainingProblems"));
    auto* restLines = new QVBoxLayout(rest);
    restLines->setContentsMargins(0, 0, 0, 0);
    restLines->setSpacing(lines->spacing());
    for (const QString& problem : problems.mid(atOnce))
        restLines->addWidget(theme::makeLabel(problem, "body"));
    rest->hide();
    QPushButton* more =
        theme::makeButton([rest = problems.size() - atOnce] { return tr("Show %1 more").arg(rest); }, "jump",
                          QStringLiteral("moreProblems"));
    connect(more, &QPushButton::clicked, rest, [rest, more] {
        rest->show();
        more->hide();
    });
    lines->addWidget(rest);
    lines->addWidget(more, 0, Qt::AlignLeading);
}

void RecordListView::search() {
    m_clear->setEnabled(!m_search->text().isEmpty());
    m_model.setSearch(m_search->text());
}

void RecordListView::settleSearch() { m_flags->settle(); }

void RecordListView::clearSearch() {
    m_search->clear();
    m_search->setFocus(Qt::OtherFocusReason);
}

void RecordListView::showAll() {
    m_statuses->button(0)->click();
    clearSearch();
}

void RecordListView::toTable() {
    if (m_model.rowCount() == 0)
        return;
    m_table->setFocus(Qt::OtherFocusReason);
}

// At large text the page is longer than the window: the list moves into it as a whole.
void RecordListView::revealTable() {
    const QPoint corner = m_table->mapTo(m_area->widget(), QPoint());
    const int margin = m_theme.px(16);
    m_area->ensureVisible(corner.x(), corner.y() + m_table->height(), 0, margin);
    m_area->ensureVisible(corner.x(), corner.y(), 0, margin);
}

void RecordListView::openChosen() {
    if (m_table->chosenRow() >= 0)
        emit openRequested(RecordId(m_model.entry(m_table->chosenRow()).head.id));
}

// Rows come and go with each letter; the record that was chosen stays so.
void RecordListView::follow() {
    const bool isEmpty = m_model.entries().empty();
    const bool hasRows = !m_isReading && m_model.rowCount() > 0;
    m_finding->setVisible(!m_isReading && !isEmpty);
    m_list->setVisible(hasRows);
    m_message->setVisible(!hasRows);
    m_showAll->setVisible(!m_isReading && !isEmpty);
    m_beginFirst->setVisible(!m_isReading && isEmpty);
    m_begin->setVisible(!m_isReading && !isEmpty);
    if (m_isReading) {
        m_messageTitle->setText(tr("Reading the records"));
        m_messageText->setText(tr("They are unlocked and listed in a moment."));
    } else if (isEmpty) {
        m_messageTitle->setText(tr("No records yet"));
        m_messageText->setText(tr("Start a new screening: it is kept here from its first answer."));
    } else if (!hasRows) {
        m_messageTitle->setText(m_model.search().trimmed().isEmpty()
                                    ? tr("No record has this status")
                                    : tr("No record matches “%1”").arg(m_model.search().trimmed()));
        m_messageText->setText(
            m_model.status() ? tr("Only one status is shown. Show all records, or type less.")
                             : tr("Every word has to begin a word of the record. Type less, or look for "
                                  "the date of birth or the identifier."));
    }
    const auto all = static_cast<int>(m_model.entries().size());
    const QString count = all == 1 ? tr("1 record") : tr("%1 records").arg(all);
    m_count->setText(m_model.rowCount() == all ? count : tr("%1 of %2").arg(m_model.rowCount()).arg(count));
    const int row = m_chosen ? m_model.rowOf(*m_chosen) : -1;
    if (row >= 0 && row != m_table->chosenRow())
        m_table->choose(row);
    m_panel->show(m_table->chosenRow());
}

void RecordListView::followChoice() {
    if (m_table->chosenRow() >= 0)
        m_chosen = m_model.entry(m_table->chosenRow()).head.id;
    m_panel->show(m_table->chosenRow());
}

void RecordListView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty())
        clearSearch();
    else
        QWidget::keyPressEvent(event);
}

bool RecordListView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::FocusIn)
        revealTable();
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        toTable();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        toTable();
        if (m_model.rowCount() == 1) // among several, the next Enter opens what is seen to be chosen
            openChosen();
        return true;
    default:
        return false;
    }
}

void RecordListView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

bool RecordListView::isWide() const { return width() >= m_theme.px(960); }

void RecordListView::fit() {
    const int margin = theme::sideMargin(m_theme, width());
    const bool wide = isWide();
    m_column->setContentsMargins(margin, m_theme.px(16), margin, m_theme.px(16));
    m_column->setSpacing(m_theme.px(12));
    m_finding->layout()->setSpacing(m_theme.px(8));
    followOrder();
    m_problems->layout()->setContentsMargins(m_theme.px(16), m_theme.px(12), m_theme.px(16), m_theme.px(12));
    m_problems->layout()->setSpacing(m_theme.px(4));
    m_administration->setText(wide ? m_administration->accessibleName() : tr("More"));
    m_hint->setVisible(wide);
    m_keys->setVisible(wide);
    m_beside->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_beside->setSpacing(m_theme.px(12));
    m_panel->setMinimumWidth(wide ? m_theme.px(272) : 0);
    m_panel->setMaximumWidth(wide ? m_theme.px(272) : QWIDGETSIZE_MAX);
    m_panel->setMinimumHeight(m_theme.px(wide ? 200 : 260));
    m_table->setMinimumHeight(m_theme.px(wide ? 200 : 260));
    m_panel->show(m_table->chosenRow());
}

} // namespace anteroom::records
