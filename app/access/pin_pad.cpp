// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/pin_pad.h"

#include "app/theme/parts.h"
#include "app/theme/theme.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace anteroom::access {

namespace {
constexpr int across = 3; // as on a telephone
}

PinPad::PinPad(const theme::Theme& theme, QLineEdit& field) {
    setObjectName(QStringLiteral("pinPad"));
    setLayoutDirection(Qt::LeftToRight); // digits stand so in every language
    auto* keys = new QGridLayout(this);
    keys->setContentsMargins(0, 0, 0, 0);
    keys->setSpacing(theme.px(8));
    keys->setColumnStretch(across, 1);
    for (int digit = 0; digit <= 9; ++digit) {
        QString text = QString::number(digit);
        auto* key = theme::makeButton([text] { return text; }, "secondary", QStringLiteral("pinKey") + text);
        const int place = digit == 0 ? 10 : digit - 1;
        addKey(key, place / across, place % across);
        connect(key, &QPushButton::clicked, &field, [&field, text] { field.insert(text); });
    }
    auto* last = theme::makeButton([] { return tr("Delete"); }, "secondary", QStringLiteral("pinKeyDelete"));
    theme::say(last, "accessibleName", [] { return tr("Delete the last digit"); });
    addKey(last, across, 0);
    connect(last, &QPushButton::clicked, &field, &QLineEdit::backspace);
}

// Pressed, it leaves the keyboard to the field.
void PinPad::addKey(QPushButton* key, int row, int column) {
    key->setProperty("pad", true);
    key->setFocusPolicy(Qt::TabFocus);
    static_cast<QGridLayout*>(layout())->addWidget(key, row, column);
}

} // namespace anteroom::access
