// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace anteroom::interview {

/// Tab goes in the order in which the parts of `page` stand, also where some came later than what is below
/// them.
void chainFocus(QWidget* page);

} // namespace anteroom::interview
