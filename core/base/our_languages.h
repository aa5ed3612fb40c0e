// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace anteroom {

/// The languages that a patient can read Anteroom's own words in: "Yes", "Not sure", the buttons of the
/// interview, the paper form. In any other they are in English, which `check` warns of.
enum class OurLanguage : std::uint8_t { English, Spanish };

inline constexpr std::string_view englishTag = "en";
inline constexpr std::string_view spanishTag = "es";

/// The one that a BCP 47 tag asks for by its first part (`es-MX`: Spanish), or the first of several tags
/// (`es,en`: Spanish); none where we have no words in it.
constexpr std::optional<OurLanguage> ourLanguage(std::string_view tag) {
    const std::string_view primary = tag.substr(0, tag.find_first_of("-,"));
    if (primary == englishTag)
        return OurLanguage::English;
    if (primary == spanishTag)
        return OurLanguage::Spanish;
    return std::nullopt;
}

/// The one of two tables of words that `tag` asks for; English where we have no words in it.
template <typename Words>
constexpr const Words& ourWords(std::string_view tag, const Words& english, const Words& spanish) {
    return ourLanguage(tag) == OurLanguage::Spanish ? spanish : english;
}

} // namespace anteroom
