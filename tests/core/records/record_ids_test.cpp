// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/record_ids.h"

#include <QTest>

using namespace anteroom;

namespace {

class Counting : public RandomBytes {
public:
    std::array<std::uint8_t, 16> next() override {
        std::array<std::uint8_t, 16> bytes{};
        for (std::uint8_t& byte : bytes)
            byte = m_next = static_cast<std::uint8_t>(m_next + 17);
        return bytes;
    }

private:
    std::uint8_t m_next = 0xf8;
};

} // namespace

class RecordIdsTest : public QObject {
    Q_OBJECT

private slots:
    void anIdIsItsBytesInLowerCaseHex();
    void anIdReadsBackAsWritten();
    void anythingElseIsNoId_data();
    void anythingElseIsNoId();
};

void RecordIdsTest::anIdIsItsBytesInLowerCaseHex() {
    Counting random;
    QCOMPARE(RecordId::make(random).str(), std::string("091a2b3c4d5e6f8091a2b3c4d5e6f708"));
    QCOMPARE(PatientId::make(random).str(), std::string("192a3b4c5d6e7f90a1b2c3d4e5f60718"));
}

void RecordIdsTest::anIdReadsBackAsWritten() {
    Counting random;
    const RecordId id = RecordId::make(random);
    QVERIFY(RecordId::parse(id.str()) == id);
    QVERIFY(RecordId::make(random) != id);
}

void RecordIdsTest::anythingElseIsNoId_data() {
    QTest::addColumn<std::string>("text");
    QTest::newRow("empty") << std::string();
    QTest::newRow("short") << std::string(31, 'a');
    QTest::newRow("long") << std::string(33, 'a');
    QTest::newRow("upper case") << std::string(32, 'A');
    QTest::newRow("no digit") << std::string(31, 'a') + "g";
    QTest::newRow("a null byte") << std::string(31, 'a') + std::string(1, '\0');
}

void RecordIdsTest::anythingElseIsNoId() {
    QFETCH(const std::string, text);
    QVERIFY(!RecordId::parse(text));
    QVERIFY(!PatientId::parse(text));
}

QTEST_APPLESS_MAIN(RecordIdsTest)
#include "record_ids_test.moc"
