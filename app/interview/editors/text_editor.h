// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/editors/answer_editor.h"

namespace anteroom::interview {

class EntryField;
class TextBox;

/// Free text of one line or several; with a vocabulary, one line that completes and says what it recognised.
class TextEditor : public AnswerEditor {
    Q_OBJECT
public:
    TextEditor(const Question& question, const EditorContext& context, EditorName name,
               QWidget* parent = nullptr);

    bool begin(const QString& typed) override;
    void commit() override;
    QWidget* focusTarget() const override;

protected:
    void refresh() override;

private:
    EntryField* makeLine();
    void committed(const QString& typed);
    void entryChosen(const Vocabulary::Completion& entry);
    void showRecognised(const TextValue* text);

    EntryField* m_line = nullptr;
    TextBox* m_box = nullptr;
    class ReadingLabel* m_recognised = nullptr;
};

} // namespace anteroom::interview
