// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace anteroom::theme {

/// `text` is only read, and takes the keys where a page puts them on none of its controls, so that nobody
/// types past what it says. From the start it has no ring, which would look like a field; whoever comes to it
/// by Tab sees one (WCAG 2.2, 2.4.7). Pages give it the keys for another reason than Tab.
void makeTextStop(QWidget* text);

} // namespace anteroom::theme
