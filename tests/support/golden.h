// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace anteroom::test {

/// The bytes of tests/data/`path`; the test stops where there is no such file.
std::string readData(const std::string& path);

/// Empty when `actual` is what tests/data/`path` holds, else where the two part, for QVERIFY2. With
/// ANTEROOM_UPDATE_GOLDEN=1 in the environment the file is written instead: look at the difference before
/// committing it.
std::string differenceFromGolden(const std::string& path, const std::string& actual);

} // namespace anteroom::test
