// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preferences/choice_row.h"

#include "app/theme/flow_layout.h"
#include "app/theme/theme.h"

#include <QRadioButton>
#include <QVBoxLayout>

namespace anteroom::preferences {

namespace {

constexpr const char* valueProperty = "value";

}

ChoiceRow::ChoiceRow(const theme::Theme& theme, const QString& name, const theme::Wording& label,
                     const QList<Choice>& choices) {
    auto* row = new theme::FlowLayout(theme::FlowLayout::Fit::Natural, theme.px(24), this);
    for (const Choice& choice : choices) {
        auto* button = new QRadioButton;
        theme::say(button, "text", choice.title);
        theme::say(button, "accessibleName", [label, title = choice.title] {
            return label.text() + QStringLiteral(": ") + title.text();
        });
        button->setObjectName(name + QLatin1Char('.') + choice.value);
        button->setProperty(valueProperty, choice.value);
        connect(button, &QRadioButton::toggled, this, [this](bool isChosen) {
            if (isChosen)
                emit valueChanged();
        });
        row->addWidget(button);
        m_buttons << button;
    }
}

QString ChoiceRow::value() const {
    for (const QRadioButton* button : m_buttons)
        if (button->isChecked())
            return button->property(valueProperty).toString();
    return {};
}

void ChoiceRow::setValue(const QString& value) {
    for (QRadioButton* button : m_buttons)
        if (button->property(valueProperty).toString() == value) {
            button->setChecked(true);
            setFocusProxy(button);
        }
}

} // namespace anteroom::preferences
