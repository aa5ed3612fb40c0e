// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/editors/entry_editor.h"

#include "app/interview/answer_edits.h"
#include "app/interview/controls/entry_field.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/controls/time_field.h"
#include "app/interview/keys.h"
#include "app/interview/text.h"
#include "app/theme/flow_layout.h"
#include "app/theme/theme.h"
#include "core/session/answer_text.h"

namespace anteroom::interview {

EntryEditor::EntryEditor(const Question& question, const EditorContext& context, EditorName name,
                         QWidget* parent)
    : AnswerEditor(question, context, std::move(name), parent) {
    const bool isNumber = question.type == QuestionType::Number;
    const theme::Theme& theme = this->context().theme;
    auto* line = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, theme.px(8), this);
    m_field = new EntryField(isNumber ? 7 : 12, theme, this);
    m_field->setObjectName(this->name().entry);
    m_field->setAccessibleName(this->name().label);
    line->addWidget(m_field);
    const QString beside = isNumber ? toQt(question.unit, this->context().language)
                                    : say(question.partialAllowed ? Word::DateHint : Word::FullDateHint);
    if (!beside.isEmpty()) {
        auto* label = new ReadingLabel(beside, "quiet", this);
        label->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
        label->setMinimumHeight(m_field->sizeHint().height());
        line->addWidget(label);
    }
    connect(m_field, &EntryField::committed, this, &EntryEditor::committed);
    if (question.measured) {
        m_time = new TimeField(question, this->context(), "time." + this->name().path, this->name().label,
                               TimeField::Caption::Beside, this);
        line->addWidget(m_time);
        connect(m_time, &TimeField::changed, this, &EntryEditor::timeChanged);
    }
}

void EntryEditor::committed(const QString& typed) {
    emit edited(withEntry(question(), answer(), fromQt(typed), context().today, context().language));
}

void EntryEditor::timeChanged(const MeasurementTime& measured) { emit edited(withTime(answer(), measured)); }

// A digit that is lost here would leave another number: "150" would stand as 50. Beside a question of its
// own that has no entry yet a nought is the way out, as the foot says.
bool EntryEditor::begin(const QString& typed) {
    if (!beginsEntry(typed) || (typed == withholdKey && !isField() && m_field->text().isEmpty()))
        return false;
    m_field->begin(typed);
    return true;
}

void EntryEditor::commit() {
    m_field->commit();
    if (m_time)
        m_time->commit();
}

QWidget* EntryEditor::focusTarget() const { return m_field; }

void EntryEditor::refresh() {
    const bool isRefused = !answer().refusedEntry.empty();
    const bool isAnswered = answer().state == Answer::State::Answered;
    m_field->display(isRefused    ? toQt(answer().refusedEntry)
                     : isAnswered ? toQt(entryText(question(), answer()))
                                  : QString(),
                     isRefused);
    if (m_time) {
        m_time->setVisible(isAnswered);
        m_time->display(answer().measured);
    }
}

} // namespace anteroom::interview
