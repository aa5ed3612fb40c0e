// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/same_again.h"

#include "tests/support/gui/clipping.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QPointer>

namespace anteroom::test {

namespace {

struct Place {
    QPointer<const QWidget> widget; ///< a page may make some of its parts anew
    QRect place;
};

/// Where what a scroll area shows stands is how far it was scrolled.
QRect placeOf(const QWidget& widget) {
    const QWidget* parent = widget.parentWidget();
    const auto* area = parent ? qobject_cast<const QAbstractScrollArea*>(parent->parentWidget()) : nullptr;
    const bool isScrolled = area && area->viewport() == parent;
    return isScrolled ? QRect(QPoint(), widget.size()) : widget.geometry();
}

std::vector<Place> placesIn(const QWidget& window) {
    std::vector<Place> places;
    for (const QWidget* widget : window.findChildren<QWidget*>())
        if (widget->isVisible() && widget->window() == &window)
            places.push_back({widget, placeOf(*widget)});
    return places;
}

/// What it says, wherever that stands.
QVariantList contentOf(const QWidget& window) {
    QVariantList content;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const auto* view = qobject_cast<const QAbstractItemView*>(widget);
        content << widget->objectName() << widget->property("text") << widget->property("plainText")
                << (view && view->model() ? view->model()->rowCount() : 0);
    }
    return content;
}

QString nameOf(const QWidget& widget) {
    QString name = widget.objectName();
    for (const QWidget* at = widget.parentWidget(); name.isEmpty() && at; at = at->parentWidget())
        name = at->objectName();
    return QString::fromLatin1(widget.metaObject()->className()) + ' ' + name;
}

QString said(const QRect& place) {
    return QStringLiteral("%1 x %2 at %3, %4")
        .arg(place.width())
        .arg(place.height())
        .arg(place.x())
        .arg(place.y());
}

} // namespace

QStringList otherwiseAfter(QWidget& window, QSize other) {
    constexpr int mostTries = 10; // some parts are made anew for each size
    const QSize own = window.size();
    std::vector<Place> before;
    QVariantList content;
    for (int tries = 0; tries < mostTries; ++tries) {
        settle();
        content = contentOf(window);
        before = placesIn(window);
        window.resize(other);
        settle();
        window.resize(own);
        settle();
        if (contentOf(window) == content)
            break;
    }
    QStringList found;
    for (const auto& [widget, place] : before) {
        if (!widget)
            continue;
        if (!widget->isVisible())
            found << nameOf(*widget) + " is gone";
        else if (const QRect now = placeOf(*widget); now != place)
            found << QStringLiteral("%1: %2, and then %3").arg(nameOf(*widget), said(place), said(now));
    }
    return found;
}

} // namespace anteroom::test
