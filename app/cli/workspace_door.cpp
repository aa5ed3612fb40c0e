// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/workspace_door.h"

#include "app/cli/ask_passphrase.h"
#include "app/cli/slow_door.h"
#include "app/clinic/records_place.h"
#include "app/clinic/settings_files.h"
#include "app/files/wall_clock.h"
#include "app/storage/read_keyring.h"
#include "app/storage/sodium_cipher.h"
#include "core/base/text.h"

#include <QFileInfo>

#include <algorithm>

namespace anteroom::cli {

namespace {

const QString recordsOption = QStringLiteral("--records");
const QString settingsOption = QStringLiteral("--settings");
const QString asOption = QStringLiteral("--as");

Result<storage::ReadKeyring> keyringIn(RecordStore& store) {
    Result<std::optional<storage::ReadKeyring>> read = storage::readKeyring(store);
    if (!read)
        return read.error();
    if (!*read)
        return Error{"No workspace was set up there yet. Start Anteroom to set one up."};
    return *std::move(read).value();
}

Result<storage::Secret> unlocked(RecordStore& store, const storage::Keyring& keyring,
                                 const storage::StaffAccount& account, Streams streams) {
    Result<std::optional<storage::Secret>> key = SlowDoor::ofThisDesk().open(
        account.id, account.name,
        [&] { return askPassphrase("Passphrase of " + account.name + ": ", streams.err); },
        [&](const storage::Secret& typed) {
            return storage::unlock(keyring, account.id,
                                   {reinterpret_cast<const char*>(typed.data()), typed.size()});
        });
    if (!key)
        return key.error();
    if (*key)
        return *std::move(key).value();
    const Outcome noted = noteRefusedUnlock(store, *StaffId::parse(account.id), files::wallClock());
    return Error{"This is not the passphrase of " + account.name + "." +
                 (noted ? "" : " The log will not have it: " + noted.error().message)};
}

} // namespace

Result<storage::StaffAccount> accountNamed(const std::string& name, const storage::Keyring& keyring) {
    std::vector<storage::StaffAccount> meant;
    std::vector<std::string> names;
    for (const storage::StaffEntry& entry : keyring.staff) {
        if (!entry.account.active)
            continue;
        names.push_back(entry.account.name);
        if (name.empty() || entry.account.id == name || foldCase(entry.account.name) == foldCase(name))
            meant.push_back(entry.account);
    }
    if (meant.size() == 1)
        return meant.front();
    const std::string all = joinWords(names, " or ");
    if (name.empty())
        return Error{"Say who you are: --as " + all};
    if (meant.empty())
        return Error{"There is no account " + inBackticks(name) + ". There is " + all + "."};
    std::string ids;
    for (const storage::StaffAccount& account : meant)
        ids += (ids.empty() ? "" : " or ") + account.id;
    return Error{"More than one is called " + inBackticks(name) + ". Say which: --as " + ids};
}

ParsedArguments parseWorkspaceArguments(const QStringList& given, std::vector<OptionSpec> others, int fewest,
                                        int most, const std::string& file) {
    for (const QString& option : {recordsOption, settingsOption, asOption})
        others.push_back({option, {}});
    ParsedArguments parsed = parseArguments(given, others, fewest, most, file);
    if (parsed.arguments && parsed.arguments->has(recordsOption) && parsed.arguments->has(settingsOption))
        return {{}, "`--records` and `--settings` both say where the records are: leave one out"};
    return parsed;
}

Result<storage::RecordsPlace> recordsPlaceFrom(const Arguments& arguments) {
    if (arguments.has(recordsOption))
        return storage::RecordsPlace::file(arguments.option(recordsOption));
    if (!arguments.has(settingsOption)) {
        const clinic::LoadedSettings loaded =
            clinic::loadSettings(clinic::clinicSettingsPath(), clinic::administratorSettingsPath());
        for (const language::Wording& problem : {loaded.administratorProblem, loaded.ownProblem})
            if (problem.isAsked())
                return Error{problem.text().toStdString()};
        return clinic::recordsPlaceOf(loaded.settings.settings());
    }
    const QString path = arguments.option(settingsOption);
    if (!QFileInfo::exists(path))
        return Error{"There is no file " + path.toStdString() + "."};
    const Result<clinic::SettingsFile> named = clinic::loadSettingsFile(path);
    if (!named)
        return named.error();
    return clinic::recordsPlaceOf(named->settings);
}

Act OpenWorkspace::act() const { return {*StaffId::parse(account.id), account.name, files::wallClock()}; }

Result<OpenWorkspace> openUnlogged(const Arguments& arguments, Streams streams) {
    const Result<storage::RecordsPlace> place = recordsPlaceFrom(arguments);
    if (!place)
        return place.error();
    const Result<bool> exists = place->exists();
    if (!exists)
        return exists.error();
    if (!*exists)
        return Error{
            "There are no records there. Name their file with --records, or the clinic's settings with "
            "--settings."};
    Result<std::unique_ptr<RecordStore>> store = place->open();
    if (!store)
        return store.error();
    const Result<storage::ReadKeyring> read = keyringIn(**store);
    if (!read)
        return read.error();
    const storage::Keyring& keyring = read->keyring;
    const Result<storage::StaffAccount> account =
        accountNamed(arguments.option(asOption).toStdString(), keyring);
    if (!account)
        return account.error();
    Result<storage::Secret> key = unlocked(**store, keyring, *account, streams);
    if (!key)
        return key.error();
    auto cipher = std::make_unique<storage::SodiumCipher>(*key);
    auto archive = std::make_unique<Archive>(**store, *cipher, keyring.workspace);
    OpenWorkspace opened{*place,
                         std::move(store).value(),
                         keyring,
                         *account,
                         std::move(key).value(),
                         std::move(cipher),
                         std::move(archive)};
    if (const Outcome entered = storage::enterArchive(*opened.archive); !entered)
        return entered.error();
    return opened;
}

Outcome logUnlock(const OpenWorkspace& opened) {
    // A damaged index takes no entry, and must still be seen.
    return opened.archive->index().damaged().empty()
               ? opened.archive->logUnlock(opened.act(), storage::namesIn(opened.keyring))
               : done();
}

Result<OpenWorkspace> openWorkspace(const Arguments& arguments, Streams streams) {
    Result<OpenWorkspace> opened = openUnlogged(arguments, streams);
    if (opened)
        if (const Outcome logged = logUnlock(*opened); !logged)
            return logged.error();
    return opened;
}

} // namespace anteroom::cli
