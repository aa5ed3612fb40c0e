// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QTemporaryDir;
class QWidget;

namespace anteroom::test {

class Desktop;

/// A made-up interview in two languages, one of them right to left.
void writeArabic(const QTemporaryDir& folder);
int middleOf(const QWidget& widget, const QWidget& within);
/// Begins the interview of writeArabic() in one of its languages.
void beginArabic(Desktop& desktop, const QString& language);

} // namespace anteroom::test
