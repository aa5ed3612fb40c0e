// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record_ids.h"

#include <QFrame>

class QScrollArea;
class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::records {

class RecordListModel;

/// The chosen record, and all screenings of its patient together: those that the search leaves out too.
class PatientPanel : public QFrame {
    Q_OBJECT
public:
    PatientPanel(const theme::Theme& theme, const RecordListModel& model, QWidget* parent = nullptr);

    /// -1: none is chosen.
    void show(int row);
    /// From the next show() on.
    void offerExport(bool isOffered) { m_isExportOffered = isOffered; }

signals:
    /// All that is kept of the patient.
    void exportRequested(const anteroom::PatientId& patient);
    void openRequested(const anteroom::RecordId& record);
    /// Of a draft, which is opened at its questions.
    void pageRequested(const anteroom::RecordId& record);

private:
    void say(const QString& text, const char* role, const QString& name);
    void sayRecord(int row);
    void sayScreenings(int row);
    void addExport(const PatientId& patient);

    const theme::Theme& m_theme;
    const RecordListModel& m_model;
    bool m_isExportOffered = false;
    QScrollArea* m_area = nullptr;
    QVBoxLayout* m_content = nullptr; ///< of what it shows now
};

} // namespace anteroom::records
