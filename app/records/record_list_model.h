// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/records/record_order.h"
#include "core/records/record_search.h"

#include <QAbstractTableModel>

#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

namespace anteroom::records {

/// The records that a list shows: those that have the status asked for and all words of the search, sorted.
/// Holds no store: whoever changes a record says so here. Rows are what is shown, and know their records by
/// id.
class RecordListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< QString, of the record
        InErrorRole,           ///< bool: entered in error
    };

    explicit RecordListModel(RecordWords words, QObject* parent = nullptr);

    /// All anew; what was searched for and the order stay.
    void setEntries(SharedEntries entries);
    /// Replaces the record with its id, or adds it.
    void put(SharedEntry entry);
    void remove(const RecordId& id);
    /// What `words` gave for a questionnaire or a finding is asked for anew.
    void wordsChanged();
    /// They are in another language.
    void setWords(RecordWords words);
    const RecordWords& words() const { return m_search->words(); }
    /// Makes what a search needs, which the first search would otherwise do.
    void prepareSearch();

    void setSearch(const QString& typed);
    /// Nothing: all of them. A record entered in error counts as the status that it had.
    void setStatus(std::optional<RecordStatus> status);
    const QString& search() const noexcept { return m_typed; }
    std::optional<RecordStatus> status() const noexcept { return m_status; }
    const RecordOrder::By& order() const noexcept { return m_order.by(); }

    /// Of all, shown or not.
    const SharedEntries& entries() const noexcept { return m_entries; }
    const IndexEntry& entry(int row) const { return *m_entries[m_rows[static_cast<std::size_t>(row)]]; }
    /// -1: not shown.
    int rowOf(const RecordId& id) const;
    /// All screenings of a patient, shown or not, the newest first. Good until the next change.
    std::vector<const IndexEntry*> screeningsOf(const PatientId& patient) const;

    QString questionnaireTitle(const IndexEntry& entry) const;
    /// Of the screening, and whether it was on paper.
    static QString dayOf(const IndexEntry& entry);
    QString statusWord(const IndexEntry& entry) const;
    /// Titles of the findings of the record in `row` that the search found it by.
    QStringList findingsFound(int row) const;
    /// Those of all the records that are shown.
    std::set<FindingId> flagsFound() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    /// What is shown is what was searched for before.
    void searchAboutToChange(const QString& typed);
    /// After a record came or went, shown or not, and all is as it is then: rows are told of while they
    /// change.
    void countChanged();

private:
    using Position = std::uint32_t; ///< in m_entries

    std::optional<Position> positionOf(const RecordId& id) const;
    void order(RecordOrder::By by);
    void fillRows();
    bool isShown(Position position) const;
    void insertSorted(Position position);
    void takeOut(Position position);
    void replace(Position position, SharedEntry entry);
    QString text(const IndexEntry& entry, Column column) const;

    SharedEntries m_entries;
    std::vector<std::uint64_t> m_ids; ///< the first half of each record's id: found without a look elsewhere
    std::vector<std::uint64_t> m_patients; ///< likewise
    std::optional<RecordSearch> m_search;  ///< always there: made anew with other words
    bool m_isSearchReady = false;
    RecordOrder m_order;
    std::vector<Position> m_sorted; ///< all
    std::vector<Position> m_rows;   ///< those shown, in the same order
    QString m_typed;
    std::optional<RecordStatus> m_status;
    mutable std::unordered_map<std::string, QString> m_titles; ///< by the questionnaire's hash
};

} // namespace anteroom::records
