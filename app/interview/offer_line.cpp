// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/offer_line.h"

#include "app/interview/controls/quiet_button.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/words.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QVBoxLayout>

namespace anteroom::interview {

OfferLine::OfferLine(const EditorName& name, const EditorContext& context, QWidget* parent)
    : QFrame(parent), m_label(name.label), m_text(new ReadingLabel({}, "body", this)),
      m_stillSo(new QuietButton(word(Word::StillSo, context.language) +
                                    (context.isHandedOver ? QString() : QStringLiteral("  F9")),
                                this)) {
    setObjectName("offer." + name.path);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(context.theme.px(4));
    m_text->setObjectName("offerText." + name.path);
    column->addWidget(m_text);
    theme::setRole(m_stillSo, "secondary");
    m_stillSo->setObjectName("stillSo." + name.path);
    connect(m_stillSo, &QPushButton::clicked, this, &OfferLine::confirmed);
    column->addWidget(m_stillSo, 0, Qt::AlignLeading);
}

void OfferLine::display(const QString& text) {
    if (m_text->text() == text)
        return;
    m_text->setText(text);
    m_stillSo->setAccessibleName(m_label + ": " + text + QLatin1Char(' ') + m_stillSo->text());
}

} // namespace anteroom::interview
