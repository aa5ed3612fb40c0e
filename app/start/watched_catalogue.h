// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/start/place_watch.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <optional>
#include <vector>

class QThread;

namespace anteroom::start {

/// The questionnaires of several places, kept up to date while the program runs. In the window's thread, and
/// never waits for a disk: a place that answers late or never is one of pending().
class WatchedCatalogue : public QObject {
    Q_OBJECT
public:
    explicit WatchedCatalogue(WatchPace pace = {}, QObject* parent = nullptr);
    /// Waits for what is being read, but not for ever.
    ~WatchedCatalogue() override;

    /// From now on these, read anew.
    void read(const QStringList& places);

    const QStringList& places() const { return m_placesRead; }
    /// Nothing while there is too little to be shown: until all is read, or some of it after a while.
    bool isReading() const { return m_isReading; }
    /// In the order of readCatalogue(). A questionnaire that did not change stays the same one.
    std::vector<CatalogueEntry> entries() const;
    QStringList pending() const;     ///< places that are not read yet
    QStringList unreachable() const; ///< places that are not there now
    /// Places that are there, with nothing in them, as when what was connected to a folder is not any more.
    QStringList empty() const;

signals:
    /// Any of the above.
    void changed();

private:
    struct Place {
        QString path;
        QThread* thread = nullptr;
        std::optional<PlaceRead> read;
    };
    Place begun(const QString& path);
    void take(const QThread* from, const PlaceRead& read);
    void retire(const std::vector<Place>& places);
    void tell();

    WatchPace m_pace;
    QTimer m_patience;
    QStringList m_placesRead;
    std::vector<Place> m_watched;
    QList<QPointer<QThread>> m_retired; ///< that are told to end
    bool m_isReading = true;
};

} // namespace anteroom::start
