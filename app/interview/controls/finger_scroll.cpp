// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/controls/finger_scroll.h"

#include <QAbstractScrollArea>
#include <QScroller>

namespace anteroom::interview {

void scrollByFinger(QAbstractScrollArea* area) {
    QScroller::grabGesture(area->viewport(), QScroller::TouchGesture);
    // A page that is drawn beyond its end and springs back says nothing that one who reads wants to know.
    QScrollerProperties properties = QScroller::scroller(area->viewport())->scrollerProperties();
    for (const auto policy :
         {QScrollerProperties::VerticalOvershootPolicy, QScrollerProperties::HorizontalOvershootPolicy})
        properties.setScrollMetric(policy, QVariant::fromValue(QScrollerProperties::OvershootAlwaysOff));
    QScroller::scroller(area->viewport())->setScrollerProperties(properties);
}

} // namespace anteroom::interview
