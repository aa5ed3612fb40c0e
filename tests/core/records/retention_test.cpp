// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/retention.h"
#include "tests/core/records/archive_fixture.h"

using namespace anteroom;
using namespace anteroom::test;

class RetentionTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aRecordIsKeptToTheLastDayOfItsPeriod_data();
    void aRecordIsKeptToTheLastDayOfItsPeriod();
    void theOldestComesFirstWhateverItsStatus();
    void theLogHasWhyItWasDeleted();
    void whatSomebodyHasOpenIsLeftAlone();
    void whatIsNotPastItsPeriodAnyMoreIsLeftAlone();
    void aClockThatTheLogDoesNotBearOutDeletesNothing_data();
    void aClockThatTheLogDoesNotBearOutDeletesNothing();

private:
    void save(const RecordId& id, std::uint64_t expected, const char* day);
    Act today() const { return {*StaffId::parse("ada"), "Ada Admin", {*Date::of(2037, 3, 20), 600}}; }
    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<ArchiveDesk> m_desk;
};

void RetentionTest::init() {
    m_store = std::make_unique<MemoryStore>();
    m_desk = std::make_unique<ArchiveDesk>(*m_store);
    QVERIFY(m_desk->archive.create("keyring", audited(AuditAct::WorkspaceCreated)));
    workOnUntil(m_desk->archive, today().at.date);
}

void RetentionTest::save(const RecordId& id, std::uint64_t expected, const char* day) {
    SaveRequest request = requestFor(id, expected, "a record");
    request.head.edited.at.date = *Date::parse(day);
    const auto saved = m_desk->archive.save(request);
    QVERIFY(saved.ok() && saved->end == Saved::End::Saved);
}

void RetentionTest::aRecordIsKeptToTheLastDayOfItsPeriod_data() {
    QTest::addColumn<QString>("changed");
    QTest::addColumn<int>("years");
    QTest::addColumn<QString>("today");
    QTest::addColumn<bool>("past");
    const auto row = [](const char* changed, int years, const char* today, bool past) {
        QTest::addRow("%s, %d, %s", changed, years, today)
            << QString(changed) << years << QString(today) << past;
    };
    row("2027-03-14", 10, "2027-03-14", false);
    row("2027-03-14", 10, "2037-03-13", false);
    row("2027-03-14", 10, "2037-03-14", false);
    row("2027-03-14", 10, "2037-03-15", true);
    row("2027-03-14", 1, "2028-03-15", true);
    row("2027-12-31", 1, "2028-12-31", false);
    row("2027-12-31", 1, "2029-01-01", true);
    row("2028-02-29", 1, "2029-02-28", false);
    row("2028-02-29", 1, "2029-03-01", false);
    row("2028-02-29", 1, "2029-03-02", true);
    row("2028-02-29", 4, "2032-02-29", false);
    row("2028-02-29", 4, "2032-03-01", true);
    row("2027-02-28", 1, "2028-02-28", false);
    row("2027-02-28", 1, "2028-02-29", true);
    row("2040-01-01", 1, "2027-03-14", false); // a desk whose clock was wrong
}

void RetentionTest::aRecordIsKeptToTheLastDayOfItsPeriod() {
    QFETCH(QString, changed);
    QFETCH(int, years);
    QFETCH(QString, today);
    QFETCH(bool, past);
    QCOMPARE(isPastRetention(*Date::parse(changed.toStdString()), years, *Date::parse(today.toStdString())),
             past);
}

void RetentionTest::theOldestComesFirstWhateverItsStatus() {
    SharedEntries entries;
    const auto add = [&](char id, const char* day, RecordStatus status) {
        IndexEntry entry{headOf(recordId(7, id))};
        entry.head.edited.at.date = *Date::parse(day);
        entry.head.status = status;
        entries.push_back(std::make_shared<const IndexEntry>(entry));
    };
    add('1', "2027-03-14", RecordStatus::Signed);
    add('2', "2037-03-01", RecordStatus::Finished);
    add('3', "2025-03-14", RecordStatus::Draft);
    const SharedEntries past = pastRetention(entries, 10, *Date::of(2037, 3, 20));
    QCOMPARE(past.size(), std::size_t{2});
    QCOMPARE(past[0]->head.id, recordId(7, '3'));
    QCOMPARE(past[1]->head.id, recordId(7, '1'));
}

void RetentionTest::theLogHasWhyItWasDeleted() {
    save(recordId(1), 0, "2027-03-14");
    const auto done = erasePastRetention(m_desk->archive, recordId(1), 10, today(), holderAt("here"));
    QVERIFY(done.ok());
    QVERIFY(*done == Disposal::Erased);
    QVERIFY(!m_desk->archive.index().find(recordId(1)));
    AuditEntry last = audited(AuditAct::Viewed);
    QVERIFY(m_desk->archive
                .checkLog([&](std::uint64_t, const AuditEntry& entry) {
                    last = entry;
                    return true;
                })
                .ok());
    QVERIFY(last == (AuditEntry{today(), AuditAct::Deleted, recordId(1),
                                PatientId::parse(std::string(32, 'b')), "retention period"}));
}

void RetentionTest::whatSomebodyHasOpenIsLeftAlone() {
    save(recordId(1), 0, "2027-03-14");
    QVERIFY(m_desk->archive.leases().take(recordId(1), holderAt("there"))->lease);
    const auto done = erasePastRetention(m_desk->archive, recordId(1), 10, today(), holderAt("here"));
    QVERIFY(done.ok());
    QVERIFY(*done == Disposal::Held);
    QVERIFY(m_desk->archive.index().find(recordId(1)));
}

void RetentionTest::whatIsNotPastItsPeriodAnyMoreIsLeftAlone() {
    save(recordId(1), 0, "2027-03-14");
    save(recordId(1), 1, "2037-03-19"); // at another desk, after it was listed
    const auto done = erasePastRetention(m_desk->archive, recordId(1), 10, today(), holderAt("here"));
    QVERIFY(done.ok());
    QVERIFY(*done == Disposal::Changed);
    QVERIFY(m_desk->archive.index().find(recordId(1)));
    // Nobody waits for the lease.
    QVERIFY(m_desk->archive.leases().take(recordId(1), holderAt("there"))->lease);
}

void RetentionTest::aClockThatTheLogDoesNotBearOutDeletesNothing_data() {
    QTest::addColumn<QStringList>("log");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("why"); // empty: it is deleted
    const auto row = [](const char* name, const QStringList& log, const char* now, const char* why) {
        QTest::newRow(name) << log << QString(now) << QString(why);
    };
    const QStringList kept{"2037-01-15T09:00", "2037-03-01T09:00", "2037-03-19T09:00"};
    row("as it should be", kept, "2037-03-20T10:00", "");
    row("years behind the log", kept, "2032-03-20T10:00",
        "the newest entry of the log is of 2037-03-19 at 09:00");
    row("two hours behind it", kept + QStringList("2037-03-20T12:00"), "2037-03-20T10:00", "");
    row("a minute more", kept + QStringList("2037-03-20T12:01"), "2037-03-20T10:00", "One of the two clocks");
    row("years ahead", kept, "2043-03-20T10:00", "nothing between 2037-03-19 and 2043-03-20");
    row("ahead by as much as it may be", kept, "2037-05-18T10:00", "");
    row("by a day more", kept, "2037-05-19T10:00", "nothing between 2037-03-19 and 2037-05-19");
    row("years ahead, and unlocked before", kept + QStringList("2043-03-20T09:59"), "2043-03-20T10:00",
        "nothing between 2037-03-19 and 2043-03-20");
    row("and on other days too",
        kept + QStringList{"2043-03-01T09:00", "2043-03-10T09:00", "2043-03-20T09:00"}, "2043-03-20T10:00",
        "nothing between 2037-03-19 and 2043-03-01");
    row("the log was kept for so long since",
        kept + QStringList{"2043-01-01T09:00", "2043-02-10T09:00", "2043-03-20T09:00"}, "2043-03-20T10:00",
        "");
    row("another desk was years ahead once, and is right now",
        QStringList{"2037-01-15T09:00", "2043-03-01T09:00", "2037-03-01T09:00", "2037-03-19T09:00"},
        "2037-03-20T10:00", "");
    row("at a desk that is years ahead, among others that are right",
        QStringList{"2037-03-18T09:00", "2043-03-19T09:00", "2037-03-19T09:00", "2043-03-20T09:00"},
        "2043-03-20T10:00", "nothing between");
}

void RetentionTest::aClockThatTheLogDoesNotBearOutDeletesNothing() {
    QFETCH(QStringList, log);
    QFETCH(QString, now);
    QFETCH(QString, why);
    MemoryStore store;
    ArchiveDesk desk(store);
    const auto actOn = [](const QString& iso) {
        return Act{*StaffId::parse("ada"), "Ada Admin", *Timestamp::parse(iso.toStdString())};
    };
    QVERIFY(desk.archive.create("keyring", {actOn("2027-03-14T09:00"), AuditAct::WorkspaceCreated}));
    SaveRequest request = requestFor(recordId(1), 0, "a record");
    request.head.edited.at.date = *Date::of(2027, 3, 14);
    QVERIFY(desk.archive.save(request).ok());
    for (const QString& day : log)
        QVERIFY(desk.archive.log({actOn(day), AuditAct::Viewed}));
    const auto done = erasePastRetention(desk.archive, recordId(1), 3, actOn(now), holderAt("here"));
    QCOMPARE(done.ok(), why.isEmpty());
    if (!why.isEmpty())
        QVERIFY2(done.error().message.find(why.toStdString()) != std::string::npos,
                 done.error().message.c_str());
    QCOMPARE(desk.archive.index().find(recordId(1)) == nullptr, why.isEmpty());
    // Nobody waits for the lease.
    QVERIFY(desk.archive.leases().take(recordId(1), holderAt("there"))->lease);
}

QTEST_APPLESS_MAIN(RetentionTest)
#include "retention_test.moc"
