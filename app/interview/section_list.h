// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QTimer>

#include <memory>

class QProgressBar;
class QScrollArea;

namespace anteroom::theme {
class Theme;
}

namespace anteroom::interview {

class InterviewPresenter;
class ReadingLabel;
class SectionButton;
class TextSizes;

/// Progress, the sections with what is left in each, the ways to the review and to the patient.
class SectionList : public QFrame {
    Q_OBJECT
public:
    SectionList(const InterviewPresenter& presenter, const theme::Theme& theme, QWidget* parent = nullptr);

    /// At once what is in view; the rest of a long list follows while nothing else is to be done.
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
    QWidget* addLines(const theme::Theme& theme, const std::shared_ptr<const TextSizes>& states);
    bool isInView(const SectionButton& line) const;
    void refreshLine(qsizetype line);
    void refreshInView();
    void refreshMore();
    void clicked();
    void showCurrent();
    void showProgress();

    const InterviewPresenter& m_presenter;
    QWidget* m_head; ///< progress, in words and as a bar
    ReadingLabel* m_progress;
    QProgressBar* m_bar;
    QScrollArea* m_area;
    QList<SectionButton*> m_sections;
    QTimer m_rest; ///< runs while lines from m_behind on may say what was
    qsizetype m_behind = 0;
    SectionButton* m_review;
};

} // namespace anteroom::interview
