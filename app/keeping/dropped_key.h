// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/cipher.h"
#include "core/records/record_store.h"

#include <chrono>
#include <memory>
#include <shared_mutex>

namespace anteroom::keeping {

/// From a lock until the key is gone at the latest, whatever its thread waits for.
inline constexpr std::chrono::milliseconds latestDrop{800};

/// What whoever asks for something of locked records hears.
Error lockedError();

/// A key that another thread can take away, whatever its own thread waits for. From then on seal() gives no
/// bytes at all, and nothing opens: see DroppedStore for what that must not do.
class DroppableCipher : public Cipher {
public:
    explicit DroppableCipher(std::unique_ptr<Cipher> cipher) : m_cipher(std::move(cipher)) {}

    /// In any thread. The key is gone when it returns.
    void drop();
    bool isDropped() const;

    std::string seal(KeyPurpose purpose, std::string_view place, std::string_view plain) override;
    std::optional<std::string> open(KeyPurpose purpose, std::string_view place,
                                    std::string_view sealed) const override;
    Tag tagOf(KeyPurpose purpose, std::string_view bytes) const override;

private:
    mutable std::shared_mutex m_mutex;
    std::unique_ptr<Cipher> m_cipher; ///< null: dropped
};

/// A way to the store that ends with the key: what was sealed without it never gets there, and nobody takes
/// what does not open any more for damage.
class DroppedStore : public RecordStore {
public:
    /// Both outlive it.
    DroppedStore(RecordStore& store, const DroppableCipher& cipher) : m_store(store), m_cipher(cipher) {}

    Result<std::optional<Cell>> read(const CellAddress& address) override;
    Outcome readAll(Shelf shelf, const Take& take) override;
    Result<std::uint64_t> count() override;
    Outcome copyAll(const TakeCopy& take) override;
    Result<std::vector<CellAddress>> commit(std::span<const CellWrite> writes) override;

private:
    RecordStore& m_store;
    const DroppableCipher& m_cipher;
};

} // namespace anteroom::keeping
