// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_words.h"

#include "app/cli/ask_passphrase.h"
#include "app/cli/workspace_door.h"
#include "app/files/wall_clock.h"
#include "app/storage/backup.h"

#include <QLocale>

namespace anteroom::cli {

namespace {

std::string_view textOf(const storage::Secret& typed) {
    return {reinterpret_cast<const char*>(typed.data()), typed.size()};
}

Result<OpenedBackup> openWithRecoveryKey(const storage::Keyring& keyring, Streams streams) {
    const Result<storage::Secret> typed = askPassphrase("Recovery key: ", streams.err);
    if (!typed)
        return typed.error();
    const Result<storage::RecoveryKey> key = storage::RecoveryKey::read(textOf(*typed));
    if (!key)
        return key.error();
    std::optional<storage::Recovered> recovered = storage::unlock(keyring, *key);
    if (!recovered)
        return Error{"This is not the recovery key of this backup. Look for the one that was printed when it "
                     "was made."};
    return OpenedBackup{std::move(recovered->dataKey),
                        {*StaffId::parse("recovery-key"), "the recovery key", files::wallClock()}};
}

} // namespace

std::string counted(std::uint64_t number, const std::string& one) {
    return QLocale(QLocale::English).toString(static_cast<qulonglong>(number)).toStdString() + ' ' + one +
           (number == 1 ? "" : "s");
}

std::string wordsOf(const Timestamp& at) { return at.date.iso() + " at " + at.clock(); }

void nameDamage(const ArchiveProof& proof, Streams streams) {
    for (const std::string& problem : proof.problems)
        streams.err << problem << '\n';
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
    const Result<storage::Secret> typed = askPassphrase("Passphrase of " + account->name + ": ", streams.err);
    if (!typed)
        return typed.error();
    Result<std::optional<storage::Secret>> key = storage::unlock(*keyring, account->id, textOf(*typed));
    if (!key)
        return key.error();
    if (!*key)
        return Error{"This is not the passphrase that " + account->name + " had when the backup was made."};
    OpenedBackup opened{*std::move(key).value(),
                        {*StaffId::parse(account->id), account->name, files::wallClock()}};
    if (arguments.has(QStringLiteral("--new-key"))) {
        Result<storage::NewKeyring> renewed =
            storage::renewedKeyring(*keyring, opened.dataKey, account->id, textOf(*typed));
        if (!renewed)
            return renewed.error();
        opened.renewed = std::move(renewed).value();
    }
    return opened;
}

} // namespace anteroom::cli
