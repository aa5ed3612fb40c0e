// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/records/cipher.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// How the index writes its parts: a hundred thousand records are read between a passphrase and the list, for
// which JSON takes too long.
namespace anteroom::records {

/// Numbers of seven bits a byte, the lowest first; texts with their size before them, each spelt out once.
class PackWriter {
public:
    void number(std::uint64_t value);
    void text(std::string_view text); ///< the number of a text in the table
    void time(const Timestamp& time);
    void tag(const Tag& tag);
    /// The table of the texts, and all that was written after it.
    std::string packed() const;

private:
    std::string m_bytes;
    std::vector<std::string> m_table;
    std::unordered_map<std::string, std::size_t> m_places;
};

/// Reads in the same order. Whatever the bytes are, it ends: after a fault every value is empty or zero.
class PackReader {
public:
    /// The texts that it returns look into `packed`.
    explicit PackReader(std::string_view packed);

    std::uint64_t number();
    /// A number of things that each take a byte or more; zero, and a fault, where they cannot all be there.
    std::size_t count();
    std::string_view text() { return at(place()); }
    /// Of the next text in the table, and the text there: for who keeps what became of it.
    std::size_t place();
    std::string_view at(std::size_t place) const;
    Timestamp time();
    Tag tag();
    bool flag();

    bool good() const noexcept { return m_good; }
    /// Good, and nothing is left over.
    bool isDone() const noexcept { return m_good && m_rest.empty(); }
    void fail();

private:
    std::string_view take(std::size_t size);

    std::string_view m_rest;
    std::vector<std::string_view> m_table;
    bool m_good = true;
};

} // namespace anteroom::records
