// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interview/editors/answer_editor.h"

#include <QFrame>

namespace anteroom::interview {

class QuietButton;
class ReadingLabel;

/// What was answered in an earlier screening, and the button that says it still holds. No answer: it looks
/// like none.
class OfferLine : public QFrame {
    Q_OBJECT
public:
    OfferLine(const EditorName& name, const EditorContext& context, QWidget* parent);

    void display(const QString& text);

signals:
    void confirmed();

private:
    QString m_label;
    ReadingLabel* m_text;
    QuietButton* m_stillSo;
};

} // namespace anteroom::interview
