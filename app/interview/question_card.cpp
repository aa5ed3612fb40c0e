// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/question_card.h"

#include "app/interview/accessibility.h"
#include "app/interview/controls/quiet_button.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/controls/text_box.h"
#include "app/interview/controls/ways_out.h"
#include "app/interview/editors/typed_key.h"
#include "app/interview/offer_line.h"
#include "app/interview/text.h"
#include "app/theme/icon.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QHBoxLayout>

namespace anteroom::interview {

QuestionCard::QuestionCard(const Question& question, const EditorContext& context, QWidget* parent)
    : QFrame(parent), m_question(question), m_context(context),
      m_name(EditorName::ofQuestion(question, context.language)),
      m_editor(makeEditor(question, context, m_name).release()),
      m_message(new ReadingLabel({}, "attention", this)) {
    installAccessibility();
    theme::setRole(this, "card");
    setObjectName("question." + m_name.path);
    setAccessibleName(toQt(question.text, context.language));
    const theme::Theme& theme = context.theme;
    auto* layout = new QVBoxLayout(this);
    // The padding of the quiet buttons below comes on top, so that their text stands in line with the
    // question's.
    layout->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(8));
    layout->setSpacing(theme.px(8));
    layout->addWidget(makeBody(context));
    layout->addWidget(makeFoot(context));
    connect(m_editor, &AnswerEditor::edited, this, &QuestionCard::edited);
    connect(m_editor, &AnswerEditor::partsChanged, this, &QuestionCard::partsChanged);
}

QWidget* QuestionCard::makeBody(const EditorContext& context) {
    const theme::Theme& theme = context.theme;
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(theme.px(8), 0, theme.px(8), 0);
    column->setSpacing(theme.px(8));
    column->addLayout(makeHead(context, body));
    if (!m_question.help.empty())
        column->addWidget(new ReadingLabel(toQt(m_question.help, context.language), "quiet", body), 0,
                          Qt::AlignLeading);
    if (context.withStaffNotes && !m_question.staffNote.empty()) {
        const QString note =
            word(Word::ForStaff, context.language).arg(toQt(m_question.staffNote, context.language));
        auto* forStaff = new ReadingLabel(note, "quiet", body);
        forStaff->setObjectName("staffNote." + m_name.path);
        column->addWidget(forStaff, 0, Qt::AlignLeading);
    }
    m_offerPlace = new QVBoxLayout;
    column->addLayout(m_offerPlace);
    column->addSpacing(theme.px(4));
    column->addWidget(m_editor);
    m_message->setObjectName("message." + m_name.path);
    m_message->hide();
    column->addWidget(m_message);
    return body;
}

QLayout* QuestionCard::makeHead(const EditorContext& context, QWidget* body) {
    auto* line = new QHBoxLayout;
    line->setSpacing(context.theme.px(16));
    auto* text = new ReadingLabel(toQt(m_question.text, context.language), "question", body);
    text->setBuddy(m_editor->focusTarget());
    line->addWidget(text, 1);
    if (m_question.asked == Asked::Staff)
        line->addWidget(new ReadingLabel(word(Word::Staff, context.language), "quiet", body), 0,
                        Qt::AlignTop);
    m_number = new ReadingLabel({}, "quiet", body);
    m_number->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
    line->addWidget(m_number, 0, Qt::AlignTop);
    return line;
}

QWidget* QuestionCard::makeFoot(const EditorContext& context) {
    auto* foot = new QWidget(this);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(context.theme.px(8));
    auto* line = new QHBoxLayout;
    m_ways = new WaysOut(m_question, context, m_name, foot);
    connect(m_ways, &AnswerEditor::edited, this, &QuestionCard::edited);
    line->addWidget(m_ways, 1);
    if (!context.isHandedOver) {
        const QString addNote = word(Word::AddNote, context.language);
        m_addNote = new QuietButton(addNote, foot);
        m_addNote->setObjectName("note." + m_name.path);
        m_addNote->setAccessibleName(m_name.label + ": " + addNote);
        m_addNote->setIcon(theme::makeIcon(context.theme, theme::Icon::Note, &theme::Palette::muted));
        connect(m_addNote, &QPushButton::clicked, this, &QuestionCard::openNote);
        line->addWidget(m_addNote, 0, Qt::AlignTop);
    }
    column->addLayout(line);
    m_notePlace = new QVBoxLayout;
    column->addLayout(m_notePlace);
    return foot;
}

void QuestionCard::makeNote() {
    const int side = m_context.theme.px(8);
    m_noteArea = new QWidget(m_addNote->parentWidget());
    auto* area = new QVBoxLayout(m_noteArea);
    area->setContentsMargins(side, 0, side, side);
    area->setSpacing(m_context.theme.px(4));
    const QString note = word(Word::Note, m_context.language);
    area->addWidget(new ReadingLabel(note, "quiet", m_noteArea));
    m_note = new TextBox(2, m_context.theme, m_noteArea);
    m_note->setObjectName("noteText." + m_name.path);
    m_note->setAccessibleName(m_name.label + ": " + note);
    connect(m_note, &TextBox::committed, this, &QuestionCard::noted);
    area->addWidget(m_note);
    m_notePlace->addWidget(m_noteArea);
    emit partsChanged();
}

void QuestionCard::openNote() {
    m_isNoteOpen = true;
    showNote(m_note ? m_note->toPlainText() : QString());
    m_note->setFocus(Qt::TabFocusReason);
}

void QuestionCard::showNote(const QString& note) {
    if (!m_addNote) // notes are for staff
        return;
    const bool hasNote = m_isNoteOpen || !note.isEmpty();
    if (hasNote && !m_note)
        makeNote();
    m_addNote->setVisible(!hasNote);
    if (!m_note)
        return;
    m_note->display(note);
    m_noteArea->setVisible(hasNote);
}

void QuestionCard::display(const CardModel& model) {
    setVisible(model.isShown);
    if (!model.isShown)
        return;
    const QString number = m_context.isHandedOver ? QString() : QString::number(model.number);
    if (m_number->text() != number) {
        m_number->setText(number);
        m_number->updateGeometry();
    }
    m_editor->display(model);
    m_ways->display(model);
    showNote(toQt(model.answer.note));
    showMessage(model.message);
    showOffer(model.offer);
}

void QuestionCard::showOffer(const QString& offer) {
    if (!m_offer && offer.isEmpty())
        return;
    if (!m_offer) {
        m_offer = new OfferLine(m_name, m_context, m_offerPlace->parentWidget());
        connect(m_offer, &OfferLine::confirmed, this, &QuestionCard::confirm);
        m_offerPlace->addWidget(m_offer);
        emit partsChanged();
    }
    if (!offer.isEmpty())
        m_offer->display(offer);
    m_offer->setVisible(!offer.isEmpty());
}

// The keys go to the answer, which is there to be seen before Enter goes on.
bool QuestionCard::confirm() {
    if (!m_offer || m_offer->isHidden())
        return false;
    const auto toEditor = [this] {
        if (QWidget* target = m_editor->focusTarget())
            target->setFocus(Qt::TabFocusReason);
    };
    toEditor(); // before the button goes, which would hand them to another question
    emit confirmed();
    toEditor(); // a list may want a field filled in
    return true;
}

void QuestionCard::learn(const CardModel& model) {
    m_editor->learn(model);
    m_ways->learn(model);
}

void QuestionCard::showMessage(const CardMessage& message) {
    if (m_message->text() == message.text && m_message->isHidden() == message.text.isEmpty())
        return;
    theme::setRole(m_message, message.kind == CardMessage::Kind::Note ? "quiet" : "attention");
    m_message->setText(message.text);
    m_message->setVisible(!message.text.isEmpty());
    if (QWidget* target = m_editor->focusTarget())
        target->setAccessibleDescription(message.text);
    if (!message.text.isEmpty())
        announce(m_message);
}

const QWidget* QuestionCard::shownMessage() const { return m_message->isHidden() ? nullptr : m_message; }

void QuestionCard::setCurrent(bool isCurrent) {
    if (property("current").toBool() == isCurrent)
        return;
    setProperty("current", isCurrent);
    theme::repolish(this);
}

KeyTarget QuestionCard::keyTarget(const QWidget* focus) const {
    return m_editor->rowTarget(focus).value_or(KeyTarget{m_editor, m_ways, this});
}

bool QuestionCard::type(const QString& typed) {
    const QWidget* focus = QApplication::focusWidget();
    const bool isHere = isAncestorOf(focus);
    // What has the keys elsewhere has the characters too (WCAG 2.2, 2.1.4). Where only the ground that this
    // lies on has them, "that is all" is not said.
    const bool isOnGround = !focus || focus->isAncestorOf(this);
    if (!isHere && (!isOnGround || m_question.type == QuestionType::Rows))
        return false;
    return typeAt(keyTarget(focus), typed);
}

bool QuestionCard::decline() {
    return declineAt(keyTarget(QApplication::focusWidget())) || declineAt({m_editor, m_ways, this});
}

bool QuestionCard::advance(const QWidget* from) {
    if (m_editor->advance(from))
        return true;
    QWidget* reason = m_ways->missingReason();
    if (!reason || reason == from) // left empty: nobody is held up
        return false;
    reason->setFocus(Qt::TabFocusReason);
    return true;
}

QWidget* QuestionCard::focusTarget() const {
    QWidget* reason = m_ways->missingReason();
    return reason ? reason : m_editor->focusTarget();
}

void QuestionCard::commit() {
    m_editor->commit();
    m_ways->commit();
    if (m_note)
        m_note->commit();
}

} // namespace anteroom::interview
