// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/way_back_page.h"

#include "app/access/follow_focus.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace anteroom::desktop {

WayBackPage::WayBackPage(const theme::Theme& theme, const QList<access::ProtocolText>& protocol,
                         QWidget* form, QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("wayBack"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout* column = nullptr;
    QScrollArea* page = theme::makePage(theme, 560, column);
    outer->addWidget(page);
    access::followFocus(theme, page);
    auto* head = new QHBoxLayout;
    head->addWidget(theme::makeLabel(QStringLiteral("Anteroom"), "brand"), 1);
    column->addLayout(head);
    column->addWidget(theme::makeLabel([] { return tr("For staff: take the tablet back"); }, "page-title"));
    if (!protocol.isEmpty()) {
        auto* panel = new access::ProtocolPanel(theme, protocol, QStringLiteral("wayBackProtocol"));
        head->addWidget(panel->button());
        column->addWidget(panel);
    }
    QVBoxLayout* content = nullptr;
    column->addWidget(theme::makeCard(theme, content));
    content->addWidget(form);
    auto* back = theme::makeButton([] { return tr("Back to the patient's page"); }, "secondary",
                                   QStringLiteral("wayBackCancel"));
    column->addWidget(theme::makeButtonRow(theme, {back}));
    column->addStretch(1);
    connect(back, &QPushButton::clicked, this, &WayBackPage::backRequested);
    setFocusProxy(form);
}

} // namespace anteroom::desktop
