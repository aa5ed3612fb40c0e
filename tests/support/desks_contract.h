// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record_store.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>

#include <memory>

class QProcess;

namespace anteroom {

/// What every RecordStore that desks share does, however the desks end. The test of a store derives from this
/// and runs all of it unchanged. A desk is the test's own program, started with "--desk", the
/// placeArguments(), a name and milliseconds: it opens its store and returns countFor().
class DesksContract : public QObject {
    Q_OBJECT

public:
    /// Counts in two cells at once, one of its own and one of all desks, and prints each count of its own
    /// once it is saved. What to exit with.
    static int countFor(RecordStore& store, const std::string& name, qint64 milliseconds);

protected:
    /// A new place without cells. Called before each test.
    virtual void makePlace() = 0;
    virtual std::unique_ptr<RecordStore> openDesk() = 0;
    virtual QStringList placeArguments() = 0;
    /// Returns when everything that a desk sent before it was killed is done or dropped.
    virtual void settle() {}

    std::unique_ptr<QProcess> desk(const QString& name, int milliseconds);
    static std::uint64_t countOf(RecordStore& store, const std::string& name);
    static std::uint64_t countOfAll(RecordStore& store);
    /// What a desk printed last; a line that a kill cut short does not count.
    static std::uint64_t lastAcknowledged(const QByteArray& printed);

private slots:
    void init();
    void ofTwoProgramsThatWriteNoneLosesAnUpdate();
    void anAcknowledgedWriteSurvivesAKill();
};

} // namespace anteroom
