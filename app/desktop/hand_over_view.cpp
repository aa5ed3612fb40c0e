// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/hand_over_view.h"

#include "app/access/follow_focus.h"
#include "app/access/new_passphrase.h"
#include "app/access/pin.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace anteroom::desktop {

HandOverView::HandOverView(const theme::Theme& theme, const QString& person) {
    setObjectName(QStringLiteral("handOver"));
    theme::setRole(this, "window");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout* column = nullptr;
    QScrollArea* page = theme::makePage(theme, 640, column);
    outer->addWidget(page);
    access::followFocus(theme, page);
    column->addWidget(theme::makeLabel([] { return tr("Hand to the patient"); }, "page-title"));
    column->addWidget(theme::makeLabel(
        [] {
            return tr("The patient goes through their own questions, one at a time and in "
                      "large type. What staff are asked, notes, other screenings and all "
                      "the rest of Anteroom are out of reach until you take the tablet "
                      "back.");
        },
        "body"));
    column->addWidget(theme::makeLabel(
        [] {
            return tr("Stay near: when an answer is urgent, the patient is asked to stay "
                      "and to call you. The crisis protocol is then behind the button "
                      "\"For staff: crisis protocol\", which wants no passphrase.");
        },
        "body"));
    auto* back = theme::makeButton([] { return tr("Back"); }, "secondary", QStringLiteral("handOverBack"));
    auto* go =
        theme::makeButton([] { return tr("Hand over now"); }, "primary", QStringLiteral("handOverNow"));
    if (person.isEmpty()) {
        QVBoxLayout* content = nullptr;
        column->addWidget(theme::makeCard(theme, content));
        content->addWidget(theme::makeLabel(
            [] {
                return tr("You are trying Anteroom without saving, so there is no "
                          "passphrase to take the tablet back with. Choose a PIN that "
                          "the patient does not see; it is gone when you are back.");
            },
            "body"));
        m_pin = new access::NewPassphrase(
            theme, [] { return tr("PIN"); }, QStringLiteral("handOverPin"),
            {access::pinRule, [] { return tr("Type the same PIN here as above"); }, access::objectionToPin});
        content->addWidget(m_pin);
        connect(m_pin, &access::NewPassphrase::entered, this, &HandOverView::agree);
        setFocusProxy(m_pin->first());
    } else {
        column->addWidget(theme::makeLabel(
            [person] { return tr("You take it back with the passphrase of %1.").arg(person); },
            "body-strong"));
        setFocusProxy(go);
    }
    column->addWidget(theme::makeButtonRow(theme, {back, go}));
    column->addStretch(1);
    connect(back, &QPushButton::clicked, this, &HandOverView::backRequested);
    connect(go, &QPushButton::clicked, this, &HandOverView::agree);
}

access::Passphrase HandOverView::takePin() { return m_pin ? m_pin->take() : access::Passphrase(); }

void HandOverView::agree() {
    if (!m_pin || m_pin->isGood())
        emit agreed();
}

} // namespace anteroom::desktop
