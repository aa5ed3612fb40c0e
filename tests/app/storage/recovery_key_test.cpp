// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/recovery_key.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace anteroom;
using namespace anteroom::storage;

namespace {

bool isKeyOf(std::string_view typed, const RecoveryKey& key) {
    const auto read = RecoveryKey::read(typed);
    return read && read->bits().sameAs(key.bits());
}

std::string messageFor(std::string_view typed) {
    const auto read = RecoveryKey::read(typed);
    return read ? std::string() : read.error().message;
}

const std::string differs =
    "This is not quite what is printed: a digit or letter differs. Compare it with the paper, "
    "group by group.";

} // namespace

class RecoveryKeyTest : public QObject {
    Q_OBJECT

private slots:
    void itIsPrintedInSixGroupsOfFive();
    void whatIsPrintedIsReadBack();
    void caseSpacesAndLookAlikesCountForNothing();
    void everyOtherLetterInOnePlaceIsNoticed();
    void twoNeighboursExchangedAreNoticed();
    void whatIsNoKeyIsExplained();
    void whatWasPrintedEarlierIsRead();
};

void RecoveryKeyTest::itIsPrintedInSixGroupsOfFive() {
    const QRegularExpression form("^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$");
    std::set<std::string> keys;
    for (int i = 0; i < 200; ++i) {
        const std::string printed = RecoveryKey::random().printed();
        QVERIFY2(form.match(QString::fromStdString(printed)).hasMatch(), printed.c_str());
        keys.insert(printed);
    }
    QCOMPARE(keys.size(), std::size_t{200});
}

void RecoveryKeyTest::whatIsPrintedIsReadBack() {
    for (int i = 0; i < 200; ++i) {
        const RecoveryKey key = RecoveryKey::random();
        QVERIFY(isKeyOf(key.printed(), key));
        QCOMPARE(key.bits().size(), std::size_t{16});
    }
}

void RecoveryKeyTest::caseSpacesAndLookAlikesCountForNothing() {
    for (int i = 0; i < 100; ++i) {
        const RecoveryKey key = RecoveryKey::random();
        QString typed = QString::fromStdString(key.printed());
        QVERIFY(isKeyOf(typed.toLower().toStdString(), key));
        QVERIFY(isKeyOf(QString(typed).remove('-').toStdString(), key));
        QVERIFY(isKeyOf((" " + QString(typed).replace('-', "  ") + "\r\n").toStdString(), key));
        QVERIFY(isKeyOf(QString(typed).replace('0', 'O').replace('1', 'I').toStdString(), key));
        QVERIFY(isKeyOf(QString(typed).replace('0', 'o').replace('1', 'l').toStdString(), key));
        QVERIFY(isKeyOf(QString(typed).replace('1', 'i').toStdString(), key));
        QVERIFY(isKeyOf(QString(typed).replace('1', 'L').toStdString(), key));
    }
}

void RecoveryKeyTest::everyOtherLetterInOnePlaceIsNoticed() {
    const std::string printed = RecoveryKey::random().printed();
    for (std::size_t at = 0; at < printed.size(); ++at)
        for (const char letter : std::string_view("0123456789ABCDEFGHJKMNPQRSTVWXYZ")) {
            if (printed[at] == '-' || printed[at] == letter)
                continue;
            std::string typed = printed;
            typed[at] = letter;
            QCOMPARE(messageFor(typed), differs);
        }
}

void RecoveryKeyTest::twoNeighboursExchangedAreNoticed() {
    const std::string printed = RecoveryKey::random().printed();
    for (std::size_t at = 0; at + 1 < printed.size(); ++at) {
        if (printed[at] == printed[at + 1] || printed[at] == '-' || printed[at + 1] == '-')
            continue;
        std::string typed = printed;
        std::swap(typed[at], typed[at + 1]);
        QCOMPARE(messageFor(typed), differs);
    }
}

void RecoveryKeyTest::whatIsNoKeyIsExplained() {
    const std::string printed = RecoveryKey::random().printed();
    QCOMPARE(messageFor(""),
             std::string("A recovery key has 30 digits and letters, in six groups of five; these are "
                         "0. Compare it with the paper."));
    QCOMPARE(messageFor(printed.substr(0, 34)),
             std::string(
                 "A recovery key has 30 digits and letters, in six groups of five; these are 29. Compare it "
                 "with the paper."));
    QVERIFY(messageFor(printed + "0").find("these are 31") != std::string::npos);
    QVERIFY(messageFor(printed + printed).find("these are 60") != std::string::npos);
    for (const std::string_view strange : {"U", "u", "!", "\xc3\xa9"})
        QCOMPARE(messageFor(std::string(strange) + printed.substr(1)),
                 std::string(
                     "A recovery key has only the digits 0 to 9 and letters, without U. Compare it with the "
                     "paper."));
}

// Paper does not change with the program.
void RecoveryKeyTest::whatWasPrintedEarlierIsRead() {
    const auto key = RecoveryKey::read("60RK4-CSM6M-V3EE1-SC5H6-6S35C-TR111");
    QVERIFY(key);
    const std::string bits(reinterpret_cast<const char*>(key->bits().data()), key->bits().size());
    QCOMPARE(bits, std::string("0123456789abcdef"));
    QCOMPARE(key->printed(), std::string("60RK4-CSM6M-V3EE1-SC5H6-6S35C-TR111"));
}

QTEST_GUILESS_MAIN(RecoveryKeyTest)
#include "recovery_key_test.moc"
