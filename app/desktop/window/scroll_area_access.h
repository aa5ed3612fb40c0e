// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anteroom::desktop {

/// Has assistive technology read scroll areas through an interface of our own. Qt 6.4 takes the child of one
/// at whatever index it is asked for, and a screen reader that counted the children while a scroll bar was
/// there asks for one that is gone: Qt reads beyond its list. One that Tab leads to, to be scrolled by keys,
/// is a document: Qt has each as what AT-SPI calls a filler. Before anything is asked about a widget; once is
/// enough, more does nothing.
void installScrollAreaAccess();

} // namespace anteroom::desktop
