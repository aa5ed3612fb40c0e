// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/studio/studio_fixture.h"

namespace anteroom::test {

/// Types `with` over `what`, and waits until that is checked.
inline void replace(const StudioDesk& desk, const std::string& what, const QString& with) {
    const std::size_t at = desk.editor().bytes().find(what);
    QVERIFY(at != std::string::npos);
    desk.editor().goTo(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + what.size()));
    desk.editor().setFocus();
    desk.keys(with);
    desk.key(Qt::Key_Escape);
    QTRY_VERIFY(desk.isUpToDate());
}

/// The page that publishes, with all that can be known of the text.
inline void openPage(const StudioDesk& desk) {
    desk.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(desk.find("publish"));
    QTRY_VERIFY_WITH_TIMEOUT(!desk.view->studio().proofs().isRunning(), 60'000);
}

/// All that a card says.
inline QString textIn(const StudioDesk& desk, const QString& name) {
    QStringList said;
    for (const QLabel* label : desk.find(name)->findChildren<QLabel*>())
        said << label->text();
    return said.join('\n');
}

} // namespace anteroom::test
