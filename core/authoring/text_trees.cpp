// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/text_trees.h"

#include "core/document/parse.h"

namespace anteroom {

TextTrees::TextTrees(const SourceSet& sources) : m_sources(sources) {
    for (std::size_t i = 0; i < sources.size(); ++i) {
        Diagnostics reportedBefore;
        m_trees.push_back(
            parseYaml(sources.texts()[i], FileIndex{static_cast<std::uint32_t>(i)}, reportedBefore));
    }
}

const Document* TextTrees::find(FileIndex file) const {
    const auto index = static_cast<std::size_t>(file);
    return index < m_trees.size() ? m_trees[index].get() : nullptr;
}

std::vector<const Document*> TextTrees::all() const {
    std::vector<const Document*> trees;
    for (const auto& tree : m_trees)
        if (tree)
            trees.push_back(tree.get());
    return trees;
}

} // namespace anteroom
