// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody who can write to the database, and has no key, can do to records without being noticed:
// nothing but to bring back the whole store.
#include "core/records/archive_cells.h"
#include "core/records/erase_damaged.h"
#include "tests/core/records/small_clinic.h"

using namespace anteroom;
using namespace anteroom::test;

class ArchiveDamageTest : public QObject {
    Q_OBJECT

private slots:
    void anUntouchedStoreIsWhole();
    void everyChangedByteIsNoticed();
    void everyCellThatGoesIsNoticed();
    void everyCellThatIsBroughtBackIsNoticed();
    void aRecordThatIsBroughtBackWithItsPartOfTheIndexIsNoticed();
    void everyTwoCellsThatChangePlacesAreNoticed();
    void aCutOffCellIsNoticed();
    void whatIsDamagedIsNamedAndTheRestOpens();
    void nothingIsWrittenOverADamagedIndex();
    void aRootThatIsBroughtBackUnderARunningDeskIsNoticed();
    void theRecordsShowWithoutTheirRoot();
    void aDamagedQuestionnaireIsKeptAnewWithTheNextRecord_data();
    void aDamagedQuestionnaireIsKeptAnewWithTheNextRecord();
    void aRecordThatCannotBeOpenedCanBeErased_data();
    void aRecordThatCannotBeOpenedCanBeErased();
    void onlyARecordThatCannotBeOpenedIsErasedAsDamaged();
};

void ArchiveDamageTest::anUntouchedStoreIsWhole() {
    Place place;
    ArchiveDesk desk(place.store);
    QCOMPARE(complaints(desk), QStringList());
    QCOMPARE(desk.archive.index().size(), std::size_t{3});
}

void ArchiveDamageTest::everyChangedByteIsNoticed() {
    Place place;
    for (const auto& [address, cell] : place.now)
        for (std::size_t at = 0; at < cell.bytes.size(); ++at) {
            // The root is some kilobytes of the same.
            if (address == records::rootAddress() && at > 200 && at % 37 != 0)
                continue;
            ArchiveDesk desk(place.store);
            Cell changed = cell;
            changed.bytes[at] = static_cast<char>(changed.bytes[at] ^ 1);
            desk.store.changed[address] = changed;
            QVERIFY2(!complaints(desk).isEmpty(), qPrintable(QStringLiteral("shelf %1, %2, byte %3")
                                                                 .arg(int(address.shelf))
                                                                 .arg(QString::fromStdString(address.key))
                                                                 .arg(at)));
        }
}

void ArchiveDamageTest::everyCellThatGoesIsNoticed() {
    Place place;
    for (const auto& [address, cell] : place.now) {
        ArchiveDesk desk(place.store);
        desk.store.changed[address] = std::nullopt;
        QVERIFY2(!complaints(desk).isEmpty(), address.key.c_str());
    }
}

void ArchiveDamageTest::everyCellThatIsBroughtBackIsNoticed() {
    Place place;
    int count = 0;
    for (const auto& [address, cell] : place.before) {
        if (place.now.at(address) == cell)
            continue;
        for (const bool asNew : {false, true}) {
            ArchiveDesk desk(place.store);
            Cell old = cell;
            if (asNew)
                old.version = place.now.at(address).version;
            desk.store.changed[address] = old;
            QVERIFY2(!complaints(desk).isEmpty(), address.key.c_str());
            ++count;
        }
    }
    QCOMPARE(count, 2 * 7); // root, two buckets, two records, settings, keyring
}

// Each fits the other: only the root knows that there are later ones.
void ArchiveDamageTest::aRecordThatIsBroughtBackWithItsPartOfTheIndexIsNoticed() {
    Place place;
    ArchiveDesk desk(place.store);
    for (const CellAddress& address :
         {CellAddress{Shelf::Record, farId.str()}, CellAddress{Shelf::Index, "80"}})
        desk.store.changed[address] = place.before.at(address);
    QCOMPARE(complaints(desk), QStringList("index 80"));
}

void ArchiveDamageTest::everyTwoCellsThatChangePlacesAreNoticed() {
    Place place;
    for (const auto& [address, cell] : place.now)
        for (const auto& [other, otherCell] : place.now) {
            if (!(address < other))
                continue;
            ArchiveDesk desk(place.store);
            desk.store.changed[address] = Cell{cell.version, otherCell.bytes};
            desk.store.changed[other] = Cell{otherCell.version, cell.bytes};
            QVERIFY2(!complaints(desk).isEmpty(), (address.key + " and " + other.key).c_str());
        }
}

void ArchiveDamageTest::aCutOffCellIsNoticed() {
    Place place;
    for (const auto& [address, cell] : place.now)
        for (const std::size_t size : {std::size_t{0}, cell.bytes.size() / 2, cell.bytes.size() - 1}) {
            ArchiveDesk desk(place.store);
            desk.store.changed[address] = Cell{cell.version, cell.bytes.substr(0, size)};
            QVERIFY2(!complaints(desk).isEmpty(), address.key.c_str());
        }
}

void ArchiveDamageTest::whatIsDamagedIsNamedAndTheRestOpens() {
    Place place;
    ArchiveDesk desk(place.store);
    const CellAddress address{Shelf::Record, otherId.str()};
    desk.store.changed[address] = Cell{2, "nonsense"};
    QCOMPARE(complaints(desk), QStringList("record " + QString::fromStdString(otherId.str())));
    QVERIFY(desk.archive.read(otherId).error().message.find("newest backup") != std::string::npos);
    QCOMPARE(desk.archive.read(signedId).value(), std::string("signed"));
    QCOMPARE(desk.archive.read(farId).value(), std::string("far, later"));
    // And they can be changed as ever.
    QVERIFY(desk.archive.save(requestFor(farId, 2, "on"))->end == Saved::End::Saved);
}

void ArchiveDamageTest::nothingIsWrittenOverADamagedIndex() {
    Place place;
    ArchiveDesk desk(place.store);
    desk.store.changed[{Shelf::Index, "10"}] = std::nullopt;
    QVERIFY(desk.archive.refresh());
    QCOMPARE(desk.archive.index().damaged().size(), std::size_t{1});
    QVERIFY(!desk.archive.save(requestFor(farId, 2, "on")));
    QVERIFY(!desk.archive.log(audited(AuditAct::Viewed)));
    QVERIFY(cellsOf(place.store) == place.now);
    QCOMPARE(desk.archive.read(farId).value(), std::string("far, later"));
}

void ArchiveDamageTest::aRootThatIsBroughtBackUnderARunningDeskIsNoticed() {
    Place place;
    ArchiveDesk desk(place.store);
    QVERIFY(desk.archive.refresh());
    // With everything else as it was then: only who saw the later one can tell.
    for (const auto& [address, cell] : place.before)
        desk.store.changed[address] = cell;
    QVERIFY(desk.archive.refresh());
    QVERIFY((desk.archive.index().damaged() == std::vector<CellAddress>{{Shelf::Index, "root"}}));
}

void ArchiveDamageTest::theRecordsShowWithoutTheirRoot() {
    Place place;
    ArchiveDesk desk(place.store);
    desk.store.changed[{Shelf::Index, "root"}] = std::nullopt;
    QVERIFY(desk.archive.refresh());
    QVERIFY((desk.archive.index().damaged() == std::vector<CellAddress>{{Shelf::Index, "root"}}));
    QCOMPARE(desk.archive.index().size(), std::size_t{3});
    QCOMPARE(desk.archive.read(farId).value(), std::string("far, later"));
}

void ArchiveDamageTest::aDamagedQuestionnaireIsKeptAnewWithTheNextRecord_data() {
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("at a desk that never saw it") << false;
    QTest::newRow("at one that saw it whole, and then damaged") << true;
}

void ArchiveDamageTest::aDamagedQuestionnaireIsKeptAnewWithTheNextRecord() {
    QFETCH(bool, isKnown);
    Place place;
    ArchiveDesk desk(place.store);
    const auto begin = [&desk](std::uint8_t id) {
        SaveRequest request = requestFor(recordId(id), 0, "new");
        request.text = KeptText{sha256, "the text"};
        return desk.archive.save(request)->end;
    };
    QVERIFY(desk.archive.refresh());
    if (isKnown)
        QVERIFY(begin(1) == Saved::End::Saved);
    const CellAddress at{Shelf::Text, sha256};
    const Cell whole = place.now.at(at);
    std::string bytes = whole.bytes;
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    const CellWrite damage{at, whole.version, bytes};
    QVERIFY(place.store.commit({&damage, 1})->empty());
    QVERIFY(!isKnown || !desk.archive.readText(sha256));
    QVERIFY(begin(2) == Saved::End::Saved);
    ArchiveDesk anew(place.store);
    QCOMPARE(complaints(anew), QStringList());
    QCOMPARE(*anew.archive.readText(sha256), std::string("the text"));
    QCOMPARE(*anew.archive.read(recordId(2)), std::string("new"));
}

void ArchiveDamageTest::aRecordThatCannotBeOpenedCanBeErased_data() {
    QTest::addColumn<std::string>("key");
    QTest::addColumn<int>("shelf");
    QTest::addColumn<int>("version"); ///< 0: it is missing
    const std::string key = signedId.str();
    QTest::newRow("another version") << key << int(Shelf::Record) << 7;
    QTest::newRow("a missing record") << key << int(Shelf::Record) << 0;
    QTest::newRow("a missing revision") << key + "-1" << int(Shelf::Revision) << 0;
    QTest::newRow("a revision of another version") << key + "-1" << int(Shelf::Revision) << 3;
}

void ArchiveDamageTest::aRecordThatCannotBeOpenedCanBeErased() {
    QFETCH(std::string, key);
    QFETCH(int, shelf);
    QFETCH(int, version);
    Place place;
    const CellAddress at{static_cast<Shelf>(shelf), key};
    const CellWrite gone{at, place.now.at(at).version, std::nullopt};
    QVERIFY(place.store.commit({&gone, 1})->empty());
    for (int wrote = 0; wrote < version; ++wrote) {
        const CellWrite other{at, static_cast<std::uint64_t>(wrote), "something else"};
        QVERIFY(place.store.commit({&other, 1})->empty());
    }
    ArchiveDesk desk(place.store);
    QVERIFY(desk.archive.refresh());
    QVERIFY(!complaints(desk).isEmpty());
    QVERIFY(desk.archive.erase(signedId, 1, audited(AuditAct::Deleted))->end == Saved::End::Saved);
    ArchiveDesk anew(place.store);
    QCOMPARE(complaints(anew), QStringList());
    QVERIFY(!*place.store.read({Shelf::Record, signedId.str()}));
    QVERIFY(!*place.store.read({Shelf::Revision, signedId.str() + "-1"}));
}

void ArchiveDamageTest::onlyARecordThatCannotBeOpenedIsErasedAsDamaged() {
    Place place;
    ArchiveDesk desk(place.store);
    QVERIFY(desk.archive.refresh());
    QCOMPARE(eraseDamaged(desk.archive, farId, actAt(700), holderAt("here")).error().message,
             std::string("The record opens again, and was left as it is."));
    desk.store.changed[{Shelf::Record, farId.str()}] = Cell{2, "nonsense"};
    const auto held = desk.archive.leases().take(farId, holderAt("there"));
    QVERIFY(held && held->lease);
    QVERIFY(eraseDamaged(desk.archive, farId, actAt(700), holderAt("here"))
                .error()
                .message.starts_with("Not removed: somebody has it open"));
    QVERIFY(desk.archive.leases().release(*held->lease));
    QVERIFY(eraseDamaged(desk.archive, farId, actAt(700), holderAt("here")));
    QVERIFY(!desk.archive.index().find(farId));
    std::string last;
    QVERIFY(desk.archive.checkLog([&](std::uint64_t, const AuditEntry& entry) {
        last = std::string(actId(entry.what)) + ' ' + entry.detail;
        return true;
    }));
    QCOMPARE(last, std::string("deleted it could not be opened"));
}

QTEST_APPLESS_MAIN(ArchiveDamageTest)
#include "archive_damage_test.moc"
