// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/record_list_model.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace anteroom::records {

namespace {

std::uint64_t firstHalf(const std::string& hexadecimal) {
    std::uint64_t half = 0;
    std::from_chars(hexadecimal.data(), hexadecimal.data() + 16, half, 16);
    return half;
}

QString qt(const std::string& text) { return QString::fromStdString(text); }

} // namespace

RecordListModel::RecordListModel(RecordWords words, QObject* parent)
    : QAbstractTableModel(parent), m_search(std::in_place, std::move(words)), m_order({}) {}

void RecordListModel::setEntries(SharedEntries entries) {
    beginResetModel();
    m_entries = std::move(entries);
    m_ids.clear();
    m_patients.clear();
    for (const SharedEntry& entry : m_entries) {
        m_ids.push_back(firstHalf(entry->head.id.str()));
        m_patients.push_back(firstHalf(entry->head.patient.str()));
    }
    m_isSearchReady = false;
    if (m_entries.empty())
        m_search->forget();
    order(m_order.by());
    fillRows();
    endResetModel();
}

void RecordListModel::wordsChanged() {
    m_titles.clear();
    const bool wasReady = std::exchange(m_isSearchReady, false);
    if (m_order.by().column == Column::Questionnaire || !m_typed.trimmed().isEmpty()) {
        setEntries(std::exchange(m_entries, {}));
        return;
    }
    if (wasReady)
        prepareSearch();
    if (!m_rows.empty())
        emit dataChanged(index(0, static_cast<int>(Column::Questionnaire)),
                         index(rowCount() - 1, static_cast<int>(Column::Questionnaire)));
}

void RecordListModel::setWords(RecordWords words) {
    m_search.emplace(std::move(words));
    m_titles.clear();
    setEntries(std::exchange(m_entries, {}));
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

void RecordListModel::prepareSearch() {
    if (m_isSearchReady)
        return;
    m_search->assign(m_entries);
    m_isSearchReady = true;
}

void RecordListModel::order(RecordOrder::By by) {
    m_order = RecordOrder(by);
    for (const SharedEntry& entry : m_entries)
        m_order.append(*entry, questionnaireTitle(*entry));
    m_sorted = m_order.sorted();
}

void RecordListModel::fillRows() {
    m_rows.clear();
    if (m_typed.trimmed().isEmpty() && !m_status) {
        m_rows = m_sorted;
        return;
    }
    prepareSearch();
    std::vector<char> isFound(m_entries.size(), 0);
    for (const Position position : m_search->find(m_typed.toStdString()))
        isFound[position] = !m_status || m_entries[position]->head.status == *m_status ? 1 : 0;
    std::copy_if(m_sorted.begin(), m_sorted.end(), std::back_inserter(m_rows),
                 [&isFound](Position position) { return isFound[position] != 0; });
}

void RecordListModel::setSearch(const QString& typed) {
    if (typed == m_typed)
        return;
    emit searchAboutToChange(typed);
    beginResetModel();
    m_typed = typed;
    if (m_entries.empty())
        m_search->forget();
    fillRows();
    endResetModel();
}

void RecordListModel::setStatus(std::optional<RecordStatus> status) {
    if (status == m_status)
        return;
    m_status = status;
    beginResetModel();
    fillRows();
    endResetModel();
}

void RecordListModel::sort(int column, Qt::SortOrder order) {
    const RecordOrder::By by{static_cast<Column>(column), order == Qt::DescendingOrder};
    if (column < 0 || column >= columns || by == m_order.by())
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Position> places;
    for (const QModelIndex& index : before)
        places.push_back(m_rows[static_cast<std::size_t>(index.row())]);
    this->order(by);
    fillRows();
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto row = std::find(m_rows.begin(), m_rows.end(), places[static_cast<std::size_t>(i)]);
        changePersistentIndex(before[i], index(static_cast<int>(row - m_rows.begin()), before[i].column()));
    }
    emit layoutChanged({}, VerticalSortHint);
}

std::optional<RecordListModel::Position> RecordListModel::positionOf(const RecordId& id) const {
    const std::uint64_t half = firstHalf(id.str());
    for (Position position = 0; position < m_ids.size(); ++position)
        if (m_ids[position] == half && m_entries[position]->head.id == id)
            return position;
    return std::nullopt;
}

int RecordListModel::rowOf(const RecordId& id) const {
    const std::optional<Position> position = positionOf(id);
    const auto row = position ? std::find(m_rows.begin(), m_rows.end(), *position) : m_rows.end();
    return row == m_rows.end() ? -1 : static_cast<int>(row - m_rows.begin());
}

bool RecordListModel::isShown(Position position) const {
    if (m_status && m_entries[position]->head.status != *m_status)
        return false;
    return m_typed.trimmed().isEmpty() || m_search->matches(position);
}

void RecordListModel::insertSorted(Position position) {
    const auto comesBefore = [this](Position a, Position b) { return m_order.comesBefore(a, b); };
    m_sorted.insert(std::lower_bound(m_sorted.begin(), m_sorted.end(), position, comesBefore), position);
    if (!isShown(position))
        return;
    const auto row = std::lower_bound(m_rows.begin(), m_rows.end(), position, comesBefore);
    const int number = static_cast<int>(row - m_rows.begin());
    beginInsertRows({}, number, number);
    m_rows.insert(row, position);
    endInsertRows();
}

void RecordListModel::takeOut(Position position) {
    m_sorted.erase(std::find(m_sorted.begin(), m_sorted.end(), position));
    const auto row = std::find(m_rows.begin(), m_rows.end(), position);
    if (row == m_rows.end())
        return;
    const int number = static_cast<int>(row - m_rows.begin());
    beginRemoveRows({}, number, number);
    m_rows.erase(row);
    endRemoveRows();
}

void RecordListModel::put(SharedEntry entry) {
    if (const std::optional<Position> position = positionOf(entry->head.id)) {
        replace(*position, std::move(entry));
        return;
    }
    m_ids.push_back(firstHalf(entry->head.id.str()));
    m_patients.push_back(firstHalf(entry->head.patient.str()));
    m_order.append(*entry, questionnaireTitle(*entry));
    if (m_isSearchReady)
        m_search->append(*entry);
    m_entries.push_back(std::move(entry));
    insertSorted(static_cast<Position>(m_entries.size() - 1));
    emit countChanged();
}

// A row that stays where it is, is only painted anew; one that moves takes the selection along.
void RecordListModel::replace(Position position, SharedEntry entry) {
    const auto rowAt = std::find(m_rows.begin(), m_rows.end(), position);
    const bool wasShown = rowAt != m_rows.end();
    const int before = static_cast<int>(rowAt - m_rows.begin());
    m_patients[position] = firstHalf(entry->head.patient.str());
    m_order.replace(position, *entry, questionnaireTitle(*entry));
    if (m_isSearchReady)
        m_search->replace(position, *entry);
    m_entries[position] = std::move(entry);
    if (!wasShown || !isShown(position)) {
        takeOut(position);
        insertSorted(position);
        return;
    }
    const auto comesBefore = [this](Position a, Position b) { return m_order.comesBefore(a, b); };
    m_sorted.erase(std::find(m_sorted.begin(), m_sorted.end(), position));
    m_sorted.insert(std::lower_bound(m_sorted.begin(), m_sorted.end(), position, comesBefore), position);
    std::vector<Position> rows = m_rows;
    rows.erase(rows.begin() + before);
    const auto place = std::lower_bound(rows.begin(), rows.end(), position, comesBefore);
    const int after = static_cast<int>(place - rows.begin());
    rows.insert(place, position);
    if (after != before)
        beginMoveRows({}, before, before, {}, after > before ? after + 1 : after);
    m_rows = std::move(rows);
    if (after != before)
        endMoveRows();
    emit dataChanged(index(after, 0), index(after, columns - 1));
}

void RecordListModel::remove(const RecordId& id) {
    const std::optional<Position> position = positionOf(id);
    if (!position)
        return;
    takeOut(*position);
    const auto at = static_cast<std::ptrdiff_t>(*position);
    m_entries.erase(m_entries.begin() + at);
    m_ids.erase(m_ids.begin() + at);
    m_patients.erase(m_patients.begin() + at);
    m_order.remove(*position);
    if (m_isSearchReady)
        m_search->remove(*position);
    for (std::vector<Position>* places : {&m_sorted, &m_rows})
        for (Position& place : *places)
            place -= place > *position ? 1U : 0U;
    emit countChanged();
}

std::vector<const IndexEntry*> RecordListModel::screeningsOf(const PatientId& patient) const {
    const std::uint64_t half = firstHalf(patient.str());
    std::vector<const IndexEntry*> screenings;
    for (std::size_t position = 0; position < m_patients.size(); ++position)
        if (m_patients[position] == half && m_entries[position]->head.patient == patient)
            screenings.push_back(m_entries[position].get());
    std::stable_sort(screenings.begin(), screenings.end(), [](const IndexEntry* a, const IndexEntry* b) {
        return std::pair(screenedOn(*a), a->head.created.at) > std::pair(screenedOn(*b), b->head.created.at);
    });
    return screenings;
}

QString RecordListModel::questionnaireTitle(const IndexEntry& entry) const {
    const QuestionnaireRef& ref = entry.head.questionnaire;
    const auto known = m_titles.find(ref.sha256);
    if (known != m_titles.end())
        return known->second;
    const auto& titleOf = m_search->words().questionnaire;
    QString title = titleOf ? qt(titleOf(ref)) : QString();
    if (title.isEmpty())
        title = qt(ref.id.str());
    m_titles.emplace(ref.sha256, title);
    return title;
}

QString RecordListModel::dayOf(const IndexEntry& entry) {
    const QString day = qt(screenedOn(entry).iso());
    return entry.formDay ? tr("%1, paper").arg(day) : day;
}

QString RecordListModel::statusWord(const IndexEntry& entry) const {
    const RecordWords& words = m_search->words();
    return qt(entry.head.enteredInError ? words.enteredInError : words.status(entry.head));
}

QStringList RecordListModel::findingsFound(int row) const {
    QStringList titles;
    const auto& titleOf = m_search->words().finding;
    if (m_typed.trimmed().isEmpty() || !titleOf)
        return titles;
    for (const FindingId& id : m_search->findingsFound(entry(row)))
        titles << qt(titleOf(entry(row).head.questionnaire, id));
    return titles;
}

std::set<FindingId> RecordListModel::flagsFound() const {
    std::set<FindingId> found;
    if (m_typed.trimmed().isEmpty() || !m_search->looksForFindings())
        return found;
    for (const Position position : m_rows)
        for (FindingId& id : m_search->findingsFound(*m_entries[position]))
            found.insert(std::move(id));
    return found;
}

int RecordListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString RecordListModel::text(const IndexEntry& entry, Column column) const {
    const RecordHead& head = entry.head;
    switch (column) {
    case Column::Patient:
        return head.identity.patientName.empty() ? tr("No name") : qt(head.identity.patientName);
    case Column::DateOfBirth:
        return qt(head.identity.dateOfBirth);
    case Column::Identifier:
        return qt(head.identity.identifier);
    case Column::Questionnaire:
        return questionnaireTitle(entry);
    case Column::Date: // the panel says whether it was on paper: there is room for the day alone
        return qt(screenedOn(entry).iso());
    case Column::Status:
        return statusWord(entry);
    case Column::EditedBy:
        return qt(head.edited.name);
    case Column::Edited:
        break;
    }
    return qt(head.edited.at.date.iso() + ' ' + head.edited.at.clock());
}

QVariant RecordListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const IndexEntry& shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, static_cast<Column>(index.column()));
    case IdRole:
        return qt(shown.head.id.str());
    case InErrorRole:
        return shown.head.enteredInError.has_value();
    default:
        return {};
    }
}

QVariant RecordListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columns)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Patient:
        return tr("Patient");
    case Column::DateOfBirth:
        return tr("Date of birth");
    case Column::Identifier:
        return tr("Identifier");
    case Column::Questionnaire:
        return tr("Questionnaire");
    case Column::Date:
        return tr("Begun");
    case Column::Status:
        return tr("Status");
    case Column::EditedBy:
        return tr("Edited by");
    case Column::Edited:
        break;
    }
    return tr("Edited");
}

} // namespace anteroom::records
