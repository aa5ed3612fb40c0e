// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/desks/other_desk.h"

#include "app/keeping/change_record.h"
#include "app/keeping/lease_hold.h"
#include "app/workspace/workplace.h"
#include "tests/support/desks/desk.h"

#include <QTest>

#include <optional>

namespace anteroom::test {

void waitForRecords(Desk& desk) {
    bool isAnswered = false;
    workplaceOf(desk).thread().withArchive([](Archive&) -> Result<bool> { return true; },
                                           [&](const Result<bool>&) { isAnswered = true; });
    QTRY_VERIFY(isAnswered);
}

void changeWhileTheOtherIsAway(Desk& desk, bool givesItBack, const std::function<void(Record&)>& alter) {
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
