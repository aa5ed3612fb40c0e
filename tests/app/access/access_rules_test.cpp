// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/passphrase.h"
#include "app/access/passphrase_rule.h"
#include "app/access/recovery_copy.h"
#include "app/access/words.h"
#include "app/tries/attempts.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::access;
using namespace std::chrono_literals;

class AccessRulesTest : public QObject {
    Q_OBJECT

private slots:
    void aPassphraseIsJudgedByLengthAndTheObvious_data();
    void aPassphraseIsJudgedByLengthAndTheObvious();
    void aMovedPassphraseLeavesNothingBehind();
    void aCopyOfTheRecoveryKeyIsHeldToIt_data();
    void aCopyOfTheRecoveryKeyIsHeldToIt();
    void eachWrongOneDoublesTheWaitUpToAMinute();
    void accountsWaitByThemselves();
    void theRightOneEndsTheCounting();
    void anErrorIsNoTry();
    void aWaitIsSaidInWords();
};

void AccessRulesTest::aPassphraseIsJudgedByLengthAndTheObvious_data() {
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<QString>("objection");
    const QString repeated = "Choose something else than the same few characters over and over";
    const QString inARow = "Choose something else than characters in a row";
    const QString name = "Choose words that are not your name";
    const QString first = "Choose words that others would not try first";
    QTest::newRow("none") << ""
                          << "Enter a passphrase of at least 12 characters";
    QTest::newRow("short") << "elevenchars"
                           << "Make it longer: at least 12 characters. These are 11";
    QTest::newRow("twelve") << "twelve chars"
                            << "";
    QTest::newRow("four words") << "copper lantern quiet seven"
                                << "";
    QTest::newRow("no capitals, digits or signs") << "abgrundtiefes"
                                                  << "";
    QTest::newRow("characters, not bytes")
        << QString::fromUtf8("éèêëéèêëùâî") << "Make it longer: at least 12 characters. These are 11";
    QTest::newRow("another script") << QString::fromUtf8("четыре разных слова") << "";
    QTest::newRow("one letter") << "aaaaaaaaaaaa" << repeated;
    QTest::newRow("one letter, spaced") << "a a a a a a a a" << repeated;
    QTest::newRow("one sign") << "............" << repeated;
    QTest::newRow("a few letters") << "abcabcabcabcabc" << repeated;
    QTest::newRow("digits in a row") << "123456789012" << inARow;
    QTest::newRow("backwards") << "zyxwvutsrqponm" << inARow;
    QTest::newRow("keys in a row") << "Qwertyuiop asdf" << inARow;
    QTest::newRow("own name") << "Ada Lovelace" << name;
    QTest::newRow("own name, backed up") << "adalovelace1815" << name;
    QTest::newRow("part of the name") << "lovelace2027" << name;
    QTest::newRow("own name within a sentence") << "lovelace wrote the first one"
                                                << "";
    QTest::newRow("password") << "Password12345" << first;
    QTest::newRow("the program") << "anteroom-2027" << first;
}

void AccessRulesTest::aPassphraseIsJudgedByLengthAndTheObvious() {
    QFETCH(QString, passphrase);
    QTEST(objectionToPassphrase(passphrase.toStdString(), "Ada Lovelace"), "objection");
}

void AccessRulesTest::aMovedPassphraseLeavesNothingBehind() {
    Passphrase first = Passphrase::taking("short one");
    Passphrase second = std::move(first);
    QVERIFY(first.empty()); // NOLINT(bugprone-use-after-move)
    QCOMPARE(std::string(second.text()), std::string("short one"));
    first = std::move(second);
    QVERIFY(second.empty()); // NOLINT(bugprone-use-after-move)
    QCOMPARE(std::string(first.text()), std::string("short one"));
}

void AccessRulesTest::aCopyOfTheRecoveryKeyIsHeldToIt_data() {
    QTest::addColumn<std::function<QString(QString)>>("typed");
    QTest::addColumn<QString>("objection");
    const auto row = [](const char* name, std::function<QString(QString)> typed, const char* objection) {
        QTest::newRow(name) << std::move(typed) << objection;
    };
    const auto exchanged = [](int at) {
        return [at](QString key) {
            key[at] = key[at] == 'A' ? u'B' : u'A';
            return key;
        };
    };
    row(
        "as printed", [](const QString& key) { return key; }, "");
    row(
        "small, with spaces", [](const QString& key) { return key.toLower().replace('-', ' '); }, "");
    row(
        "without dashes", [](const QString& key) { return QString(key).remove('-'); }, "");
    row(
        "nothing", [](const QString&) { return QString(" "); }, "Type the recovery key from the paper");
    row(
        "half", [](const QString& key) { return key.left(17); },
        "Go on typing: 15 of 30 characters are here");
    row("first group", exchanged(0), "Compare group 1 with the paper: something in it differs");
    row("third group", exchanged(13), "Compare group 3 with the paper: something in it differs");
    row("last letter", exchanged(34), "Compare group 6 with the paper: something in it differs");
    row(
        "more", [](const QString& key) { return key + "7"; },
        "All six groups are here; take away what follows them");
}

void AccessRulesTest::aCopyOfTheRecoveryKeyIsHeldToIt() {
    QFETCH(std::function<QString(QString)>, typed);
    const storage::RecoveryKey key = storage::RecoveryKey::random();
    QTEST(objectionToCopy(key, typed(QString::fromStdString(key.printed())).toStdString()).text(),
          "objection");
}

namespace {

struct Clock {
    std::chrono::milliseconds now{50'000};
    tries::Attempts attempts{[this] { return now; }};

    void tryWrong(const std::string& account) {
        attempts.begin(account);
        now += 700ms; // Argon2
        attempts.wasWrong(account);
    }
};

} // namespace

void AccessRulesTest::eachWrongOneDoublesTheWaitUpToAMinute() {
    Clock clock;
    QCOMPARE(clock.attempts.waitFor("ada"), 0ms);
    for (const auto wait : {1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s, 60s}) {
        clock.tryWrong("ada");
        QCOMPARE(clock.attempts.waitFor("ada"), std::chrono::milliseconds(wait));
        clock.now += wait - 1ms;
        QCOMPARE(clock.attempts.waitFor("ada"), 1ms);
        clock.now += 1ms;
        QCOMPARE(clock.attempts.waitFor("ada"), 0ms);
    }
}

void AccessRulesTest::accountsWaitByThemselves() {
    Clock clock;
    clock.tryWrong("ada");
    QCOMPARE(clock.attempts.waitFor("ines"), 0ms);
    clock.tryWrong("ines");
    clock.tryWrong("ines");
    QCOMPARE(clock.attempts.waitFor("ines"), 2000ms);
}

void AccessRulesTest::theRightOneEndsTheCounting() {
    Clock clock;
    clock.tryWrong("ada");
    clock.tryWrong("ada");
    clock.attempts.begin("ada");
    clock.attempts.wasRight("ada");
    QCOMPARE(clock.attempts.waitFor("ada"), 0ms);
    clock.tryWrong("ada");
    QCOMPARE(clock.attempts.waitFor("ada"), 1000ms);
}

void AccessRulesTest::anErrorIsNoTry() {
    Clock clock;
    clock.attempts.begin("ada");
    clock.attempts.wasNone("ada");
    QCOMPARE(clock.attempts.waitFor("ada"), 0ms);
    clock.tryWrong("ada");
    clock.now += 5s;
    clock.attempts.begin("ada");
    clock.attempts.wasNone("ada");
    clock.tryWrong("ada");
    QCOMPARE(clock.attempts.waitFor("ada"), 2000ms);
}

void AccessRulesTest::aWaitIsSaidInWords() {
    QCOMPARE(waitWords(0ms), QString());
    QCOMPARE(waitWords(1ms), QString("Wait 1 second, then try again"));
    QCOMPARE(waitWords(1001ms), QString("Wait 2 seconds, then try again"));
    QCOMPARE(waitWords(60s), QString("Wait 60 seconds, then try again"));
}

QTEST_APPLESS_MAIN(AccessRulesTest)
#include "access_rules_test.moc"
