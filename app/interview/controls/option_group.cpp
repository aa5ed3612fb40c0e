// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/controls/option_group.h"

#include "app/theme/flow_layout.h"
#include "app/theme/theme.h"

#include <QKeyEvent>

namespace anteroom::interview {

OptionGroup::OptionGroup(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    new theme::FlowLayout(theme::FlowLayout::Fit::Even, theme.px(8), this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

OptionButton* OptionGroup::add(OptionButton::Kind kind, const QString& text, const QString& objectName,
                               const QString& accessibleName, const QString& key) {
    auto* option = new OptionButton(kind, text, key, m_theme, this);
    option->setObjectName(objectName);
    option->setAccessibleName(accessibleName);
    option->setFocusPolicy(m_options.isEmpty() ? Qt::StrongFocus : Qt::ClickFocus);
    option->installEventFilter(this);
    connect(option, &QAbstractButton::clicked, this, &OptionGroup::clicked);
    layout()->addWidget(option);
    m_options << option;
    return option;
}

void OptionGroup::setChosen(int place, bool isChosen) {
    m_options.at(place)->setChecked(isChosen);
    if (isChosen && !m_options.contains(focusWidget()))
        rove(m_options.at(place));
}

void OptionGroup::focusOption(int place) {
    if (OptionButton* option = m_options.value(place); option && option->isVisible())
        option->setFocus(Qt::TabFocusReason);
}

QWidget* OptionGroup::focusTarget() const {
    QWidget* first = nullptr;
    for (OptionButton* option : m_options) {
        if (option->isHidden())
            continue;
        if (option->isChecked())
            return option;
        if (!first)
            first = option;
    }
    return first;
}

void OptionGroup::clicked() {
    const auto place = m_options.indexOf(qobject_cast<OptionButton*>(sender()));
    if (place >= 0)
        emit chosen(static_cast<int>(place));
}

// Tab stops once in a group, at the option that was last looked at.
void OptionGroup::rove(const QWidget* to) {
    for (OptionButton* option : std::as_const(m_options))
        option->setFocusPolicy(option == to ? Qt::StrongFocus : Qt::ClickFocus);
}

bool OptionGroup::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn)
        rove(qobject_cast<QWidget*>(watched));
    return QWidget::eventFilter(watched, event);
}

void OptionGroup::moveFocus(int step) {
    qsizetype place = m_options.indexOf(qobject_cast<OptionButton*>(focusWidget()));
    do {
        place += step;
        if (place < 0 || place >= m_options.size())
            return;
    } while (m_options.at(place)->isHidden());
    m_options.at(place)->setFocus(Qt::TabFocusReason);
}

void OptionGroup::keyPressEvent(QKeyEvent* event) {
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    if (event->key() == Qt::Key_Right)
        moveFocus(forward);
    else if (event->key() == Qt::Key_Left)
        moveFocus(-forward);
    else
        QWidget::keyPressEvent(event);
}

} // namespace anteroom::interview
