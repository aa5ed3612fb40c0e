// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anteroom::test {

class Desktop;

/// How much of the upper part of the summary's page, as it stands on the screen, is nearly black, of a
/// thousand; 0 until it is drawn, which a thread of its own does.
int inkOnPreview(Desktop& desktop);

} // namespace anteroom::test
