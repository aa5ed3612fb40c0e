// SPDX-License-Identifier: GPL-3.0-or-later
// A screening that another desk opened or changed, and what the one that is here is told.
#include "app/desktop/flow/flow.h"
#include "app/desktop/flow/hand_over.h"
#include "app/desktop/records/record_words.h"
#include "app/interview/interview_view.h"

#include <QPointer>
#include <QStackedWidget>

namespace anteroom::desktop {

namespace {

QString whatHappened(const Standing& elsewhere) {
    QStringList said;
    if (elsewhere.holder)
        said << Flow::tr("%1 has it open at another desk.").arg(text(elsewhere.holder->name));
    if (elsewhere.changed)
        said << Flow::tr("It was changed at another desk: %1.").arg(whoAndWhen(*elsewhere.changed));
    else if (elsewhere.version == 0U)
        said << Flow::tr("It was deleted at another desk.");
    return said.isEmpty() ? Flow::tr("It was opened or changed at another desk.")
                          : said.join(QLatin1Char(' '));
}

} // namespace

void Flow::retrySaving() {
    if (!m_recorder)
        return;
    m_recorder->tryNow();
    if (m_recorder->isBehind()) // seen, and locked before it could be read
        goOnWithPresent();
}

void Flow::tellItIsStopped() {
    if (!m_recorder)
        return;
    if (m_recorder->isBehind())
        goOnWithPresent();
    else
        tellWhyItIsStopped();
}

// Nothing of it is for the patient, who types on: staff hear of it with the tablet, as it stands then.
void Flow::tellWhyItIsStopped() {
    if (m_handOver)
        return;
    // What was said last is on its way into the journal of this computer.
    m_recorder->waitFor(std::chrono::seconds(1));
    m_dialogs.tell([] { return tr("This screening is not saved any more"); },
                   [elsewhere = m_recorder->elsewhere(), isSaved = !m_recorder->hasUnsaved(),
                    isKept = m_recorder->isNothingLost()] {
                       const QString next = isSaved  ? tr(" What was answered here before was saved, and may "
                                                           "not be how it stands now: leave it, and "
                                                           "open it from the list to see what is there.")
                                            : isKept ? tr(" What is typed here is kept on this computer: "
                                                          "leave it, and the list of records asks what "
                                                          "becomes of it.")
                                                     : tr(" What is typed here from now on is lost: leave "
                                                          "it, and open it from the list to see what "
                                                          "is there.");
                       return whatHappened(elsewhere) + next;
                   });
}

// Nothing of it waits here: so the person goes on with the answers that count now, and never over them.
void Flow::goOnWithPresent() {
    m_records->reopen(m_recorder->sitting().record().head.id,
                      [guard = QPointer(this),
                       recorder = QPointer(m_recorder.get())](const Result<keeping::OpenedRecord>& opened) {
                          return guard && recorder && guard->takePresent(opened);
                      });
}

bool Flow::takePresent(const Result<keeping::OpenedRecord>& opened) {
    // What stands half typed in a field goes with the field. Said now it waits here, for a person to decide.
    commitTyping();
    const bool isTaken = opened && opened->lease && !opened->unlogged && m_recorder->isBehind();
    if (!isTaken) {
        tellWhyItIsStopped();
        return false;
    }
    const Standing elsewhere = m_recorder->elsewhere();
    m_recorder->letGo();
    // Where the patient has the tablet they go on with the answers as they stand.
    std::unique_ptr<HandOver> handOver = std::move(m_handOver);
    if (handOver)
        handOver->letGo();
    dropEncounter();
    resume(*opened);
    if (handOver) {
        m_handOver = std::move(handOver);
        if (m_interview)
            m_handOver->show(*m_interview);
        else // what stands beneath now is for staff alone
            m_handOver->askForWayBack();
    }
    m_dialogs.tell([] { return tr("This screening was changed at another desk"); },
                   [elsewhere] {
                       return whatHappened(elsewhere) +
                              tr(" What is shown now is how it stands. Look it over before you go on.");
                   });
    return true;
}

} // namespace anteroom::desktop
