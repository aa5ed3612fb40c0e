// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/way_back_page.h"

#include "app/access/follow_focus.h"
#include "app/interview/controls/finger_scroll.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace anteroom::desktop {

WayBackPage::WayBackPage(const theme::Theme& theme, const QList<access::ProtocolText>& protocol,
                         QWidget* form, QWidget* parent)
    : QWidget(parent), m_other(theme::makeButton({}, "secondary", QStringLiteral("wayBackOther"))) {
    setObjectName(QStringLiteral("wayBack"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout* column = nullptr;
    QScrollArea* page = theme::makePage(theme, 560, column);
    outer->addWidget(page);
    access::followFocus(theme, page);
    interview::scrollByFinger(page);
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
    column->addWidget(theme::makeButtonRow(theme, {back, m_other}));
    column->addStretch(1);
    m_other->hide();
    connect(back, &QPushButton::clicked, this, &WayBackPage::backRequested);
    connect(m_other, &QPushButton::clicked, this, &WayBackPage::otherRequested);
    setFocusProxy(form);
}

void WayBackPage::offerOther(const theme::Wording& words) {
    theme::say(m_other, "text", words);
    theme::say(m_other, "accessibleName", words);
    m_other->show();
}

} // namespace anteroom::desktop
