// SPDX-License-Identifier: GPL-3.0-or-later
// How a record is opened, and where going back from it leads.
#include "app/desktop/workspace_screens.h"

#include <QStackedWidget>

namespace anteroom::desktop {

void WorkspaceScreens::open(const RecordId& id) {
    if (m_waits && m_waits->standsInTheWayOf(id))
        return;
    if (!m_workplace.present() || std::exchange(m_isOpening, true))
        return;
    const workspace::Present& present = *m_workplace.present();
    keeping::Opening opening{id, present.holder, m_workplace.act()};
    if (const auto watch = m_watches.find(id);
        watch != m_watches.end() &&
        watch->second.isStale(LeaseWatch::Time(m_workplace.surroundings().steady())))
        opening.takeOver = watch->second.version();
    keeping::openRecord(m_workplace.thread(), opening, m_workplace.surroundings().sha256,
                        [guard = QPointer(this), from = QPointer(m_around.stack.currentWidget()),
                         us = present.holder](const Result<keeping::OpenedRecord>& opened) {
                            if (guard)
                                guard->takeOpened(opened, from, us);
                        });
}

// The store may have taken its time: whoever locked it, or went elsewhere meanwhile, wants it no more.
void WorkspaceScreens::takeOpened(const Result<keeping::OpenedRecord>& opened, const QWidget* from,
                                  const LeaseHolder& us) {
    m_isOpening = false;
    if (!m_workplace.present() || m_workplace.present()->holder != us)
        return;
    if (!from || m_around.stack.currentWidget() != from) {
        if (opened && opened->lease)
            keeping::LeaseHold(m_workplace.thread(), *opened->lease); // gives it back
        return;
    }
    if (opened)
        show(*opened);
    else
        m_around.dialogs.tell(tr("The record cannot be opened"),
                              QString::fromStdString(opened.error().message));
}

void WorkspaceScreens::openToRead(const RecordId& id) {
    if (!m_workplace.present() || std::exchange(m_isOpening, true))
        return;
    const keeping::Opening opening{id, m_workplace.present()->holder, m_workplace.act(), false};
    keeping::openRecord(m_workplace.thread(), opening, m_workplace.surroundings().sha256,
                        [guard = QPointer(this),
                         from = QPointer(m_door.data())](const Result<keeping::OpenedRecord>& opened) {
                            if (!guard)
                                return;
                            guard->m_isOpening = false;
                            if (!from || !guard->m_workplace.present()) // locked, or left, meanwhile
                                return;
                            if (!opened) {
                                guard->m_around.dialogs.tell(guard->tr("The record cannot be opened"),
                                                             QString::fromStdString(opened.error().message));
                                return;
                            }
                            guard->addRecord();
                            guard->m_record->openToRead(*opened);
                            guard->m_beforeRecord = from.data();
                            guard->showRecord();
                        });
}

void WorkspaceScreens::leaveRecord() {
    if (m_beforeRecord)
        m_around.stack.setCurrentWidget(m_beforeRecord);
    else
        showRecords();
}

// A draft of this desk goes on where it stopped; everything else has a page.
void WorkspaceScreens::show(const keeping::OpenedRecord& opened) {
    const RecordHead& head = opened.record.head;
    if (opened.lease || head.status == RecordStatus::Signed) {
        m_watches.erase(head.id);
    } else {
        const LeaseWatch::Time now(m_workplace.surroundings().steady());
        m_watches.try_emplace(head.id, opened.leaseVersion, now).first->second.see(opened.leaseVersion, now);
    }
    if (opened.lease && head.status == RecordStatus::Draft) {
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

void WorkspaceScreens::showRecord() { m_around.stack.setCurrentWidget(m_record->widget()); }

} // namespace anteroom::desktop
