// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/say.h"

#include <QEvent>
#include <QPointer>
#include <QWidget>

#include <map>
#include <utility>

namespace anteroom::theme {

namespace {

/// What is asked for anew, of the widget that this is a child of. It hears of it before the widget does,
/// which then tells all children that it had: a label that has another text may have others.
class Said : public QObject {
public:
    explicit Said(QWidget* widget) : QObject(widget) { widget->installEventFilter(this); }

    static Said* of(const QWidget& widget) {
        for (QObject* child : widget.children())
            if (auto* said = dynamic_cast<Said*>(child))
                return said;
        return nullptr;
    }

    std::map<QByteArray, Wording> wordings;

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::LanguageChange)
            for (const auto& [property, wording] : wordings)
                watched->setProperty(property.constData(), wording.text());
        return false;
    }
};

class Again : public QObject {
public:
    Again(std::function<void()> again, QWidget* widget) : QObject(widget), m_again(std::move(again)) {}

    bool event(QEvent* event) override {
        if (event->type() == QEvent::LanguageChange)
            QMetaObject::invokeMethod(
                this, [this] { sayAgain(); }, Qt::QueuedConnection);
        return QObject::event(event);
    }

private:
    void sayAgain() {
        const auto* widget = static_cast<const QWidget*>(parent());
        const QPointer<QWidget> had = widget->window()->focusWidget();
        const QString name = had && widget->isAncestorOf(had) ? had->objectName() : QString();
        m_again();
        if (name.isEmpty() || (had && had == widget->window()->focusWidget()))
            return;
        for (QWidget* same : widget->findChildren<QWidget*>(name))
            if (same->isVisibleTo(widget))
                same->setFocus(Qt::OtherFocusReason);
    }

    std::function<void()> m_again;
};

} // namespace

void say(QWidget* widget, const char* property, const Wording& wording) {
    widget->setProperty(property, wording.text());
    Said* said = Said::of(*widget);
    if (wording.isAsked())
        (said ? said : new Said(widget))->wordings.insert_or_assign(property, wording);
    else if (said)
        said->wordings.erase(property);
}

void whenLanguageChanges(QWidget* widget, std::function<void()> again) {
    new Again(std::move(again), widget);
}

} // namespace anteroom::theme
