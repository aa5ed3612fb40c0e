// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping/dropped_key.h"

#include "core/base/said.h"

#include <mutex>

namespace anteroom::keeping {

Error lockedError() { return Error{core::said("The records are locked. Unlock them and try again.")}; }

void DroppableCipher::drop() {
    const std::unique_lock lock(m_mutex);
    m_cipher.reset();
}

bool DroppableCipher::isDropped() const {
    const std::shared_lock lock(m_mutex);
    return !m_cipher;
}

std::string DroppableCipher::seal(KeyPurpose purpose, std::string_view place, std::string_view plain) {
    const std::shared_lock lock(m_mutex);
    return m_cipher ? m_cipher->seal(purpose, place, plain) : std::string();
}

std::optional<std::string> DroppableCipher::open(KeyPurpose purpose, std::string_view place,
                                                 std::string_view sealed) const {
    const std::shared_lock lock(m_mutex);
    return m_cipher ? m_cipher->open(purpose, place, sealed) : std::nullopt;
}

Tag DroppableCipher::tagOf(KeyPurpose purpose, std::string_view bytes) const {
    const std::shared_lock lock(m_mutex);
    return m_cipher ? m_cipher->tagOf(purpose, bytes) : Tag{};
}

// After the call, too: what was read opens no more.
Result<std::optional<Cell>> DroppedStore::read(const CellAddress& address) {
    if (m_cipher.isDropped())
        return lockedError();
    Result<std::optional<Cell>> cell = m_store.read(address);
    return m_cipher.isDropped() ? Result<std::optional<Cell>>(lockedError()) : cell;
}

Outcome DroppedStore::readAll(Shelf shelf, const Take& take) {
    if (m_cipher.isDropped())
        return lockedError();
    Outcome read = m_store.readAll(shelf, [&](std::string_view key, const Cell& cell) {
        return !m_cipher.isDropped() && take(key, cell);
    });
    return m_cipher.isDropped() ? Outcome(lockedError()) : read;
}

Result<std::uint64_t> DroppedStore::count() {
    return m_cipher.isDropped() ? Result<std::uint64_t>(lockedError()) : m_store.count();
}

Outcome DroppedStore::copyAll(const TakeCopy& take) {
    return m_cipher.isDropped() ? Outcome(lockedError()) : m_store.copyAll(take);
}

// What was sealed before this call was sealed with the key, unless it is gone by now.
Result<std::vector<CellAddress>> DroppedStore::commit(std::span<const CellWrite> writes) {
    return m_cipher.isDropped() ? Result<std::vector<CellAddress>>(lockedError()) : m_store.commit(writes);
}

} // namespace anteroom::keeping
