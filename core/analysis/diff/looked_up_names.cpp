// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff/looked_up_names.h"

namespace anteroom {

namespace {

std::optional<std::vector<OptionId>> classesOf(const Vocabulary& vocabulary, const std::string& name,
                                               const std::set<std::string>& classes) {
    const auto entry = vocabulary.exact(name);
    if (!entry)
        return std::nullopt;
    std::vector<OptionId> ids;
    for (const std::string& wanted : classes)
        for (std::uint32_t index = 0; index < vocabulary.classes().size(); ++index)
            if (vocabulary.classes()[index].id.str() == wanted &&
                vocabulary.entries()[*entry].classes.contains(index))
                ids.push_back(vocabulary.classes()[index].id);
    return ids;
}

} // namespace

std::vector<NameInBoth> namesLookedUpOtherwise(const Vocabulary& before, const Vocabulary& after,
                                               const std::set<std::string>& classes) {
    std::set<std::string> names;
    for (const Vocabulary* vocabulary : {&before, &after})
        for (const Vocabulary::Entry& entry : vocabulary->entries()) {
            names.insert(entry.name);
            names.insert(entry.also.begin(), entry.also.end());
            names.insert(entry.brands.begin(), entry.brands.end());
        }
    std::vector<NameInBoth> found;
    for (const std::string& name : names) {
        NameInBoth one{name, classesOf(before, name, classes), classesOf(after, name, classes)};
        if (one.before != one.after)
            found.push_back(std::move(one));
    }
    return found;
}

} // namespace anteroom
