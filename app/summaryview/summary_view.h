// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/report.h"
#include "core/summary/summary.h"

#include <QBuffer>
#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QPdfDocument;
class QPdfView;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::summaryview {

/// The summary for staff and clinician: the very pages that are saved and printed, and the same as text.
class SummaryView : public QWidget {
    Q_OBJECT
public:
    explicit SummaryView(theme::Theme& theme, QWidget* parent = nullptr);
    ~SummaryView() override;

    void open(const Summary& summary, const report::ReportOptions& options);
    const Summary& summary() const noexcept { return m_summary; }
    /// The bytes of the pages on screen.
    const QByteArray& pdf() const noexcept { return m_pdf; }
    /// One line on what just happened: saved where, printed, copied, or why not.
    void showOutcome(const QString& text, bool isProblem);

signals:
    void saveRequested();
    void printRequested();
    void copyRequested(const QString& text);
    void paperChanged(anteroom::report::Paper paper);
    void backRequested();
    void newScreeningRequested();

private:
    void buildBar(QVBoxLayout* outer);
    void fillCopyMenu();
    void showText(bool text);
    void fitPages();
    void resizeEvent(QResizeEvent* event) override;

    theme::Theme& m_theme;
    Summary m_summary;
    QByteArray m_pdf;
    QBuffer m_device;
    QPdfDocument* m_document = nullptr;
    QPdfView* m_pages = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QStackedWidget* m_stack = nullptr;
    QMenu* m_copyMenu = nullptr;
    QComboBox* m_paper = nullptr;
    QPushButton* m_asText = nullptr;
    QLabel* m_outcome = nullptr;
    QLabel* m_unprintable = nullptr;
};

} // namespace anteroom::summaryview
