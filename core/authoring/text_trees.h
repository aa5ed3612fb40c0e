// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/source_text.h"
#include "core/document/document.h"

#include <memory>
#include <vector>

namespace anteroom {

/// The trees of the texts that were read to load one questionnaire: of each that is YAML, whatever its
/// mistakes. Keeps the texts; immutable, any thread.
class TextTrees {
public:
    /// `sources`: of a LoadedQuestionnaire; the questionnaire is the first.
    explicit TextTrees(const SourceSet& sources);

    const SourceSet& sources() const noexcept { return m_sources; }
    /// Null where the text cannot be read as YAML.
    const Document* find(FileIndex file) const;
    /// Those that can be read, in the order of the sources.
    std::vector<const Document*> all() const;

private:
    SourceSet m_sources;
    std::vector<std::unique_ptr<const Document>> m_trees;
};

} // namespace anteroom
