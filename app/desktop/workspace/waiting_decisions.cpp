// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspace/waiting_decisions.h"

#include "app/desktop/records/record_words.h"
#include "app/desktop/records/two_records.h"
#include "app/language/said.h"

#include <QPointer>

#include <utility>

namespace anteroom::desktop {

WaitingDecisions::WaitingDecisions(workspace::Workplace& workplace, Dialogs& dialogs, QObject* parent)
    : QObject(parent), m_workplace(workplace), m_dialogs(dialogs) {
    connect(m_workplace.waiting(), &keeping::WaitingSaves::changed, this, &WaitingDecisions::changed);
}

QStringList WaitingDecisions::notices() const {
    const keeping::WaitingSaves& waiting = *m_workplace.waiting();
    QStringList notices;
    if (waiting.entries() > 0)
        notices
            << tr("Entries of the audit log wait on this computer: %1. They are sent as soon as it can be "
                  "done. %2")
                   .arg(waiting.entries())
                   .arg(waiting.problem());
    if (waiting.onTheirWay() > 0 || (waiting.entries() == 0 && !waiting.problem().isEmpty()))
        notices << (waiting.onTheirWay() == 1 ? tr("Answers of 1 record wait on this computer. They are sent "
                                                   "as soon as it can be done. %1")
                                              : tr("Answers of %1 records wait on this computer. They are "
                                                   "sent as soon as it can be done. %2")
                                                    .arg(waiting.onTheirWay()))
                       .arg(waiting.problem());
    for (const Journal::Found& found : waiting.undecided())
        notices
            << tr("What was answered here by %1 waits on this computer: the record was changed at another "
                  "desk. Open it to decide.")
                   .arg(nameIn(found.waiting.request.head.identity));
    for (const QString& file : waiting.damaged())
        notices
            << tr("The file %1 of what waits on this computer was changed or comes from elsewhere, and is "
                  "left where it is: %2.")
                   .arg(file, m_workplace.surroundings().journal);
    for (const keeping::LeftBehind& left : m_leftBehind)
        notices << noticeOf(left);
    return notices;
}

void WaitingDecisions::lookBehind() {
    m_workplace.thread().withArchive(
        [journal = m_workplace.surroundings().journal](
            Archive& archive) -> Result<std::vector<keeping::LeftBehind>> {
            const Result<std::vector<std::string>> earlier = archive.earlierWorkspaces();
            if (!earlier)
                return earlier.error();
            std::vector<keeping::LeftBehind> found;
            for (const std::string& workspace : *earlier) {
                keeping::LeftBehind left =
                    keeping::leftBehindIn(journal + QLatin1Char('/') + QString::fromStdString(workspace));
                if (!left.isEmpty())
                    found.push_back(std::move(left));
            }
            return found;
        },
        [guard = QPointer(this)](const Result<std::vector<keeping::LeftBehind>>& found) {
            if (!guard || !found)
                return;
            guard->m_leftBehind = *found;
            emit guard->changed();
        });
}

// Their ids are in the clear, and the records kept them with the new key.
QString WaitingDecisions::noticeOf(const keeping::LeftBehind& left) const {
    QStringList what;
    QStringList names;
    for (const RecordId& record : left.records) {
        const IndexEntry* entry = m_workplace.feed().find(record);
        names << (entry ? nameIn(entry->head.identity) : tr("a record that is not in the list"));
    }
    if (!names.isEmpty())
        what << tr("answers of %1").arg(names.join(QStringLiteral(", ")));
    if (left.entries > 0)
        what << tr("entries of the audit log: %1").arg(left.entries);
    if (left.others > 0)
        what << tr("files that cannot be told: %1").arg(left.others);
    return tr("From before these records got another key, this still waits on this computer: %1. It is "
              "sealed "
              "with the earlier key and cannot be read with this one. To bring it in, point this computer to "
              "the earlier records, or to a backup of them that is restored without a new key, and unlock "
              "them "
              "here: it is sent there, where it can be read and typed into these. Without the earlier "
              "records "
              "it cannot be read any more. It is not deleted: %2.")
        .arg(what.join(QStringLiteral("; ")), left.folder);
}

void WaitingDecisions::offer() {
    for (const Journal::Found& found : m_workplace.waiting()->undecided())
        if (m_asked.count(found.file) == 0) {
            ask(found);
            return; // the next one after the next look
        }
}

bool WaitingDecisions::standsInTheWayOf(const RecordId& record) {
    keeping::WaitingSaves& waiting = *m_workplace.waiting();
    if (const Journal::Found* found = waiting.undecidedOf(record)) {
        ask(*found);
        return true;
    }
    if (!waiting.isOnItsWay(record))
        return false;
    m_dialogs.tell(
        [] { return tr("Answers of this record wait on this computer"); },
        [problem = waiting.problemWording()] {
            return tr("They are sent first. Open the record again in a moment. %1").arg(problem.text());
        });
    waiting.look();
    return true;
}

void WaitingDecisions::ask(const Journal::Found& found) {
    if (std::exchange(m_isAsking, true))
        return;
    m_asked.insert(found.file);
    keeping::openBoth(m_workplace.thread(), found, m_workplace.act(), m_workplace.surroundings().sha256,
                      [guard = QPointer(this), found](const Result<keeping::BothRecords>& both) {
                          if (!guard)
                              return;
                          guard->m_isAsking = false;
                          if (!guard->m_workplace.present()) // locked meanwhile
                              return;
                          if (both)
                              guard->decide(found, *both);
                          else
                              guard->m_dialogs.tell([] { return tr("What waits cannot be shown now"); },
                                                    language::inWords(both.error()));
                      });
}

void WaitingDecisions::decide(const Journal::Found& found, const keeping::BothRecords& both) {
    const bool mayDelete = m_workplace.present()->account.role == storage::Role::Administrator;
    // A lock does not wait for a person to decide, and the next one finds nothing of the one before.
    const QPointer<WaitingDecisions> guard(this);
    const Dialogs::Waiting chosen = m_dialogs.decideWaiting([both] { return compared(both); }, mayDelete);
    if (!guard || !m_workplace.present())
        return;
    const auto end = [guard, found](const language::Wording& said) {
        return [guard, found, said](const Outcome& done) {
            if (guard)
                guard->take(found, done, said);
        };
    };
    switch (chosen) {
    case Dialogs::Waiting::Later:
        break;
    case Dialogs::Waiting::KeepBoth:
        keeping::keepBeside(
            m_workplace.thread(), found, both,
            {tr("Changed at two desks. Kept beside the record that was changed at the other one.")
                 .toStdString(),
             {}},
            m_workplace.act(),
            end([] { return tr("What was answered here stands in the list as a record of its own."); }));
        break;
    case Dialogs::Waiting::SetAside:
        keeping::keepBeside(
            m_workplace.thread(), found, both,
            {tr("Changed at two desks. The record of the other one is used.").toStdString(),
             tr("changed at two desks; the record of the other one is used").toStdString()},
            m_workplace.act(),
            end([] { return tr("What was answered here stands in the list, marked as entered in error."); }));
        break;
    case Dialogs::Waiting::Delete:
        if (m_dialogs.confirm(
                [] { return tr("Delete it for ever?"); },
                [] {
                    return tr("What was answered here is gone then. The log keeps that it was deleted, and "
                              "by whom.");
                },
                [] { return tr("Delete it for ever"); }) &&
            guard && m_workplace.present())
            keeping::giveUpWaiting(m_workplace.thread(), found, m_workplace.act(), end({}));
        break;
    }
}

void WaitingDecisions::take(const Journal::Found& found, const Outcome& done, const language::Wording& said) {
    if (!done) {
        m_dialogs.tell([] { return tr("Nothing was changed"); }, language::inWords(done.error()));
        return;
    }
    m_workplace.waiting()->forget(found.file);
    if (!said.text().isEmpty())
        m_dialogs.tell([] { return tr("Kept"); }, said);
    m_workplace.waiting()->look();
}

} // namespace anteroom::desktop
