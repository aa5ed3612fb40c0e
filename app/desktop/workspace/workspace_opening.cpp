// SPDX-License-Identifier: GPL-3.0-or-later
// How a record is opened, and where going back from it leads.
#include "app/desktop/workspace/workspace_screens.h"
#include "app/language/said.h"
#include "core/records/erase_damaged.h"

#include <QStackedWidget>

namespace anteroom::desktop {

void WorkspaceScreens::open(const RecordId& id, bool isPageWanted) {
    if (m_waits && m_waits->standsInTheWayOf(id))
        return;
    if (!m_workplace.present() || std::exchange(m_isOpening, true))
        return;
    m_isPageWanted = isPageWanted;
    const workspace::Present& present = *m_workplace.present();
    keeping::Opening opening{id, present.holder, m_workplace.act()};
    if (const auto watch = m_watches.find(id);
        watch != m_watches.end() &&
        watch->second.isStale(LeaseWatch::Time(m_workplace.surroundings().steady())))
        opening.takeOver = watch->second.version();
    keeping::openRecord(m_workplace.thread(), opening, m_workplace.surroundings().sha256,
                        [guard = QPointer(this), id, from = QPointer(m_around.stack.currentWidget()),
                         us = present.holder](const Result<keeping::OpenedRecord>& opened) {
                            if (guard)
                                guard->takeOpened(id, opened, from, us);
                        });
}

// The store may have taken its time: whoever locked it, or went elsewhere meanwhile, wants it no more.
void WorkspaceScreens::takeOpened(const RecordId& id, const Result<keeping::OpenedRecord>& opened,
                                  const QWidget* from, const LeaseHolder& us) {
    m_isOpening = false;
    if (!m_workplace.present() || m_workplace.present()->holder != us)
        return;
    if (!from || m_around.stack.currentWidget() != from) {
        if (opened && opened->lease)
            keeping::LeaseHold(m_workplace.thread(), *opened->lease); // gives it back
        return;
    }
    if (!opened) {
        tellUnopened(id, opened.error());
        return;
    }
    m_workplace.whenSeen(
        *opened,
        [this, opened = *opened, from = QPointer(from)] {
            if (from && m_around.stack.currentWidget() == from)
                show(opened);
        },
        [this](const theme::Wording& why) {
            m_around.dialogs.tell([] { return tr("The record cannot be opened"); }, why);
        });
}

// What nobody can open has no page from which it could be deleted.
void WorkspaceScreens::tellUnopened(const RecordId& id, const Error& error) {
    const theme::Wording why = language::inWords(error);
    if (m_workplace.present()->account.role != storage::Role::Administrator) {
        m_around.dialogs.tell([] { return tr("The record cannot be opened"); }, why);
        return;
    }
    m_workplace.thread().withArchive([id](Archive& archive) { return archive.isDamaged(id); },
                                     [guard = QPointer(this), id, why](const Result<bool>& isDamaged) {
                                         if (!guard || !guard->m_workplace.present())
                                             return;
                                         if (isDamaged && *isDamaged)
                                             guard->offerRemoval(id, why);
                                         else
                                             guard->m_around.dialogs.tell(
                                                 [] { return tr("The record cannot be opened"); }, why);
                                     });
}

// Asked twice, as on the page of a record.
void WorkspaceScreens::offerRemoval(const RecordId& id, const theme::Wording& why) {
    if (!m_around.dialogs.confirm(
            [] { return tr("The record cannot be opened"); },
            [why] { return why.text() + tr("\n\nAn administrator may take it out of the records."); },
            [] { return tr("Remove it"); }) ||
        !m_around.dialogs.confirm(
            [] { return tr("Remove it for ever?"); },
            [] {
                return tr("What is left of it, and what was signed, are gone from these records; "
                          "an earlier backup may have it whole. The log keeps that there was a "
                          "record, and who removed it.");
            },
            [] { return tr("Remove it for ever"); }) ||
        !m_workplace.present())
        return;
    m_workplace.thread().withArchive(
        [id, by = m_workplace.act(), us = m_workplace.present()->holder](Archive& archive) {
            return eraseDamaged(archive, id, by, us);
        },
        [guard = QPointer(this)](const Outcome& removed) {
            if (!guard || !guard->m_workplace.present())
                return;
            if (!removed)
                guard->m_around.dialogs.tell([] { return tr("The record is still there"); },
                                             language::inWords(removed.error()));
            guard->m_workplace.feed().look();
        });
}

void WorkspaceScreens::openToRead(const RecordId& id, QWidget* from, const theme::Wording& back) {
    if (!m_workplace.present() || std::exchange(m_isOpening, true))
        return;
    const keeping::Opening opening{id, m_workplace.present()->holder, m_workplace.act(), false};
    keeping::openRecord(m_workplace.thread(), opening, m_workplace.surroundings().sha256,
                        [guard = QPointer(this), id, from = QPointer(from),
                         back](const Result<keeping::OpenedRecord>& opened) {
                            if (!guard)
                                return;
                            guard->m_isOpening = false;
                            if (!from || !guard->m_workplace.present()) // locked, or left, meanwhile
                                return;
                            if (!opened) {
                                guard->tellUnopened(id, opened.error());
                                return;
                            }
                            guard->m_workplace.whenSeen(
                                *opened,
                                [guard, from, back, opened = *opened] {
                                    if (from)
                                        guard->showToRead(opened, from, back);
                                },
                                [guard](const theme::Wording& why) {
                                    guard->m_around.dialogs.tell(
                                        [] { return tr("The record cannot be opened"); }, why);
                                });
                        });
}

void WorkspaceScreens::showToRead(const keeping::OpenedRecord& opened, QWidget* from,
                                  const theme::Wording& back) {
    addRecord();
    m_record->openToRead(opened, back);
    m_beforeRecord = from;
    showRecord();
}

void WorkspaceScreens::leaveRecord() {
    if (m_beforeRecord)
        m_around.stack.setCurrentWidget(m_beforeRecord);
    else
        showRecords();
}

// A draft of this desk goes on where it stopped, unless its page is asked for; everything else has a page.
void WorkspaceScreens::show(const keeping::OpenedRecord& opened) {
    const RecordHead& head = opened.record.head;
    if (opened.lease || head.status == RecordStatus::Signed) {
        m_watches.erase(head.id);
    } else {
        const LeaseWatch::Time now(m_workplace.surroundings().steady());
        m_watches.try_emplace(head.id, opened.leaseVersion, now).first->second.see(opened.leaseVersion, now);
    }
    if (opened.lease && head.status == RecordStatus::Draft && !m_isPageWanted) {
        m_around.flow.resume(opened);
        return;
    }
    addRecord();
    m_record->open(opened);
    m_beforeRecord = nullptr;
    showRecord();
}

void WorkspaceScreens::addRecord() {
    if (m_record)
        return;
    m_record = new RecordScreen(m_around.theme, m_around.dialogs, m_workplace, this);
    m_around.stack.addWidget(m_record->widget());
    connect(m_record, &RecordScreen::questionsRequested, &m_around.flow, &Flow::resume);
    connect(m_record, &RecordScreen::newScreeningRequested, this,
            [this](const keeping::OpenedRecord& earlier) {
                if (m_around.flow.beginFrom(earlier))
                    m_record->close();
            });
    connect(m_record, &RecordScreen::summaryRequested, this, [this](const keeping::OpenedRecord& opened) {
        m_isSummaryOfRecord = true;
        m_around.flow.showOnly(opened);
    });
    connect(m_record, &RecordScreen::closed, this, &WorkspaceScreens::leaveRecord);
}

void WorkspaceScreens::showRecord() {
    m_toldMoved.reset();
    m_around.stack.setCurrentWidget(m_record->widget());
    m_workplace.feed().look();
}

} // namespace anteroom::desktop
