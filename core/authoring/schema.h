// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/document.h"

#include <memory>
#include <string>

namespace anteroom {

/// One of the JSON Schemas in resources/schema: which keys and words may stand where, each with a description
/// for people, in English. A handle to something immutable: cheap to copy, any thread.
class Schema {
public:
    /// Fails where the text is not JSON.
    static Result<Schema> fromJson(std::string json);

    Node root() const { return m_document->root(); }

private:
    explicit Schema(std::shared_ptr<const Document> document) : m_document(std::move(document)) {}

    std::shared_ptr<const Document> m_document;
};

} // namespace anteroom
