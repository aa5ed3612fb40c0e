// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/editors/answer_editor.h"

#include <QHash>
#include <QScrollArea>

class QBoxLayout;
class QTimer;
class QVBoxLayout;

namespace anteroom::interview {

class InterviewPresenter;
class PaperLine;
class ProblemList;
class QuestionCard;
class QuietButton;
class ReadingLabel;

/// One section: its title, what it is about, its groups and questions. The card of a question is made when it
/// is first shown, and hidden from then on, so that a change of visibility neither flickers nor takes the
/// focus away. Cards below what the window can show are made once the page has been painted, or when they are
/// asked for; then, one after the other, those of questions that an answer may bring up.
class SectionPage : public QScrollArea {
    Q_OBJECT
public:
    SectionPage(InterviewPresenter& presenter, std::uint32_t section, const EditorContext& context,
                QWidget* parent = nullptr);

    ~SectionPage() override;

    std::uint32_t section() const { return m_section; }
    /// Shows what the presenter says now.
    void refresh();
    /// All cards that are shown are made now, also those that the window has no room for.
    void fill();
    /// Whether it still makes cards, of what is shown or of what an answer may bring up.
    bool isMakingCards() const;
    /// Lets the cards know the answers without showing them yet: see QuestionCard.
    void learn();
    void focusQuestion(QuestionIndex question);
    /// Into view, without the keys.
    void bringUp(QuestionIndex question);
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
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A heading, a text or a question, whose card may still have to be made.
    struct Part {
        std::optional<std::uint32_t> question;
        QWidget* widget = nullptr;
        PaperLine* paperLine = nullptr; ///< right above it
    };

    void build();
    void addHead();
    void addCredit(std::uint32_t group, std::uint32_t instrument);
    QuestionCard* makeCard(std::size_t part);
    PaperLine* makePaperLine(std::size_t part);
    /// What stands below that part, as far as it is made.
    QWidget* below(std::size_t part) const;
    void workAhead();
    /// Whether there was one to make.
    bool makeNextCardAhead();
    void showPaperLines();
    void showState();
    bool showCards();
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
    /// Made now, if it was not yet; nullptr where the question is not shown.
    QuestionCard* shownCard(QuestionIndex question);

    InterviewPresenter& m_presenter;
    std::uint32_t m_section;
    const EditorContext m_context;
    const theme::Theme& m_theme;
    QVBoxLayout* m_column = nullptr;
    QBoxLayout* m_head = nullptr;
    QuietButton* m_decline = nullptr;
    ReadingLabel* m_declined = nullptr;
    ReadingLabel* m_empty = nullptr;
    ProblemList* m_problems = nullptr;
    QList<std::pair<std::uint32_t, QWidget*>> m_groups;
    std::vector<Part> m_parts;                   ///< of the column, from above
    QHash<std::uint32_t, QuestionCard*> m_cards; ///< those that were made
    bool m_isFilled = false;                     ///< all cards are there that are shown
    int m_madeAhead = 0;                         ///< cards of questions that were not shown
    QTimer* m_afterPainting = nullptr;
    QList<std::pair<std::uint32_t, QWidget*>> m_texts;
    std::optional<QuestionIndex> m_current;
};

} // namespace anteroom::interview
