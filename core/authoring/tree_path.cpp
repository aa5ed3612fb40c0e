// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/tree_path.h"

#include "core/base/ids.h"

#include <algorithm>
#include <set>

namespace anteroom::authoring {

namespace {

bool holds(SourceSpan outer, SourceSpan inner) {
    return outer.file == inner.file && outer.begin <= inner.begin && inner.end <= outer.end;
}

void collectIds(Node node, std::set<std::string_view>& ids) {
    for (std::uint32_t i = 0; i < node.size(); ++i) {
        if (node.isMapping()) {
            const std::string_view key = node.key(i).scalar();
            ids.insert(key); // of documents and answer sets
            if (key == "id" || key == "group")
                ids.insert(node[i].scalar());
        }
        collectIds(node[i], ids);
    }
}

} // namespace

std::vector<Node> pathTo(Node root, SourceSpan span) {
    std::vector<Node> path;
    if (!holds(root.span(), span))
        return path;
    path.push_back(root);
    for (bool goesDeeper = true; goesDeeper;) {
        goesDeeper = false;
        const Node node = path.back();
        for (std::uint32_t i = 0; i < node.size() && !goesDeeper; ++i) {
            const bool inKey = node.isMapping() && holds(node.key(i).span(), span);
            if (!inKey && !holds(node[i].span(), span))
                continue;
            path.push_back(inKey ? node.key(i) : node[i]);
            goesDeeper = true;
        }
    }
    return path;
}

std::string_view keyAbove(const std::vector<Node>& path, std::size_t index) {
    if (index == 0 || index >= path.size() || !path[index - 1].isMapping())
        return {};
    const Node mapping = path[index - 1];
    for (std::uint32_t i = 0; i < mapping.size(); ++i)
        if (mapping[i] == path[index])
            return mapping.key(i).scalar();
    return {};
}

std::string freeId(std::string_view base, const std::vector<Node>& roots) {
    constexpr std::size_t roomForNumber = 6;
    std::set<std::string_view> taken;
    for (const Node root : roots)
        collectIds(root, taken);
    std::string stem(base.substr(0, longestId - roomForNumber));
    if (stem.ends_with('-'))
        stem.pop_back();
    std::string id(base);
    for (int number = 2; taken.contains(id); ++number)
        id = stem + '-' + std::to_string(number);
    return id;
}

} // namespace anteroom::authoring
