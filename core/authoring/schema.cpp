// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/schema.h"

#include "core/base/said.h"
#include "core/document/parse.h"

namespace anteroom {

Result<Schema> Schema::fromJson(std::string json) {
    Diagnostics diagnostics;
    std::shared_ptr<const Document> document =
        parseJson(std::make_shared<const SourceText>("schema", std::move(json)), FileIndex{}, diagnostics);
    if (!document || !diagnostics.empty())
        return Error{core::said("the schema cannot be read: install Anteroom again")};
    return Schema(std::move(document));
}

} // namespace anteroom
