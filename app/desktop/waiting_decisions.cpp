// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/waiting_decisions.h"

#include "core/session/answer_text.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace anteroom::desktop {

namespace {

constexpr int mostDifferences = 12; ///< that a box has room for

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString whoAndWhen(const Act& act) {
    return text(act.name) + QStringLiteral(", ") + text(act.at.date.iso()) + QLatin1Char(' ') +
           text(act.at.clock());
}

QString answered(const Question& question, const Answer& answer) {
    const QString said = text(answerText(question, answer, "en"));
    return said.isEmpty() ? WaitingDecisions::tr("not asked") : said;
}

QString differences(const keeping::BothRecords& both) {
    if (!both.stored)
        return WaitingDecisions::tr("The record was deleted at another desk.");
    const Record& here = both.waiting;
    const Record& there = *both.stored;
    QStringList lines{
        WaitingDecisions::tr("Here: changed by %1").arg(whoAndWhen(here.head.edited)),
        WaitingDecisions::tr("In the records: changed by %1").arg(whoAndWhen(there.head.edited))};
    int left = 0;
    for (std::uint32_t i = 0; i < here.session.answers.size(); ++i) {
        if (here.session.answers[i] == there.session.answers[i])
            continue;
        if (lines.size() - 2 >= mostDifferences) {
            ++left;
            continue;
        }
        const Question& question = both.questionnaire->question(QuestionIndex{i});
        lines << WaitingDecisions::tr("%1: here %2, in the records %3")
                     .arg(text(question.labelOrText().in("en")), answered(question, here.session.answers[i]),
                          answered(question, there.session.answers[i]));
    }
    if (left > 0)
        lines << WaitingDecisions::tr("%1 more answers differ.").arg(left);
    if (here.notes != there.notes)
        lines << WaitingDecisions::tr("The notes by staff differ.");
    if (here.head.identity != there.head.identity)
        lines << WaitingDecisions::tr("The patient's details differ.");
    return lines.join(QLatin1Char('\n'));
}

QString nameOf(const RecordHead& head) {
    return head.identity.patientName.empty() ? WaitingDecisions::tr("a patient without a name")
                                             : text(head.identity.patientName);
}

} // namespace

WaitingDecisions::WaitingDecisions(workspace::Workplace& workplace, Dialogs& dialogs, QObject* parent)
    : QObject(parent), m_workplace(workplace), m_dialogs(dialogs) {
    connect(m_workplace.waiting(), &keeping::WaitingSaves::changed, this, &WaitingDecisions::changed);
}

QStringList WaitingDecisions::notices() const {
    const keeping::WaitingSaves& waiting = *m_workplace.waiting();
    QStringList notices;
    if (waiting.onTheirWay() > 0 || !waiting.problem().isEmpty())
        notices
            << tr("Answers of %1 records wait on this computer. They are sent as soon as it can be done. %2")
                   .arg(waiting.onTheirWay())
                   .arg(waiting.problem());
    for (const Journal::Found& found : waiting.undecided())
        notices
            << tr("What was answered here by %1 waits on this computer: the record was changed at another "
                  "desk. Open it to decide.")
                   .arg(nameOf(found.waiting.request.head));
    for (const QString& file : waiting.damaged())
        notices
            << tr("The file %1 of what waits on this computer was changed or comes from elsewhere, and is "
                  "left where it is: %2.")
                   .arg(file, m_workplace.surroundings().journal);
    return notices;
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
    m_dialogs.tell(tr("Answers of this record wait on this computer"),
                   tr("They are sent first. Open the record again in a moment. %1").arg(waiting.problem()));
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
                              guard->m_dialogs.tell(guard->tr("What waits cannot be shown now"),
                                                    text(both.error().message));
                      });
}

void WaitingDecisions::decide(const Journal::Found& found, const keeping::BothRecords& both) {
    const Dialogs::Waiting chosen = m_dialogs.decideWaiting(
        tr("The record of %1 was changed at another desk before what was answered here could be saved.")
            .arg(nameOf(both.waiting.head)),
        differences(both));
    if (!m_workplace.present())
        return;
    const auto end = [guard = QPointer(this), found](const QString& said) {
        return [guard, found, said](const Outcome& done) {
            if (guard)
                guard->take(found, done, said);
        };
    };
    if (chosen == Dialogs::Waiting::KeepBeside)
        keeping::keepBeside(
            m_workplace.thread(), found, both,
            tr("Changed at two desks. Kept beside the record that was changed at the other one.")
                .toStdString(),
            m_workplace.act(), end(tr("It stands in the list as a record of its own.")));
    if (chosen == Dialogs::Waiting::Drop &&
        m_dialogs.confirm(tr("Drop what was answered here?"),
                          tr("It is gone then. The log keeps that something was dropped, and by whom."),
                          tr("Drop it for ever")))
        keeping::giveUpWaiting(m_workplace.thread(), found, m_workplace.act(), end({}));
}

void WaitingDecisions::take(const Journal::Found& found, const Outcome& done, const QString& said) {
    if (!done) {
        m_dialogs.tell(tr("Nothing was changed"), text(done.error().message));
        return;
    }
    m_workplace.waiting()->forget(found.file);
    if (!said.isEmpty())
        m_dialogs.tell(tr("Kept"), said);
    m_workplace.waiting()->look();
}

} // namespace anteroom::desktop
