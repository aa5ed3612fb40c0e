// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/editors/answer_editor.h"

namespace anteroom::interview {

class EntryField;
class OptionGroup;
class ReadingLabel;
class TimeField;

/// Yes-no, one choice or several. Of "status", the date of "in the past" as well; of a test, when it was
/// done.
class ChoiceEditor : public AnswerEditor {
    Q_OBJECT
public:
    ChoiceEditor(const Question& question, const EditorContext& context, EditorName name,
                 QWidget* parent = nullptr);

    bool choose(std::size_t place) override;
    bool advance(const QWidget* from) override;
    void commit() override;
    QWidget* focusTarget() const override;

protected:
    void refresh() override;

private:
    void addWhen();
    void optionChosen(int place);
    void whenCommitted(const QString& typed);
    void timeChanged(const MeasurementTime& measured);

    OptionGroup* m_options;
    QWidget* m_whenLine = nullptr;
    EntryField* m_when = nullptr;
    TimeField* m_time = nullptr;
};

} // namespace anteroom::interview
