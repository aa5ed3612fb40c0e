// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace anteroom {
struct Record;
}

namespace anteroom::test {

struct Desk;

/// Until all that `desk` sent to the records is answered.
void waitForRecords(Desk& desk);
/// What `desk` does to the only record after the minute in which the other one showed no sign of life. Not on
/// its screen: a lock covers every window of the program, which has both desks here.
void changeWhileTheOtherIsAway(Desk& desk, bool givesItBack, const std::function<void(Record&)>& alter = {});

} // namespace anteroom::test
