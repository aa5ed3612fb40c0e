// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/status_label.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QEvent>

#include <utility>

namespace anteroom::theme {

namespace {

class StatusInterface : public QAccessibleWidget {
public:
    explicit StatusInterface(QLabel* label)
        : QAccessibleWidget(label, QAccessible::Notification), m_label(label) {}

    QString text(QAccessible::Text which) const override {
        const QString given = QAccessibleWidget::text(which);
        return which == QAccessible::Name && given.isEmpty() ? m_label->text() : given;
    }

private:
    const QLabel* m_label;
};

QAccessibleInterface* interfaceOf(const QString&, QObject* object) {
    auto* label = qobject_cast<StatusLabel*>(object);
    return label ? makeStatusInterface(label) : nullptr;
}

QString withoutNumbers(QString text) {
    return text.removeIf([](QChar c) { return c.isDigit(); });
}

} // namespace

QAccessibleInterface* makeStatusInterface(QLabel* label) { return new StatusInterface(label); }

StatusLabel::StatusLabel(QWidget* parent) : QLabel(parent) {
    QAccessible::installFactory(interfaceOf); // Qt keeps each only once
}

// Qt tells that it is shown, and with it what it says then. Of other words it tells no more than that they
// are others, which screen readers keep to themselves: so it is told that it is shown once more. A label that
// gets other words is painted anew, and one that is not in view says nothing.
bool StatusLabel::event(QEvent* event) {
    const bool isHandled = QLabel::event(event);
    if (event->type() == QEvent::Show) {
        m_said = withoutNumbers(text());
    } else if (event->type() == QEvent::Hide) {
        m_said.clear();
    } else if (event->type() == QEvent::Paint) {
        const QString says = withoutNumbers(text());
        if (std::exchange(m_said, says) != says && !text().isEmpty()) {
            QAccessibleEvent shown(this, QAccessible::ObjectShow);
            QAccessible::updateAccessibility(&shown);
            QAccessibleEvent alert(this, QAccessible::Alert); // where the system knows it
            QAccessible::updateAccessibility(&alert);
            emit told();
        }
    }
    return isHandled;
}

} // namespace anteroom::theme
