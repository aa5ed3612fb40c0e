// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/accessibility.h"

#include "app/interview/controls/option_button.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/question_card.h"
#include "app/interview/stay_page.h"
#include "app/interview/urgent_cover.h"
#include "app/theme/button_access.h"
#include "app/theme/status_label.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace anteroom::interview {

namespace {

class OptionInterface : public theme::ButtonInterface {
public:
    explicit OptionInterface(OptionButton* option)
        : theme::ButtonInterface(option), m_role(roleOf(option->kind())) {}

    QAccessible::Role role() const override { return m_role; }

private:
    static QAccessible::Role roleOf(OptionButton::Kind kind) {
        switch (kind) {
        case OptionButton::Kind::One:
            return QAccessible::RadioButton;
        case OptionButton::Kind::Many:
            return QAccessible::CheckBox;
        default:
            return QAccessible::Button;
        }
    }

    QAccessible::Role m_role;
};

QAccessibleInterface* interfaceOf(const QString&, QObject* object) {
    if (auto* option = qobject_cast<OptionButton*>(object))
        return new OptionInterface(option);
    if (auto* card = qobject_cast<QuestionCard*>(object))
        return new QAccessibleWidget(card, QAccessible::Grouping);
    if (auto* cover = qobject_cast<UrgentCover*>(object))
        return new QAccessibleWidget(cover, QAccessible::AlertMessage);
    if (auto* stay = qobject_cast<StayPage*>(object))
        return new QAccessibleWidget(stay, QAccessible::AlertMessage);
    if (auto* label = qobject_cast<ReadingLabel*>(object); label && label->property("isStatus").toBool())
        return theme::makeStatusInterface(label);
    return nullptr;
}

} // namespace

void installAccessibility() {
    QAccessible::installFactory(interfaceOf); // Qt keeps each only once
}

void announce(QWidget* widget) {
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace anteroom::interview
