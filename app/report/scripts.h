// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QStringView>

#include <vector>

namespace anteroom::report {

/// A stretch of one writing system.
struct ScriptRun {
    qsizetype begin = 0;
    qsizetype end = 0;
    QChar::Script script = QChar::Script_Latin;
};

/// The whole of `text`, cut where the writing system changes. Digits, blanks and punctuation go with what is
/// before them, and what stands before the first letter goes with that; as Qt has it when it shapes them.
std::vector<ScriptRun> scriptRuns(QStringView text);

/// Whether letters of the script take other forms beside each other, so that the glyphs on the page are not
/// one for each character.
bool isShaped(QChar::Script script);

} // namespace anteroom::report
