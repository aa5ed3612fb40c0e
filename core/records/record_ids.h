// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace anteroom {

/// Bytes that nobody can guess. Injected: core has no source of them, and a test passes its own.
class RandomBytes {
public:
    virtual ~RandomBytes() = default;
    virtual std::array<std::uint8_t, 16> next() = 0;
};

/// 128 random bits, written as 32 lower-case hex digits: says nothing of whom or what it stands for, and two
/// desks that never heard of each other make different ones.
template <typename Tag>
class RandomId {
public:
    static RandomId make(RandomBytes& random);
    static std::optional<RandomId> parse(std::string_view text);

    const std::string& str() const noexcept { return m_text; }
    auto operator<=>(const RandomId&) const = default;

private:
    explicit RandomId(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

using RecordId = RandomId<struct RecordTag>;
using PatientId = RandomId<struct PatientTag>;
/// An account of the workspace; never used again for someone else.
using StaffId = Id<struct StaffTag>;

} // namespace anteroom
