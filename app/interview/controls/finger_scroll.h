// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractScrollArea;

namespace anteroom::interview {

/// On a touch screen what is dragged moves along with the finger, as on every tablet.
void scrollByFinger(QAbstractScrollArea* area);

} // namespace anteroom::interview
