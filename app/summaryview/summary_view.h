// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/pages.h"
#include "app/report/report.h"
#include "app/theme/say.h"
#include "app/theme/state_bar.h"
#include "core/exchange/screening_export.h"
#include "core/summary/summary.h"

#include <QPointer>
#include <QWidget>

#include <memory>

class QComboBox;
class QFrame;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QScrollBar;
class QStackedWidget;
class QVBoxLayout;

namespace anteroom::exporting {
class ExportMenu;
class LeaveOut;
} // namespace anteroom::exporting
namespace anteroom::theme {
class Theme;
}

namespace anteroom::summaryview {

class EarlierLine;
class SensitivePart;

/// The summary for staff and clinician: the very pages that are saved and printed, and the same as text.
class SummaryView : public QWidget {
    Q_OBJECT
public:
    explicit SummaryView(theme::Theme& theme, QWidget* parent = nullptr);
    ~SummaryView() override;

    void open(const Summary& summary, const report::ReportOptions& options);
    /// What staff must do before the patient leaves, above the pages. `tell`: whom of what. `unacknowledged`:
    /// urgent triggers that were shown and that no member of staff has acknowledged. `openSafety`: labels of
    /// the safety questions that are unanswered, declined or not sure.
    void setBeforeLeaving(const theme::Wording& tell, const QStringList& unacknowledged,
                          const QStringList& openSafety);
    /// Where staff acknowledge that, below what it is: without one the screening is only read here. Once.
    void setAcknowledging(QWidget* place);
    /// What its two ways out are called. Without a text there is no end.
    void setWays(const theme::Wording& back, const theme::Wording& end);
    /// In which formats the screening may leave; none: there is no Export.
    void setExports(const std::vector<ScreeningFormat>& formats);
    /// What stays in view above the pages.
    void setState(const theme::StateBar::State& state) { m_state->show(state); }
    /// "Saved 14:06", of the screening; empty: nothing is said of it.
    void setSaveState(const QString& text, bool isAmiss) { m_state->setSaved(text, isAmiss); }
    const Summary& summary() const noexcept { return m_summary; }
    /// The same screening, of which more is known now: the pages stay where they were.
    void renew(const Summary& summary, const report::ReportOptions& options);
    EarlierLine& earlier() { return *m_earlier; }
    /// Of what is saved, printed, copied or exported; whoever is told that it changed renews the pages.
    exporting::LeaveOut& leaveOut() { return *m_leaveOut; }
    /// The bytes of the pages on screen.
    const QByteArray& pdf() const noexcept { return m_pdf; }
    /// One line on what just happened: saved where, printed, copied, or why not.
    void showOutcome(const theme::Wording& text, bool isProblem);

signals:
    void saveRequested();
    void printRequested();
    void copyRequested(const QString& text);
    void exportRequested(anteroom::ScreeningFormat format);
    void paperChanged(anteroom::report::Paper paper);
    void backRequested();
    void newScreeningRequested();

private:
    enum class Room { Ample, Little, Narrow, Menu, Least };

    void buildBar(QVBoxLayout* outer);
    void buildNotices(QVBoxLayout* above);
    void fitNotices();
    void orderKeys();
    void fillCopyMenu();
    void fillMoreMenu();
    void fitBar();
    int barWidth(Room room) const;
    void layOutBar(Room room);
    void showText(bool text);
    QWidget* makePages();
    QScrollBar* pagesBar() const; ///< without pages that of the text
    void fitPages();
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

    theme::Theme& m_theme;
    theme::StateBar* m_state = nullptr;
    Summary m_summary;
    QByteArray m_pdf;
    std::unique_ptr<pages::PagesView> m_pages; ///< null: what reads them could not be loaded
    QPlainTextEdit* m_text = nullptr;
    QStackedWidget* m_stack = nullptr;
    QHBoxLayout* m_bar = nullptr;
    QWidget* m_buttons = nullptr;
    QMenu* m_copyMenu = nullptr;
    QMenu* m_moreMenu = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_print = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_export = nullptr;
    exporting::LeaveOut* m_leaveOut = nullptr;
    exporting::ExportMenu* m_exportMenu = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_new = nullptr;
    QPushButton* m_more = nullptr; ///< what has no room at large text, so that the pages keep theirs
    QComboBox* m_paper = nullptr;
    QPushButton* m_asText = nullptr;
    QLabel* m_outcome = nullptr;
    EarlierLine* m_earlier = nullptr;
    SensitivePart* m_sensitive = nullptr;
    QLabel* m_unprintable = nullptr;
    QScrollArea* m_scroll = nullptr; ///< the notices and the pages below them
    QFrame* m_notices = nullptr;
    QVBoxLayout* m_noticeLines = nullptr;
    QLabel* m_unacknowledged = nullptr;
    QPointer<QWidget> m_acknowledging;
    QLabel* m_openSafety = nullptr;
};

} // namespace anteroom::summaryview
