// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/editors/text_editor.h"

#include "app/interview/answer_edits.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/controls/text_box.h"
#include "app/interview/controls/vocabulary_field.h"
#include "app/interview/keys.h"
#include "app/interview/text.h"
#include "app/theme/theme.h"

#include <QVBoxLayout>

namespace anteroom::interview {

namespace {

constexpr int lineCharacters = 48;  // a sentence
constexpr int entryCharacters = 32; // the longest name of a medicine
constexpr int fieldCharacters = 20;

} // namespace

TextEditor::TextEditor(const Question& question, const EditorContext& context, EditorName name,
                       QWidget* parent)
    : AnswerEditor(question, context, std::move(name), parent) {
    const theme::Theme& theme = this->context().theme;
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(4));
    QWidget* field = nullptr;
    if (question.lines > 1 && !question.vocabulary) {
        m_box = new TextBox(question.lines, theme, this);
        connect(m_box, &TextBox::committed, this, &TextEditor::committed);
        field = m_box;
    } else {
        m_line = makeLine();
        connect(m_line, &EntryField::committed, this, &TextEditor::committed);
        field = m_line;
    }
    field->setObjectName(this->name().entry);
    field->setAccessibleName(this->name().label);
    layout->addWidget(field, 0, m_line ? Qt::AlignLeading : Qt::Alignment());
    if (question.vocabulary) {
        m_recognised = new ReadingLabel({}, "quiet", this);
        m_recognised->setObjectName("recognised." + this->name().path);
        // Its line is kept free, so that recognising moves nothing below.
        m_recognised->setText(QStringLiteral(" "));
        layout->addWidget(m_recognised);
    }
}

EntryField* TextEditor::makeLine() {
    if (!question().vocabulary)
        return new EntryField(name().isField ? fieldCharacters : lineCharacters, context().theme, this);
    auto* field = new VocabularyField(question().vocabulary, name().label + ": " + say(Word::Suggestions),
                                      entryCharacters, context().theme, this);
    connect(field, &VocabularyField::entryChosen, this, &TextEditor::entryChosen);
    return field;
}

void TextEditor::committed(const QString& typed) {
    emit edited(withText(question(), answer(), fromQt(typed)));
}

void TextEditor::entryChosen(const Vocabulary::Completion& entry) {
    emit edited(withChosenEntry(question(), answer(), entry));
}

bool TextEditor::begin(const QString& typed) {
    const bool isEmpty = m_line ? m_line->text().isEmpty() : m_box->toPlainText().isEmpty();
    if (!beginsText(typed) || (typed == withholdKey && !isField() && isEmpty))
        return false;
    if (m_line)
        m_line->begin(typed);
    if (m_box)
        m_box->begin(typed);
    return true;
}

void TextEditor::commit() {
    if (m_line)
        m_line->commit();
    if (m_box)
        m_box->commit();
}

QWidget* TextEditor::focusTarget() const {
    return m_line ? static_cast<QWidget*>(m_line) : static_cast<QWidget*>(m_box);
}

void TextEditor::refresh() {
    const bool isAnswered = answer().state == Answer::State::Answered;
    const auto* text = isAnswered ? std::get_if<TextValue>(&answer().value) : nullptr;
    const QString shown = text ? toQt(text->text) : toQt(answer().refusedEntry);
    if (m_line)
        m_line->display(shown);
    if (m_box)
        m_box->display(shown);
    if (m_recognised)
        showRecognised(text);
}

// Only what the typed word was taken for: its class is for the clinician's page.
void TextEditor::showRecognised(const TextValue* text) {
    QString says = QStringLiteral(" ");
    if (text && text->entry)
        says = say(Word::Recognised).arg(toQt(question().vocabulary->entries().at(*text->entry).name));
    else if (text)
        says = say(Word::KeptAsTyped);
    m_recognised->setText(says);
    m_recognised->updateGeometry();
}

} // namespace anteroom::interview
