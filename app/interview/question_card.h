// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/editors/answer_editor.h"

#include <QFrame>

class QVBoxLayout;

namespace anteroom::interview {

class OfferLine;
class QuietButton;
class ReadingLabel;
class TextBox;
class WaysOut;

/// One question: the question itself as the heading, its number, help, editor, what is to say about the
/// entry, the ways out and the note by staff. `question` outlives it.
class QuestionCard : public QFrame {
    Q_OBJECT
public:
    QuestionCard(const Question& question, const EditorContext& context, QWidget* parent = nullptr);

    void display(const CardModel& model);
    void learn(const CardModel& model);
    /// The question that the keys go to: accent border.
    void setCurrent(bool isCurrent);
    /// Where a character goes that is typed at `focus`, on no field: in a row of a list to the field there.
    KeyTarget keyTarget(const QWidget* focus) const;
    /// What it does; false where it means nothing, or where something else than this card has the keys.
    bool type(const QString& typed);
    /// "Prefer not to say", of the field of a row that has the keys or else of the question; false where
    /// there is no such way.
    bool decline();
    void openNote();
    /// What is offered from an earlier screening still holds; false where nothing is offered.
    bool confirm();
    /// On to the next part of the question, as Enter does; false where there is none.
    bool advance(const QWidget* from);
    void commit();
    QWidget* focusTarget() const;
    /// What is said about the entry, if something is.
    const QWidget* shownMessage() const;
    const Question& question() const { return m_question; }

signals:
    void edited(const Answer& answer);
    void noted(const QString& note);
    void confirmed();
    void partsChanged();

private:
    QWidget* makeBody(const EditorContext& context);
    QLayout* makeHead(const EditorContext& context, QWidget* body);
    QWidget* makeFoot(const EditorContext& context);
    void showNote(const QString& note);
    void makeNote();
    void showMessage(const CardMessage& message);
    void showOffer(const QString& offer);

    const Question& m_question;
    const EditorContext m_context;
    EditorName m_name;
    ReadingLabel* m_number = nullptr;
    QVBoxLayout* m_offerPlace = nullptr;
    OfferLine* m_offer = nullptr; ///< made when there is one: most cards never have any
    AnswerEditor* m_editor;
    ReadingLabel* m_message;
    WaysOut* m_ways = nullptr;
    QuietButton* m_addNote = nullptr; ///< none where the patient has the tablet
    QVBoxLayout* m_notePlace = nullptr;
    QWidget* m_noteArea = nullptr; ///< made when there is a note, as a text box costs as much as its card
    TextBox* m_note = nullptr;
    bool m_isNoteOpen = false;
};

} // namespace anteroom::interview
