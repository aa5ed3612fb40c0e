// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/protocol_panel.h"

#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace anteroom::access {

ProtocolPanel::ProtocolPanel(const theme::Theme& theme, const QList<ProtocolText>& texts, const QString& name)
    : m_button(theme::makeButton(QString(), "secondary", name + QStringLiteral("Button"))) {
    setObjectName(name);
    theme::setRole(this, "urgent");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16));
    for (const ProtocolText& text : texts) {
        if (!text.title.isEmpty())
            column->addWidget(theme::makeLabel(text.title, "body-strong"));
        column->addWidget(theme::makeLabel(text.text, "urgent"));
    }
    connect(m_button, &QPushButton::clicked, this, [this] { setOpen(isHidden()); });
    setOpen(false);
}

void ProtocolPanel::setOpen(bool isOpen) {
    setVisible(isOpen);
    const auto words = [isOpen] { return isOpen ? tr("Close the crisis protocol") : tr("Crisis protocol"); };
    theme::say(m_button, "text", words);
    theme::say(m_button, "accessibleName", words);
}

} // namespace anteroom::access
