// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/say.h"

#include <QString>

#include <initializer_list>

class QBoxLayout;
class QFrame;
class QLabel;
class QLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;
class QWidget;

namespace anteroom::theme {

class Theme;

/// The small parts that every screen is made of. Each belongs to the layout or parent that it is put in.

/// Plain text that wraps; its role decides how it looks.
QLabel* makeLabel(const Wording& text, const char* role);

/// `name` is the object name that tests and assistive technology find it by. Enter presses it as Space does;
/// a checkable one keeps room for its bold text.
QPushButton* makeButton(const Wording& text, const char* role, const QString& name);

/// How much wider a checkable button becomes when its text is bold.
int boldSurplus(const QPushButton& button);

/// A card with a vertical layout; `content` receives that layout.
QFrame* makeCard(const Theme& theme, QVBoxLayout*& content);

/// A page that scrolls vertically: one column at most `width` design pixels wide, with the design's margins.
/// It follows the text scale.
QScrollArea* makePage(const Theme& theme, int width, QVBoxLayout*& column);

/// Buttons in a line that wraps where they do not fit side by side.
QWidget* makeButtonRow(const Theme& theme, std::initializer_list<QPushButton*> buttons);

/// Takes every widget out of `layout` and deletes it.
void clearLayout(QLayout* layout);

} // namespace anteroom::theme
