// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/clinic_records.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::clitest;

namespace {

CellAddress entryAt(std::uint64_t number) { return {Shelf::Audit, "00000000000" + std::to_string(number)}; }

Cell cellAt(RecordStore& store, const CellAddress& address) { return *store.read(address).value(); }

/// In the place of what stands there; nothing: it goes.
void put(RecordStore& store, const CellAddress& address, const std::optional<std::string>& bytes) {
    const CellWrite write{address, cellAt(store, address).version, bytes};
    QVERIFY(store.commit({&write, 1})->empty());
}

} // namespace

class AuditTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void anIntactLogIsVerifiedAndTheUnlockIsInItAfterwards();
    void theFirstBrokenLinkIsNamed_data();
    void theFirstBrokenLinkIsNamed();
    void aPartOfTheIndexThatIsChangedIsNamed();
    void withoutTheIndexNobodyKnowsWhereTheLogEnds();
    void withoutTheListOfStaffNobodyIsToldToBeginAnew();
    void anEntryThatNoDeskWroteIsNamedByWhateverLogs();
    void theIntakeIsRefused();
    void csvIsSafeInASpreadsheet();
    void anExportIsInTheLogAndInItself();
    void ofABrokenLogWhatStandsBeforeTheBreakIsExported();
    void nothingElseIsOverwritten();

private:
    void add(AuditAct what, const std::string& detail = {});
    std::unique_ptr<ClinicRecords> m_clinic;
};

// Five entries.
void AuditTest::init() {
    m_clinic = std::make_unique<ClinicRecords>();
    add(AuditAct::Created);
    add(AuditAct::Viewed);
    add(AuditAct::Printed);
    add(AuditAct::Signed);
}

void AuditTest::add(AuditAct what, const std::string& detail) {
    m_clinic->withArchive([&](Archive& archive) {
        AuditEntry entry{ClinicRecords::adaAt(610), what, RecordId::parse(std::string(32, 'a')),
                         PatientId::parse(std::string(32, 'b')), detail};
        QVERIFY(archive.log(entry));
    });
}

void AuditTest::anIntactLogIsVerifiedAndTheUnlockIsInItAfterwards() {
    const Ran ran = m_clinic->run({"audit", "verify"});
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    QCOMPARE(ran.out, QString("entries: 5\nevery entry stands where it was written\n"));
    QCOMPARE(ran.err, QString());
    QCOMPARE(m_clinic->logged().last(), QString("6 unlocked"));
}

void AuditTest::theFirstBrokenLinkIsNamed_data() {
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("said");
    QTest::newRow("one that is gone") << 0 << "entry 2 is missing.";
    QTest::newRow("the last that is gone") << 1 << "entry 5 is missing.";
    QTest::newRow("a changed one") << 2 << "entry 3 is not as it was written.";
    QTest::newRow("one of another log") << 3 << "entry 4 was not written after entry 3.";
    QTest::newRow("another end") << 4 << "entry 5 is another one than was written last.";
    QTest::newRow("a replayed one") << 5 << "entry 6 stands after the last one, and no desk wrote it.";
    QTest::newRow("one far off") << 6 << "entry 99 stands after the last one, and no desk wrote it.";
}

void AuditTest::theFirstBrokenLinkIsNamed() {
    QFETCH(int, what);
    QFETCH(QString, said);
    m_clinic->withStore([&](RecordStore& store) {
        storage::SodiumCipher cipher = m_clinic->cipher();
        AuditLog log(store, cipher, m_clinic->workspace());
        const AuditEntry made{ClinicRecords::adaAt(700), AuditAct::Locked};
        const auto sealedAfter = [&](const records::Stamp& before) {
            return *log.prepare(before, {&made, 1}).writes.front().bytes;
        };
        switch (what) {
        case 0:
            return put(store, entryAt(2), std::nullopt);
        case 1:
            return put(store, entryAt(5), std::nullopt);
        case 2: {
            std::string bytes = cellAt(store, entryAt(3)).bytes;
            bytes[bytes.size() / 2] ^= 1;
            return put(store, entryAt(3), bytes);
        }
        case 3:
            return put(store, entryAt(4), sealedAfter({3, cipher.tagOf(KeyPurpose::Audit, "another")}));
        case 5:
        case 6: {
            const CellAddress at = what == 5 ? entryAt(6) : CellAddress{Shelf::Audit, "000000000099"};
            const CellWrite planted{at, 0, cellAt(store, entryAt(2)).bytes};
            QVERIFY(store.commit({&planted, 1})->empty());
            return;
        }
        default: {
            const std::string fourth = cellAt(store, entryAt(4)).bytes;
            return put(store, entryAt(5), sealedAfter({4, cipher.tagOf(KeyPurpose::Audit, fourth)}));
        }
        }
    });
    const Ran ran = m_clinic->run({"audit", "verify"});
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.startsWith("the log is broken: " + said), qPrintable(ran.err));
    QVERIFY(!ran.out.contains("every entry"));
}

void AuditTest::aPartOfTheIndexThatIsChangedIsNamed() {
    m_clinic->withStore([](RecordStore& store) {
        const CellWrite write{{Shelf::Index, "7f"}, 0, "another"};
        QVERIFY(store.commit({&write, 1})->empty());
    });
    const Ran ran = m_clinic->run({"audit", "verify"});
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.err, QString("the index of the records: part 7f is missing or not as it was written\n"));
    QCOMPARE(ran.out, QString("entries: 5\nevery entry stands where it was written\n"));
}

void AuditTest::withoutTheIndexNobodyKnowsWhereTheLogEnds() {
    m_clinic->withStore([](RecordStore& store) { put(store, {Shelf::Index, "root"}, "another"); });
    const Ran ran = m_clinic->run({"audit", "verify"});
    QCOMPARE(ran.exit, 1);
    QVERIFY2(ran.err.contains("where the log ends is not known"), qPrintable(ran.err));
    QCOMPARE(ran.out, QString());
}

void AuditTest::withoutTheListOfStaffNobodyIsToldToBeginAnew() {
    m_clinic->withStore([](RecordStore& store) { put(store, {Shelf::Keyring, "keyring"}, std::nullopt); });
    const Ran ran = m_clinic->run({"audit", "verify"});
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.err,
             QString("The list of staff and their keys is missing, and the records are still there. Keep "
                     "the store as it is, and restore the newest backup beside it.\n"));
}

void AuditTest::anEntryThatNoDeskWroteIsNamedByWhateverLogs() {
    m_clinic->withStore([](RecordStore& store) {
        const CellWrite planted{entryAt(6), 0, cellAt(store, entryAt(2)).bytes};
        QVERIFY(store.commit({&planted, 1})->empty());
    });
    const Ran ran = m_clinic->run({"audit", "export", "--format", "jsonl"});
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.err,
             QString("The end of the log in the store is not what Anteroom saved last. Keep the store as it "
                     "is, and restore the newest backup beside it.\n"));
}

void AuditTest::theIntakeIsRefused() {
    for (const QStringList& arguments :
         {QStringList{"audit", "verify"}, QStringList{"audit", "export", "--format", "csv"}}) {
        const Ran ran = m_clinic->run(arguments, "ines", "Ines Intake");
        QCOMPARE(ran.exit, 1);
        QCOMPARE(ran.out, QString());
        QCOMPARE(ran.err,
                 QString("The log is for administrators, and Ines Intake is none. Ask one of them.\n"));
    }
    QCOMPARE(m_clinic->logged().mid(5), (QStringList{"6 unlocked", "7 unlocked"}));
}

void AuditTest::csvIsSafeInASpreadsheet() {
    add(AuditAct::Deleted, "=HYPERLINK(\"http://example.org\")");
    const Ran ran = m_clinic->run({"audit", "export", "--format", "csv"});
    QVERIFY2(ran.exit == 0, qPrintable(ran.err));
    const QStringList lines = ran.out.split("\r\n");
    QCOMPARE(lines[0], QString("number,time,staff,name,act,record,patient,detail"));
    QCOMPARE(lines[1], QString("1,2027-03-14T10:00,ada,Ada Admin,workspace-created,,,"));
    QCOMPARE(
        lines[6],
        QString("6,2027-03-14T10:10,ada,Ada Admin,deleted,%1,%2,\"'=HYPERLINK(\"\"http://example.org\"\")\"")
            .arg(QString(32, 'a'), QString(32, 'b')));
}

void AuditTest::anExportIsInTheLogAndInItself() {
    const QString out = m_clinic->path("log.jsonl");
    for (int time = 0; time < 2; ++time) { // the second replaces the first
        const Ran ran = m_clinic->run({"audit", "export", "--format", "jsonl", "--out", out});
        QVERIFY2(ran.exit == 0, qPrintable(ran.err));
        QCOMPARE(ran.out, out + "\n");
    }
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 9);
    const QJsonObject last = QJsonDocument::fromJson(lines.last()).object();
    QCOMPARE(last["number"].toInt(), 9);
    QCOMPARE(last["act"].toString(), QString("exported"));
    QCOMPARE(last["detail"].toString(), QString("the log, as JSON Lines"));
    QCOMPARE(m_clinic->logged().last(), QString("9 exported the log, as JSON Lines"));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void AuditTest::ofABrokenLogWhatStandsBeforeTheBreakIsExported() {
    m_clinic->withStore([](RecordStore& store) { put(store, entryAt(3), std::nullopt); });
    const Ran ran = m_clinic->run({"audit", "export", "--format", "csv"});
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.out.count("\r\n"), 3);
    QVERIFY2(ran.err.contains("entry 3 is missing"), qPrintable(ran.err));
}

void AuditTest::nothingElseIsOverwritten() {
    const QString other = m_clinic->folder().put("other", "not a log");
    for (const QString& out : {m_clinic->file(), other}) {
        const Ran ran = m_clinic->run({"audit", "export", "--format", "csv", "--out", out});
        QCOMPARE(ran.exit, 1);
        QVERIFY2(ran.err.contains("holds something else"), qPrintable(ran.err));
    }
    QVERIFY(!m_clinic->logged().contains("8 exported the log, as CSV"));
}

QTEST_GUILESS_MAIN(AuditTest)
#include "audit_test.moc"
