// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/storage/keyring_fixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::storage;

namespace {

const std::string damaged = "The list of staff and their keys is damaged. Restore the newest backup.";

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const std::size_t at = text.find(what);
    if (at == std::string::npos)
        qFatal("nothing to replace");
    return text.replace(at, what.size(), with);
}

Keyring two() {
    const NewKeyring made = clinic();
    const Keyring both = must(addStaff(made.keyring, made.dataKey, intake(), "battery staple", quick));
    return must(removeStaff(both, made.dataKey, "ines"));
}

} // namespace

class KeyringJsonTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadBack();
    void noKeyIsWrittenInTheClear();
    void aCostBelowTheFloorIsRefused_data();
    void aCostBelowTheFloorIsRefused();
    void aNewerVersionIsRefusedWithWhatToDo();
    void whatIsDamagedIsRefused_data();
    void whatIsDamagedIsRefused();
    void everyChangedByteIsRefusedOrOpensNothingWrongly();
    void whatAnEarlierProgramWroteOpens();
};

void KeyringJsonTest::whatIsWrittenIsReadBack() {
    const NewKeyring made =
        must(createKeyring("ada", "Ada \xe2\x80\x9c\xc3\x89\" \\ Admin", "correct horse", quick));
    const Keyring read = must(decodeKeyring(encodeKeyring(made.keyring), quick));
    QVERIFY(read == made.keyring);
    QVERIFY(opens(read, "ada", "correct horse", made.dataKey));
    QVERIFY(opens(read, made.recovery, made.dataKey));
    const Keyring withOneWhoLeft = two();
    QVERIFY(must(decodeKeyring(encodeKeyring(withOneWhoLeft), quick)) == withOneWhoLeft);
}

void KeyringJsonTest::noKeyIsWrittenInTheClear() {
    const NewKeyring made = clinic();
    const QByteArray written = QByteArray::fromStdString(encodeKeyring(made.keyring));
    for (const Secret* secret : {&made.dataKey, &made.recovery.bits()}) {
        const QByteArray bytes(reinterpret_cast<const char*>(secret->data()),
                               static_cast<qsizetype>(secret->size()));
        QVERIFY(!written.contains(bytes) && !written.contains(bytes.toHex()));
        QVERIFY(!written.contains(bytes.toBase64(QByteArray::OmitTrailingEquals).chopped(1)));
    }
    QVERIFY(!written.contains("correct horse"));
}

void KeyringJsonTest::aCostBelowTheFloorIsRefused_data() {
    QTest::addColumn<quint64>("passes");
    QTest::addColumn<quint64>("memory");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("as usual") << quint64{3} << quint64{268435456} << true;
    QTest::newRow("the floor") << quint64{2} << quint64{67108864} << true;
    QTest::newRow("one pass less") << quint64{1} << quint64{268435456} << false;
    QTest::newRow("a byte less") << quint64{3} << quint64{67108863} << false;
    QTest::newRow("nothing") << quint64{0} << quint64{0} << false;
    QTest::newRow("more memory than there is") << quint64{3} << (quint64{1} << 40U) << false;
    QTest::newRow("for ever") << ~quint64{0} << quint64{268435456} << false;
}

void KeyringJsonTest::aCostBelowTheFloorIsRefused() {
    QFETCH(quint64, passes);
    QFETCH(quint64, memory);
    QFETCH(bool, accepted);
    Keyring keyring = clinic().keyring;
    keyring.staff[0].wrap->cost = {passes, memory};
    const auto read = decodeKeyring(encodeKeyring(keyring));
    QCOMPARE(read.ok(), accepted);
    if (!accepted)
        QCOMPARE(messageOf(read), std::string("A passphrase in the list of staff is guarded in a way that "
                                              "Anteroom never uses: the list was "
                                              "changed from outside. Restore the newest backup."));
}

void KeyringJsonTest::aNewerVersionIsRefusedWithWhatToDo() {
    const std::string newer = replaced(encodeKeyring(two()), "\"version\":1", "\"version\":2");
    QCOMPARE(
        messageOf(decodeKeyring(newer, quick)),
        std::string("The list of staff was written by a newer Anteroom. Install that version to open it."));
}

void KeyringJsonTest::whatIsDamagedIsRefused_data() {
    QTest::addColumn<std::string>("what");
    QTest::addColumn<std::string>("with");
    QTest::newRow("another format") << std::string("anteroom-keyring") << std::string("keyring");
    QTest::newRow("version 0") << std::string("\"version\":1") << std::string("\"version\":0");
    QTest::newRow("no version") << std::string("\"version\":1") << std::string("\"w\":1");
    QTest::newRow("another algorithm") << std::string("argon2id13") << std::string("argon2i13");
    QTest::newRow("another role") << std::string("\"administrator\"") << std::string("\"owner\"");
    QTest::newRow("a role that is a number") << std::string("\"administrator\"") << std::string("2");
    QTest::newRow("active without a wrap") << std::string("\"wrap\"") << std::string("\"warp\"");
    QTest::newRow("a wrap while inactive")
        << std::string("\"active\":true") << std::string("\"active\":false");
    QTest::newRow("two of one id") << std::string("\"ines\"") << std::string("\"ada\"");
    QTest::newRow("no id") << std::string("\"id\":\"ada\"") << std::string("\"id\":\"\"");
    QTest::newRow("a short salt") << std::string("\"salt\":\"") << std::string("\"salt\":\"AAAA\",\"x\":\"");
    QTest::newRow("passes below zero") << std::string("\"passes\":1") << std::string("\"passes\":-1");
    QTest::newRow("passes in words") << std::string("\"passes\":1") << std::string("\"passes\":\"1\"");
    QTest::newRow("no staff") << std::string("\"staff\":[") << std::string("\"staff\":[],\"x\":[");
    QTest::newRow("no workspace") << std::string("\"workspace\":\"") << std::string("\"workspace\":\"x");
    QTest::newRow("a brace less") << std::string("{") << std::string();
}

void KeyringJsonTest::whatIsDamagedIsRefused() {
    QFETCH(std::string, what);
    QFETCH(std::string, with);
    QCOMPARE(messageOf(decodeKeyring(replaced(encodeKeyring(two()), what, with), quick)), damaged);
}

// Whatever is done to the bytes, what opens is the data key, for the accounts that were written.
void KeyringJsonTest::everyChangedByteIsRefusedOrOpensNothingWrongly() {
    const NewKeyring made = clinic();
    const std::string written = encodeKeyring(made.keyring);
    for (std::size_t at = 0; at < written.size(); ++at) {
        QVERIFY(!decodeKeyring(written.substr(0, at), quick));
        for (const int change : {0x01, 0x20, 0x80}) {
            std::string edited = written;
            edited[at] = static_cast<char>(edited[at] ^ change);
            const auto read = decodeKeyring(edited, quick);
            if (!read)
                continue;
            const auto opened = unlock(*read, "ada", "correct horse");
            if (opened && *opened) {
                QVERIFY((*opened)->sameAs(made.dataKey));
                QVERIFY(read->staff[0].account == made.keyring.staff[0].account);
            }
        }
    }
}

// Passphrases and paper outlive the program that made the keyring.
void KeyringJsonTest::whatAnEarlierProgramWroteOpens() {
    const std::string written =
        "{\"accounts\":\"8Imeblp/AoWjP/c0oXY3+5K272+x30tvWtW/bjc7I2k=\",\"format\":\"anteroom-ke"
        "yring\",\"recovery\":\"ATIv8oN5s2qHKDdXV4sHD+SPb4ymm2b7U3W0mExfkoHpaG10KOnapTolUxKb0"
        "/RVgq650gelcpWuS6OODOmzK+3g9SPCoO9AqLs5FtUlZ5Swf0t1pdXmlSAs2pwSqE2JsnIAHr0RV7gBh"
        "Katugl63Ay2E4aMhbHVabH0ij1sSwWiFAzKCtmVihTtyxtiumtMUXh0eI98NC2wgAQG52/xRwiSsxwOQ"
        "o0vQ5/8T8qr90KKGCPUPq0AijepYlGDsSRYIvsYoeXQYH5N4oeZlz2jspBzJwBN9BeaDFJaAOsZ/ufOT"
        "gsGfkxz8LYoQGYK+v7o8UOiQZ8BymGQFwB/zqasnoJME9GvyZbYtIbE7oKupgZaAIQubw4kzDRMK0/zj"
        "gdpVbmWZ4xTu2bkpeyxg1Mj6+phGKq4OGF4v7QaOXl2/sRDZ5aOUnBDPcA=\",\"staff\":[{\"active\":"
        "true,\"id\":\"ada\",\"name\":\"Ada Admin\",\"role\":\"administrator\",\"wrap\":{\"algorithm\":\"a"
        "rgon2id13\",\"memory\":8192,\"passes\":1,\"salt\":\"lOpk/jlRIszVQBBaL/FwdA==\",\"sealed\":\""
        "Afe5zvs9oLo2SPsm7dTlXP7z8/YdePrepfZoX+oTMiXlC9aO/XxecPrkyB4LZRx+l72Fj9gQ0hd/shC/"
        "vv+XeOsMgGR2ijPxYF2rPKWUe5MggJHBe5FbTLbrOFxuxLgX+/WwMuUx3sQR1nIkf2/qOGandxCHoFhe"
        "K0nDeK0mWgJGJdMtP74U4kfHmMLl0Zjk1o1RML1axtWnzZFTEsCrm9vvD1HV7nmxsSQ/8xX6k21ANEWg"
        "GtsbMM1bCXerdGeixi+qIl3VqyVqPjOB6LObHt6H5SDZbaqR9PoA8KfuyXvddJhP8/b4xTspNtQ7Z0k9"
        "Okl7Kuozkgy5NerC4OpwHFufUoQ+9Lsrh7XnHqWVDgH6jUyqPMU0fcPLI2NDMTTQgfs0D31ENr2lOIFk"
        "0hmu6JeaybX473Q5cSM4BeFPDeZoW87D51pRn+s=\"}}],\"version\":1,\"workspace\":\"0c31daa252"
        "d1a678256cb54dd55d4ea8\"}";
    const Keyring keyring = must(decodeKeyring(written, quick));
    const auto byPassphrase = must(unlock(keyring, "ada", "correct horse"));
    const auto byRecovery = unlock(keyring, must(RecoveryKey::read("023HR-9DNZ7-ZFKT5-S4AYE-AJ2B5-GQ5JD")));
    QVERIFY(byPassphrase && byRecovery && byRecovery->accountsIntact);
    QVERIFY(byPassphrase->sameAs(byRecovery->dataKey));
    QCOMPARE(encodeKeyring(keyring), written);
}

QTEST_GUILESS_MAIN(KeyringJsonTest)
#include "keyring_json_test.moc"
