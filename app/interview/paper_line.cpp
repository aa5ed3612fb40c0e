// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/paper_line.h"

#include "app/interview/controls/quiet_button.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/words.h"
#include "app/theme/flow_layout.h"
#include "app/theme/theme.h"

namespace anteroom::interview {

PaperLine::PaperLine(const QString& first, const EditorContext& context, QWidget* parent)
    : QFrame(parent), m_language(context.language), m_text(new ReadingLabel({}, "quiet", this)),
      m_enter(new QuietButton(word(Word::EnterFromPaper, m_language), this)) {
    setObjectName("paper." + first);
    auto* flow = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, context.theme.px(12), this);
    flow->setContentsMargins(context.theme.px(24), 0, context.theme.px(24), 0);
    flow->setMiddlesAligned(true);
    flow->addWidget(m_text);
    theme::setRole(m_enter, "jump");
    m_enter->setObjectName("enterFromPaper." + first);
    flow->addWidget(m_enter);
    connect(m_enter, &QPushButton::clicked, this, &PaperLine::wanted);
}

void PaperLine::display(int firstNumber, int lastNumber) {
    const QString text = firstNumber == lastNumber
                             ? word(Word::PaperLeavesOutOne, m_language).arg(firstNumber)
                             : word(Word::PaperLeavesOut, m_language).arg(firstNumber).arg(lastNumber);
    if (m_text->text() == text)
        return;
    m_text->setText(text);
    m_enter->setAccessibleName(text + QLatin1Char(' ') + m_enter->text());
}

} // namespace anteroom::interview
