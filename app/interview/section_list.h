// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

class QProgressBar;
class QScrollArea;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::interview {

class InterviewPresenter;
class ReadingLabel;
class SectionButton;

/// Progress, the sections with what is left in each, the ways to the review and to the patient.
class SectionList : public QFrame {
    Q_OBJECT
public:
    SectionList(const InterviewPresenter& presenter, const theme::Theme& theme, QWidget* parent = nullptr);

    void refresh();
    /// In place of the page: the head of the window says the progress then.
    void setNarrow(bool isNarrow);

signals:
    void sectionChosen(std::uint32_t section);
    void reviewChosen();
    void handOverChosen();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void clicked();
    void showCurrent();

    const InterviewPresenter& m_presenter;
    QWidget* m_head; ///< progress, in words and as a bar
    ReadingLabel* m_progress;
    QProgressBar* m_bar;
    QScrollArea* m_area;
    QList<SectionButton*> m_sections;
    SectionButton* m_review;
};

} // namespace anteroom::interview
