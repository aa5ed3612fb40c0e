// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/window/guarded_dialogs.h"

#include "app/desktop/paper/print_pages.h"

namespace anteroom::desktop {

void GuardedDialogs::close() {
    if (!std::exchange(m_isClosed, true))
        ++m_closings;
}

// Later: whoever is back sees first where they are.
void GuardedDialogs::open() {
    m_isClosed = false;
    for (const auto& [title, text] : std::exchange(m_untold, {}))
        QMetaObject::invokeMethod(
            this, [this, title = title, text = text] { tell(title, text); }, Qt::QueuedConnection);
}

void GuardedDialogs::forget() {
    m_isClosed = false;
    m_untold.clear();
}

template <typename Answer, typename Ask>
Answer GuardedDialogs::ask(Answer back, const Ask& asked) {
    if (m_isClosed)
        return back;
    const int closings = m_closings;
    ++m_asked;
    Answer answer = asked();
    if (--m_asked == 0)
        emit answered();
    return closings == m_closings ? std::move(answer) : std::move(back);
}

QString GuardedDialogs::pdfPath(const Wording& title, const QString& suggestedName) {
    return ask(QString(), [&] { return m_dialogs.pdfPath(title, suggestedName); });
}

SummaryFile GuardedDialogs::summaryFile(const Wording& title, const QString& suggestedName) {
    return ask(SummaryFile(), [&] { return m_dialogs.summaryFile(title, suggestedName); });
}

QString GuardedDialogs::auditPath(const Wording& title, const QString& suggestedName) {
    return ask(QString(), [&] { return m_dialogs.auditPath(title, suggestedName); });
}

QString GuardedDialogs::patientPath(const QString& suggestedName) {
    return ask(QString(), [&] { return m_dialogs.patientPath(suggestedName); });
}

QString GuardedDialogs::exportPath(const QString& suggestedName) {
    return ask(QString(), [&] { return m_dialogs.exportPath(suggestedName); });
}

QString GuardedDialogs::mapPath(const QString& suggestedName) {
    return ask(QString(), [&] { return m_dialogs.mapPath(suggestedName); });
}

QString GuardedDialogs::newBackupPath(const QString& suggestedName) {
    return ask(QString(), [&] { return m_dialogs.newBackupPath(suggestedName); });
}

QString GuardedDialogs::backupPath() {
    return ask(QString(), [&] { return m_dialogs.backupPath(); });
}

QString GuardedDialogs::picturePath() {
    return ask(QString(), [&] { return m_dialogs.picturePath(); });
}

QString GuardedDialogs::folderPath(const QString& title) {
    return ask(QString(), [&] { return m_dialogs.folderPath(title); });
}

PrintChoice GuardedDialogs::print(const QByteArray& pdf) {
    return ask(PrintChoice(), [&] { return m_dialogs.print(pdf); });
}

std::optional<access::Passphrase> GuardedDialogs::printedFilePassword() {
    return ask(std::optional<access::Passphrase>(), [&] { return m_dialogs.printedFilePassword(); });
}

bool GuardedDialogs::leaveScreening(const Wording& notice, const Wording& loss) {
    return ask(false, [&] { return m_dialogs.leaveScreening(notice, loss); });
}

std::optional<int> GuardedDialogs::choosePatient(const QStringList& candidates) {
    return ask(std::optional<int>(), [&] { return m_dialogs.choosePatient(candidates); });
}

std::optional<int> GuardedDialogs::otherPatient(const QStringList& patients) {
    return ask(std::optional<int>(), [&] { return m_dialogs.otherPatient(patients); });
}

std::optional<bool> GuardedDialogs::takeDetails(const QString& typed, const QString& theirs) {
    return ask(std::optional<bool>(), [&] { return m_dialogs.takeDetails(typed, theirs); });
}

QString GuardedDialogs::reason(const Wording& title, const Wording& text) {
    return ask(QString(), [&] { return m_dialogs.reason(title, text); });
}

bool GuardedDialogs::confirm(const Wording& title, const Wording& text, const Wording& act) {
    return ask(false, [&] { return m_dialogs.confirm(title, text, act); });
}

// A lock that takes it off the screen may have come before anybody read it.
void GuardedDialogs::tell(const Wording& title, const Wording& text) {
    const bool isTold = ask(false, [&] {
        m_dialogs.tell(title, text);
        return true;
    });
    if (!isTold)
        m_untold.emplace_back(title, text);
}

Dialogs::Waiting GuardedDialogs::decideWaiting(const CompareRecords& compare, bool mayDelete) {
    return ask(Waiting::Later, [&] { return m_dialogs.decideWaiting(compare, mayDelete); });
}

} // namespace anteroom::desktop
