// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/editors/answer_editor.h"

#include <QHash>
#include <QScrollArea>

class QBoxLayout;
class QVBoxLayout;

namespace anteroom::interview {

class InterviewPresenter;
class ProblemList;
class QuestionCard;
class QuietButton;
class ReadingLabel;

/// One section: its title, what it is about, its groups and questions. Built whole once; what is not shown is
/// hidden, so that a change of visibility neither flickers nor takes the focus away.
class SectionPage : public QScrollArea {
    Q_OBJECT
public:
    SectionPage(InterviewPresenter& presenter, std::uint32_t section, const EditorContext& context,
                QWidget* parent = nullptr);

    ~SectionPage() override;

    std::uint32_t section() const { return m_section; }
    /// Shows what the presenter says now.
    void refresh();
    /// Lets the cards know the answers without showing them yet: see QuestionCard.
    void learn();
    void focusQuestion(QuestionIndex question);
    void scrollToTop();
    /// What is being typed is said.
    void commit();
    /// The question whose card holds the focus, or held it last.
    std::optional<QuestionIndex> current() const { return m_current; }
    QuestionCard* currentCard() const;
    /// Where the column of cards ends, from the end edge of the page: the foot's buttons stand in line with
    /// it.
    int endMargin() const;

signals:
    void currentChanged();
    void columnMoved();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(const EditorContext& context);
    void addHead(const EditorContext& context);
    void addCard(QuestionIndex question, const EditorContext& context);
    void cardEdited(const Answer& answer);
    void cardNoted(const QString& note);
    void cardConfirmed();
    void declineClicked();
    void problemChosen(int place);
    void showProblems();
    void focusMoved(QWidget* old, QWidget* now);
    void fitColumn();
    void revealFocus();
    void chainFocus();
    QuestionIndex questionOf(QObject* card) const;

    InterviewPresenter& m_presenter;
    std::uint32_t m_section;
    const theme::Theme& m_theme;
    QVBoxLayout* m_column = nullptr;
    QBoxLayout* m_head = nullptr;
    QuietButton* m_decline = nullptr;
    ReadingLabel* m_declined = nullptr;
    ReadingLabel* m_empty = nullptr;
    ProblemList* m_problems = nullptr;
    QList<std::pair<std::uint32_t, QWidget*>> m_groups;
    QHash<std::uint32_t, QuestionCard*> m_cards;
    QList<std::pair<std::uint32_t, QWidget*>> m_texts;
    std::optional<QuestionIndex> m_current;
};

} // namespace anteroom::interview
