// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_words.h"

#include "app/cli/ask_passphrase.h"
#include "app/cli/slow_door.h"
#include "app/cli/workspace_door.h"
#include "app/files/wall_clock.h"
#include "app/storage/backup.h"
#include "core/records/refused_unlocks.h"

#include <QLocale>

namespace anteroom::cli {

namespace {

std::string_view textOf(const storage::Secret& typed) {
    return {reinterpret_cast<const char*>(typed.data()), typed.size()};
}

using Tried = Result<std::optional<OpenedBackup>>;

Tried triedRecoveryKey(const storage::Keyring& keyring, const storage::Secret& typed) {
    const Result<storage::RecoveryKey> key = storage::RecoveryKey::read(textOf(typed));
    if (!key)
        return key.error();
    std::optional<storage::Recovered> recovered = storage::unlock(keyring, *key);
    if (!recovered)
        return std::optional<OpenedBackup>();
    return std::optional(
        OpenedBackup{std::move(recovered->dataKey),
                     {*StaffId::parse(recoveryKeyAccount), "the recovery key", files::wallClock()}});
}

Result<OpenedBackup> openWithRecoveryKey(const storage::Keyring& keyring, Streams streams) {
    Tried tried = SlowDoor::ofThisDesk().open(
        recoveryKeyAccount, "the recovery key", [&] { return askPassphrase("Recovery key: ", streams.err); },
        [&](const storage::Secret& typed) { return triedRecoveryKey(keyring, typed); });
    if (!tried)
        return tried.error();
    if (!*tried)
        return Error{"This is not the recovery key of this backup. Look for the one that was printed when it "
                     "was made."};
    return *std::move(tried).value();
}

Tried triedPassphrase(const storage::Keyring& keyring, const storage::StaffAccount& account, bool isRenewed,
                      const storage::Secret& typed) {
    Result<std::optional<storage::Secret>> key = storage::unlock(keyring, account.id, textOf(typed));
    if (!key)
        return key.error();
    if (!*key)
        return std::optional<OpenedBackup>();
    OpenedBackup opened{*std::move(key).value(),
                        {*StaffId::parse(account.id), account.name, files::wallClock()}};
    if (isRenewed) {
        Result<storage::NewKeyring> renewed =
            storage::renewedKeyring(keyring, opened.dataKey, account.id, textOf(typed));
        if (!renewed)
            return renewed.error();
        opened.renewed = std::move(renewed).value();
    }
    return std::optional(std::move(opened));
}

} // namespace

std::string counted(std::uint64_t number, const std::string& one) {
    return QLocale(QLocale::English).toString(static_cast<qulonglong>(number)).toStdString() + ' ' + one +
           (number == 1 ? "" : "s");
}

std::string wordsOf(const Timestamp& at) { return at.date.iso() + " at " + at.clock(); }

void nameDamage(const ArchiveProof& proof, Streams streams) {
    for (const Message& problem : proof.problems)
        streams.err << problem.english() << '\n';
}

Result<OpenedBackup> openBackup(storage::BackupStore& backup, const Arguments& arguments, Streams streams) {
    const Result<storage::Keyring> keyring = storage::keyringIn(backup);
    if (!keyring)
        return keyring.error();
    if (arguments.has(QStringLiteral("--recovery-key")))
        return openWithRecoveryKey(*keyring, streams);
    const Result<storage::StaffAccount> account =
        accountNamed(arguments.option(QStringLiteral("--as")).toStdString(), *keyring);
    if (!account)
        return account.error();
    Tried tried = SlowDoor::ofThisDesk().open(
        account->id, account->name,
        [&] { return askPassphrase("Passphrase of " + account->name + ": ", streams.err); },
        [&](const storage::Secret& typed) {
            return triedPassphrase(*keyring, *account, arguments.has(QStringLiteral("--new-key")), typed);
        });
    if (!tried)
        return tried.error();
    if (!*tried)
        return Error{"This is not the passphrase that " + account->name + " had when the backup was made."};
    return *std::move(tried).value();
}

} // namespace anteroom::cli
