// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/keyring.h"
#include "tests/app/storage/keyring_fixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::storage;

namespace {
const std::string changedFromOutside = "The list of staff is not as Anteroom wrote it: a name or a role was "
                                       "changed from outside. Use the recovery key "
                                       "to look at it, or restore a backup.";
}

class KeyringTest : public QObject {
    Q_OBJECT

private slots:
    void theFirstOfTheStaffAndTheRecoveryKeyOpenOneDataKey();
    void anotherPassphraseOpensNothing_data();
    void anotherPassphraseOpensNothing();
    void aLetterIsTheSameHoweverItIsComposed();
    void anotherRecoveryKeyOpensNothing();
    void eachOfTheStaffHasAPassphraseOfTheirOwn();
    void aChangedPassphraseRewritesOneWrapAndNothingElse();
    void theOldKeyringStaysValidWhateverIsDone();
    void someoneWhoLeftCannotUnlockAndStaysKnown();
    void oneAdministratorIsAlwaysLeft();
    void aNewRecoveryKeyReplacesTheOldOne();
    void whatCannotBeDoneIsExplained();
    void aWrapInAnothersPlaceOpensNothing();
    void editedAccountsAreNoticed_data();
    void editedAccountsAreNoticed();
    void editedAccountsAreNotMadeGenuineByALaterChange();
    void theRecoveryKeyOpensEditedAccountsAndConfirmsThem();
    void theUsualCostIsArgon2idModerate();
};

void KeyringTest::theFirstOfTheStaffAndTheRecoveryKeyOpenOneDataKey() {
    const NewKeyring made = clinic();
    QCOMPARE(made.dataKey.size(), std::size_t{32});
    QCOMPARE(made.keyring.staff.size(), std::size_t{1});
    QVERIFY(made.keyring.staff[0].account == (StaffAccount{"ada", "Ada Admin", Role::Administrator, true}));
    QVERIFY(opens(made.keyring, "ada", "correct horse", made.dataKey));
    QVERIFY(opens(made.keyring, made.recovery, made.dataKey));

    const NewKeyring second = clinic();
    QVERIFY(!second.dataKey.sameAs(made.dataKey));
    QVERIFY(second.keyring.workspace != made.keyring.workspace);
    QVERIFY(second.recovery.printed() != made.recovery.printed());
}

void KeyringTest::anotherPassphraseOpensNothing_data() {
    QTest::addColumn<QString>("passphrase");
    QTest::newRow("none") << "";
    QTest::newRow("another case") << "Correct horse";
    QTest::newRow("a space more") << "correct horse ";
    QTest::newRow("a start of it") << "correct";
    QTest::newRow("a NUL and more") << QString("correct horse") + QChar(0) + "x";
}

void KeyringTest::anotherPassphraseOpensNothing() {
    QFETCH(QString, passphrase);
    const NewKeyring made = clinic();
    QVERIFY(!must(unlock(made.keyring, "ada", passphrase.toStdString())));
}

void KeyringTest::aLetterIsTheSameHoweverItIsComposed() {
    const NewKeyring made = must(createKeyring("ada", "Ada", "caf\xc3\xa9 au lait", quick));
    QVERIFY(opens(made.keyring, "ada", "cafe\xcc\x81 au lait", made.dataKey));
    QVERIFY(!opens(made.keyring, "ada", "cafe au lait", made.dataKey));
}

void KeyringTest::anotherRecoveryKeyOpensNothing() {
    const NewKeyring made = clinic();
    QVERIFY(!unlock(made.keyring, RecoveryKey::random()));
    QVERIFY(!unlock(clinic().keyring, made.recovery));
}

void KeyringTest::eachOfTheStaffHasAPassphraseOfTheirOwn() {
    const NewKeyring made = clinic();
    const Keyring two = must(addStaff(made.keyring, made.dataKey, intake(), "battery staple", quick));
    QVERIFY(opens(two, "ines", "battery staple", made.dataKey));
    QVERIFY(opens(two, "ada", "correct horse", made.dataKey));
    QVERIFY(!opens(two, "ines", "correct horse", made.dataKey));
    QVERIFY(!opens(two, "ada", "battery staple", made.dataKey));
    QVERIFY(opens(two, made.recovery, made.dataKey));
    QVERIFY(two.find("ines")->account == intake());
    QVERIFY(two.find("ines")->wrap->salt != two.find("ada")->wrap->salt);
}

void KeyringTest::aChangedPassphraseRewritesOneWrapAndNothingElse() {
    const NewKeyring made = clinic();
    const Keyring two = must(addStaff(made.keyring, made.dataKey, intake(), "battery staple", quick));
    Keyring changed = must(changePassphrase(two, made.dataKey, "ines", "a new one", quick));
    QVERIFY(opens(changed, "ines", "a new one", made.dataKey));
    QVERIFY(!opens(changed, "ines", "battery staple", made.dataKey));
    QVERIFY(*changed.find("ines")->wrap != *two.find("ines")->wrap);
    changed.staff[1].wrap = two.staff[1].wrap;
    QVERIFY(changed == two);
}

void KeyringTest::theOldKeyringStaysValidWhateverIsDone() {
    const NewKeyring made = clinic();
    const Keyring two = must(addStaff(made.keyring, made.dataKey, intake(), "battery staple", quick));
    const std::string before = encodeKeyring(two);
    QVERIFY(changePassphrase(two, made.dataKey, "ada", "a new one", quick).ok());
    QVERIFY(!changePassphrase(two, made.dataKey, "ada", "", quick).ok());
    QVERIFY(removeStaff(two, made.dataKey, "ines").ok());
    QVERIFY(newRecoveryKey(two, made.dataKey).ok());
    QVERIFY(confirmAccounts(two, made.recovery).ok());
    QCOMPARE(encodeKeyring(two), before);
    QVERIFY(opens(two, "ada", "correct horse", made.dataKey));
    QVERIFY(opens(two, "ines", "battery staple", made.dataKey));
    QVERIFY(opens(two, made.recovery, made.dataKey));
}

void KeyringTest::someoneWhoLeftCannotUnlockAndStaysKnown() {
    const NewKeyring made = clinic();
    const Keyring two = must(addStaff(made.keyring, made.dataKey, intake(), "battery staple", quick));
    const Keyring one = must(removeStaff(two, made.dataKey, "ines"));
    QCOMPARE(messageOf(unlock(one, "ines", "battery staple")),
             std::string("There is no active account of this name. Choose another one."));
    QVERIFY(!one.find("ines")->wrap);
    QCOMPARE(one.find("ines")->account.name, std::string("Ines Intake"));
    QVERIFY(opens(one, "ada", "correct horse", made.dataKey));
    // Neither the wrap nor the mark, put back from outside, lets them in again.
    Keyring edited = one;
    edited.staff[1] = two.staff[1];
    QCOMPARE(messageOf(unlock(edited, "ines", "battery staple")), changedFromOutside);
    // Their id is not given to anyone else.
    QVERIFY(!addStaff(one, made.dataKey, intake(), "battery staple", quick));
}

void KeyringTest::oneAdministratorIsAlwaysLeft() {
    const NewKeyring made = clinic();
    const Keyring two = must(addStaff(made.keyring, made.dataKey, intake(), "battery staple", quick));
    QCOMPARE(messageOf(removeStaff(two, made.dataKey, "ada")),
             std::string("This is the only administrator. Add another one first."));
    const StaffAccount other{"bo", "Bo", Role::Administrator, true};
    const Keyring three = must(addStaff(two, made.dataKey, other, "another", quick));
    QVERIFY(removeStaff(three, made.dataKey, "ada").ok());
}

void KeyringTest::aNewRecoveryKeyReplacesTheOldOne() {
    const NewKeyring made = clinic();
    const RecoveryChange change = must(newRecoveryKey(made.keyring, made.dataKey));
    QVERIFY(opens(change.keyring, change.recovery, made.dataKey));
    QVERIFY(!unlock(change.keyring, made.recovery));
    QVERIFY(opens(change.keyring, "ada", "correct horse", made.dataKey));
    QVERIFY(opens(made.keyring, made.recovery, made.dataKey));
}

void KeyringTest::whatCannotBeDoneIsExplained() {
    const NewKeyring made = clinic();
    const auto add = [&](const StaffAccount& account, std::string_view passphrase) {
        return messageOf(addStaff(made.keyring, made.dataKey, account, passphrase, quick));
    };
    QCOMPARE(add(intake(), ""), std::string("Enter a passphrase."));
    for (const std::string& name :
         {std::string(), std::string(" "), std::string(81, 'n'), std::string("a\nb"), std::string("\xff")})
        QCOMPARE(add({"x", name, Role::Intake, true}, "p"),
                 std::string("Enter a name of at most 80 characters."));
    QCOMPARE(add({"ada", "Other", Role::Intake, true}, "p"),
             std::string("There is an account with this id already. Choose another one."));
    QVERIFY(!createKeyring("ada", "Ada", "", quick));
    QVERIFY(!unlock(made.keyring, "nobody", "p"));
    QVERIFY(!changePassphrase(made.keyring, made.dataKey, "nobody", "p", quick));
    QVERIFY(!removeStaff(made.keyring, made.dataKey, "nobody"));
    QVERIFY(!changePassphrase(made.keyring, Secret::random(32), "ada", "p", quick));
    const PassphraseCost impossible{1, 1ULL << 46U};
    QCOMPARE(
        messageOf(changePassphrase(made.keyring, made.dataKey, "ada", "p", impossible)),
        std::string("There is not enough memory to check a passphrase: it takes 67108864 MiB. Close other "
                    "programs and try again."));
}

void KeyringTest::aWrapInAnothersPlaceOpensNothing() {
    const NewKeyring made = clinic();
    Keyring two = must(addStaff(made.keyring, made.dataKey, intake(), "battery staple", quick));
    two.staff[0].wrap = two.staff[1].wrap;
    QVERIFY(!opens(two, "ada", "battery staple", made.dataKey));
    Keyring moved = made.keyring;
    moved.workspace = clinic().keyring.workspace;
    QVERIFY(!opens(moved, "ada", "correct horse", made.dataKey));
    QVERIFY(!unlock(moved, made.recovery));
    Keyring cheaper = made.keyring;
    cheaper.staff[0].wrap->cost.passes = 2;
    QVERIFY(!opens(cheaper, "ada", "correct horse", made.dataKey));
}

void KeyringTest::editedAccountsAreNoticed_data() {
    QTest::addColumn<int>("edit");
    QTest::newRow("a role") << 0;
    QTest::newRow("a name") << 1;
    QTest::newRow("one inactive") << 2;
    QTest::newRow("one gone") << 3;
    QTest::newRow("another order") << 4;
    QTest::newRow("one more") << 5;
    QTest::newRow("the tag") << 6;
}

void KeyringTest::editedAccountsAreNoticed() {
    QFETCH(int, edit);
    const NewKeyring made = clinic();
    Keyring edited = must(addStaff(made.keyring, made.dataKey, intake(), "battery staple", quick));
    StaffEntry& ines = edited.staff[1];
    switch (edit) {
    case 0:
        ines.account.role = Role::Administrator;
        break;
    case 1:
        ines.account.name = "Ada Admin";
        break;
    case 2:
        ines.account.active = false;
        break;
    case 3:
        edited.staff.pop_back();
        break;
    case 4:
        std::swap(edited.staff[0], edited.staff[1]);
        break;
    case 5:
        edited.staff.push_back({{"bo", "Bo", Role::Administrator, true}, ines.wrap});
        break;
    default:
        edited.accountsTag[31] ^= 1U;
    }
    QCOMPARE(messageOf(unlock(edited, "ada", "correct horse")), changedFromOutside);
}

void KeyringTest::editedAccountsAreNotMadeGenuineByALaterChange() {
    const NewKeyring made = clinic();
    Keyring edited = must(addStaff(made.keyring, made.dataKey, intake(), "battery staple", quick));
    edited.staff[1].account.role = Role::Administrator;
    const StaffAccount other{"bo", "Bo", Role::Clinician, true};
    QCOMPARE(messageOf(addStaff(edited, made.dataKey, other, "p", quick)), changedFromOutside);
    QCOMPARE(messageOf(removeStaff(edited, made.dataKey, "ada")), changedFromOutside);
    QCOMPARE(messageOf(changePassphrase(edited, made.dataKey, "ada", "p", quick)), changedFromOutside);
    QCOMPARE(messageOf(newRecoveryKey(edited, made.dataKey)), changedFromOutside);
}

void KeyringTest::theRecoveryKeyOpensEditedAccountsAndConfirmsThem() {
    const NewKeyring made = clinic();
    Keyring edited = made.keyring;
    edited.staff[0].account.name = "Ada Adm1n";
    const auto recovered = unlock(edited, made.recovery);
    QVERIFY(recovered && !recovered->accountsIntact && recovered->dataKey.sameAs(made.dataKey));
    const Keyring confirmed = must(confirmAccounts(edited, made.recovery));
    QVERIFY(opens(confirmed, "ada", "correct horse", made.dataKey));
    QVERIFY(!confirmAccounts(edited, RecoveryKey::random()));
}

void KeyringTest::theUsualCostIsArgon2idModerate() {
    QVERIFY((PassphraseCost{} == PassphraseCost{3, 268435456}));
    const NewKeyring made = must(createKeyring("ada", "Ada", "correct horse"));
    QVERIFY(made.keyring.staff[0].wrap->cost == PassphraseCost{});
    QVERIFY(opens(made.keyring, "ada", "correct horse", made.dataKey));
}

QTEST_GUILESS_MAIN(KeyringTest)
#include "keyring_test.moc"
