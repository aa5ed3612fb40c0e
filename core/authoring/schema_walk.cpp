// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/schema_walk.h"

#include "core/authoring/tree_words.h"

#include <algorithm>

namespace anteroom::authoring {

namespace {

const std::pair<std::string_view, std::string_view>* entryOf(const Entries& entries, std::string_view key) {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.first == key; });
    return found != entries.end() ? &*found : nullptr;
}

/// Translators find it in the schema, which is one of ours.
Message described(std::optional<Node> description) {
    return description ? Message(std::string(description->scalar()).c_str()) : Message();
}

bool contains(Node list, std::string_view word) {
    for (std::uint32_t i = 0; i < list.size(); ++i)
        if (list[i].scalar() == word)
            return true;
    return false;
}

/// Whether the entries so far agree with an `if`: it asks for keys, or for words under keys.
bool holds(Node condition, const Entries& entries) {
    if (const auto required = valueOf(condition, "required"))
        for (std::uint32_t i = 0; i < required->size(); ++i)
            if (entryOf(entries, (*required)[i].scalar()) == nullptr)
                return false;
    const auto properties = valueOf(condition, "properties");
    for (std::uint32_t i = 0; properties && i < properties->size(); ++i) {
        const auto* entry = entryOf(entries, properties->key(i).scalar());
        const auto words = valueOf((*properties)[i], "enum");
        if (entry != nullptr && words && !contains(*words, entry->second))
            return false;
    }
    return true;
}

/// `false`: nothing may stand there.
bool isForbidden(Node schema) { return schema.isScalar(); }

} // namespace

Node SchemaWalk::resolved(Node schema) const {
    constexpr std::string_view prefix = "#/definitions/";
    const auto reference = valueOf(schema, "$ref");
    const auto definitions = valueOf(m_root, "definitions");
    if (!reference || !definitions || !reference->scalar().starts_with(prefix))
        return schema;
    return valueOf(*definitions, reference->scalar().substr(prefix.size())).value_or(schema);
}

void SchemaWalk::expand(Form form, const Entries& entries, Forms& into) const {
    constexpr std::size_t most = 200; // a schema that refers to itself
    if (into.size() > most)
        return;
    if (const auto reference = valueOf(form.schema, "$ref")) {
        const std::string_view name = reference->scalar();
        form = {resolved(form.schema), name.substr(name.rfind('/') + 1)};
    }
    into.push_back(form);
    for (const std::string_view parts : {"allOf", "anyOf"}) {
        const auto list = valueOf(form.schema, parts);
        for (std::uint32_t i = 0; list && i < list->size(); ++i)
            expand({(*list)[i], form.definition}, entries, into);
    }
    const auto condition = valueOf(form.schema, "if");
    if (!condition)
        return;
    const bool isOpen = entries.empty() && condition->find("required"); // it may become either
    const bool isThen = holds(*condition, entries);
    for (const std::string_view branch : {"else", "then"})
        if (const auto schema = valueOf(form.schema, branch);
            schema && (isOpen || isThen == (branch == "then")))
            expand({*schema, form.definition}, entries, into);
}

Forms SchemaWalk::expanded(const Forms& forms, const Entries& entries) const {
    Forms all;
    for (const Form& form : forms)
        expand(form, entries, all);
    return all;
}

Forms SchemaWalk::below(const Forms& forms, const Level& level) const {
    Forms children;
    for (const Form& form : forms) {
        if (level.isList) {
            const auto items = valueOf(form.schema, "items");
            if (items && items->isSequence() && level.item > 0 && level.item <= items->size())
                children.push_back({(*items)[level.item - 1], {}});
            else if (items && items->isMapping())
                children.push_back({*items, {}});
            continue;
        }
        const auto properties = valueOf(form.schema, "properties");
        const auto own = properties ? valueOf(*properties, level.key) : std::nullopt;
        const auto others = valueOf(form.schema, "additionalProperties");
        if (own && !isForbidden(*own))
            children.push_back({*own, {}});
        else if (!own && others && others->isMapping())
            children.push_back({*others, {}});
    }
    return children;
}

Forms SchemaWalk::of(const std::vector<Level>& levels) const {
    Forms forms{{m_root, {}}};
    for (std::size_t i = 0; i < levels.size(); ++i) {
        forms = expanded(forms, levels[i].entries);
        if (i + 1 < levels.size())
            forms = below(forms, levels[i]);
    }
    return forms;
}

Message SchemaWalk::descriptionOf(Node schema) const {
    const auto own = valueOf(schema, "description");
    return described(own ? own : valueOf(resolved(schema), "description"));
}

std::vector<SchemaKey> SchemaWalk::keys(const Forms& forms) const {
    std::vector<SchemaKey> keys;
    std::vector<std::string_view> forbidden;
    for (const Form& form : forms) {
        const auto properties = valueOf(form.schema, "properties");
        const auto required = valueOf(form.schema, "required");
        for (std::uint32_t i = 0; properties && i < properties->size(); ++i) {
            const std::string_view name = properties->key(i).scalar();
            if (isForbidden((*properties)[i]))
                forbidden.push_back(name);
            else if (std::none_of(keys.begin(), keys.end(),
                                  [&](const auto& key) { return key.name == name; }))
                keys.push_back(
                    {name, descriptionOf((*properties)[i]), required && contains(*required, name)});
        }
    }
    keys.erase(std::remove_if(keys.begin(), keys.end(),
                              [&](const SchemaKey& key) {
                                  return std::find(forbidden.begin(), forbidden.end(), key.name) !=
                                         forbidden.end();
                              }),
               keys.end());
    std::stable_partition(keys.begin(), keys.end(), [](const SchemaKey& key) { return key.isRequired; });
    return keys;
}

std::vector<std::string_view> wordsOf(const Forms& forms) {
    std::vector<std::string_view> words;
    for (const Form& form : forms) {
        const auto list = valueOf(form.schema, "enum");
        for (std::uint32_t i = 0; list && i < list->size(); ++i)
            if (std::find(words.begin(), words.end(), (*list)[i].scalar()) == words.end())
                words.push_back((*list)[i].scalar());
    }
    return words;
}

Message descriptionOf(const Forms& forms) {
    for (const Form& form : forms)
        if (const auto description = valueOf(form.schema, "description"))
            return described(description);
    return {};
}

bool isDefinedAs(const Forms& forms, std::string_view definition) {
    return std::any_of(forms.begin(), forms.end(),
                       [&](const Form& form) { return form.definition == definition; });
}

} // namespace anteroom::authoring
