// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/editors/rows_editor.h"

#include "app/interview/answer_edits.h"
#include "app/interview/controls/option_group.h"
#include "app/interview/editors/row_frame.h"
#include "app/interview/keys.h"
#include "app/interview/text.h"
#include "app/theme/theme.h"

#include <QVBoxLayout>

namespace anteroom::interview {

RowsEditor::RowsEditor(const Question& question, const EditorContext& context, EditorName name,
                       QWidget* parent)
    : AnswerEditor(question, context, std::move(name), parent) {
    const int gap = this->context().theme.px(8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    auto* rows = new QWidget(this);
    m_rowsLayout = new QVBoxLayout(rows);
    m_rowsLayout->setContentsMargins(0, 0, 0, 0);
    m_rowsLayout->setSpacing(gap);
    layout->addWidget(rows);
    m_acts = new OptionGroup(this->context().theme, this);
    layout->addWidget(m_acts);

    const std::string& language = this->context().language;
    const QString row = question.rowName.empty() ? say(Word::RowDefault) : toQt(question.rowName, language);
    const QString none =
        question.noneText.empty() ? say(Word::NoneOfRows) : toQt(question.noneText, language);
    m_addText = say(Word::AddRow).arg(row);
    m_addAnotherText = say(Word::AddAnotherRow).arg(row);
    // In the order of Act. Of the last two one is shown, so that they share a key.
    const auto add = [this](OptionButton::Kind kind, const QString& text, const QString& act,
                            std::size_t key) {
        m_acts->add(kind, text, act + "." + this->name().path, nameOf(text),
                    beginsWithEntry(this->question()) ? letterOf(key) : keyOf(key));
    };
    add(OptionButton::Kind::Act, m_addText, "addRow", 0);
    add(OptionButton::Kind::One, none, "noneRows", 1);
    add(OptionButton::Kind::One, say(Word::ThatIsAll), "allRows", 1);
    connect(m_acts, &OptionGroup::chosen, this, &RowsEditor::actChosen);
}

QString RowsEditor::nameOf(const QString& act) const { return name().label + ": " + act; }

std::optional<KeyTarget> RowsEditor::rowTarget(const QWidget* focus) const {
    for (const RowFrame* row : m_rows)
        if (row->isAncestorOf(focus))
            return row->keyTarget(focus);
    return {};
}

bool RowsEditor::choose(std::size_t place) {
    if (beginsWithEntry(question())) {
        const std::optional<std::size_t> act = actOfLetter(keyOf(place));
        if (!act)
            return false;
        place = *act;
    }
    if (place > 1 || (place == 1 && rowsOf(answer()).empty() && !question().mayBeNone()))
        return false;
    actChosen(place == 0 ? Add : rowsOf(answer()).empty() ? None : ThatIsAll);
    return true;
}

// In a row of its own.
bool RowsEditor::begin(const QString& typed) {
    if (!beginsWithEntry(question()) || !beginsEntry(typed))
        return false;
    addRow();
    if (AnswerEditor* first = m_rows.isEmpty() ? nullptr : m_rows.last()->firstEditor())
        first->begin(typed);
    return true;
}

// Through the fields of the row, then to "add another" and "that is all".
bool RowsEditor::advance(const QWidget* from) {
    for (RowFrame* row : std::as_const(m_rows)) {
        if (!row->isAncestorOf(from))
            continue;
        if (!row->advance(from))
            m_acts->focusTarget()->setFocus(Qt::TabFocusReason);
        return true;
    }
    return false;
}

void RowsEditor::actChosen(int act) {
    commit();
    if (act == Add)
        addRow();
    else if (isAllBlank(answer()))
        m_rows.last()->focusField(0);
    else if (const auto refused = refusedField(answer(), model().shownFields))
        m_rows.at(static_cast<qsizetype>(refused->row))->focusField(refused->field);
    else {
        emit edited(withListClosed(question(), answer()));
        m_acts->focusOption(act);
        if (QWidget* blank = model().blankField ? focusTarget() : nullptr)
            blank->setFocus(Qt::TabFocusReason);
    }
}

void RowsEditor::addRow() {
    // A row in which nothing was said yet serves as the new one.
    const bool hasBlank = !rowsOf(answer()).empty() && isBlankRow(rowsOf(answer()).back());
    if (!hasBlank)
        emit edited(withRowAdded(question(), answer()));
    if (static_cast<std::size_t>(m_rows.size()) != rowsOf(answer()).size())
        refresh(); // a mouse button is down, and the page waits for it
    if (!m_rows.isEmpty() && m_rows.last()->focusTarget())
        m_rows.last()->focusTarget()->setFocus(Qt::TabFocusReason);
}

void RowsEditor::fieldEdited(std::size_t row, std::size_t field, const Answer& value) {
    emit edited(withField(question(), answer(), row, field, value, context().measuredNow()));
}

void RowsEditor::timeEdited(std::size_t row, const MeasurementTime& measured) {
    emit edited(withRowTime(answer(), row, measured));
}

void RowsEditor::removeRow(std::size_t row) {
    commit();
    if (QWidget* target = m_acts->focusTarget())
        target->setFocus(Qt::TabFocusReason);
    emit edited(withRowRemoved(answer(), row));
}

void RowsEditor::commit() {
    // Committing edits the answer, which may take rows away.
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->commit();
}

QWidget* RowsEditor::focusTarget() const {
    if (const auto blank = model().blankField; blank && blank->row < static_cast<std::size_t>(m_rows.size()))
        if (QWidget* target = m_rows.at(static_cast<qsizetype>(blank->row))->fieldTarget(blank->field))
            return target;
    if (!m_rows.isEmpty() && isBlankRow(rowsOf(answer()).back()))
        return m_rows.last()->focusTarget();
    return m_acts->focusTarget();
}

void RowsEditor::fitRows(std::size_t count) {
    const auto wanted = static_cast<qsizetype>(count);
    if (wanted == m_rows.size())
        return;
    while (m_rows.size() > wanted) {
        // Later: the click on its own "Remove" may still be under way.
        RowFrame* gone = m_rows.takeLast();
        gone->hide();
        m_rowsLayout->removeWidget(gone);
        gone->deleteLater();
    }
    while (m_rows.size() < wanted) {
        auto* row = new RowFrame(question(), static_cast<std::size_t>(m_rows.size()), context(),
                                 m_rowsLayout->parentWidget());
        connect(row, &RowFrame::fieldEdited, this, &RowsEditor::fieldEdited);
        connect(row, &RowFrame::timeEdited, this, &RowsEditor::timeEdited);
        connect(row, &RowFrame::removeClicked, this, &RowsEditor::removeRow);
        m_rowsLayout->addWidget(row);
        m_rows << row;
        row->show();
    }
    m_rowsLayout->parentWidget()->setVisible(wanted > 0);
    emit partsChanged();
}

void RowsEditor::refresh() {
    const auto& rows = rowsOf(answer());
    fitRows(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        m_rows.at(static_cast<qsizetype>(i))
            ->display(rows[i], i < model().shownFields.size() ? model().shownFields[i] : std::vector<bool>{});
    const QString& adds = rows.empty() ? m_addText : m_addAnotherText;
    if (OptionButton* add = m_acts->option(Add); add->label() != adds) {
        add->setLabel(adds);
        add->setAccessibleName(nameOf(adds));
    }
    m_acts->option(None)->setVisible(rows.empty() && question().mayBeNone());
    m_acts->option(ThatIsAll)->setVisible(!rows.empty());
    const bool isClosed = isListClosed(answer());
    m_acts->setChosen(None, isClosed && rows.empty());
    m_acts->setChosen(ThatIsAll, isClosed && !rows.empty());
}

} // namespace anteroom::interview
