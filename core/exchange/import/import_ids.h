// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/fhir_node.h"

#include <set>
#include <string>
#include <string_view>

namespace anteroom::fhir {

/// `text` as an id: lower-case letters, digits and single hyphens. Begins with `prefix` and a hyphen where it
/// would not begin with a letter, or is a word of the condition language.
std::string idFrom(std::string_view text, std::string_view prefix);
/// The same for an option, which may be called by most words of the condition language.
std::string optionIdFrom(std::string_view text);

/// Ids of one kind, each once.
class ImportedIds {
public:
    /// The id itself, or with a number behind it.
    std::string take(std::string id);
    void add(const std::string& id) { m_taken.insert(id); }

private:
    std::string free(const std::string& id) const;

    std::set<std::string, std::less<>> m_taken;
};

/// The linkIds of a form, and of what is made up beside its items: its conditions mean its own.
class LinkIds {
public:
    explicit LinkIds(Node questionnaire) { addBelow(questionnaire); }

    /// One for what is made up: `wish`, or with a number behind it.
    std::string take(const std::string& wish) { return m_ids.take(wish); }

private:
    void addBelow(Node holder);

    ImportedIds m_ids;
};

} // namespace anteroom::fhir
