// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/mapping_reader.h"

#include "core/base/text.h"

#include <algorithm>

namespace anteroom {

namespace {

std::string ticked(std::string_view key) { return '`' + std::string(key) + '`'; }

bool isMergeKey(Node key) { return key.isPlain() && key.scalar() == "<<"; }

std::string foundInstead(Node node) {
    switch (node.kind()) {
    case Node::Kind::Null:
        return "nothing";
    case Node::Kind::Sequence:
        return "a list";
    default:
        return node.scalar().empty() ? "an empty text" : inBackticks(node.scalar());
    }
}

} // namespace

MappingReader::MappingReader(Node node, std::string what, Diagnostics& diagnostics, std::string_view example)
    : m_node(node), m_what(std::move(what)), m_diagnostics(&diagnostics), m_isMapping(node.isMapping()) {
    if (m_isMapping) {
        m_read.resize(node.size());
        m_isReportedBlank.resize(node.size());
        for (std::uint32_t i = 0; i < node.size(); ++i) {
            m_isMerged = m_isMerged || isMergeKey(node.key(i));
        }
        return;
    }
    std::string hint;
    const std::string_view text = node.scalar();
    const std::size_t colon = node.isPlain() ? text.find(':') : std::string_view::npos;
    if (colon != std::string_view::npos && colon > 0 && colon + 1 < text.size()) {
        hint = "write a space after the colon";
    } else if (!example.empty()) {
        hint = "write it as " + ticked(example);
    }
    diagnostics.error("expected-mapping", node.span(),
                      m_what + ": expected keys with values, found " + foundInstead(node), std::move(hint));
}

std::optional<std::uint32_t> MappingReader::find(std::string_view key) {
    if (std::find(m_known.begin(), m_known.end(), key) == m_known.end()) {
        m_known.emplace_back(key);
    }
    for (std::uint32_t i = 0; i < m_read.size(); ++i) {
        if (m_node.key(i).scalar() == key) {
            m_read[i] = true;
            return i;
        }
    }
    return std::nullopt;
}

std::optional<Node> MappingReader::optional(std::string_view key) {
    const auto index = find(key);
    if (!index) {
        return std::nullopt;
    }
    if (m_node[*index].isNull()) {
        // Taking it for absent would drop a show-when or a state that someone began to write.
        reportBlank(*index, ticked(key) + " has no value", "write it, or remove the line");
        return std::nullopt;
    }
    return m_node[*index];
}

bool MappingReader::has(std::string_view key) { return find(key).has_value(); }

void MappingReader::reportBlank(std::uint32_t index, std::string message, std::string hint) {
    if (!m_isReportedBlank[index]) {
        m_isReportedBlank[index] = true;
        m_diagnostics->error("missing-key", m_node.key(index).span(), std::move(message), std::move(hint));
    }
}

std::optional<Node> MappingReader::required(std::string_view key, std::string_view example) {
    const auto index = find(key);
    if (index && !m_node[*index].isNull()) {
        return m_node[*index];
    }
    const std::string line = ticked(std::string(key) + ": " + std::string(example));
    if (index) {
        reportBlank(*index, ticked(key) + " has no value in " + m_what,
                    example == "..." ? std::string("write it after the colon")
                                     : "write it after the colon: " + line);
    } else if (m_isMapping && !m_isMerged) {
        m_diagnostics->error("missing-key", m_node.span(), ticked(key) + " is missing in " + m_what,
                             "add " + line);
    }
    return std::nullopt;
}

SourceSpan MappingReader::keySpan(std::string_view key) const {
    for (std::uint32_t i = 0; i < m_read.size(); ++i) {
        if (m_node.key(i).scalar() == key) {
            return m_node.key(i).span();
        }
    }
    return m_node.span();
}

std::optional<std::string> MappingReader::string(std::string_view key) {
    const auto node = optional(key);
    return node ? readString(*node, ticked(key), *m_diagnostics) : std::nullopt;
}

std::optional<std::string> MappingReader::requiredString(std::string_view key, std::string_view example) {
    const auto node = required(key, example);
    return node ? readString(*node, ticked(key), *m_diagnostics) : std::nullopt;
}

std::optional<bool> MappingReader::yesNo(std::string_view key) {
    const auto node = optional(key);
    return node ? readYesNo(*node, ticked(key), *m_diagnostics) : std::nullopt;
}

std::optional<double> MappingReader::number(std::string_view key) {
    const auto node = optional(key);
    return node ? readNumber(*node, ticked(key), *m_diagnostics) : std::nullopt;
}

std::vector<Node> MappingReader::sequence(std::string_view key, std::string_view example) {
    const auto node = optional(key);
    if (!node) {
        return {};
    }
    if (!node->isSequence()) {
        const std::string found = node->isMapping() ? "keys with values" : foundInstead(*node);
        const bool isShort = node->isScalar() && node->isPlain() && node->scalar().size() <= 40 &&
                             node->scalar().find_first_of("[]{}:#\n") == std::string_view::npos;
        m_diagnostics->error("wrong-type", node->span(), ticked(key) + ": expected a list, found " + found,
                             !example.empty() ? "write it as a list: " + ticked(example)
                             : isShort        ? "write it as a list: `[" + std::string(node->scalar()) + "]`"
                                              : "write it as a list, on lines that begin with `- `");
        return {};
    }
    std::vector<Node> items;
    items.reserve(node->size());
    for (std::uint32_t i = 0; i < node->size(); ++i) {
        items.push_back((*node)[i]);
    }
    return items;
}

void MappingReader::finish(std::initializer_list<std::string_view> alsoKnown) {
    const std::vector<std::string_view> known(m_known.begin(), m_known.end());
    const std::vector<std::string_view> elsewhere(alsoKnown);
    for (std::uint32_t i = 0; i < m_read.size(); ++i) {
        if (m_read[i] || isMergeKey(m_node.key(i))) {
            continue;
        }
        const Node key = m_node.key(i);
        const std::string_view name = key.scalar();
        if (std::find(elsewhere.begin(), elsewhere.end(), name) != elsewhere.end()) {
            m_diagnostics->error("unknown-key", key.span(),
                                 inBackticks(name) + " does not belong in " + m_what,
                                 "remove it; it is known in other places");
            continue;
        }
        auto meant = nearest(name, known);
        if (!meant) {
            meant = nearest(name, elsewhere);
        }
        std::string hint;
        if (meant) {
            hint = "did you mean " + ticked(*meant) + '?';
        } else if (!known.empty()) {
            std::vector<std::string> words(m_known);
            std::transform(words.begin(), words.end(), words.begin(), ticked);
            hint = "known here: " + joinWords(words);
        }
        m_diagnostics->error("unknown-key", key.span(), inBackticks(name) + " is not known here",
                             std::move(hint));
    }
}

} // namespace anteroom
