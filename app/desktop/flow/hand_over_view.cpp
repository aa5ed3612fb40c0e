// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/flow/hand_over_view.h"

#include "app/access/follow_focus.h"
#include "app/access/new_passphrase.h"
#include "app/access/pin.h"
#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace anteroom::desktop {

HandOverView::HandOverView(const theme::Theme& theme, const QString& person, const QString& protocolButton) {
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
        [protocolButton] {
            return tr("Stay near: when an answer is urgent, the patient is asked to stay "
                      "and to call you. The crisis protocol is then behind the button “%1”, "
                      "which wants no passphrase.")
                .arg(protocolButton);
        },
        "body"));
    auto* back = theme::makeButton([] { return tr("Back"); }, "secondary", QStringLiteral("handOverBack"));
    auto* go =
        theme::makeButton([] { return tr("Hand over now"); }, "primary", QStringLiteral("handOverNow"));
    if (!person.isEmpty()) {
        column->addWidget(theme::makeLabel(
            [person] { return tr("You take it back with the passphrase of %1.").arg(person); },
            "body-strong"));
        m_wantsPin = new QCheckBox;
        m_wantsPin->setObjectName(QStringLiteral("handOverByPin"));
        theme::say(m_wantsPin, "text",
                   [] { return tr("With a PIN as well, for a tablet without a keyboard"); });
        column->addWidget(m_wantsPin);
    }
    QWidget* card = makePinCard(theme, person.isEmpty());
    column->addWidget(card);
    if (m_wantsPin) {
        card->hide();
        connect(m_wantsPin, &QCheckBox::toggled, card, &QWidget::setVisible);
        setFocusProxy(go);
    } else {
        setFocusProxy(m_pin->first());
    }
    column->addWidget(theme::makeButtonRow(theme, {back, go}));
    column->addStretch(1);
    connect(back, &QPushButton::clicked, this, &HandOverView::backRequested);
    connect(go, &QPushButton::clicked, this, &HandOverView::agree);
}

QWidget* HandOverView::makePinCard(const theme::Theme& theme, bool isTrying) {
    QVBoxLayout* content = nullptr;
    QWidget* card = theme::makeCard(theme, content);
    content->addWidget(theme::makeLabel(
        [isTrying] {
            return isTrying ? tr("You are trying Anteroom without saving, so there is no "
                                 "passphrase to take the tablet back with. Choose a PIN that "
                                 "the patient does not see; it is gone when you are back.")
                            : tr("Choose a PIN that the patient does not see; it is gone when you are back.");
        },
        "body"));
    m_pin = new access::NewPassphrase(
        theme, [] { return tr("PIN"); }, QStringLiteral("handOverPin"),
        {access::pinRule, [] { return tr("Type the same PIN here as above"); }, access::objectionToPin});
    content->addWidget(m_pin);
    connect(m_pin, &access::NewPassphrase::entered, this, &HandOverView::agree);
    return card;
}

bool HandOverView::wantsPin() const { return !m_wantsPin || m_wantsPin->isChecked(); }

access::Passphrase HandOverView::takePin() { return m_pin->take(); }

void HandOverView::agree() {
    if (!wantsPin() || m_pin->isGood())
        emit agreed();
}

} // namespace anteroom::desktop
