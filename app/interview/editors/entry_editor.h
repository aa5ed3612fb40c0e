// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/editors/answer_editor.h"

namespace anteroom::interview {

class EntryField;
class TimeField;

/// Number and date: typed freely, judged on leaving. A measured number shows when it was taken.
class EntryEditor : public AnswerEditor {
    Q_OBJECT
public:
    EntryEditor(const Question& question, const EditorContext& context, EditorName name,
                QWidget* parent = nullptr);

    bool begin(const QString& typed) override;
    void commit() override;
    QWidget* focusTarget() const override;

protected:
    void refresh() override;

private:
    void committed(const QString& typed);
    void timeChanged(const MeasurementTime& measured);

    EntryField* m_field;
    TimeField* m_time = nullptr;
};

} // namespace anteroom::interview
