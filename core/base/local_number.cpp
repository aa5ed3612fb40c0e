// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/local_number.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace anteroom {

namespace {

// As the Unicode CLDR has them.
constexpr std::array<std::string_view, 12> withComma{"es-ES", "es-AR", "es-BO", "es-CL", "es-CO", "es-CR",
                                                     "es-EA", "es-EC", "es-IC", "es-PY", "es-UY", "es-VE"};

} // namespace

std::string localNumber(double number, std::string_view language) {
    std::string text = formatNumber(number);
    const std::string_view tag = language.substr(0, language.find(','));
    if (std::find(withComma.begin(), withComma.end(), tag) != withComma.end())
        std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

} // namespace anteroom
