// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/editors/answer_editor.h"

#include <QFrame>

class QVBoxLayout;

namespace anteroom::interview {

class ReadingLabel;
class TimeField;
class WaysOut;

/// One field of a row: its label, its editor, what judging says and its ways out.
class FieldBox : public QWidget {
    Q_OBJECT
public:
    /// `isDeclinable`: "prefer not to say" is offered where the field has it.
    FieldBox(const Question& field, bool isDeclinable, const EditorContext& context, const EditorName& name,
             QWidget* parent = nullptr);

    void display(const Answer& answer);
    void commit();
    AnswerEditor* editor() const { return m_editor; }
    KeyTarget keyTarget() const { return {m_editor, m_ways, this}; }

signals:
    void edited(const Answer& answer);

private:
    void addNotes(const EditorName& name, QVBoxLayout* column);
    void fitStops();

    const Question& m_field;
    EditorContext m_context;
    AnswerEditor* m_editor;
    ReadingLabel* m_message = nullptr;
    WaysOut* m_ways = nullptr;
};

/// One row, its fields side by side as far as they fit. `rows` outlives it.
class RowFrame : public QFrame {
    Q_OBJECT
public:
    RowFrame(const Question& rows, std::size_t row, const EditorContext& context, QWidget* parent = nullptr);

    void display(const std::vector<Answer>& fields, const std::vector<bool>& shown);
    void commit();
    /// To the field after the one that holds `from`; false where that was the last.
    bool advance(const QWidget* from);
    QWidget* focusTarget() const;
    void focusField(std::size_t field);
    QWidget* fieldTarget(std::size_t field) const;
    AnswerEditor* firstEditor() const;
    /// That of the field which `focus` lies in; none where it lies on another part of the row.
    KeyTarget keyTarget(const QWidget* focus) const;

signals:
    void fieldEdited(std::size_t row, std::size_t field, const Answer& answer);
    void timeEdited(std::size_t row, const MeasurementTime& measured);
    void removeClicked(std::size_t row);

private:
    void addHead(const EditorContext& context, const QString& title);
    void emitEdited(const Answer& answer);
    void emitTime(const MeasurementTime& measured);
    void emitRemove();

    std::size_t m_row;
    QList<FieldBox*> m_fields;
    TimeField* m_time = nullptr;
};

} // namespace anteroom::interview
