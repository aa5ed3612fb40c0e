// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/report_view.h"
#include "app/theme/say.h"
#include "core/authoring/publish.h"

#include <QStringList>
#include <QWidget>

#include <array>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace anteroom::theme {
class JumpButton;
class Theme;
} // namespace anteroom::theme

namespace anteroom::studio {

class KeptCard;
class PublishForm;

/// Before a version goes to the desks: what is known of it, as far as that is, and what stands in the way, or
/// how much changed and what, in a line for the changelog.
class PublishView : public QWidget {
    Q_OBJECT
public:
    explicit PublishView(theme::Theme& theme, QWidget* parent = nullptr);

    /// `versions`: the next one by VersionStep; of no use while there are obstacles.
    void open(const QStringList& obstacles, const QStringList& versions);
    void showProblem(const theme::Wording& problem);
    /// In another language, from the next showProofs() on.
    void speakAnew();
    /// `isOld`: the text has changed since.
    void showProofs(const ProofRun& run, bool isOld);
    void showProgress(const ProofRun& run);
    ReportView& report() const { return *m_report; }
    KeptCard& kept() const { return *m_kept; }

signals:
    void published(anteroom::VersionStep step, const QString& change);
    void backRequested();
    void stopRequested();
    void proveRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeGlance(theme::Theme& theme);
    void showKnown(const ProofRun& run, bool isOld);
    void publish();

    QScrollArea* m_page = nullptr;
    std::array<theme::JumpButton*, 3> m_parts{}; ///< in short, by ReportView::Part
    QLabel* m_progress = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_again = nullptr;
    PublishForm* m_form = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_publish = nullptr;
    ReportView* m_report = nullptr;
    KeptCard* m_kept = nullptr;
};

} // namespace anteroom::studio
