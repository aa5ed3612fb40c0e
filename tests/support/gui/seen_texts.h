// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QWidget;

namespace anteroom::test {

/// A text that a person or a screen reader meets, with what has it and as what.
struct SeenText {
    QString where; ///< "QLabel recordTitle, text"
    QString text;
};

/// What the visible widgets of `window` say, itself among them: labels, buttons, titles, placeholders, tool
/// tips, accessible names, choices, actions, column heads. Not what was typed, and no rows.
std::vector<SeenText> seenTexts(const QWidget& window);

/// What the rows of its visible lists, tables and trees say, and the menus of its visible buttons.
std::vector<SeenText> seenRows(const QWidget& window);

} // namespace anteroom::test
