// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/desktop/desktop_fixture.h"

namespace anteroom::test {

/// From the page of the hand-over to the patient's first question.
inline void handOverWithPin(Desktop& desktop) {
    desktop.type("handOverPin", "2580");
    desktop.type("handOverPinAgain", "2580");
    desktop.click("handOverNow");
    QTRY_VERIFY(desktop.find("oneQuestion"));
}

/// With the PIN that it was handed over with.
inline void takeBackWithPin(Desktop& desktop) {
    desktop.click("patientStaff");
    desktop.type("pin", "2580");
    desktop.click("pinEnter");
    QTRY_VERIFY(!desktop.find("patientCover"));
}

} // namespace anteroom::test
