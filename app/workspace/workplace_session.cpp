// SPDX-License-Identifier: GPL-3.0-or-later
// What may end a session from outside: the list of staff, and another file in the place of the records.
#include "app/language/said.h"
#include "app/workspace/workplace.h"
#include "core/base/said.h"

#include <spdlog/logger.h>

namespace anteroom::workspace {

namespace {

/// Nothing: whoever was let in by a list of before would be by the present one.
Result<std::optional<Error>> lookAtWrap(RecordStore& store, const storage::StaffEntry& before) {
    const Result<std::optional<storage::ReadKeyring>> keyring = storage::readKeyring(store);
    if (!keyring.ok())
        return keyring.error();
    const storage::StaffEntry* now = keyring.value() ? (*keyring)->keyring.find(before.account.id) : nullptr;
    if (!now || !now->account.active || now->wrap == before.wrap) // the first two are looked at by all
        return std::optional<Error>();
    return std::optional(Error(
        core::said("The passphrase of %1 was changed while the records could not be reached. Unlock them "
                   "with the new one. What was not saved is kept on this computer.",
                   {before.account.name})));
}

} // namespace

// Called in the thread of the store, which goes before this does.
keeping::StoreSession Workplace::sessionOf(const storage::StaffAccount& account,
                                           const std::optional<storage::StaffEntry>& unlockedAs) {
    const auto later = [this](std::function<void()> act) {
        QMetaObject::invokeMethod(this, std::move(act), Qt::QueuedConnection);
    };
    const auto stillAdmitted = [this, later, account](std::string_view keyring) {
        Outcome still = storage::stillAdmits(keyring, account);
        if (!still)
            later([this, account, why = still.error()] { dismiss(account, why); });
        return still;
    };
    const auto unseenAs = std::make_shared<std::optional<storage::StaffEntry>>(unlockedAs);
    const auto isReplaced = [this, later, account, unseenAs, notes = m_notes](RecordStore& store,
                                                                              Archive& archive) -> Outcome {
        Result<std::optional<Error>> problem =
            *unseenAs ? lookAtWrap(store, **unseenAs) : Result(std::optional<Error>());
        if (problem.ok() && !problem.value())
            problem = lookAtReplaced(store, archive, *notes);
        if (!problem.ok())
            return problem.error();
        if (problem.value()) {
            later([this, account, why = *problem.value()] { dismiss(account, why); });
            return *problem.value();
        }
        later([this, wasUnseen = unseenAs->has_value()] {
            if (m_present && wasUnseen)
                emit reached();
            else if (m_present)
                emit replaced();
        });
        unseenAs->reset();
        return done();
    };
    return {stillAdmitted, isReplaced, unlockedAs.has_value()};
}

// The key goes on where it is the same workspace's. What this desk saw last is held against it, as at an
// unlock, which alone may ask whether to go on with something earlier.
Result<std::optional<Error>> Workplace::lookAtReplaced(RecordStore& store, Archive& archive,
                                                       DeskNoteFile& notes) {
    const Result<std::optional<storage::ReadKeyring>> keyring = storage::readKeyring(store);
    if (!keyring.ok())
        return keyring.error();
    if (!keyring.value() || (*keyring)->keyring.workspace != archive.workspace())
        return std::optional(
            Error(core::said("Other records, or these ones under another key, were put in the place of those "
                             "that were open here. Unlock them to go on. What was not saved is kept on this "
                             "computer.")));
    if (const Outcome entered = storage::enterArchive(archive); !entered)
        return entered.error();
    if (!archive.index().damaged().empty())
        return std::optional<Error>();
    const Result<std::optional<Doubt>> doubt = notes.doubtOf(archive);
    if (!doubt.ok())
        return doubt.error();
    if (doubt.value())
        return std::optional(
            Error(core::said("Another state of the records was put in the place of the one that was open "
                             "here, as when a backup is restored. Unlock it to see what differs, and to go "
                             "on. What was not saved is kept on this computer.")));
    return std::optional<Error>();
}

void Workplace::dismiss(const storage::StaffAccount& account, const Error& why) {
    if (!m_present || m_present->account != account)
        return;
    m_surroundings.log->warn("a session was ended from outside");
    emit dismissed(language::inWords(why));
}

} // namespace anteroom::workspace
