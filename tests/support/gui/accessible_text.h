// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QApplication>
#include <QStringList>

namespace anteroom::test {

inline void collectAccessible(QAccessibleInterface* from, QStringList& texts, int depth = 0) {
    if (!from || depth > 40)
        return;
    for (const QAccessible::Text what : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
        texts << from->text(what);
    for (int i = 0; i < from->childCount(); ++i)
        collectAccessible(from->child(i), texts, depth + 1);
}

/// All that a screen reader can reach within `root`: all of the program, unless a window is named.
inline QString accessibleText(QObject* root = qApp) {
    QStringList texts;
    collectAccessible(QAccessible::queryAccessibleInterface(root), texts);
    return texts.join('\n');
}

} // namespace anteroom::test
