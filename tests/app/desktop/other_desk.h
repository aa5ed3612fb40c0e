// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keeping/change_record.h"
#include "app/workspace/workplace.h"
#include "tests/app/desktop/workspace_desk.h"

namespace anteroom::test {

inline workspace::Workplace& workplaceOf(Desk& desk) {
    auto* workplace = desk.desktop.window->findChild<workspace::Workplace*>();
    Q_ASSERT(workplace);
    return *workplace;
}

/// Until all that `desk` sent to the records is answered.
inline void waitForRecords(Desk& desk) {
    bool isAnswered = false;
    workplaceOf(desk).thread().withArchive([](Archive&) -> Result<bool> { return true; },
                                           [&](const Result<bool>&) { isAnswered = true; });
    QTRY_VERIFY(isAnswered);
}

/// What `desk` does to the only record after the minute in which the other one showed no sign of life. Not on
/// its screen: a lock covers every window of the program, which has both desks here.
inline void changeWhileTheOtherIsAway(Desk& desk, bool givesItBack,
                                      const std::function<void(Record&)>& alter = {}) {
    workspace::Workplace& workplace = workplaceOf(desk);
    QTRY_VERIFY(!workplace.model().entries().empty());
    keeping::Opening opening{workplace.model().entries().front()->head.id, workplace.present()->holder,
                             workplace.act()};
    std::optional<Result<keeping::ChangedRecord>> changed;
    // The other one may renew its lease in this very moment: then it is taken as it is after that.
    const std::function<void(const keeping::OpenedRecord&)> take = [&](const keeping::OpenedRecord& seen) {
        if (!seen.lease) {
            opening.takeOver = seen.leaseVersion;
            keeping::openRecord(workplace.thread(), opening, workplace.surroundings().sha256,
                                [&take](const Result<keeping::OpenedRecord>& opened) { take(*opened); });
            return;
        }
        keeping::changeRecord(
            workplace.thread(), seen,
            [&alter, by = workplace.act()](Record& record) {
                record.notes = "made-up words of the other desk";
                if (alter)
                    alter(record);
                record.head.edited = by;
                return AuditEntry{by, AuditAct::Changed, record.head.id, record.head.patient, {}};
            },
            [&](const auto& result) { changed = result; });
    };
    keeping::openRecord(workplace.thread(), opening, workplace.surroundings().sha256,
                        [&take](const Result<keeping::OpenedRecord>& opened) { take(*opened); });
    QTRY_VERIFY(changed);
    QVERIFY(changed->ok() && (*changed)->end == Saved::End::Saved);
    if (givesItBack)
        keeping::LeaseHold(workplace.thread(), *(*changed)->opened.lease);
    waitForRecords(desk);
}

} // namespace anteroom::test
