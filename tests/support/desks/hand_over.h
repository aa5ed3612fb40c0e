// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anteroom::test {

class Desktop;

/// F1, and "Help" on the sheet that comes.
void openGuide(Desktop& desktop);
/// From the page of the hand-over to the patient's first question.
void handOverWithPin(Desktop& desktop);
/// With the PIN that it was handed over with.
void takeBackWithPin(Desktop& desktop);

} // namespace anteroom::test
