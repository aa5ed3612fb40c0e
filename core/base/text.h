// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// Offset of the first byte that is not part of valid UTF-8 (overlong forms and surrogates are invalid), if
/// any.
std::optional<std::uint32_t> firstInvalidUtf8(std::string_view bytes);

/// One character of a text, and how many bytes it takes there.
struct CodePoint {
    char32_t value = 0;
    std::uint32_t bytes = 1;
};

/// The character at `offset`; a byte that is not part of valid UTF-8 counts as one U+FFFD. Precondition:
/// offset < size.
CodePoint codePointAt(std::string_view bytes, std::size_t offset);

void appendUtf8(std::string& text, char32_t codePoint);

/// Code points; a byte that is not part of valid UTF-8 counts as one.
std::size_t characterCount(std::string_view utf8);

/// Whether it would move the cursor, hide or reorder what follows in a terminal: C0, C1, DEL, bidirectional
/// marks, line separators, byte order mark, noncharacters.
bool isControl(char32_t codePoint);

/// The text in backticks for use within a message: control characters as U+00B7, cut to 40 characters.
std::string inBackticks(std::string_view utf8);

/// Folds case of ASCII and Latin-1/Latin Extended-A letters: enough to compare names of medicines and ids.
std::string foldCase(std::string_view utf8);

/// The candidate a person most likely meant by `typed`, or nothing where none is near
/// (Damerau-Levenshtein distance at most a third of the length, at least 1, and less than the length; case
/// counts for nothing; ties go to the first).
std::optional<std::string> nearest(std::string_view typed, const std::vector<std::string_view>& candidates);

/// "a", "a and b", "a, b and c".
std::string joinWords(const std::vector<std::string>& words, std::string_view last = " and ");

/// Shortest decimal form of at most 15 digits: "140", "0.1", and "0.3" for 0.1 + 0.2. Never exponent form
/// below 1e15.
/// Zero has no sign; an infinity is "inf" or "-inf".
std::string formatNumber(double number);

/// A plain decimal number ("140", "-3.5"); nothing else ("1e3", "0x10", "012", "+1", " 1", "nan" are
/// refused).
std::optional<double> parseDecimal(std::string_view text);

} // namespace anteroom
