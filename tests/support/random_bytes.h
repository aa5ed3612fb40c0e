// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record_ids.h"

#include <random>

namespace anteroom::test {

/// Ids that are the same in every run.
class SeededBytes : public RandomBytes {
public:
    explicit SeededBytes(std::mt19937& random) : m_random(random) {}
    std::array<std::uint8_t, 16> next() override {
        std::array<std::uint8_t, 16> bytes{};
        for (std::uint8_t& byte : bytes)
            byte = static_cast<std::uint8_t>(m_random());
        return bytes;
    }

private:
    std::mt19937& m_random;
};

} // namespace anteroom::test
