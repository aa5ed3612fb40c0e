// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/schema.h"
#include "core/authoring/text_place.h"

#include <string_view>
#include <vector>

namespace anteroom::authoring {

/// What a JSON Schema says of one place: all forms that may stand there, references and conditions followed.
struct Form {
    Node schema;
    std::string_view definition; ///< the name under `definitions` that led to it; may be empty
};
using Forms = std::vector<Form>;
using Entries = std::vector<std::pair<std::string_view, std::string_view>>;

struct SchemaKey {
    std::string_view name;
    Message description;
    bool isRequired = false;
};

/// As much of JSON Schema as ours use. Stateless; views are of the schema.
class SchemaWalk {
public:
    explicit SchemaWalk(const Schema& schema) : m_root(schema.root()) {}

    /// Of what stands in the levels: of the innermost level itself.
    Forms of(const std::vector<Level>& levels) const;
    /// Of the value of a key that has these forms around it, or of an item of a list.
    Forms below(const Forms& forms, const Level& level) const;
    /// Those of the forms themselves, and what they refer to; `entries` are those of the mapping of which
    /// they speak.
    Forms expanded(const Forms& forms, const Entries& entries) const;

    /// The keys that a mapping of these forms may have: those that it needs first, each group in the order of
    /// the schema.
    std::vector<SchemaKey> keys(const Forms& forms) const;

private:
    void expand(Form form, const Entries& entries, Forms& into) const;
    Node resolved(Node schema) const;
    Message descriptionOf(Node schema) const;

    Node m_root;
};

/// The words of an `enum`, each once.
std::vector<std::string_view> wordsOf(const Forms& forms);

/// The first description.
Message descriptionOf(const Forms& forms);

bool isDefinedAs(const Forms& forms, std::string_view definition);

} // namespace anteroom::authoring
