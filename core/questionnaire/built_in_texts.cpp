// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/questionnaire/built_in_texts.h"

#include <cassert>
#include <initializer_list>
#include <utility>

namespace anteroom {

namespace {

using Words = std::initializer_list<std::pair<const char*, const char*>>; // English, Spanish

std::vector<Option> optionsOf(const Type& type, Words words) {
    assert(type.options && type.options->size() == words.size());
    std::vector<Option> options;
    for (const auto& [english, spanish] : words) {
        LocalizedText text("en", english);
        text.add("es", spanish);
        options.push_back({(*type.options)[options.size()], std::move(text), false});
    }
    return options;
}

} // namespace

std::vector<Option> yesNoOptions() { return optionsOf(Type::yesNo(), {{"Yes", "Sí"}, {"No", "No"}}); }

std::vector<Option> statusOptions() {
    return optionsOf(
        Type::status(),
        {{"Yes, now", "Sí, ahora"}, {"In the past", "En el pasado"}, {"No, never", "No, nunca"}});
}

} // namespace anteroom
