// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QAction;
class QTemporaryDir;

namespace anteroom::test {

struct Desk;
class Desktop;

inline const QString box = QStringLiteral("leaveOut.substance-use");
inline const QString entry = QStringLiteral("exportWithout.substance-use");
inline const QString leftOut = QStringLiteral("Left out of it: Substance use.");
inline const QString wholeAgain = QStringLiteral(" The pages here are whole again.");
void makeSensitiveQuestionnaire(const QTemporaryDir& folder);
QByteArray bytesOf(const QString& path);
/// Both flags are raised.
void answerBoth(Desktop& desktop);
void openSummary(Desktop& desktop);
QAction* entryOf(Desktop& desktop, const QString& button, const QString& name);
void choose(Desktop& desktop, const QString& button, const QString& name);
bool isChecked(const Desktop& desktop);
/// A finished screening whose summary is shown, at a desk that was set up.
void screenSensitive(Desk& desk);

} // namespace anteroom::test
