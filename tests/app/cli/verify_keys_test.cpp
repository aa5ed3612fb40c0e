// SPDX-License-Identifier: GPL-3.0-or-later
// Whose signature counts: that of a key that is named, or that the administrator's file trusts. Never one
// that the desk's own settings name.
#include "tests/app/cli/cli.h"

#include <QJsonArray>
#include <QTest>

using namespace anteroom::clitest;

namespace {

const QString demo = QStringLiteral(ANTEROOM_SOURCE_DIR "/questionnaires/demo/questionnaire.yaml");

/// Somebody who signs.
struct Signer {
    QString key; ///< path
    QString fingerprint;
    QString line; ///< of the public key
    QString pdf;

    explicit Signer(const Folder& folder, const QString& name) : key(folder.path(name)) {
        const auto made = run({"key", "new", "--out", key});
        fingerprint = made.out.section("fingerprint: ", 1).trimmed();
        QFile file(publicKey());
        line = file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed()) : QString();
        pdf = folder.path(name + ".pdf");
        const auto signedOne =
            run({"report", demo, "--answers", folder.put("a.yaml", "date: 2027-03-14\nanswers: {}\n"),
                 "--pdf", pdf, "--sign-key", key});
        if (made.exit != 0 || signedOne.exit != 0)
            qFatal("%s", qPrintable(made.err + signedOne.err));
    }
    QString publicKey() const { return key + ".public"; }
};

} // namespace

class VerifyKeysTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() {
        qunsetenv("ANTEROOM_ADMINISTRATOR");
        qunsetenv("ANTEROOM_CLINIC");
    }
    void aKeyOfTheAdministratorsFileIsTrusted_data();
    void aKeyOfTheAdministratorsFileIsTrusted();
    void oneOfSeveralIsEnoughAndIsNamed();
    void theDesksOwnFileTrustsNobody();
    void aKeyThatIsNamedIsTheOnlyOne();
    void aKeyMayStandBeforeThePdf();
    void anAdministratorsFileThatIsNotThereIsSaid();
    void whatIsAmissWithTheTrustedKeysIsSaid_data();
    void whatIsAmissWithTheTrustedKeysIsSaid();
    void theRecordsAreWhereTheAdministratorsFileSays();

private:
    void administratorSays(const QString& text) const {
        qputenv("ANTEROOM_ADMINISTRATOR", m_folder->put("all-desks.yaml", text.toUtf8()).toUtf8());
    }
    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Signer> m_ours;
    std::unique_ptr<Signer> m_strangers;
};

void VerifyKeysTest::init() {
    m_folder = std::make_unique<Folder>();
    m_ours = std::make_unique<Signer>(*m_folder, "ours");
    m_strangers = std::make_unique<Signer>(*m_folder, "strangers");
    administratorSays("name: Sample Clinic\n");
    qputenv("ANTEROOM_CLINIC", m_folder->path("none.yaml").toUtf8());
}

void VerifyKeysTest::aKeyOfTheAdministratorsFileIsTrusted_data() {
    QTest::addColumn<bool>("isPath");
    QTest::newRow("as its line") << false;
    QTest::newRow("as a file") << true;
}

void VerifyKeysTest::aKeyOfTheAdministratorsFileIsTrusted() {
    QFETCH(bool, isPath);
    administratorSays("trusted-keys:\n  - " + (isPath ? m_ours->publicKey() : m_ours->line) + "\n");
    const QString file = m_folder->path("all-desks.yaml");
    const QString from = isPath ? m_ours->publicKey() + ", which " + file + " names" : file;
    const auto ran = run({"verify", m_ours->pdf});
    QVERIFY2(ran.exit == 0, qPrintable(ran.out + ran.err));
    QCOMPARE(ran.out.section('\n', 1, 2),
             "signed by the key " + m_ours->fingerprint + "\ntrusted from " + from);
    const auto json =
        QJsonDocument::fromJson(run({"verify", m_ours->pdf, "--format", "json"}).out.toUtf8()).object();
    QCOMPARE(json["key"].toString(), m_ours->fingerprint);
    QCOMPARE(json["trusted"][0]["key"].toString(), m_ours->fingerprint);
    QCOMPARE(json["trusted"][0]["from"].toString(), from);

    const auto other = run({"verify", m_strangers->pdf});
    QCOMPARE(other.exit, 1);
    QVERIFY2(other.out.contains("None of the trusted keys signed this PDF"), qPrintable(other.out));
    QVERIFY(other.out.contains("trusted: the key " + m_ours->fingerprint + ", from " + from));
    QVERIFY(!other.out.contains(m_strangers->fingerprint));
}

void VerifyKeysTest::oneOfSeveralIsEnoughAndIsNamed() {
    administratorSays("trusted-keys:\n  - " + m_strangers->line + "\n  - " + m_ours->publicKey() + "\n");
    for (const Signer* signer : {m_ours.get(), m_strangers.get()}) {
        const auto ran = run({"verify", signer->pdf});
        QCOMPARE(ran.exit, 0);
        QCOMPARE(ran.out.section('\n', 1, 1), "signed by the key " + signer->fingerprint);
    }
}

void VerifyKeysTest::theDesksOwnFileTrustsNobody() {
    const QString own =
        m_folder->put("clinic.yaml", ("trusted-keys:\n  - " + m_strangers->line + "\n").toUtf8());
    qputenv("ANTEROOM_CLINIC", own.toUtf8());
    const auto alone = run({"verify", m_strangers->pdf});
    QCOMPARE(alone.exit, 2);
    QCOMPARE(alone.out, QString());
    QVERIFY2(alone.err.contains("no key is trusted: name one with `--key`, or under trusted-keys in " +
                                m_folder->path("all-desks.yaml")),
             qPrintable(alone.err));
    administratorSays("trusted-keys:\n  - " + m_ours->line + "\n");
    QCOMPARE(run({"verify", m_strangers->pdf}).exit, 1);
    QCOMPARE(run({"verify", m_ours->pdf}).exit, 0);
}

void VerifyKeysTest::aKeyThatIsNamedIsTheOnlyOne() {
    administratorSays("trusted-keys:\n  - " + m_ours->line + "\n");
    const auto ours = run({"verify", m_ours->pdf, "--key", m_strangers->publicKey()});
    QCOMPARE(ours.exit, 1);
    QVERIFY(!ours.out.contains(m_ours->fingerprint));
    const auto strangers = run({"verify", m_strangers->pdf, "--key", m_strangers->publicKey()});
    QCOMPARE(strangers.exit, 0);
    QCOMPARE(strangers.out.section('\n', 2, 2), "trusted from " + m_strangers->publicKey());
    // Nor does it matter then what is amiss with that file.
    administratorSays("trusted-keys: none\n");
    QCOMPARE(run({"verify", m_ours->pdf, "--key", m_ours->publicKey()}).exit, 0);
}

void VerifyKeysTest::aKeyMayStandBeforeThePdf() {
    QCOMPARE(run({"verify", "--key=" + m_ours->publicKey(), m_ours->pdf}).exit, 0);
    QCOMPARE(run({"verify", "--key", m_strangers->publicKey(), m_ours->publicKey(), "--", m_ours->pdf}).exit,
             0);
}

// As the window says it, which opens nothing then.
void VerifyKeysTest::anAdministratorsFileThatIsNotThereIsSaid() {
    const QString away = m_folder->path("away.yaml");
    qputenv("ANTEROOM_ADMINISTRATOR", away.toUtf8());
    const auto ran = run({"verify", m_ours->pdf});
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.out, QString());
    QCOMPARE(ran.err, away + ": the administrator's file is not there, so nobody knows what it sets. It is "
                             "named by ANTEROOM_ADMINISTRATOR on this computer.\n");
    QCOMPARE(run({"verify", m_ours->pdf, "--key", m_ours->publicKey()}).exit, 0);
}

void VerifyKeysTest::whatIsAmissWithTheTrustedKeysIsSaid_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("a mistake elsewhere") << "papr: a4\n"
                                         << "all-desks.yaml:1:1: error";
    QTest::newRow("a key that is cut") << "trusted-keys: [anteroom-public-key-1 12ab]\n"
                                       << "all-desks.yaml:1:16: error";
    QTest::newRow("a file that is not there") << "trusted-keys: [/nowhere/key.public]\n"
                                              << "/nowhere/key.public: there is no such file";
    QTest::newRow("a folder in place of a file") << "trusted-keys: [/dev]\n"
                                                 << "/dev is not a file";
    QTest::newRow("a file that is no key") << "trusted-keys: [" ANTEROOM_SOURCE_DIR "/README.md]\n"
                                           << "README.md: this is no public key of Anteroom";
}

void VerifyKeysTest::whatIsAmissWithTheTrustedKeysIsSaid() {
    QFETCH(QString, text);
    QFETCH(QString, said);
    administratorSays(text);
    const auto ran = run({"verify", m_ours->pdf});
    QCOMPARE(ran.exit, 1);
    QCOMPARE(ran.out, QString());
    QVERIFY2(ran.err.contains(said), qPrintable(ran.err));
}

// Also where the desk's own file says otherwise, and a broken one opens no other records in their place.
void VerifyKeysTest::theRecordsAreWhereTheAdministratorsFileSays() {
    qputenv("ANTEROOM_CLINIC", m_folder->put("clinic.yaml", "records: {file: /nowhere/desk}\n").toUtf8());
    administratorSays("records: {file: " + m_folder->put("theirs", "no records\n") + "}\n");
    QVERIFY2(run({"audit", "verify", "--as", "Ada"}).err.contains(m_folder->path("theirs")),
             qPrintable(run({"audit", "verify", "--as", "Ada"}).err));
    administratorSays("record: {file: /nowhere}\n");
    const auto broken = run({"audit", "verify", "--as", "Ada"});
    QCOMPARE(broken.exit, 1);
    QVERIFY2(broken.err.contains("all-desks.yaml:1:1: error"), qPrintable(broken.err));
}

QTEST_GUILESS_MAIN(VerifyKeysTest)
#include "verify_keys_test.moc"
