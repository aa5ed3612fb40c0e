// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/record_table.h"

#include "app/records/record_list_model.h"
#include "app/records/record_row_delegate.h"
#include "app/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace anteroom::records {

namespace {

constexpr Column mostNeededFirst[] = {Column::Patient,     Column::Date,       Column::Status,
                                      Column::DateOfBirth, Column::Identifier, Column::Questionnaire,
                                      Column::EditedBy,    Column::Edited};

/// As wide as any is in practice; what is longer ends in an ellipsis.
const char* sampleOf(Column column) {
    switch (column) {
    case Column::Patient:
        return "Thornberg, Alexandra";
    case Column::Identifier:
        return "MRN-1234567";
    case Column::Questionnaire:
        return "Ketamine therapy pre-screening";
    case Column::EditedBy:
        return "A. Castillo-Lind";
    case Column::Edited:
        return "2027-03-14 14:06";
    case Column::DateOfBirth:
    case Column::Date:
    case Column::Status: // measured
        break;
    }
    return "2027-03-14";
}

bool takesMore(Column column) { return column == Column::Patient || column == Column::Questionnaire; }

} // namespace

RecordTable::RecordTable(const theme::Theme& theme, RecordListModel& model, QWidget* parent)
    : QTableView(parent), m_theme(theme), m_records(model) {
    theme::setRole(this, "bare");
    setModel(&model);
    setItemDelegate(new RecordRowDelegate(theme, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerItem);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* heads = horizontalHeader();
    heads->setHighlightSections(false);
    heads->setSectionsClickable(true);
    heads->setSectionResizeMode(QHeaderView::Fixed);
    heads->setStretchLastSection(true);
    heads->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    const RecordOrder::By order = model.order(); // sorting may be enabled only once the indicator is right
    heads->setSortIndicator(static_cast<int>(order.column),
                            order.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(this, &QTableView::doubleClicked, this, &RecordTable::opened);
    connect(&theme, &theme::Theme::changed, this, &RecordTable::fit);
    fit();
}

void RecordTable::choose(int row) {
    setCurrentIndex(model()->index(row, 0));
    scrollTo(currentIndex());
}

int RecordTable::chosenRow() const { return currentIndex().isValid() ? currentIndex().row() : -1; }

void RecordTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    emit chosenChanged();
}

int RecordTable::widestStatus(const QFontMetrics& metrics) const {
    const RecordWords& words = m_records.words();
    int widest = metrics.horizontalAdvance(QString::fromStdString(words.enteredInError));
    for (const std::string& status : words.statuses)
        widest = std::max(widest, metrics.horizontalAdvance(QString::fromStdString(status)));
    return widest;
}

void RecordTable::fit() {
    verticalHeader()->setDefaultSectionSize(m_theme.px(40));
    ensurePolished();
    QFont headFont = font(), boldFont = font();
    headFont.setPixelSize(m_theme.px(14));
    boldFont.setBold(true);
    const QFontMetrics heads(headFont), cells(font()), boldCells(boldFont);
    const int margins = m_theme.px(20);
    // Columns keep their places when the scroll bar comes or goes.
    verticalScrollBar()->ensurePolished();
    int left = contentsRect().width() - verticalScrollBar()->sizeHint().width();
    int widths[columns] = {};
    for (const Column column : mostNeededFirst) {
        const int number = static_cast<int>(column);
        const QString sample = QString::fromLatin1(sampleOf(column));
        const int head = heads.horizontalAdvance(model()->headerData(number, Qt::Horizontal).toString()) +
                         m_theme.px(16); // for the mark of the order
        const int cell = column == Column::Status ? widestStatus(boldCells) : cells.horizontalAdvance(sample);
        const int wanted = std::max(head, cell) + margins;
        const bool hasRoom = wanted <= left || column == Column::Patient;
        widths[number] = hasRoom ? std::min(wanted, left) : 0;
        left -= widths[number];
    }
    int growing = 0;
    for (int column = 0; column < columns; ++column)
        growing += widths[column] > 0 && takesMore(static_cast<Column>(column)) ? 1 : 0;
    for (int column = 0; column < columns; ++column) {
        setColumnHidden(column, widths[column] == 0);
        const int more =
            takesMore(static_cast<Column>(column)) && growing > 0 ? std::max(0, left) / growing : 0;
        if (widths[column] > 0)
            setColumnWidth(column, widths[column] + more);
    }
}

void RecordTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fit();
}

void RecordTable::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    // Qt makes the first row the current one without marking it.
    if (model()->rowCount() > 0 && !selectionModel()->isRowSelected(chosenRow()))
        choose(std::max(0, chosenRow()));
    viewport()->update();
}

void RecordTable::focusOutEvent(QFocusEvent* event) {
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void RecordTable::keyPressEvent(QKeyEvent* event) {
    const bool isPlain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    const int last = model()->rowCount() - 1;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit opened();
        return;
    case Qt::Key_Up:
        if (chosenRow() <= 0) {
            emit leftUpwards();
            return;
        }
        break;
    case Qt::Key_Home:
        choose(0);
        return;
    case Qt::Key_End:
        choose(last);
        return;
    case Qt::Key_Escape:
        event->ignore();
        return;
    default:
        if (isPlain && !event->text().isEmpty() && event->text().at(0).isPrint() &&
            event->key() != Qt::Key_Space) {
            emit typed(event->text());
            return;
        }
    }
    QTableView::keyPressEvent(event);
}

} // namespace anteroom::records
