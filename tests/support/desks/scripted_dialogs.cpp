// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desks/scripted_dialogs.h"

namespace anteroom::test {

QString ScriptedDialogs::suggest(const QString& name) {
    suggested = name;
    return path;
}

QString ScriptedDialogs::pdfPath(const Wording&, const QString& suggestedName) {
    return suggest(suggestedName);
}

desktop::SummaryFile ScriptedDialogs::summaryFile(const Wording&, const QString& suggestedName) {
    return {suggest(suggestedName), access::Passphrase::taking(QString(password))};
}

QString ScriptedDialogs::auditPath(const Wording&, const QString& suggestedName) {
    return suggest(suggestedName);
}

QString ScriptedDialogs::patientPath(const QString& suggestedName) { return suggest(suggestedName); }

QString ScriptedDialogs::exportPath(const QString& suggestedName) { return suggest(suggestedName); }

QString ScriptedDialogs::mapPath(const QString& suggestedName) { return suggest(suggestedName); }

QString ScriptedDialogs::newBackupPath(const QString& suggestedName) { return suggest(suggestedName); }

desktop::PrintChoice ScriptedDialogs::print(const QByteArray& pdf) {
    printed = pdf;
    return prints;
}

std::optional<access::Passphrase> ScriptedDialogs::printedFilePassword() {
    return isSureOfPassword ? std::optional(access::Passphrase::taking(QString(password))) : std::nullopt;
}

bool ScriptedDialogs::leaveScreening(const Wording& notice, const Wording& loss) {
    notices << notice.text();
    losses << loss.text();
    return mayLeave;
}

std::optional<int> ScriptedDialogs::choosePatient(const QStringList& candidates) {
    offered << candidates;
    return patient;
}

std::optional<int> ScriptedDialogs::otherPatient(const QStringList& patients) {
    offered << patients;
    return patient;
}

std::optional<bool> ScriptedDialogs::takeDetails(const QString& typed, const QString& theirs) {
    details = QStringList{typed, theirs};
    return takesDetails;
}

QString ScriptedDialogs::reason(const Wording& title, const Wording&) {
    told << title.text();
    return why;
}

bool ScriptedDialogs::confirm(const Wording& title, const Wording& text, const Wording&) {
    told << title.text();
    confirmed << text.text();
    return isSure;
}

void ScriptedDialogs::tell(const Wording& title, const Wording& text) {
    lastTold = [title, text] { return title.text() + ": " + text.text(); };
    told << lastTold.text();
}

desktop::Dialogs::Waiting ScriptedDialogs::decideWaiting(const desktop::CompareRecords& compare, bool) {
    decisions.push_back(compare());
    return decision;
}

} // namespace anteroom::test
