// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/records/record_list_model.h"
#include "app/theme/state_bar.h"

#include <QWidget>

class QAbstractButton;
class QBoxLayout;
class QButtonGroup;
class QFrame;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::records {

class FlagSearches;
class PatientPanel;
class RecordTable;

/// The records of the clinic, for staff alone: found as one types, sorted, and those of one patient together.
class RecordListView : public QWidget {
    Q_OBJECT
public:
    /// `model` has to outlive it.
    RecordListView(theme::Theme& theme, RecordListModel& model, QWidget* parent = nullptr);

    /// Until showRecords(): they are being read.
    void showReading();
    /// Likewise after a lock, when the keys are elsewhere.
    void hideRecords();
    /// What the model has; the keys are in the search field.
    void showRecords();
    /// What stands in the way of some of them, each in a sentence, above the list; without `problems` it
    /// goes.
    void showProblems(const QString& title, const QStringList& problems);
    /// The audit log, backups and settings: for administrators alone.
    void offerAdministration(bool isOffered);
    /// All that is kept of one patient as a file: for clinicians and administrators.
    void offerPatientExport(bool isOffered);
    /// What is searched for counts from now on, though it did not rest yet: the program ends.
    void settleSearch();
    /// What stays in view above all.
    void setState(const theme::StateBar::State& state) { m_state->show(state); }

signals:
    void newScreeningRequested();
    void openRequested(const anteroom::RecordId& record);
    /// What became of it, and not its questions.
    void pageRequested(const anteroom::RecordId& record);
    /// Accounts and passphrases.
    void staffRequested();
    void auditLogRequested();
    void backupRequested();
    void settingsRequested();
    void retentionRequested();
    void patientExportRequested(const anteroom::PatientId& patient);
    /// The list showed who has these, see FlagSearches.
    void flagsSearched(const std::vector<anteroom::FindingId>& flags);
    void lockRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeSearch();
    QWidget* makeChoices();
    QWidget* makeMessage();
    QWidget* makeList();
    QWidget* makeKeys();
    QMenu* makeSortMenu();
    QMenu* makeAdministrationMenu();
    void search();
    void clearSearch();
    void showAll();
    void toTable();
    void openChosen();
    void follow(); ///< what the model shows now
    void followChoice();
    void followOrder();
    void revealTable();
    bool isWide() const;
    void fit();

    theme::Theme& m_theme;
    RecordListModel& m_model;
    bool m_isReading = false;
    std::optional<RecordId> m_chosen; ///< stays while a search leaves it out
    theme::StateBar* m_state = nullptr;
    QScrollArea* m_area = nullptr;
    QVBoxLayout* m_column = nullptr;
    QLabel* m_title = nullptr; ///< has the keys while the records are read
    QPushButton* m_administration = nullptr;
    QPushButton* m_begin = nullptr;
    QFrame* m_problems = nullptr;
    QLabel* m_hint = nullptr;
    QLineEdit* m_search = nullptr;
    QPushButton* m_clear = nullptr;
    QWidget* m_finding = nullptr; ///< search and choices: gone while there is nothing to look for
    QButtonGroup* m_statuses = nullptr;
    QLabel* m_count = nullptr;
    QPushButton* m_sort = nullptr;
    QWidget* m_keys = nullptr;
    QFrame* m_message = nullptr; ///< instead of the list
    QLabel* m_messageTitle = nullptr;
    QLabel* m_messageText = nullptr;
    QPushButton* m_showAll = nullptr;
    QPushButton* m_beginFirst = nullptr; ///< stands for m_begin where there is no list
    QWidget* m_list = nullptr;
    QBoxLayout* m_beside = nullptr; ///< the table, and the panel beside or below it
    RecordTable* m_table = nullptr;
    PatientPanel* m_panel = nullptr;
    FlagSearches* m_flags;
};

} // namespace anteroom::records
