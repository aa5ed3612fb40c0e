// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff/changed_parts.h"

namespace anteroom {

namespace {

/// The options of `one` that `other` has too.
std::vector<std::string> inOrder(const Question& one, const Question& other) {
    std::vector<std::string> ids;
    for (const Option& option : one.options)
        if (std::any_of(other.options.begin(), other.options.end(),
                        [&](const Option& same) { return same.id == option.id; }))
            ids.push_back(option.id.str());
    return ids;
}

std::string original(const LocalizedText& text) { return std::string(text.original()); }

} // namespace

void ChangedParts::note(const LocalizedText& before, const LocalizedText& after, const char* what) {
    std::vector<std::string> languages;
    for (const LocalizedText* text : {&after, &before})
        for (const auto& [language, words] : text->all())
            if (std::find(languages.begin(), languages.end(), language) == languages.end())
                languages.push_back(language);
    const auto in = [](const LocalizedText& text, const std::string& language) {
        for (const auto& [tag, words] : text.all())
            if (tag == language)
                return words;
        return std::string();
    };
    for (const std::string& language : languages) {
        ChangedPart part{what, in(before, language), in(after, language)};
        if (language != m_language)
            part.what += " (" + language + ')';
        if (part.before != part.after)
            m_parts.push_back(std::move(part));
    }
}

void ChangedParts::note(const std::vector<LocalizedText>& before, const std::vector<LocalizedText>& after,
                        const char* what) {
    for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i)
        note(i < before.size() ? before[i] : LocalizedText(), i < after.size() ? after[i] : LocalizedText(),
             what);
}

void ChangedParts::addValue(const char* what, Words before, Words after) {
    ChangedPart part{what};
    part.values = ChangedPart::Values{std::move(before), std::move(after)};
    m_parts.push_back(std::move(part));
}

void ChangedParts::addRange(const char* what, Words before, Words after) {
    addValue(what, std::move(before), std::move(after));
    m_parts.back().values->areRanges = true;
}

void ChangedParts::options(const Question& before, const Question& after) {
    const auto in = [](const Question& question, const OptionId& id) {
        return std::find_if(question.options.begin(), question.options.end(),
                            [&](const Option& option) { return option.id == id; });
    };
    for (const Option& option : before.options)
        if (in(after, option.id) == after.options.end())
            noteOption(Edit::Removed, option);
    for (const Option& option : after.options) {
        const auto* old = in(before, option.id);
        if (old == before.options.end())
            noteOption(Edit::Added, option);
        else if (!(old->text == option.text) || old->exclusive != option.exclusive)
            noteOption(Edit::Changed, *old, original(option.text));
    }
    if (inOrder(before, after) != inOrder(after, before))
        add({"order of options"});
}

void ChangedParts::noteOption(Edit edit, const Option& option, const std::string& after) {
    ChangedPart part;
    part.option = ChangedPart::OfOption{edit, option.id.str(), original(option.text)};
    if (edit == Edit::Changed && after != part.option->text) {
        part.before = part.option->text;
        part.after = after;
    }
    add(std::move(part));
}

} // namespace anteroom
