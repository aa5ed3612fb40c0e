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

namespace anteroom::interview {

namespace {

constexpr int leastField = 220; // so that a message under the field has a few words to the line

} // namespace

// Label and ways out, then the editor, then the rest: where a line's heads are of one height, so are its
// editors.
FieldBox::FieldBox(const Question& field, bool isDeclinable, const EditorContext& context,
                   const EditorName& name, QWidget* parent)
    : QWidget(parent), m_field(field), m_context(context),
      m_editor(makeEditor(field, context, name).release()),
      m_message(new ReadingLabel({}, "attention", this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(context.theme.px(4));
    auto* head = new QHBoxLayout;
    head->setSpacing(0); // the ways out have padding of their own
    auto* label = new ReadingLabel(toQt(field.text, context.language), "quiet-strong", this);
    label->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    label->setMinimumHeight(context.theme.px(36));
    head->addWidget(label);
    if (m_editor && WaysOut::areOfferedBy(field, isDeclinable)) {
        m_ways = new WaysOut(field, context, name, this, isDeclinable);
        head->addWidget(m_ways, 1, Qt::AlignVCenter);
        connect(m_ways, &AnswerEditor::edited, this, &FieldBox::edited);
    } else {
        head->addStretch();
    }
    layout->addLayout(head);
    if (m_editor) {
        layout->addWidget(m_editor);
        label->setBuddy(m_editor->focusTarget());
        connect(m_editor, &AnswerEditor::edited, this, &FieldBox::edited);
    }
    if (!field.help.empty())
        layout->addWidget(new ReadingLabel(toQt(field.help, context.language), "quiet", this));
    if (context.withStaffNotes && !field.staffNote.empty()) {
        const QString note =
            word(Word::ForStaff, context.language).arg(toQt(field.staffNote, context.language));
        auto* forStaff = new ReadingLabel(note, "quiet", this);
        forStaff->setObjectName("staffNote." + name.path);
        layout->addWidget(forStaff);
    }
    m_message->setObjectName("message." + name.path);
    // It wraps into the width of its field, which keeps its place.
    QSizePolicy narrow(QSizePolicy::Ignored, QSizePolicy::Minimum);
    narrow.setHeightForWidth(true);
    m_message->setSizePolicy(narrow);
    m_message->hide();
    layout->addWidget(m_message);
    layout->addStretch();
    setMinimumWidth(context.theme.px(leastField));
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
    const QString text = model.message.text;
    if (m_message->text() == text)
        return;
    theme::setRole(m_message, model.message.kind == Message::Kind::Note ? "quiet" : "attention");
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
    layout->setContentsMargins(context.theme.px(12), context.theme.px(8), context.theme.px(12),
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
        flow->addWidget(m_time);
        connect(m_time, &TimeField::changed, this, &RowFrame::emitTime);
    }
    layout->addWidget(fields);
}

void RowFrame::addHead(const EditorContext& context, const QString& title) {
    auto* head = new QHBoxLayout;
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

QWidget* RowFrame::focusTarget() const {
    for (const FieldBox* box : m_fields)
        if (!box->isHidden() && box->editor())
            return box->editor()->focusTarget();
    return nullptr;
}

QWidget* RowFrame::fieldTarget(std::size_t field) const {
    const FieldBox* box = m_fields.value(static_cast<qsizetype>(field));
    return box && box->editor() ? box->editor()->focusTarget() : nullptr;
}

const FieldBox* RowFrame::boxAround(const QWidget* from) const {
    for (const FieldBox* box : m_fields)
        if (box->isAncestorOf(from))
            return box;
    return nullptr;
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
