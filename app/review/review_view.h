// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/review/review_model.h"
#include "app/theme/say.h"
#include "app/theme/state_bar.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::review {

/// Check answers: every one with "Change" beside it, gaps and contradictions at the top. Nothing here blocks
/// the summary.
class ReviewView : public QWidget {
    Q_OBJECT
public:
    explicit ReviewView(theme::Theme& theme, QWidget* parent = nullptr);

    void open(const Review& review, const QString& staffNotes);
    /// What stays in view above the answers.
    void setState(const theme::StateBar::State& state) { m_state->show(state); }
    void setSaveState(const QString& text, bool isAmiss) { m_state->setSaved(text, isAmiss); }
    /// What staff have to do meanwhile, above the answers: its own part decides when it is seen. Once.
    void setNotice(QWidget* notice);

signals:
    void changeRequested(anteroom::QuestionIndex question);
    void summaryRequested();
    void backRequested();
    void staffNotesChanged(const QString& notes);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeFoot();
    void alignFoot();
    void chainFocus();
    void addProblems(const Review& review);
    QWidget* sectionCard(const ReviewSection& section);
    QWidget* lineRow(const ReviewLine& line);
    QWidget* changeButton(QuestionIndex question, const theme::Wording& text);

    theme::Theme& m_theme;
    theme::StateBar* m_state = nullptr;
    QVBoxLayout* m_outer = nullptr;
    QPointer<QWidget> m_notice;
    QScrollArea* m_area = nullptr;
    QWidget* m_column = nullptr;
    QLabel* m_title = nullptr; ///< has the keys when the page opens
    QPushButton* m_finish = nullptr;
    QPushButton* m_back = nullptr;
    QList<QPushButton*> m_changes; ///< in the order of the page
    QHBoxLayout* m_foot = nullptr;
    QVBoxLayout* m_body = nullptr;
    QPlainTextEdit* m_notes = nullptr;
};

} // namespace anteroom::review
