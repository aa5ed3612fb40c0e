// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/index_codec.h"
#include "tests/support/random_record.h"
#include "tests/support/sample_questionnaire.h"

#include <QTest>

using namespace anteroom;
using records::Bucket;
using records::IndexRoot;

namespace {

Tag randomTag(std::mt19937& random) {
    Tag tag{};
    for (std::uint8_t& byte : tag)
        byte = static_cast<std::uint8_t>(random());
    return tag;
}

Bucket randomBucket(std::mt19937& random) {
    Bucket bucket;
    for (std::size_t count = random() % 5; count > 0; --count) {
        IndexEntry entry{test::randomRecord(test::sampleQuestionnaire(), random).head};
        for (std::size_t raised = random() % 3; raised > 0; --raised)
            entry.raised.push_back(*FindingId::parse(raised == 1 ? "pressure" : "mania-history"));
        entry.version = 1 + random() % 1000;
        entry.tag = randomTag(random);
        for (std::size_t revisions = random() % 3; revisions > 0; --revisions)
            entry.revisions.push_back(randomTag(random));
        if (random() % 2 == 0)
            entry.formDay = Date::fromDays(static_cast<std::int32_t>(random() % 40000) - 10000);
        bucket.push_back(std::move(entry));
    }
    return bucket;
}

IndexRoot randomRoot(std::mt19937& random) {
    IndexRoot root;
    for (records::Stamp& stamp : root.buckets)
        if (random() % 2 == 0)
            stamp = {1 + random() % 1000, randomTag(random)};
    root.audit = {random() % 3, randomTag(random)};
    if (root.audit.version == 0)
        root.audit.tag = {};
    root.keyring = {1, randomTag(random)};
    return root;
}

/// The texts that stand before all the rest.
std::size_t tableSize(const std::string& encoded) {
    std::size_t at = 0;
    const auto number = [&] {
        std::size_t value = 0;
        for (unsigned shift = 0;; shift += 7) {
            const auto byte = static_cast<std::uint8_t>(encoded.at(at++));
            value |= std::size_t{byte & 0x7fU} << shift;
            if (byte < 0x80)
                return value;
        }
    };
    for (std::size_t left = number(); left > 0; --left) {
        const std::size_t size = number();
        at += size;
    }
    return at;
}

} // namespace

class IndexCodecTest : public QObject {
    Q_OBJECT

private slots:
    void aBucketComesBackAsItWas();
    void aRootComesBackAsItWas();
    void whatIsCutOffIsRefused();
    void aLaterFormatIsRefused();
    void aBucketOfTheFirstFormatHasNoDayOfAForm();
    void aRecordsBucketIsItsFirstTwoDigits();
};

void IndexCodecTest::aBucketComesBackAsItWas() {
    std::mt19937 random(1);
    for (int round = 0; round < 200; ++round) {
        const Bucket bucket = randomBucket(random);
        QVERIFY(records::decodeBucket(records::encode(bucket)) == bucket);
    }
}

void IndexCodecTest::aRootComesBackAsItWas() {
    std::mt19937 random(2);
    QVERIFY(records::decodeRoot(records::encode(IndexRoot{})) == IndexRoot{});
    for (int round = 0; round < 20; ++round) {
        const IndexRoot root = randomRoot(random);
        QVERIFY(records::decodeRoot(records::encode(root)) == root);
    }
}

void IndexCodecTest::whatIsCutOffIsRefused() {
    std::mt19937 random(3);
    Bucket bucket;
    while (bucket.size() < 2)
        bucket = randomBucket(random);
    const std::string encoded = records::encode(bucket);
    for (std::size_t size = 0; size < encoded.size(); ++size)
        QVERIFY(!records::decodeBucket(encoded.substr(0, size)));
    QVERIFY(!records::decodeBucket(encoded + '\0'));
    const std::string root = records::encode(randomRoot(random));
    for (std::size_t size = 0; size < root.size(); size += 7)
        QVERIFY(!records::decodeRoot(root.substr(0, size)));
    QVERIFY(!records::decodeRoot(root + '\0'));
}

void IndexCodecTest::aLaterFormatIsRefused() {
    std::string bucket = records::encode(Bucket{});
    std::string root = records::encode(IndexRoot{});
    // No text in the table, then the format.
    QCOMPARE(bucket.substr(0, 2), std::string("\0\2", 2));
    QCOMPARE(root.substr(0, 2), std::string("\0\1", 2));
    bucket[1] = 3;
    root[1] = 2;
    QVERIFY(!records::decodeBucket(bucket));
    QVERIFY(!records::decodeRoot(root));
}

void IndexCodecTest::aBucketOfTheFirstFormatHasNoDayOfAForm() {
    std::mt19937 random(4);
    Bucket bucket;
    while (bucket.empty())
        bucket = randomBucket(random);
    bucket.erase(bucket.begin() + 1, bucket.end());
    bucket[0].formDay.reset();
    std::string encoded = records::encode(bucket);
    QCOMPARE(encoded.back(), '\0'); // that there is no such day
    encoded.pop_back();
    QVERIFY(!records::decodeBucket(encoded));
    char& format = encoded[tableSize(encoded)];
    QCOMPARE(format, '\2');
    format = '\1';
    QVERIFY(records::decodeBucket(encoded) == bucket);
}

void IndexCodecTest::aRecordsBucketIsItsFirstTwoDigits() {
    QCOMPARE(int(records::bucketOf(*RecordId::parse("00ffffffffffffffffffffffffffffff"))), 0);
    QCOMPARE(int(records::bucketOf(*RecordId::parse("9a000000000000000000000000000000"))), 0x9a);
    QCOMPARE(int(records::bucketOf(*RecordId::parse("ff000000000000000000000000000000"))), 255);
}

QTEST_APPLESS_MAIN(IndexCodecTest)
#include "index_codec_test.moc"
