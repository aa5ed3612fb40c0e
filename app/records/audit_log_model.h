// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/audit_entry.h"

#include <QAbstractTableModel>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace anteroom::records {

/// What somebody did, for people: "Marked as entered in error".
QString actWord(AuditAct act);

/// The entries of the log, the newest first: those that have the words, the act and the person asked for.
class AuditLogModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, When, Who, What, About, Detail };
    static constexpr int columns = Detail + 1;
    using Entries = std::shared_ptr<const std::vector<AuditEntry>>;
    /// What the list of records calls a patient.
    using Patients = std::map<PatientId, QString>;

    using QAbstractTableModel::QAbstractTableModel;

    /// In the order of the log. What was asked for is forgotten.
    void speakAnew(); ///< in another language
    void setEntries(Entries entries, Patients patients);
    /// Every word, in any place of an entry, in letters of either case.
    void setSearch(const QString& typed);
    void setAct(std::optional<AuditAct> act);
    void setPerson(std::optional<StaffId> person);

    std::size_t size() const { return m_entries ? m_entries->size() : 0; } ///< shown or not
    std::vector<AuditAct> acts() const;                      ///< that somebody did, by their word
    std::vector<std::pair<StaffId, QString>> people() const; ///< by their newest name
    const AuditEntry& entry(int row) const;
    std::uint64_t number(int row) const;
    /// "Record 1f0c52aa of TEST, Avery"; empty where it is about none.
    QString about(const AuditEntry& entry) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void fill();
    bool isShown(std::size_t place);
    QString text(std::size_t place, int column) const;

    Entries m_entries;
    Patients m_patients;
    std::vector<std::uint32_t> m_rows; ///< places in m_entries
    QStringList m_words;
    std::vector<QString> m_texts; ///< what a search looks in, once one does
    std::optional<AuditAct> m_act;
    std::optional<StaffId> m_person;
};

} // namespace anteroom::records
