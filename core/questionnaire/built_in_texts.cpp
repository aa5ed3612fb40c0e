// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/questionnaire/built_in_texts.h"

#include "core/base/our_languages.h"

#include <cassert>
#include <initializer_list>
#include <utility>

namespace anteroom {

namespace {

using Words = std::initializer_list<std::pair<const char*, const char*>>; // English, Spanish

Options optionsOf(const Type& type, Words words) {
    assert(type.options && type.options->size() == words.size());
    std::vector<Option> options;
    for (const auto& [english, spanish] : words) {
        LocalizedText text{std::string(englishTag), english};
        text.add(std::string(spanishTag), spanish);
        options.push_back({(*type.options)[options.size()], std::move(text), false});
    }
    return Options(std::move(options));
}

} // namespace

const Options& yesNoOptions() {
    static const Options options = optionsOf(Type::yesNo(), {{"Yes", "Sí"}, {"No", "No"}});
    return options;
}

const Options& statusOptions() {
    static const Options options =
        optionsOf(Type::status(),
                  {{"Yes, now", "Sí, ahora"}, {"In the past", "En el pasado"}, {"No, never", "No, nunca"}});
    return options;
}

} // namespace anteroom
