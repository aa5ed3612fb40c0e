// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/record_ids.h"

namespace anteroom {

namespace {
constexpr std::string_view digits = "0123456789abcdef";
constexpr std::size_t size = 32;
} // namespace

template <typename Tag>
RandomId<Tag> RandomId<Tag>::make(RandomBytes& random) {
    std::string text;
    for (const std::uint8_t byte : random.next()) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return RandomId(std::move(text));
}

template <typename Tag>
std::optional<RandomId<Tag>> RandomId<Tag>::parse(std::string_view text) {
    if (text.size() != size || text.find_first_not_of(digits) != std::string_view::npos)
        return std::nullopt;
    return RandomId(std::string(text));
}

template class RandomId<RecordTag>;
template class RandomId<PatientTag>;

} // namespace anteroom
