// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/result.h"
#include "tests/support/desks/desktop.h"

#include <QString>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>

namespace anteroom {
class RecordStore;
}
namespace anteroom::storage {
class RecordsPlace;
}
namespace anteroom::workspace {
class RecordFeed;
class Workplace;
} // namespace anteroom::workspace

namespace anteroom::test {

using namespace std::chrono_literals;

inline const QString adas = QStringLiteral("four made-up words here");
inline const QString cleos = QStringLiteral("some other made-up words");

/// A desk of a clinic.
struct Desk {
    explicit Desk(const QString& records,
                  const QString& questionnaires = QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires"));
    /// `journal`: where what cannot be saved waits; empty: nowhere.
    /// `notes`: likewise what it knows at its next start.
    Desk(const storage::RecordsPlace& place, const QString& questionnaires, const QString& journal,
         const QString& notes = {}, Desktop::Answers answers = Desktop::Answers::Script,
         const std::function<Result<std::unique_ptr<RecordStore>>()>& open = {}, bool withProtocol = true);

    Timestamp now() const;
    bool comesTo(const QString& screen);
    QString labelText(const QString& name);

    void setUp();

    void unlock();

    /// Whoever's name it begins, where there are several accounts.
    void enterAs(const QString& name, const QString& passphrase);

    void lockAndLetInSomeoneElse();

    /// The row of the list, by its only patient.
    void openRecord();
    QString status();

    void beginScreening();

    QString saved();
    /// An option of the question that has the keys.
    void answer(Qt::Key digit = Qt::Key_1);

    QString recoveryKeyFile{}; ///< where setUp() writes the key down; empty: nowhere
    std::atomic_int year = 2027;
    std::chrono::milliseconds passed = 0ms; ///< since the computer was started
    Desktop desktop;
};

/// What brings the records to the list, and when it did.
workspace::RecordFeed& feedOf(Desk& desk);
workspace::Workplace& workplaceOf(Desk& desk);

} // namespace anteroom::test
