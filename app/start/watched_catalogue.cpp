// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/watched_catalogue.h"

#include <QDeadlineTimer>
#include <QThread>

#include <algorithm>
#include <utility>

namespace anteroom::start {

namespace {

bool isSame(const CatalogueEntry& one, const CatalogueEntry& other) {
    if (one.path != other.path || one.problems != other.problems ||
        !one.questionnaire != !other.questionnaire)
        return false;
    return !one.questionnaire || one.questionnaire->data().sha256 == other.questionnaire->data().sha256;
}

bool isSame(const PlaceRead& one, const PlaceRead& other) {
    return one.isReachable == other.isReachable &&
           std::equal(one.entries.begin(), one.entries.end(), other.entries.begin(), other.entries.end(),
                      [](const auto& left, const auto& right) { return isSame(left, right); });
}

} // namespace

WatchedCatalogue::WatchedCatalogue(WatchPace pace, QObject* parent) : QObject(parent), m_pace(pace) {
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &WatchedCatalogue::tell);
}

// A thread that a dead disk holds cannot be ended, and the program is not to stay for it.
WatchedCatalogue::~WatchedCatalogue() {
    retire(std::exchange(m_watched, {}));
    const QDeadlineTimer end(std::chrono::seconds(10));
    for (const QPointer<QThread>& thread : std::as_const(m_retired))
        if (thread && thread->wait(end))
            delete thread;
}

void WatchedCatalogue::read(const QStringList& places) {
    std::vector<Place> before = std::exchange(m_watched, {});
    m_placesRead = places;
    m_isReading = true;
    for (const QString& path : places) {
        // One that has not answered yet is not asked a second time.
        const auto waiting = std::find_if(before.begin(), before.end(), [&](const Place& place) {
            return place.path == path && !place.read;
        });
        if (waiting == before.end()) {
            m_watched.push_back(begun(path));
        } else {
            m_watched.push_back(*waiting);
            before.erase(waiting);
        }
    }
    retire(before);
    if (places.isEmpty())
        m_isReading = false;
    else
        m_patience.start(m_pace.patience);
    emit changed();
}

WatchedCatalogue::Place WatchedCatalogue::begun(const QString& path) {
    auto* thread = new QThread;
    thread->setObjectName(QStringLiteral("questionnaires"));
    auto* watch = new PlaceWatch(path, m_pace);
    watch->moveToThread(thread);
    connect(thread, &QThread::started, watch, &PlaceWatch::begin);
    connect(thread, &QThread::finished, watch, &QObject::deleteLater);
    connect(watch, &PlaceWatch::read, this, [this, thread](const PlaceRead& read) { take(thread, read); });
    thread->start();
    return {path, thread, {}};
}

void WatchedCatalogue::retire(const std::vector<Place>& places) {
    for (const Place& place : places) {
        connect(place.thread, &QThread::finished, place.thread, &QObject::deleteLater);
        place.thread->requestInterruption();
        place.thread->quit();
        m_retired << place.thread;
    }
    m_retired.removeIf([](const QPointer<QThread>& thread) { return thread.isNull(); });
}

void WatchedCatalogue::take(const QThread* from, const PlaceRead& read) {
    const auto place = std::find_if(m_watched.begin(), m_watched.end(),
                                    [from](const Place& one) { return one.thread == from; });
    if (place == m_watched.end()) // it was under way when other places were asked for
        return;
    std::optional<PlaceRead>& known = place->read;
    if (known && isSame(*known, read))
        return;
    PlaceRead now = read;
    if (known)
        for (CatalogueEntry& entry : now.entries)
            for (const CatalogueEntry& before : known->entries)
                if (isSame(entry, before))
                    entry.questionnaire = before.questionnaire;
    known = std::move(now);
    if (pending().isEmpty() || !m_patience.isActive())
        tell();
}

void WatchedCatalogue::tell() {
    const bool isAnyRead = std::any_of(m_watched.begin(), m_watched.end(),
                                       [](const Place& place) { return place.read.has_value(); });
    if (!isAnyRead)
        return;
    m_patience.stop();
    m_isReading = false;
    emit changed();
}

std::vector<CatalogueEntry> WatchedCatalogue::entries() const {
    std::vector<std::vector<CatalogueEntry>> byPlace;
    for (const Place& place : m_watched)
        if (place.read)
            byPlace.push_back(place.read->entries);
    return catalogueOf(byPlace);
}

QStringList WatchedCatalogue::pending() const {
    QStringList paths;
    for (const Place& place : m_watched)
        if (!place.read)
            paths << place.path;
    return paths;
}

QStringList WatchedCatalogue::unreachable() const {
    QStringList paths;
    for (const Place& place : m_watched)
        if (place.read && !place.read->isReachable)
            paths << place.path;
    return paths;
}

QStringList WatchedCatalogue::empty() const {
    QStringList paths;
    for (const Place& place : m_watched)
        if (place.read && place.read->isReachable && place.read->entries.empty())
            paths << place.path;
    return paths;
}

} // namespace anteroom::start
