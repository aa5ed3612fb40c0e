// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/editors/answer_editor.h"

#include <QFrame>

namespace anteroom::interview {

class QuietButton;
class ReadingLabel;

/// In a transcription, in the place of questions that are left out after the answers so far: their numbers on
/// the paper, and the button that has them entered all the same. Paper stops nobody from writing there.
class PaperLine : public QFrame {
    Q_OBJECT
public:
    /// `first`: id of the question that it stands for, and those left out after it.
    PaperLine(const QString& first, const EditorContext& context, QWidget* parent);

    void display(int firstNumber, int lastNumber);

signals:
    void wanted();

private:
    std::string m_language;
    ReadingLabel* m_text;
    QuietButton* m_enter;
};

} // namespace anteroom::interview
