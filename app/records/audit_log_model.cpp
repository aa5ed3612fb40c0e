// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/audit_log_model.h"

#include <algorithm>
#include <set>

namespace anteroom::records {

namespace {

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

constexpr qsizetype shortId = 8; ///< digits that tell one from another on a page

} // namespace

QString actWord(AuditAct act) {
    switch (act) {
    case AuditAct::WorkspaceCreated:
        return AuditLogModel::tr("Workspace made", "act in the log");
    case AuditAct::Unlocked:
        return AuditLogModel::tr("Unlocked", "act in the log");
    case AuditAct::UnlockRefused:
        return AuditLogModel::tr("Wrong passphrase", "act in the log");
    case AuditAct::Locked:
        return AuditLogModel::tr("Locked", "act in the log");
    case AuditAct::Created:
        return AuditLogModel::tr("Record begun", "act in the log");
    case AuditAct::Viewed:
        return AuditLogModel::tr("Viewed", "act in the log");
    case AuditAct::Changed:
        return AuditLogModel::tr("Changed", "act in the log");
    case AuditAct::Finished:
        return AuditLogModel::tr("Finished", "act in the log");
    case AuditAct::Reviewed:
        return AuditLogModel::tr("Flag marked", "act in the log");
    case AuditAct::Signed:
        return AuditLogModel::tr("Signed", "act in the log");
    case AuditAct::CorrectionBegun:
        return AuditLogModel::tr("Correction begun", "act in the log");
    case AuditAct::CorrectionDiscarded:
        return AuditLogModel::tr("Correction discarded", "act in the log");
    case AuditAct::MarkedInError:
        return AuditLogModel::tr("Marked as entered in error", "act in the log");
    case AuditAct::MovedToPatient:
        return AuditLogModel::tr("Moved to another patient", "act in the log");
    case AuditAct::Printed:
        return AuditLogModel::tr("Printed", "act in the log");
    case AuditAct::Exported:
        return AuditLogModel::tr("Exported", "act in the log");
    case AuditAct::Deleted:
        return AuditLogModel::tr("Deleted", "act in the log");
    case AuditAct::TakenOver:
        return AuditLogModel::tr("Taken over", "act in the log");
    case AuditAct::StaffChanged:
        return AuditLogModel::tr("Staff changed", "act in the log");
    case AuditAct::SettingsChanged:
        return AuditLogModel::tr("Settings changed", "act in the log");
    case AuditAct::BackedUp:
        return AuditLogModel::tr("Backed up", "act in the log");
    case AuditAct::WaitingDropped:
        return AuditLogModel::tr("Waiting answers dropped", "act in the log");
    case AuditAct::OlderAccepted:
        return AuditLogModel::tr("Went on with older records", "act in the log");
    case AuditAct::QuestionnaireChanged:
        return AuditLogModel::tr("Questionnaire changed", "act in the log");
    case AuditAct::Restored:
        break;
    }
    return AuditLogModel::tr("Restored", "act in the log");
}

void AuditLogModel::setEntries(Entries entries, Patients patients) {
    beginResetModel();
    m_entries = std::move(entries);
    m_patients = std::move(patients);
    m_texts.clear();
    m_words.clear();
    m_act.reset();
    m_person.reset();
    fill();
    endResetModel();
}

void AuditLogModel::speakAnew() {
    beginResetModel();
    m_texts.clear();
    fill();
    endResetModel();
    emit headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

void AuditLogModel::setSearch(const QString& typed) {
    beginResetModel();
    m_words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    fill();
    endResetModel();
}

void AuditLogModel::setAct(std::optional<AuditAct> act) {
    beginResetModel();
    m_act = act;
    fill();
    endResetModel();
}

void AuditLogModel::setPerson(std::optional<StaffId> person) {
    beginResetModel();
    m_person = std::move(person);
    fill();
    endResetModel();
}

void AuditLogModel::fill() {
    m_rows.clear();
    if (!m_words.isEmpty() && m_texts.empty() && m_entries) {
        m_texts.reserve(size());
        for (std::size_t place = 0; place < size(); ++place) {
            const AuditEntry& entry = (*m_entries)[place];
            QStringList parts;
            for (int column = 0; column < columns; ++column)
                parts << text(place, column);
            parts << records::text(entry.by.account.str());
            if (entry.record)
                parts << records::text(entry.record->str());
            m_texts.push_back(parts.join(QLatin1Char('\n')));
        }
    }
    for (std::size_t place = size(); place-- > 0;)
        if (isShown(place))
            m_rows.push_back(static_cast<std::uint32_t>(place));
}

bool AuditLogModel::isShown(std::size_t place) {
    const AuditEntry& entry = (*m_entries)[place];
    if ((m_act && entry.what != *m_act) || (m_person && entry.by.account != *m_person))
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        return m_texts[place].contains(word, Qt::CaseInsensitive);
    });
}

std::vector<AuditAct> AuditLogModel::acts() const {
    std::set<AuditAct> done;
    for (std::size_t place = 0; place < size(); ++place)
        done.insert((*m_entries)[place].what);
    std::vector<AuditAct> acts(done.begin(), done.end());
    std::sort(acts.begin(), acts.end(),
              [](AuditAct a, AuditAct b) { return QString::localeAwareCompare(actWord(a), actWord(b)) < 0; });
    return acts;
}

std::vector<std::pair<StaffId, QString>> AuditLogModel::people() const {
    std::map<StaffId, QString> names;
    for (std::size_t place = 0; place < size(); ++place) {
        const Act& by = (*m_entries)[place].by;
        names.insert_or_assign(by.account, records::text(by.name));
    }
    std::vector<std::pair<StaffId, QString>> people(names.begin(), names.end());
    std::sort(people.begin(), people.end(), [](const auto& a, const auto& b) {
        return QString::localeAwareCompare(a.second, b.second) < 0;
    });
    return people;
}

const AuditEntry& AuditLogModel::entry(int row) const {
    return (*m_entries)[m_rows[static_cast<std::size_t>(row)]];
}

std::uint64_t AuditLogModel::number(int row) const { return m_rows[static_cast<std::size_t>(row)] + 1; }

QString AuditLogModel::about(const AuditEntry& entry) const {
    const auto known = entry.patient ? m_patients.find(*entry.patient) : m_patients.end();
    QString patient = known == m_patients.end() ? QString() : known->second;
    if (!entry.record)
        return patient;
    const QString record = records::text(entry.record->str()).left(shortId);
    return patient.isEmpty() ? tr("Record %1").arg(record) : tr("%1, record %2").arg(patient, record);
}

int AuditLogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AuditLogModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString AuditLogModel::text(std::size_t place, int column) const {
    const AuditEntry& entry = (*m_entries)[place];
    switch (column) {
    case Number:
        return QString::number(place + 1);
    case When:
        return records::text(entry.by.at.date.iso()) + QLatin1Char(' ') + records::text(entry.by.at.clock());
    case Who:
        return records::text(entry.by.name);
    case What:
        return actWord(entry.what);
    case About:
        return about(entry);
    default:
        return records::text(entry.detail);
    }
}

QVariant AuditLogModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return text(m_rows[static_cast<std::size_t>(index.row())], index.column());
}

QVariant AuditLogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Entry");
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case What:
        return tr("What");
    case About:
        return tr("About");
    default:
        return tr("Detail");
    }
}

} // namespace anteroom::records
