// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/editors/answer_editor.h"

class QVBoxLayout;

namespace anteroom::interview {

class OptionGroup;
class RowFrame;

/// A list of rows, closed by "that is all" or "none". Where a row begins with a number or a date, the digits
/// that a person types are that entry, in a row of its own, and choose nothing.
class RowsEditor : public AnswerEditor {
    Q_OBJECT
public:
    RowsEditor(const Question& question, const EditorContext& context, EditorName name,
               QWidget* parent = nullptr);

    std::optional<KeyTarget> rowTarget(const QWidget* focus) const override;
    bool choose(std::size_t place) override;
    bool begin(const QString& typed) override;
    bool advance(const QWidget* from) override;
    void commit() override;
    QWidget* focusTarget() const override;

protected:
    void refresh() override;

private:
    enum Act { Add, None, ThatIsAll };
    QString nameOf(const QString& act) const; ///< for assistive technology
    void actChosen(int act);
    void addRow();
    void fitRows(std::size_t count);
    void fieldEdited(std::size_t row, std::size_t field, const Answer& value);
    void timeEdited(std::size_t row, const MeasurementTime& measured);
    void removeRow(std::size_t row);

    QVBoxLayout* m_rowsLayout;
    QList<RowFrame*> m_rows;
    OptionGroup* m_acts;
    QString m_addText;
    QString m_addAnotherText;
};

} // namespace anteroom::interview
