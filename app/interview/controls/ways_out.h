// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/editors/answer_editor.h"

namespace anteroom::interview {

class EntryField;
class QuietButton;

/// The honest ways out of a question, as it offers them: "not sure" (or "not measured", with a reason) and
/// "prefer not to say". Said again, a way out is taken back.
class WaysOut : public AnswerEditor {
    Q_OBJECT
public:
    WaysOut(const Question& question, const EditorContext& context, EditorName name,
            QWidget* parent = nullptr, bool isDeclinable = true);

    /// `isDeclinable`: false leaves "prefer not to say" out even where the question has it.
    static bool areOfferedBy(const Question& question, bool isDeclinable = true);
    /// What the key 0 stands for; false where the question has no such way.
    bool chooseFirst();
    bool chooseDeclined();
    /// To the way that a key chose, if one is.
    void focusChosen();
    /// Whether Tab stops here.
    void setStop(bool isStop);
    void commit() override;
    QWidget* focusTarget() const override;
    /// Where the reason for "not measured" is asked for and not given yet; else nullptr.
    QWidget* missingReason() const;

protected:
    void refresh() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addWay(Answer::State state, const QString& kind, const QString& text);
    void clicked();
    void reasonCommitted(const QString& reason);

    QList<QuietButton*> m_ways;
    QList<Answer::State> m_states;
    EntryField* m_reason = nullptr;
    QWidget* m_reasonLine = nullptr; ///< with its label
};

} // namespace anteroom::interview
