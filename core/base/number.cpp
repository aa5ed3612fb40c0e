// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace anteroom {

namespace {

/// A double tells 15 decimal digits apart; what follows is the binary form of a sum such as 0.1 + 0.2.
double withoutBinaryTail(double number) {
    std::array<char, 32> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                       std::chars_format::scientific, 14);
    double rounded = number;
    std::from_chars(buffer.data(), written.ptr, rounded);
    return rounded;
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::size_t digitsFrom(std::string_view text, std::size_t offset) {
    std::size_t count = 0;
    while (offset + count < text.size() && isDigit(text[offset + count])) {
        ++count;
    }
    return count;
}

} // namespace

std::string formatNumber(double number) {
    if (number == 0) {
        return "0"; // a minus zero would be printed with its sign
    }
    if (std::abs(number) < 1e15) {
        number = withoutBinaryTail(number);
    }
    // The smallest double has 325 characters in fixed form; the largest number written fixed has 16.
    std::array<char, 400> buffer{};
    const auto result =
        std::abs(number) < 1e15
            ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed)
            : std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return std::string(buffer.data(), result.ptr);
}

std::optional<double> parseDecimal(std::string_view text) {
    // from_chars alone would accept "012", "1.", ".5", "inf" and "1e3".
    std::size_t offset = text.starts_with('-') ? 1 : 0;
    const std::size_t whole = digitsFrom(text, offset);
    if (whole == 0 || (whole > 1 && text[offset] == '0')) {
        return std::nullopt;
    }
    const bool isFraction = text[offset] == '0';
    offset += whole;
    if (offset < text.size() && text[offset] == '.') {
        const std::size_t fraction = digitsFrom(text, offset + 1);
        if (fraction == 0) {
            return std::nullopt;
        }
        offset += 1 + fraction;
    }
    if (offset != text.size()) {
        return std::nullopt;
    }
    double number = 0;
    const auto result =
        std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    if (result.ec == std::errc::result_out_of_range && isFraction) {
        return 0.0; // nearer to zero than a double can tell
    }
    if (result.ec != std::errc() || !std::isfinite(number)) {
        return std::nullopt;
    }
    return number == 0 ? 0.0 : number;
}

} // namespace anteroom
