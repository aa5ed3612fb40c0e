// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that somebody puts into the database where there was none: named, and the records open.
#include "tests/core/records/small_clinic.h"

using namespace anteroom;
using namespace anteroom::test;

class PlantedRowsTest : public QObject {
    Q_OBJECT

private slots:
    void aRevisionThatNobodySignedIsNamed();
    void anEntryOfTheLogThatNoDeskWroteIsNamedAndTheRecordsOpen_data();
    void anEntryOfTheLogThatNoDeskWroteIsNamedAndTheRecordsOpen();
    void anEntryFarAfterTheEndIsNamed();
    void aPartOfTheListThatIsPutThereUnderARunningDeskIsNoticed();
};

// Under the key of what is signed next.
void PlantedRowsTest::aRevisionThatNobodySignedIsNamed() {
    Place place;
    ArchiveDesk desk(place.store);
    const CellWrite planted{{Shelf::Revision, farId.str() + "-1"}, 0, "planted"};
    QVERIFY(place.store.commit({&planted, 1})->empty());
    const Cells before = cellsOf(place.store);
    QVERIFY(desk.archive.refresh());
    SaveRequest request = requestFor(farId, 2, "signed now");
    request.head.status = RecordStatus::Signed;
    const Result<Saved> saved = desk.archive.save(request);
    QVERIFY(!saved);
    QVERIFY2(saved.error().message.starts_with("What was signed"), saved.error().message.c_str());
    QVERIFY(cellsOf(place.store) == before);
    QCOMPARE(desk.archive.read(farId).value(), std::string("far, later"));
}

void PlantedRowsTest::anEntryOfTheLogThatNoDeskWroteIsNamedAndTheRecordsOpen_data() {
    QTest::addColumn<bool>("isRunning");
    QTest::newRow("at a desk that comes then") << false;
    QTest::newRow("at one that was there before") << true;
}

// One of the log's own, so that it is of the right form, in the place of the one that comes next.
void PlantedRowsTest::anEntryOfTheLogThatNoDeskWroteIsNamedAndTheRecordsOpen() {
    QFETCH(bool, isRunning);
    Place place;
    ArchiveDesk desk(place.store);
    if (isRunning)
        QVERIFY(desk.archive.refresh());
    const CellAddress next{Shelf::Audit, "000000000006"};
    QVERIFY(place.now.count({Shelf::Audit, "000000000005"}) == 1 && place.now.count(next) == 0);
    const CellWrite planted{next, 0, place.now.at({Shelf::Audit, "000000000002"}).bytes};
    QVERIFY(place.store.commit({&planted, 1})->empty());
    if (!isRunning)
        QVERIFY(desk.archive.refresh());
    desk.store.calls = 0;
    const Outcome logged = desk.archive.log(audited(AuditAct::Viewed));
    QVERIFY(!logged);
    QVERIFY2(logged.error().message.starts_with("The end of the log in the store is not"),
             logged.error().message.c_str());
    QVERIFY(desk.store.calls < 10);
    QVERIFY(desk.archive.index().damaged() == std::vector<CellAddress>{next});
    QVERIFY(!desk.archive.save(requestFor(farId, 2, "on")));
    QCOMPARE(complaints(desk), (QStringList{"index 000000000006", "log 6"}));
    const auto check = desk.archive.checkLog();
    QCOMPARE(check->entries, std::uint64_t{5});
    QCOMPARE(int(check->broken->why), int(BrokenLink::Why::AfterTheEnd));
    // Once it is gone all is as before.
    const CellWrite gone{next, 1, std::nullopt};
    QVERIFY(place.store.commit({&gone, 1})->empty());
    QVERIFY(desk.archive.refresh());
    QCOMPARE(complaints(desk), QStringList());
    QVERIFY(desk.archive.log(audited(AuditAct::Viewed)));
}

void PlantedRowsTest::anEntryFarAfterTheEndIsNamed() {
    for (const auto& [key, number] : {std::pair{"000000000099", 99}, {"junk", 7}}) {
        Place place;
        ArchiveDesk desk(place.store);
        QVERIFY(desk.archive.refresh());
        const CellWrite planted{{Shelf::Audit, key}, 0, "junk"};
        QVERIFY(place.store.commit({&planted, 1})->empty());
        // What another desk wrote since this one looked is no break.
        ArchiveDesk other(place.store);
        QVERIFY(other.archive.refresh());
        QVERIFY(other.archive.log(audited(AuditAct::Viewed)));
        QCOMPARE(complaints(desk), QStringList("log " + QString::number(number)));
        const CellWrite gone{planted.at, 1, std::nullopt};
        QVERIFY(place.store.commit({&gone, 1})->empty());
        QCOMPARE(complaints(desk), QStringList());
    }
}

void PlantedRowsTest::aPartOfTheListThatIsPutThereUnderARunningDeskIsNoticed() {
    Place place;
    ArchiveDesk desk(place.store);
    QVERIFY(desk.archive.refresh());
    const CellWrite planted{{Shelf::Index, "7f"}, 0, "planted"};
    QVERIFY(place.store.commit({&planted, 1})->empty());
    const Result<Saved> saved = desk.archive.save(requestFor(recordId(0x7f), 0, "new"));
    QVERIFY(!saved);
    QVERIFY2(saved.error().message.starts_with("The index of the records"), saved.error().message.c_str());
}

QTEST_APPLESS_MAIN(PlantedRowsTest)
#include "planted_rows_test.moc"
