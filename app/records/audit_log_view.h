// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/records/audit_log_model.h"
#include "app/theme/state_bar.h"
#include "core/records/audit_export.h"
#include "core/records/audit_log.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::records {

/// The log of who did what, for administrators: whether it is whole, and its entries, the newest first.
class AuditLogView : public QWidget {
    Q_OBJECT
public:
    explicit AuditLogView(theme::Theme& theme, QWidget* parent = nullptr);

    /// Until show() or showProblem(): it is being read. `all`: as many as there are.
    void showReading(std::uint64_t done, std::uint64_t all);
    void show(const AuditCheck& check, AuditLogModel::Entries entries, AuditLogModel::Patients patients);
    /// It was not read, or reading was stopped: why, and what can be done.
    void showProblem(const theme::Wording& words);
    /// What became of an export.
    void showOutcome(const theme::Wording& words, bool isProblem);
    void setState(const theme::StateBar::State& state) { m_state->show(state); }

signals:
    void backRequested();
    void stopRequested();
    void readRequested(); ///< once more
    void exportRequested(anteroom::AuditFormat format);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeReading();
    QWidget* makeFilters();
    QWidget* makeList();
    void fillFilters();
    void nameFilters();
    void speakAnew();
    void follow(); ///< which entries there are now
    void followChoice();
    void fit();
    void part(QWidget* shown);

    theme::Theme& m_theme;
    AuditLogModel m_model;
    theme::StateBar* m_state = nullptr;
    QBoxLayout* m_column = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_csv = nullptr;
    QPushButton* m_jsonLines = nullptr;
    QLabel* m_whole = nullptr; ///< whether it is
    QLabel* m_outcome = nullptr;
    QWidget* m_reading = nullptr;
    QLabel* m_readingWords = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_again = nullptr;
    QWidget* m_filters = nullptr;
    QLineEdit* m_search = nullptr;
    QComboBox* m_acts = nullptr;
    QComboBox* m_people = nullptr;
    QLabel* m_count = nullptr;
    QFrame* m_list = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_chosen = nullptr; ///< the chosen entry in full
};

} // namespace anteroom::records
