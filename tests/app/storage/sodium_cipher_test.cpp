// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sealing.h"
#include "app/storage/sodium_cipher.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::storage;

namespace {

const std::string place = placeOf({"store", "record", "r-1", "7"});

Secret keyOf(char byte) {
    std::string bytes(dataKeySize, byte);
    return Secret::taking(bytes);
}

std::string hexOf(const Tag& tag) {
    return QByteArray(reinterpret_cast<const char*>(tag.data()), static_cast<qsizetype>(tag.size()))
        .toHex()
        .toStdString();
}

} // namespace

class SodiumCipherTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsSealedOpensAgain_data();
    void whatIsSealedOpensAgain();
    void twoSealsOfOneTextDiffer();
    void nothingOfTheTextOrThePlaceIsInTheSeal();
    void everyChangedByteIsRefused();
    void everyOtherLengthIsRefused();
    void anotherPlacePurposeOrKeyIsRefused();
    void aSealThatDoesNotCommitToItsKeyIsRefused();
    void sizesArePadded_data();
    void sizesArePadded();
    void paddingAddsAtMostAnEighth();
    void tagsAreEqualForEqualBytesPurposeAndKeyAlone();
    void whatAnEarlierProgramSealedOpens();
    void aSecretIsWipedWhereItCameFrom();
};

void SodiumCipherTest::whatIsSealedOpensAgain_data() {
    QTest::addColumn<std::string>("plain");
    QTest::newRow("nothing") << std::string();
    QTest::newRow("a NUL") << std::string(1, '\0');
    QTest::newRow("ends like padding") << std::string("text\x80\0\0", 7);
    for (const std::size_t size : {1U, 255U, 256U, 257U, 4095U, 4096U, 4097U, 8191U, 8192U, 1000000U})
        QTest::addRow("%zu bytes", size) << std::string(size, 'x');
}

void SodiumCipherTest::whatIsSealedOpensAgain() {
    QFETCH(std::string, plain);
    SodiumCipher cipher(keyOf('k'));
    for (const KeyPurpose purpose : {KeyPurpose::Records, KeyPurpose::Backup}) {
        const std::string sealed = cipher.seal(purpose, place, plain);
        QCOMPARE(sealed.size(), paddedSize(plain.size()) + sealOverhead);
        QVERIFY(SodiumCipher(keyOf('k')).open(purpose, place, sealed) == plain);
    }
}

void SodiumCipherTest::twoSealsOfOneTextDiffer() {
    SodiumCipher cipher(keyOf('k'));
    QVERIFY(cipher.seal(KeyPurpose::Records, place, "text") !=
            cipher.seal(KeyPurpose::Records, place, "text"));
}

void SodiumCipherTest::nothingOfTheTextOrThePlaceIsInTheSeal() {
    SodiumCipher cipher(keyOf('k'));
    const std::string sealed = cipher.seal(KeyPurpose::Records, "a place to be", "a text to be sealed");
    for (const char* part : {"place", "text", "sealed"})
        QVERIFY(sealed.find(part) == std::string::npos);
}

void SodiumCipherTest::everyChangedByteIsRefused() {
    SodiumCipher cipher(keyOf('k'));
    const std::string sealed = cipher.seal(KeyPurpose::Records, place, "text");
    for (std::size_t at = 0; at < sealed.size(); ++at)
        for (int change = 1; change < 256; ++change) {
            std::string changed = sealed;
            changed[at] = static_cast<char>(changed[at] ^ change);
            QVERIFY2(!cipher.open(KeyPurpose::Records, place, changed), qPrintable(QString::number(at)));
        }
}

void SodiumCipherTest::everyOtherLengthIsRefused() {
    SodiumCipher cipher(keyOf('k'));
    const std::string sealed = cipher.seal(KeyPurpose::Records, place, std::string(5000, 'x'));
    for (std::size_t size = 0; size < sealed.size(); ++size)
        QVERIFY2(!cipher.open(KeyPurpose::Records, place, sealed.substr(0, size)),
                 qPrintable(QString::number(size)));
    for (std::size_t more : {1U, 255U, 256U, 512U})
        QVERIFY(!cipher.open(KeyPurpose::Records, place, sealed + std::string(more, '\0')));
    QVERIFY(!cipher.open(KeyPurpose::Records, place, sealed.substr(1)));
}

void SodiumCipherTest::anotherPlacePurposeOrKeyIsRefused() {
    SodiumCipher cipher(keyOf('k'));
    const std::string sealed = cipher.seal(KeyPurpose::Records, place, "text");
    QVERIFY(cipher.open(KeyPurpose::Records, place, sealed));
    QVERIFY(!cipher.open(KeyPurpose::Records, placeOf({"store", "record", "r-1", "8"}), sealed));
    QVERIFY(!cipher.open(KeyPurpose::Records, "", sealed));
    QVERIFY(!SodiumCipher(keyOf('l')).open(KeyPurpose::Records, place, sealed));
    for (int other = 2; other <= static_cast<int>(KeyPurpose::Leases); ++other)
        QVERIFY(!cipher.open(static_cast<KeyPurpose>(other), place, sealed));
}

// The same key for the text under another key for the commitment: Poly1305 alone would let it pass.
void SodiumCipherTest::aSealThatDoesNotCommitToItsKeyIsRefused() {
    const Secret encrypt = keyOf('e');
    const Secret commit = keyOf('c');
    const Secret other = keyOf('o');
    const std::string sealed = storage::seal({encrypt.data(), commit.data()}, "context", "text");
    QVERIFY(storage::open({encrypt.data(), commit.data()}, "context", sealed));
    QVERIFY(!storage::open({encrypt.data(), other.data()}, "context", sealed));
}

void SodiumCipherTest::sizesArePadded_data() {
    QTest::addColumn<quint64>("size");
    QTest::addColumn<quint64>("padded");
    QTest::newRow("nothing") << quint64{0} << quint64{256};
    QTest::newRow("just below a block") << quint64{255} << quint64{256};
    QTest::newRow("a whole block") << quint64{256} << quint64{512};
    QTest::newRow("the last of the small") << quint64{4095} << quint64{4096};
    QTest::newRow("the first by eighths") << quint64{4096} << quint64{4608};
    QTest::newRow("within the eighths") << quint64{5000} << quint64{5120};
    QTest::newRow("the next power of two") << quint64{8191} << quint64{8192};
    QTest::newRow("and above") << quint64{8192} << quint64{9216};
    QTest::newRow("a megabyte") << quint64{1000000} << quint64{1048576};
}

void SodiumCipherTest::sizesArePadded() {
    QFETCH(quint64, size);
    QFETCH(quint64, padded);
    QCOMPARE(quint64{paddedSize(size)}, padded);
}

void SodiumCipherTest::paddingAddsAtMostAnEighth() {
    std::size_t before = 0;
    for (std::size_t size = 4096; size < 3000000; size += 97) {
        const std::size_t padded = paddedSize(size);
        QVERIFY(padded > size && padded >= before && padded - size <= size / 8 + 1);
        before = padded;
    }
}

void SodiumCipherTest::tagsAreEqualForEqualBytesPurposeAndKeyAlone() {
    const SodiumCipher cipher(keyOf('k'));
    const Tag tag = cipher.tagOf(KeyPurpose::Index, "bytes");
    QVERIFY(tag == SodiumCipher(keyOf('k')).tagOf(KeyPurpose::Index, "bytes"));
    QVERIFY(tag != cipher.tagOf(KeyPurpose::Index, "byte"));
    QVERIFY(tag != cipher.tagOf(KeyPurpose::Audit, "bytes"));
    QVERIFY(tag != SodiumCipher(keyOf('l')).tagOf(KeyPurpose::Index, "bytes"));
}

// Keys and formats may not change under records that are there.
void SodiumCipherTest::whatAnEarlierProgramSealedOpens() {
    const SodiumCipher cipher(keyOf('k'));
    QCOMPARE(hexOf(cipher.tagOf(KeyPurpose::Index, "bytes")),
             std::string("8fbfb2e1052050433fde72c89499c8514f18511e4153b1578ae686aa8dccf677"));
    const QByteArray sealed = QByteArray::fromBase64(
        "AckVWYnu3CUFE+Ka0KtLzasQS1PLMoeLpdNBWb9VjGjJXkoYwHQ1fU/asK/iImnnkrIOnkKOpp9akdLpGohmMv/R"
        "a6aeZLVI8H3ZPuodDwaQc61VOqRjR8qKDt3X6jiHgXjHVE6PoostPidEdOfUh+89WDBFrFg+hT/Zcns5C9rFSPZ4"
        "Rg3GZbl6phymjPkA9gFx72gAyrxAyjbFk5HqBJhc6N9SwzgYMs5QRuku6Nv7tkpDFzOLICUdJ+21Ake9p3Bn/iSb"
        "Ec2vkOZHNMe0viICV2CbjUxfWk4Mtko4OO1pMFea2a4GYCB6eY0+pFa/fxfTwOtxGQQBxUf/EkQYCQgXYLliVUWg"
        "Yvx9ZdAwkaN/oJ2CT6N3MTOuWh+GW+TqXlAwWVRx75Rf0HoTLkhfUBexdkn038nH2SIq38YD6io6KLMPd4S98wo=");
    QVERIFY(cipher.open(KeyPurpose::Records, place, sealed.toStdString()) == "An answer, saved.");
}

void SodiumCipherTest::aSecretIsWipedWhereItCameFrom() {
    std::string bytes(32, 'k');
    const char* where = bytes.data();
    const Secret secret = Secret::taking(bytes);
    QCOMPARE(secret.size(), std::size_t{32});
    QCOMPARE(secret.data()[31], std::uint8_t{'k'});
    QVERIFY(bytes.empty());
    QVERIFY(std::all_of(where, where + 32, [](char byte) { return byte == '\0'; }));
    QVERIFY(secret.sameAs(secret.copy()));
    QVERIFY(!secret.sameAs(Secret::random(32)));
}

QTEST_GUILESS_MAIN(SodiumCipherTest)
#include "sodium_cipher_test.moc"
