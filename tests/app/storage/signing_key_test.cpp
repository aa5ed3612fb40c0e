// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/signing_key.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace anteroom::storage;

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray hex(const std::string& bytes) { return QByteArray::fromStdString(bytes).toHex(); }

} // namespace

class SigningKeyTest : public QObject {
    Q_OBJECT

private slots:
    void itSignsAsRfc8032Says();
    void whatItSignedHolds();
    void itsFileIsItsOwnersAloneAndThePublicOneEverybodys_data();
    void itsFileIsItsOwnersAloneAndThePublicOneEverybodys();
    void noFileIsOverwritten();
    void nothingIsLeftWhereTheSecondFileCannotBeWritten();
    void whatIsNoKeyIsRefused_data();
    void whatIsNoKeyIsRefused();
    void theSecretKeyIsNeverTakenForThePublicOne();

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    QTemporaryDir m_folder;
};

// Section 7.1, tests 1 and 2.
void SigningKeyTest::itSignsAsRfc8032Says() {
    put(path("one"),
        "anteroom-signing-key-1 9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60\n");
    const auto one = SigningKey::load(path("one"));
    QVERIFY(one.ok());
    QCOMPARE(QByteArray::fromStdString(one->publicKey().line()),
             QByteArray("anteroom-public-key-1 "
                        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a\n"));
    QCOMPARE(hex(one->sign("")),
             QByteArray("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"));
    put(path("two"),
        "anteroom-signing-key-1 4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    const auto two = SigningKey::load(path("two"));
    QVERIFY(two.ok());
    QCOMPARE(hex(two->sign("\x72")),
             QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
}

void SigningKeyTest::whatItSignedHolds() {
    const SigningKey key = SigningKey::random();
    const SigningKey other = SigningKey::random();
    const std::string signature = key.sign("message");
    QCOMPARE(signature.size(), signatureSize);
    QVERIFY(key.publicKey().hasSigned("message", signature));
    QVERIFY(!key.publicKey().hasSigned("massage", signature));
    QVERIFY(!key.publicKey().hasSigned("message", signature.substr(1)));
    QVERIFY(!other.publicKey().hasSigned("message", signature));
    for (std::size_t i = 0; i < signatureSize; ++i) {
        std::string changed = signature;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        QVERIFY(!key.publicKey().hasSigned("message", changed));
    }
    QVERIFY(key.publicKey().fingerprint() != other.publicKey().fingerprint());
    QCOMPARE(key.publicKey().fingerprint().size(), std::size_t{39});
}

void SigningKeyTest::itsFileIsItsOwnersAloneAndThePublicOneEverybodys_data() {
    QTest::addColumn<int>("mask"); // whatever the program set
    QTest::newRow("a program that hides nothing") << 0;
    QTest::newRow("one that hides all that it writes") << 077;
}

void SigningKeyTest::itsFileIsItsOwnersAloneAndThePublicOneEverybodys() {
    QFETCH(int, mask);
    const QTemporaryDir folder;
    const auto path = [&folder](const char* name) { return folder.filePath(QLatin1String(name)); };
    const SigningKey key = SigningKey::random();
    const mode_t before = ::umask(static_cast<mode_t>(mask));
    const auto saved = key.saveNew(path("clinic.key"));
    ::umask(before);
    QVERIFY(saved.ok());
    const auto modeOf = [](const QString& file) {
        struct stat status {};
        return ::stat(file.toLocal8Bit().constData(), &status) == 0 ? status.st_mode & 0777 : mode_t{0};
    };
    QCOMPARE(modeOf(path("clinic.key")), mode_t{0600});
    QCOMPARE(modeOf(path("clinic.key.public")), mode_t{0644});
    const auto read = SigningKey::load(path("clinic.key"));
    QVERIFY(read.ok());
    QCOMPARE(read->sign("x"), key.sign("x"));
    const auto publicKey = PublicKey::load(path("clinic.key.public"));
    QVERIFY(publicKey.ok());
    QCOMPARE(publicKey->line(), key.publicKey().line());
    QVERIFY(!bytesOf(path("clinic.key.public")).contains(bytesOf(path("clinic.key")).mid(30, 20)));
}

void SigningKeyTest::noFileIsOverwritten() {
    put(path("there"), "somebody's work");
    const auto saved = SigningKey::random().saveNew(path("there"));
    QVERIFY(!saved.ok());
    QVERIFY2(QByteArray::fromStdString(saved.error().message)
                 .endsWith("there is there already and was left as it is. "
                           "Choose another name."),
             saved.error().message.c_str());
    QCOMPARE(bytesOf(path("there")), QByteArray("somebody's work"));
    QVERIFY(!QFile::exists(path("there.public")));
    put(path("half.public"), "old");
    QVERIFY(!SigningKey::random().saveNew(path("half")).ok());
    QVERIFY(!QFile::exists(path("half")));
    QCOMPARE(bytesOf(path("half.public")), QByteArray("old"));
    QVERIFY(!SigningKey::random().saveNew(path("none/key")).ok());
    QVERIFY(QDir(m_folder.path()).entryList({"*unfinished*"}, QDir::Files | QDir::Hidden).isEmpty());
}

void SigningKeyTest::nothingIsLeftWhereTheSecondFileCannotBeWritten() {
    // So long that ".public" makes the name too long for a file.
    const QString name = m_folder.filePath(QString(232, QLatin1Char('k')));
    QVERIFY(!SigningKey::random().saveNew(name).ok());
    QVERIFY(!QFile::exists(name));
}

void SigningKeyTest::whatIsNoKeyIsRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("other") << QByteArray("-----BEGIN PRIVATE KEY-----\n");
    QTest::newRow("too short") << "anteroom-public-key-1 " + QByteArray(62, 'a') + "\n";
    QTest::newRow("too long") << "anteroom-public-key-1 " + QByteArray(66, 'a') + "\n";
    QTest::newRow("no digits") << "anteroom-public-key-1 " + QByteArray(64, 'g') + "\n";
    QTest::newRow("two lines") << "anteroom-public-key-1 " + QByteArray(64, 'a') + "\n\n";
    QTest::newRow("huge") << QByteArray(1 << 20, 'a');
}

void SigningKeyTest::whatIsNoKeyIsRefused() {
    QFETCH(QByteArray, bytes);
    put(path("key"), bytes);
    const auto publicKey = PublicKey::load(path("key"));
    QVERIFY(!publicKey.ok());
    QVERIFY(publicKey.error().message.find("this is no public key of Anteroom") != std::string::npos);
    put(path("key"), bytes.replace("public", "signing"));
    const auto signing = SigningKey::load(path("key"));
    QVERIFY(!signing.ok());
    QVERIFY(signing.error().message.find("this is no signing key of Anteroom") != std::string::npos);
    QVERIFY(!PublicKey::load(path("nowhere")).ok());
    QVERIFY(!SigningKey::load(m_folder.path()).ok());
}

void SigningKeyTest::theSecretKeyIsNeverTakenForThePublicOne() {
    QVERIFY(SigningKey::random().saveNew(path("secret")));
    const auto taken = PublicKey::load(path("secret"));
    QVERIFY(!taken.ok());
    QVERIFY(taken.error().message.find("is given to nobody") != std::string::npos);
    QVERIFY(!SigningKey::load(path("secret.public")).ok());
}

QTEST_GUILESS_MAIN(SigningKeyTest)
#include "signing_key_test.moc"
