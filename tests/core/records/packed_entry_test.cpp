// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/packed_entry.h"

#include <QTest>

using namespace anteroom;
using records::PackReader;
using records::PackWriter;

namespace {

const Timestamp when{*Date::of(2027, 3, 14), 832};

AuditEntry example() {
    return {{*StaffId::parse("j-sample"), "J. Sample", when},
            AuditAct::Exported,
            RecordId::parse(std::string(32, '1')),
            PatientId::parse(std::string(32, '2')),
            "csv"};
}

std::optional<AuditEntry> read(const std::string& packed) {
    PackReader in(packed);
    auto entry = records::unpackEntry(in);
    return in.isDone() ? entry : std::nullopt;
}

} // namespace

class PackedEntryTest : public QObject {
    Q_OBJECT

private slots:
    void anEntryComesBack_data();
    void anEntryComesBack();
    void whatIsNoneIsAFault_data();
    void whatIsNoneIsAFault();
};

void PackedEntryTest::anEntryComesBack_data() {
    QTest::addColumn<bool>("hasRecord");
    QTest::addColumn<bool>("hasPatient");
    QTest::newRow("of a record") << true << true;
    QTest::newRow("of a patient") << false << true;
    QTest::newRow("of neither") << false << false;
}

void PackedEntryTest::anEntryComesBack() {
    QFETCH(bool, hasRecord);
    QFETCH(bool, hasPatient);
    AuditEntry entry = example();
    if (!hasRecord)
        entry.record.reset();
    if (!hasPatient)
        entry.patient.reset();
    PackWriter out;
    records::pack(out, entry);
    const auto back = read(out.packed());
    QVERIFY(back);
    QVERIFY(*back == entry);
}

void PackedEntryTest::whatIsNoneIsAFault_data() {
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("act");
    QTest::addColumn<QString>("record");
    QTest::addColumn<QString>("patient");
    QTest::addColumn<bool>("isOne");
    const QString id(32, '1');
    QTest::newRow("an entry") << "j-sample"
                              << "exported" << id << id << true;
    QTest::newRow("nobody's") << ""
                              << "exported" << id << id << false;
    QTest::newRow("an act that nobody knows") << "j-sample"
                                              << "flown" << id << id << false;
    QTest::newRow("a record's id that is none") << "j-sample"
                                                << "exported"
                                                << "1" << id << false;
    QTest::newRow("a patient's id that is none") << "j-sample"
                                                 << "exported" << id << "1" << false;
}

void PackedEntryTest::whatIsNoneIsAFault() {
    QFETCH(QString, account);
    QFETCH(QString, act);
    QFETCH(QString, record);
    QFETCH(QString, patient);
    QFETCH(bool, isOne);
    PackWriter out;
    out.time(when);
    out.text(account.toStdString());
    out.text("J. Sample");
    out.text(act.toStdString());
    out.text(record.toStdString());
    out.text(patient.toStdString());
    out.text("csv");
    QCOMPARE(read(out.packed()).has_value(), isOne);
}

QTEST_APPLESS_MAIN(PackedEntryTest)
#include "packed_entry_test.moc"
