// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/editors/row_frame.h"

#include "app/interview/accessibility.h"
#include "app/interview/answer_edits.h"
#include "app/interview/answer_message.h"
#include "app/interview/controls/quiet_button.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/controls/time_field.h"
#include "app/interview/controls/ways_out.h"
#include "app/interview/text.h"
#include "app/interview/words.h"
#include "app/theme/flow_layout.h"
#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace anteroom::interview {

namespace {

constexpr int leastField = 220; // so that a message under the field has a few words to the line
constexpr int wayPadding = 4;   // of the ways out, whose text stands in line with all else

} // namespace

// As a question: what is asked, the editor, what is to say about the entry, and the ways out last. Tab and
// screen readers go the same way.
FieldBox::FieldBox(const Question& field, bool isDeclinable, const EditorContext& context,
                   const EditorName& name, QWidget* parent)
    : QWidget(parent), m_field(field), m_context(context),
      m_editor(makeEditor(field, context, name).release()) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(context.theme.px(4));
    auto* column = new QVBoxLayout;
    column->setContentsMargins(context.theme.px(wayPadding), 0, 0, 0);
    layout->addLayout(column);
    auto* label = new ReadingLabel(toQt(field.text, context.language), "quiet-strong", this);
    column->addWidget(label);
    if (m_editor) {
        column->addWidget(m_editor);
        label->setBuddy(m_editor->focusTarget());
        connect(m_editor, &AnswerEditor::edited, this, &FieldBox::edited);
    }
    addNotes(name, column);
    if (m_editor && WaysOut::areOfferedBy(field, isDeclinable)) {
        m_ways = new WaysOut(field, context, name, this, isDeclinable);
        layout->addWidget(m_ways);
        connect(m_ways, &AnswerEditor::edited, this, &FieldBox::edited);
        if (const auto* line = qobject_cast<QLineEdit*>(m_editor->focusTarget()))
            connect(line, &QLineEdit::textChanged, this, &FieldBox::fitStops);
        if (const auto* box = qobject_cast<QPlainTextEdit*>(m_editor->focusTarget()))
            connect(box, &QPlainTextEdit::textChanged, this, &FieldBox::fitStops);
    }
    layout->addStretch();
    setMinimumWidth(context.theme.px(leastField));
}

void FieldBox::addNotes(const EditorName& name, QVBoxLayout* column) {
    if (!m_field.help.empty())
        column->addWidget(new ReadingLabel(toQt(m_field.help, m_context.language), "quiet", this));
    if (m_context.withStaffNotes && !m_field.staffNote.empty()) {
        const QString note =
            word(Word::ForStaff, m_context.language).arg(toQt(m_field.staffNote, m_context.language));
        auto* forStaff = new ReadingLabel(note, "quiet", this);
        forStaff->setObjectName("staffNote." + name.path);
        column->addWidget(forStaff);
    }
    m_message = new ReadingLabel({}, "attention", this);
    m_message->setObjectName("message." + name.path);
    m_message->wrapIntoColumn(); // its field keeps its place
    m_message->hide();
    column->addWidget(m_message);
}

// Whoever has typed the name of a medicine goes on with its dose: on the name's way out a blank would put
// "not sure" in its place, and a digit would be lost.
void FieldBox::fitStops() {
    if (!m_ways || !m_editor)
        return;
    const auto* line = qobject_cast<QLineEdit*>(m_editor->focusTarget());
    const auto* box = qobject_cast<QPlainTextEdit*>(m_editor->focusTarget());
    const bool isTyped = (line && !line->text().isEmpty()) || (box && !box->toPlainText().isEmpty());
    m_ways->setStop(!isTyped && m_editor->answer().state != Answer::State::Answered);
}

void FieldBox::display(const Answer& answer) {
    CardModel model;
    model.isShown = true;
    model.answer = answer;
    model.message = judgedMessage(m_field, answer, m_context.today, m_context.language);
    if (m_editor)
        m_editor->display(model);
    if (m_ways)
        m_ways->display(model);
    fitStops();
    const QString text = model.message.text;
    if (m_message->text() == text)
        return;
    theme::setRole(m_message, model.message.kind == CardMessage::Kind::Note ? "quiet" : "attention");
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    if (m_editor && m_editor->focusTarget())
        m_editor->focusTarget()->setAccessibleDescription(text);
    if (!text.isEmpty())
        announce(m_message);
}

void FieldBox::commit() {
    if (m_editor)
        m_editor->commit();
}

RowFrame::RowFrame(const Question& rows, std::size_t row, const EditorContext& context, QWidget* parent)
    : QFrame(parent), m_row(row) {
    theme::setRole(this, "row");
    const int gap = context.theme.px(16);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(context.theme.px(12 - wayPadding), context.theme.px(8), context.theme.px(12),
                               context.theme.px(12));
    layout->setSpacing(context.theme.px(4));
    const QString name = rows.rowName.empty() ? word(Word::RowDefault, context.language)
                                              : toQt(rows.rowName, context.language);
    QString title = word(Word::RowNumber, context.language).arg(name).arg(row + 1);
    title[0] = title[0].toUpper();
    addHead(context, title);

    auto* fields = new QWidget(this);
    auto* flow = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, gap, fields);
    for (const Question& field : rows.fields) {
        const EditorName fieldName = EditorName::ofField(rows, row, field, context.language);
        // A reading as a whole is declined or not measured, not each of its numbers.
        auto* box = new FieldBox(field, !rows.measured, context, fieldName, fields);
        flow->addWidget(box);
        m_fields << box;
        connect(box, &FieldBox::edited, this, &RowFrame::emitEdited);
    }
    if (rows.measured) {
        m_time = new TimeField(rows, context, QString("row.%1.%2.time").arg(toQt(rows.id.str())).arg(row),
                               title, TimeField::Caption::Above, fields);
        m_time->setMinimumWidth(context.theme.px(leastField));
        m_time->layout()->setContentsMargins(context.theme.px(wayPadding), 0, 0, 0);
        flow->addWidget(m_time);
        connect(m_time, &TimeField::changed, this, &RowFrame::emitTime);
    }
    layout->addWidget(fields);
}

void RowFrame::addHead(const EditorContext& context, const QString& title) {
    auto* head = new QHBoxLayout;
    head->setContentsMargins(context.theme.px(wayPadding), 0, 0, 0);
    auto* label = new ReadingLabel(title, "quiet", this);
    head->addWidget(label, 1, Qt::AlignVCenter);
    const QString text = word(Word::RemoveRow, context.language);
    auto* remove = QuietButton::link(text, this);
    remove->setObjectName("remove." + QString::number(m_row));
    remove->setAccessibleName(text + ": " + title);
    connect(remove, &QPushButton::clicked, this, &RowFrame::emitRemove);
    head->addWidget(remove);
    static_cast<QVBoxLayout*>(layout())->addLayout(head);
}

void RowFrame::display(const std::vector<Answer>& fields, const std::vector<bool>& shown) {
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        m_fields.at(i)->setVisible(at >= shown.size() || shown[at]);
        m_fields.at(i)->display(at < fields.size() ? fields[at] : Answer{});
    }
    if (m_time) {
        const MeasurementTime measured = fields.empty() ? MeasurementTime{} : fields.front().measured;
        m_time->setVisible(measured.isSaid() || !isBlankRow(fields)); // paper may not say it
        m_time->display(measured);
    }
}

void RowFrame::commit() {
    for (FieldBox* box : std::as_const(m_fields))
        box->commit();
    if (m_time)
        m_time->commit();
}

bool RowFrame::advance(const QWidget* from) {
    bool isPassed = false;
    for (const FieldBox* box : std::as_const(m_fields)) {
        if (box->isAncestorOf(from)) {
            if (box->editor() && box->editor()->advance(from))
                return true;
            isPassed = true;
        } else if (isPassed && !box->isHidden() && box->editor()) {
            box->editor()->focusTarget()->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return false;
}

AnswerEditor* RowFrame::firstEditor() const {
    for (const FieldBox* box : m_fields)
        if (!box->isHidden() && box->editor())
            return box->editor();
    return nullptr;
}

QWidget* RowFrame::focusTarget() const {
    const AnswerEditor* first = firstEditor();
    return first ? first->focusTarget() : nullptr;
}

QWidget* RowFrame::fieldTarget(std::size_t field) const {
    const FieldBox* box = m_fields.value(static_cast<qsizetype>(field));
    return box && box->editor() ? box->editor()->focusTarget() : nullptr;
}

KeyTarget RowFrame::keyTarget(const QWidget* focus) const {
    for (const FieldBox* box : m_fields)
        if (box->isAncestorOf(focus))
            return box->keyTarget();
    return {};
}

void RowFrame::focusField(std::size_t field) {
    if (QWidget* target = fieldTarget(field))
        target->setFocus(Qt::TabFocusReason);
}

void RowFrame::emitEdited(const Answer& answer) {
    const auto field = m_fields.indexOf(qobject_cast<FieldBox*>(sender()));
    if (field >= 0)
        emit fieldEdited(m_row, static_cast<std::size_t>(field), answer);
}

void RowFrame::emitTime(const MeasurementTime& measured) { emit timeEdited(m_row, measured); }

void RowFrame::emitRemove() { emit removeClicked(m_row); }

} // namespace anteroom::interview
