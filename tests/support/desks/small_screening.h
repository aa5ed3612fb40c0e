// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QTemporaryDir;

namespace anteroom::test {

struct Desk;

/// A questionnaire of one question and one flag. `questions`: further ones, as lines of YAML; `finding`: more
/// about the flag.
void writeSmallQuestionnaire(const QString& folderOfQuestionnaires, const QByteArray& questions = {},
                             const QByteArray& finding = {});
void makeSmallQuestionnaire(const QTemporaryDir& folder);

/// From the empty list to the interview.
void beginSmallScreening(Desk& desk);
/// From the empty list to a finished record in it.
void screenOnce(Desk& desk);

} // namespace anteroom::test
