// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;

namespace anteroom::test {

class Desktop;

/// The page that is shown, in every window and text size, with a picture of each; it is left as it was.
void lookAtEverySize(Desktop& desktop, const QString& name);

} // namespace anteroom::test
