// SPDX-License-Identifier: GPL-3.0-or-later
// A part for part_test, of another version than any program.
extern "C" const int* anteroom_other(const char* /*version*/) { return nullptr; }
