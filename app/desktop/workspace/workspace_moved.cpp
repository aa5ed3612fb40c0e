// SPDX-License-Identifier: GPL-3.0-or-later
// A record that is open here, and that another desk changed meanwhile.
#include "app/desktop/records/record_words.h"
#include "app/desktop/workspace/workspace_screens.h"

#include <QStackedWidget>

namespace anteroom::desktop {

void RecordScreen::showPresent(const keeping::OpenedRecord& opened, const theme::Wording& said) {
    if (m_hold && opened.lease) // it is the same desk's, taken again
        m_hold->handOn();
    if (m_isToRead)
        openToRead(opened, theme::Wording(m_back));
    else
        open(opened);
    say(said);
}

void WorkspaceScreens::reopen(const RecordId& id,
                              std::function<bool(const Result<keeping::OpenedRecord>&)> done) {
    if (!m_workplace.present()) // a lock came between: the next unlock asks again
        return;
    const keeping::Opening opening{id, m_workplace.present()->holder, m_workplace.act()};
    const auto take = [guard = QPointer(this),
                       done = std::move(done)](const Result<keeping::OpenedRecord>& opened) {
        if (!done(opened) && guard && opened && opened->lease)
            keeping::LeaseHold(guard->m_workplace.thread(), *opened->lease); // gives it back
    };
    keeping::openRecord(
        m_workplace.thread(), opening, m_workplace.surroundings().sha256,
        [guard = QPointer(this), take](const Result<keeping::OpenedRecord>& opened) {
            if (!guard)
                return;
            // What asks something on the screen goes with the screen.
            if (!guard->m_around.dialogs.isAsking())
                take(opened);
            else
                connect(
                    &guard->m_around.dialogs, &GuardedDialogs::answered, guard,
                    [take, opened] { take(opened); },
                    static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        });
}

void WorkspaceScreens::tellReplaced() {
    m_around.flow.retrySaving();
    m_workplace.feed().look();
    m_around.dialogs.tell(
        [] { return tr("Another file stands in the place of the records"); },
        [] {
            return tr("It holds the same records, as when a backup of this moment was restored. This "
                      "desk goes on with it, and nothing has to be started anew.");
        });
}

// Right after the list has what is there: the feed and the page are answered by one thread, in its order, so
// that what was saved here is known here.
void WorkspaceScreens::lookWhetherItMoved() {
    if (!m_record || !m_record->opened() || m_record->isSaving() || !m_workplace.present() ||
        m_around.dialogs.isAsking()) // what is asked is about the record as it is shown
        return;
    const keeping::OpenedRecord& open = *m_record->opened();
    const RecordId id = open.record.head.id;
    const IndexEntry* entry = m_workplace.feed().find(id);
    const std::uint64_t now = entry ? entry->version : 0;
    if (now == open.version || m_toldMoved == now)
        return;
    const auto changed = [who = entry ? whoAndWhen(entry->head.edited) : QString()] {
        return tr("Changed at another desk: %1.").arg(who);
    };
    if (m_around.stack.currentWidget() != m_record->widget()) {
        m_toldMoved = now;
        m_around.dialogs.tell(
            [isThere = entry != nullptr] {
                return isThere ? tr("This record was changed at another desk")
                               : tr("This record was deleted at another desk");
            },
            [isThere = entry != nullptr, changed] {
                return (isThere ? changed() + QLatin1Char(' ') : QString()) +
                       tr("What is shown here is how it was before. Go back to see what is there.");
            });
        return;
    }
    if (!entry) {
        m_record->close();
        leaveRecord();
        m_around.dialogs.tell([] { return tr("This record was deleted at another desk"); },
                              [] { return tr("It is no longer in the list. The log has who deleted it."); });
        return;
    }
    // Whoever has it may change it every few seconds, and each reading would stand in the log.
    const bool isOthers = open.holder && open.record.head.status != RecordStatus::Signed;
    if (isOthers) {
        m_toldMoved = now;
        m_record->say([changed] { return changed() + tr(" Go back and open it again to see it."); });
        return;
    }
    if (std::exchange(m_isOpening, true))
        return;
    const keeping::Opening opening{id, m_workplace.present()->holder, m_workplace.act(),
                                   !m_record->isToRead()};
    keeping::openRecord(m_workplace.thread(), opening, m_workplace.surroundings().sha256,
                        [guard = QPointer(this), id](const Result<keeping::OpenedRecord>& opened) {
                            if (guard)
                                guard->showMoved(id, opened);
                        });
}

void WorkspaceScreens::showMoved(const RecordId& id, const Result<keeping::OpenedRecord>& opened) {
    m_isOpening = false;
    const bool isOpen = m_record && m_record->opened() && m_record->opened()->record.head.id == id;
    if (!isOpen || m_record->isSaving() || m_around.dialogs.isAsking() || !opened || opened->unlogged) {
        // Of the page's own lease nothing is given back: it is the same.
        if (!isOpen && opened && opened->lease)
            keeping::LeaseHold(m_workplace.thread(), *opened->lease);
        return; // the next look finds it as it is then
    }
    m_record->showPresent(*opened, [who = whoAndWhen(opened->record.head.edited)] {
        return tr("Changed at another desk: %1. This is how it stands now.").arg(who);
    });
}

} // namespace anteroom::desktop
