// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/backup.h"
#include "app/storage/backup_store.h"
#include "app/storage/sodium_cipher.h"
#include "app/storage/stages.h"
#include "app/storage/texts.h"
#include "core/records/archive_cells.h"
#include "core/records/leave_out.h"
#include "core/records/rebuild_index.h"
#include "core/records/reseal.h"

#include <QCryptographicHash>

#include <algorithm>

namespace anteroom::storage {

namespace {

/// Whether nothing is damaged, or whoever restores goes on without it.
Outcome mayGoOn(const RestoreRequest& request, const ArchiveProof& proof) {
    if (proof.isWhole() || (canBeLeftOut(proof) && request.goOnWithout && request.goOnWithout(proof)))
        return done();
    return Error{core::said(
        "Nothing was restored, because a part of this backup is damaged. Choose an earlier backup. %1",
        {proof.problems.front()})};
}

std::string sha256(std::string_view bytes) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData({bytes.data(), static_cast<qsizetype>(bytes.size())});
    return hash.result().toHex().toStdString();
}

/// Whether something stands in the log after its end, which rebuildIndex() takes out.
bool isLogTooLong(const Archive& archive, const ArchiveProof& proof) {
    const std::string last = records::auditAddress(archive.index().root().audit.version).key;
    return std::any_of(proof.damaged.begin(), proof.damaged.end(),
                       [&last](const CellAddress& at) { return at.shelf == Shelf::Audit && at.key > last; });
}

bool needsMending(const Archive& archive, const ArchiveProof& proof) {
    return !archive.index().damaged().empty() || isLogTooLong(archive, proof);
}

/// The damaged parts of the list are made anew, and what they list is proved like the rest. False: it was
/// ended.
Result<bool> mendList(const WorkspaceCells& cells, Archive& archive, const RestoreRequest& request,
                      Stages& stages, ArchiveProof& proof) {
    const auto listed = rebuildIndex(cells, sha256, request.by, stages.next());
    if (!listed)
        return listed.error();
    if (!*listed)
        return false;
    Result<std::optional<ArchiveProof>> mended = prove(archive, stages.next());
    if (!mended)
        return mended.error();
    if (!*mended)
        return false;
    ArchiveProof now = *std::move(mended).value();
    now.damaged.insert(now.damaged.end(), proof.damaged.begin(), proof.damaged.end());
    std::sort(now.damaged.begin(), now.damaged.end());
    now.damaged.erase(std::unique(now.damaged.begin(), now.damaged.end()), now.damaged.end());
    for (const Message& problem : proof.problems)
        if (std::none_of(now.problems.begin(), now.problems.end(),
                         [&](const Message& other) { return other.english() == problem.english(); }))
            now.problems.push_back(problem);
    proof = std::move(now);
    return true;
}

// For both: false is that `progress` ended it.

Result<bool> putAsTheyAre(BackupStore& backup, const PutCell& putCell, const Progress& progress) {
    const Result<std::uint64_t> count = backup.count();
    if (!count)
        return count.error();
    std::uint64_t put = 0;
    bool isEnded = false;
    Outcome filled = done();
    const Outcome copied = backup.copyAll([&](const CellAddress& at, const Cell& cell) {
        isEnded = !progress(++put, *count);
        if (!isEnded)
            filled = putCell(at, cell);
        return !isEnded && filled.ok();
    });
    for (const Outcome& outcome : {filled, copied})
        if (!outcome)
            return outcome.error();
    return !isEnded;
}

Result<bool> putUnder(const NewKeyring& renewed, Archive& archive, const ArchiveProof& proof,
                      const PutCell& putCell, const Progress& progress) {
    SodiumCipher cipher(renewed.dataKey);
    return reseal(archive, {cipher, renewed.keyring.workspace, encodeKeyring(renewed.keyring), proof.damaged},
                  putCell, progress);
}

} // namespace

Result<std::optional<ArchiveProof>> restoreBackup(BackupStore& backup, const RestoreRequest& request) {
    Stages stages(request.progress, 2);
    const Result<Keyring> keyring = keyringIn(backup);
    if (!keyring)
        return keyring.error();
    SodiumCipher cipher(request.dataKey);
    Archive archive(backup, cipher, keyring->workspace);
    Result<std::optional<ArchiveProof>> proved = prove(archive, stages.next());
    if (!proved || !proved.value())
        return proved;
    std::optional<ArchiveProof> proof = std::move(proved).value();
    if (const Outcome mayBe = mayGoOn(request, *proof); !mayBe)
        return mayBe.error();
    const bool isMended = needsMending(archive, *proof);
    const Progress second = stages.next();
    Stages rest(second, isMended ? 3 : 1);
    if (isMended) {
        const Result<bool> mended =
            mendList({backup, cipher, archive.workspace()}, archive, request, rest, *proof);
        if (!mended)
            return mended.error();
        if (!*mended)
            return std::optional<ArchiveProof>();
    }
    if (const Outcome left = leaveOut(archive, *proof, request.by); !left)
        return left.error();
    const std::string detail =
        backup.written().iso() + (request.renewed ? ", with a new key" : "") + wordsOfDamage(*proof);
    if (const Outcome logged = archive.log({request.by, AuditAct::Restored, {}, {}, detail}); !logged)
        return logged.error();
    const Progress progress = rest.next();
    bool isEnded = false;
    const Outcome made = request.make([&](const PutCell& putCell) -> Outcome {
        const Result<bool> put = request.renewed
                                     ? putUnder(*request.renewed, archive, *proof, putCell, progress)
                                     : putAsTheyAre(backup, putCell, progress);
        if (!put)
            return put.error();
        isEnded = !*put;
        return isEnded ? Outcome(Error{core::said("Restoring was ended.")}) : done();
    });
    if (isEnded)
        return std::optional<ArchiveProof>();
    if (!made)
        return made.error();
    return proof;
}

} // namespace anteroom::storage
