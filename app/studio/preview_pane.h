// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/studio/check_text.h"
#include "app/studio/preview.h"

#include <QFrame>
#include <QPointer>

#include <functional>

class QLabel;
class QSplitter;
class QVBoxLayout;

namespace anteroom::interview {
class InterviewView;
}
namespace anteroom::theme {
class Theme;
}

namespace anteroom::studio {

class FindingList;

/// The interview as patients get it, over the newest text that loads, and below it the findings of what was
/// answered there. It is made when it is first seen.
class PreviewPane : public QFrame {
    Q_OBJECT
public:
    PreviewPane(theme::Theme& theme, interview::Clock clock, QWidget* parent = nullptr);
    ~PreviewPane() override;

    void take(const Checked& checked);
    /// There has been a text that loads.
    bool canBeTried() const { return m_newest != nullptr; }
    /// Shows what comes of these answers, in place of those that were given here.
    void tryExample(const Example& example);
    /// Brings the question into view; the keys stay where they are.
    void reveal(const std::string& question);
    QWidget* findings() const;
    void showParts(bool interview, bool findings);
    /// Gives the keys to the interview.
    void enter();

signals:
    /// The keys went to this question.
    void questionEntered(const std::string& question);
    void findingChosen(const std::string& finding);
    /// Esc: back to the text.
    void leaveRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeExampleBar();
    void build();
    void buildWith(const std::function<void()>& change);
    void leaveExample();
    void showFindings();
    void focusMoved(QWidget* old, QWidget* now);

    theme::Theme& m_theme;
    Preview m_preview;
    std::shared_ptr<const Questionnaire> m_newest;
    QLabel* m_state;
    QLabel* m_example; ///< of the bar
    QWidget* m_exampleBar;
    QWidget* m_place;
    QPointer<interview::InterviewView> m_interview;
    FindingList* m_findings;
    bool m_isBuilding = false;
};

} // namespace anteroom::studio
