// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/gui/contrast.h"

#include <QAbstractButton>
#include <QHash>
#include <QImage>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <cmath>

namespace anteroom::test {

namespace {

constexpr double least = 4.5;

double luminance(QRgb colour) {
    const auto linear = [](int channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
}

/// Where a text of the widget is, without the frame that it may have; empty where there is none.
QRect textPlace(const QWidget& widget) {
    QString text;
    QMargins frame;
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        text = label->text();
    } else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        text = button->text();
        frame = {7, 5, 7, 5};
    } else if (const auto* field = qobject_cast<const QLineEdit*>(&widget)) {
        text = field->text().isEmpty() ? field->placeholderText() : field->text();
        frame = {7, 5, 7, 5};
    }
    return text.trimmed().isEmpty() ? QRect()
                                    : widget.visibleRegion().boundingRect() & (widget.rect() - frame);
}

/// The strongest contrast to the colour that there is most of.
double strongestIn(const QImage& picture, const QRect& place) {
    QHash<QRgb, int> counts;
    for (int y = place.top(); y <= place.bottom(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        for (int x = place.left(); x <= place.right(); ++x)
            ++counts[line[x]];
    }
    QRgb ground = 0;
    int most = 0;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        if (each.value() > most) {
            ground = each.key();
            most = each.value();
        }
    double strongest = 1;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        strongest = std::max(strongest, contrast(each.key(), ground));
    return strongest;
}

} // namespace

double contrast(QRgb one, QRgb other) {
    const auto [dim, bright] = std::minmax({luminance(one), luminance(other)});
    return (bright + 0.05) / (dim + 0.05);
}

QStringList faintTexts(QWidget& window) {
    const QImage picture = window.grab().toImage().convertToFormat(QImage::Format_RGB32);
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !widget->isEnabled())
            continue;
        const QRect place = textPlace(*widget).translated(widget->mapTo(&window, QPoint())) & picture.rect();
        // Of one that is scrolled out of view there may be but an edge.
        const int lines = place.height() / std::max(1, widget->fontMetrics().lineSpacing());
        if (place.isEmpty() || (lines < 3 && widget->visibleRegion().boundingRect() != widget->rect()))
            continue;
        const QWidget* seen = window.childAt(place.center());
        if (seen != widget && !widget->isAncestorOf(seen))
            continue; // something lies over it
        if (const double strongest = strongestIn(picture, place); strongest < least)
            found << QStringLiteral("%1 \"%2\" is %3:1")
                         .arg(widget->objectName(), widget->accessibleName())
                         .arg(strongest);
    }
    return found;
}

} // namespace anteroom::test
