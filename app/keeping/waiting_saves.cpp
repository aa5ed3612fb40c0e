// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/waiting_saves.h"

#include "app/keeping/drop_arrived.h"
#include "app/language/said.h"

#include <algorithm>
#include <utility>

namespace anteroom::keeping {

WaitingSaves::WaitingSaves(StoreThread& store, JournalThread& journal, Clock clock,
                           std::chrono::milliseconds pause, QObject* parent)
    : QObject(parent), m_store(store), m_journal(journal), m_clock(std::move(clock)) {
    m_again.setSingleShot(true);
    m_again.setInterval(pause);
    connect(&m_again, &QTimer::timeout, this, &WaitingSaves::look);
}

void WaitingSaves::start(const LeaseHolder& us) {
    m_us = us;
    look();
}

void WaitingSaves::stop() {
    m_us.reset();
    m_again.stop();
    m_task.cancel();
    m_isLooking = false;
    m_isAskedAgain = false;
    m_toSend.clear();
    m_toLog.clear();
    m_undecided.clear(); // nothing of a patient is left behind a lock
    m_onTheirWay.clear();
    m_entries = 0;
}

void WaitingSaves::look() {
    if (!m_us)
        return;
    if (std::exchange(m_isLooking, true)) {
        m_isAskedAgain = true;
        return;
    }
    m_again.stop();
    m_task = m_journal.withJournal([](Journal& journal, Cipher& cipher) { return journal.read(cipher); },
                                   [this](const Result<Journal::Content>& content) { take(content); });
}

void WaitingSaves::take(const Result<Journal::Content>& content) {
    m_seen = {};
    m_toSend.clear();
    m_toLog.clear();
    m_damaged.clear();
    if (content) {
        m_toSend.assign(content->waiting.rbegin(), content->waiting.rend());
        m_toLog.assign(content->entries.rbegin(), content->entries.rend());
        for (const std::string& file : content->damaged)
            m_damaged << QString::fromStdString(file);
    } else {
        m_seen.problem = language::inWords(content.error());
    }
    sendNext();
}

void WaitingSaves::sendNext() {
    if (m_toSend.empty()) {
        sendNextEntry();
        return;
    }
    Journal::Found found = std::move(m_toSend.back());
    m_toSend.pop_back();
    m_task = m_store.withArchive(
        [waiting = found.waiting, us = *m_us, takeOver = staleLeaseOf(found.waiting.request.head.id)](
            Archive& archive) { return sendWaiting(archive, waiting, us, takeOver); },
        [this, found](const Result<SentWaiting>& sent) { takeSent(found, sent); });
}

// Those of a record come after what is kept of it: it may have begun there.
void WaitingSaves::sendNextEntry() {
    if (m_toLog.empty() || m_seen.isAway) {
        end();
        return;
    }
    m_task = m_store.withArchive(
        [next = m_toLog.back()](Archive& archive) { return archive.logOnce(next.entry, next.file); },
        [this](const Outcome& logged) {
            if (logged) {
                dropArrived(m_store, m_journal, m_toLog.back().file);
                m_toLog.pop_back();
            } else {
                m_seen.problem = language::inWords(logged.error());
                m_seen.isAway = true;
            }
            sendNextEntry();
        });
}

std::optional<std::uint64_t> WaitingSaves::staleLeaseOf(const RecordId& record) const {
    const auto watch = m_watches.find(record);
    if (watch == m_watches.end() || !watch->second.isStale(m_clock()))
        return std::nullopt;
    return watch->second.version();
}

void WaitingSaves::takeSent(const Journal::Found& found, const Result<SentWaiting>& sent) {
    const RecordId& record = found.waiting.request.head.id;
    if (!sent) {
        // Whatever stands in its way stands in that of the others.
        m_seen.problem = language::inWords(sent.error());
        m_seen.isAway = true;
        m_seen.onTheirWay.push_back(record);
        for (const Journal::Found& other : m_toSend)
            m_seen.onTheirWay.push_back(other.waiting.request.head.id);
        m_toSend.clear();
    } else if (sent->end == SentWaiting::End::Arrived) {
        // If that is not done, the next look finds that it arrived.
        m_journal.withJournal([file = found.file](Journal& journal, Cipher&) { return journal.drop(file); },
                              [](const Outcome&) {});
    } else if (sent->end == SentWaiting::End::Conflict) {
        m_seen.undecided.push_back(found);
    } else {
        const LeaseWatch::Time now = m_clock();
        m_watches.try_emplace(record, sent->leaseVersion, now).first->second.see(sent->leaseVersion, now);
        m_seen.onTheirWay.push_back(record);
        m_seen.problem = [holder = sent->holder] {
            return holder ? tr("%1 has the record open at another desk.")
                                .arg(QString::fromStdString(holder->name))
                          : tr("Somebody has the record open at another desk.");
        };
    }
    sendNext();
}

void WaitingSaves::end() {
    m_isLooking = false;
    m_undecided = std::move(m_seen.undecided);
    m_onTheirWay = std::move(m_seen.onTheirWay);
    m_entries = m_toLog.size();
    m_problem = m_seen.problem;
    if (!m_onTheirWay.empty() || !problem().isEmpty())
        m_again.start();
    emit changed();
    if (std::exchange(m_isAskedAgain, false))
        look();
}

const Journal::Found* WaitingSaves::undecidedOf(const RecordId& record) const {
    const auto found = std::find_if(m_undecided.begin(), m_undecided.end(), [&](const Journal::Found& one) {
        return one.waiting.request.head.id == record;
    });
    return found == m_undecided.end() ? nullptr : &*found;
}

bool WaitingSaves::isOnItsWay(const RecordId& record) const {
    return std::find(m_onTheirWay.begin(), m_onTheirWay.end(), record) != m_onTheirWay.end();
}

void WaitingSaves::forget(const std::string& file) {
    m_undecided.erase(std::remove_if(m_undecided.begin(), m_undecided.end(),
                                     [&](const Journal::Found& one) { return one.file == file; }),
                      m_undecided.end());
    m_journal.withJournal([file](Journal& journal, Cipher&) { return journal.drop(file); },
                          [](const Outcome&) {});
}

} // namespace anteroom::keeping
