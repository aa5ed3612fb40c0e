// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/record_ids.h"

namespace anteroom::storage {

/// From the system's own source.
class SystemRandomBytes : public RandomBytes {
public:
    std::array<std::uint8_t, 16> next() override;
};

} // namespace anteroom::storage
