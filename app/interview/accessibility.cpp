// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/accessibility.h"

#include "app/interview/controls/option_button.h"
#include "app/interview/controls/reading_label.h"
#include "app/interview/question_card.h"
#include "app/interview/stay_page.h"
#include "app/interview/urgent_cover.h"
#include "app/theme/status_label.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace anteroom::interview {

namespace {

class OptionInterface : public QAccessibleWidget {
public:
    explicit OptionInterface(OptionButton* option)
        : QAccessibleWidget(option, roleOf(option->kind())), m_option(option) {}

    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = m_option->isCheckable();
        state.checked = m_option->isChecked();
        return state;
    }
    QStringList actionNames() const override {
        return QStringList{pressAction()} + QAccessibleWidget::actionNames(); // those give it the keys
    }
    void doAction(const QString& action) override {
        if (action == pressAction())
            m_option->click();
        else
            QAccessibleWidget::doAction(action);
    }

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

    OptionButton* m_option;
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
    static const bool once = (QAccessible::installFactory(interfaceOf), true);
    static_cast<void>(once);
}

void announce(QWidget* widget) {
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace anteroom::interview
