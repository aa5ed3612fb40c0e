// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/mapping_reader.h"

#include "core/base/text.h"

#include <algorithm>

namespace anteroom {

namespace {

/// As many entries as MappingReader::m_read has bits.
constexpr std::uint32_t bits = 64;

std::string ticked(std::string_view key) { return '`' + std::string(key) + '`'; }

bool isMergeKey(Node key) { return key.isPlain() && key.scalar() == "<<"; }

Message foundInstead(Node node) {
    switch (node.kind()) {
    case Node::Kind::Null:
        return core::said("nothing");
    case Node::Kind::Sequence:
        return core::said("a list");
    default:
        return node.scalar().empty() ? core::said("an empty text")
                                     : Message::verbatim(inBackticks(node.scalar()));
    }
}

} // namespace

MappingReader::MappingReader(Node node, core::Term what, Diagnostics& diagnostics, std::string_view example)
    : m_node(node), m_what(what), m_diagnostics(&diagnostics), m_isMapping(node.isMapping()) {
    if (m_isMapping) {
        if (node.size() > bits) {
            m_readBeyond.resize(node.size() - bits);
        }
        return;
    }
    Message hint;
    const std::string_view text = node.scalar();
    const std::size_t colon = node.isPlain() ? text.find(':') : std::string_view::npos;
    if (colon != std::string_view::npos && colon > 0 && colon + 1 < text.size()) {
        hint = core::said("write a space after the colon");
    } else if (!example.empty()) {
        hint = core::said("write it as %1", {ticked(example)});
    }
    diagnostics.error(
        "expected-mapping", node.span(),
        core::said("%1: expected keys with values, found %2", {m_what.message(), foundInstead(node)}),
        std::move(hint));
}

std::optional<std::uint32_t> MappingReader::find(std::string_view key) {
    if (m_asked.capacity() == 0) {
        m_asked.reserve(32);
    }
    m_asked.push_back(key);
    // Keys are asked for in about the order in which people write them.
    const auto index = m_node.find(key, m_next);
    if (!index) {
        return std::nullopt;
    }
    m_next = *index + 1;
    if (*index < bits) {
        m_read |= std::uint64_t{1} << *index;
    } else {
        m_readBeyond[*index - bits] = true;
    }
    return index;
}

bool MappingReader::isRead(std::uint32_t index) const {
    return index < bits ? (m_read >> index & 1) != 0 : m_readBeyond[index - bits];
}

/// It was reported: what the mapping lacks may have been meant by it.
bool MappingReader::hasMergeKey() const {
    for (std::uint32_t i = 0; i < m_node.size(); ++i) {
        if (isMergeKey(m_node.key(i))) {
            return true;
        }
    }
    return false;
}

std::optional<Node> MappingReader::optional(std::string_view key) {
    const auto index = find(key);
    if (!index) {
        return std::nullopt;
    }
    if (m_node[*index].isNull()) {
        // Taking it for absent would drop a show-when or a state that someone began to write.
        reportBlank(*index, core::said("%1 has no value", {ticked(key)}),
                    core::said("write it, or remove the line"));
        return std::nullopt;
    }
    return m_node[*index];
}

bool MappingReader::has(std::string_view key) { return find(key).has_value(); }

void MappingReader::reportBlank(std::uint32_t index, Message message, Message hint) {
    if (std::find(m_reportedBlank.begin(), m_reportedBlank.end(), index) == m_reportedBlank.end()) {
        m_reportedBlank.push_back(index);
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
        reportBlank(*index, core::said("%1 has no value in %2", {ticked(key), m_what.message()}),
                    example == "..." ? core::said("write it after the colon")
                                     : core::said("write it after the colon: %1", {line}));
    } else if (m_isMapping && !hasMergeKey()) {
        m_diagnostics->error("missing-key", m_node.span(),
                             core::said("%1 is missing in %2", {ticked(key), m_what.message()}),
                             Hint::forMissing(core::said("add %1", {line}), line.substr(1, line.size() - 2)));
    }
    return std::nullopt;
}

SourceSpan MappingReader::keySpan(std::string_view key) const {
    const auto index = m_node.find(key);
    return index ? m_node.key(*index).span() : m_node.span();
}

std::optional<std::string> MappingReader::string(std::string_view key) {
    const auto node = optional(key);
    return node ? readString(*node, Message::verbatim(ticked(key)), *m_diagnostics) : std::nullopt;
}

std::optional<std::string> MappingReader::requiredString(std::string_view key, std::string_view example) {
    const auto node = required(key, example);
    return node ? readString(*node, Message::verbatim(ticked(key)), *m_diagnostics) : std::nullopt;
}

std::optional<bool> MappingReader::yesNo(std::string_view key) {
    const auto node = optional(key);
    return node ? readYesNo(*node, Message::verbatim(ticked(key)), *m_diagnostics) : std::nullopt;
}

std::optional<double> MappingReader::number(std::string_view key) {
    const auto node = optional(key);
    return node ? readNumber(*node, Message::verbatim(ticked(key)), *m_diagnostics) : std::nullopt;
}

std::vector<Node> MappingReader::sequence(std::string_view key, std::string_view example) {
    const auto node = optional(key);
    if (!node) {
        return {};
    }
    if (!node->isSequence()) {
        const Message found = node->isMapping() ? core::said("keys with values") : foundInstead(*node);
        const bool isShort = node->isScalar() && node->isPlain() && node->scalar().size() <= 40 &&
                             node->scalar().find_first_of("[]{}:#\n") == std::string_view::npos;
        m_diagnostics->error("wrong-type", node->span(),
                             core::said("%1: expected a list, found %2", {ticked(key), found}),
                             !example.empty() ? core::said("write it as a list: %1", {ticked(example)})
                             : isShort        ? core::said("write it as a list: `[%1]`", {node->scalar()})
                                       : core::said("write it as a list, on lines that begin with `- `"));
        return {};
    }
    std::vector<Node> items;
    items.reserve(node->size());
    for (std::uint32_t i = 0; i < node->size(); ++i) {
        items.push_back((*node)[i]);
    }
    return items;
}

std::vector<std::string_view> MappingReader::known() const {
    std::vector<std::string_view> keys;
    for (const std::string_view key : m_asked) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
            keys.push_back(key);
        }
    }
    return keys;
}

void MappingReader::finish(std::initializer_list<std::string_view> alsoKnown) {
    const std::uint32_t count = m_isMapping ? m_node.size() : 0;
    if (count < bits && m_read == (std::uint64_t{1} << count) - 1) {
        return; // nearly every mapping
    }
    const std::vector<std::string_view> keys = known();
    const std::vector<std::string_view> elsewhere(alsoKnown);
    for (std::uint32_t i = 0; i < count; ++i) {
        if (!isRead(i) && !isMergeKey(m_node.key(i))) {
            reportUnknown(m_node.key(i), keys, elsewhere);
        }
    }
}

void MappingReader::reportUnknown(Node key, const std::vector<std::string_view>& known,
                                  const std::vector<std::string_view>& elsewhere) {
    const std::string_view name = key.scalar();
    if (std::find(elsewhere.begin(), elsewhere.end(), name) != elsewhere.end()) {
        m_diagnostics->error("unknown-key", key.span(),
                             core::said("%1 does not belong in %2", {inBackticks(name), m_what.message()}),
                             core::said("remove it; it is known in other places"));
        return;
    }
    const bool isHinted = suggests(*m_diagnostics);
    const auto meant = isHinted ? nearest(name, known) : std::nullopt;
    const auto meantElsewhere = isHinted && !meant ? nearest(name, elsewhere) : std::nullopt;
    Hint hint;
    if (meant || meantElsewhere) {
        hint = core::said("did you mean %1?", {ticked(meant ? *meant : *meantElsewhere)});
        if (meant && !m_node.find(*meant)) {
            hint.replacement = *meant;
        }
    } else if (isHinted && !known.empty()) {
        std::vector<std::string> words(known.size());
        std::transform(known.begin(), known.end(), words.begin(), ticked);
        hint = core::said("known here: %1", {core::allOf(words)});
    }
    m_diagnostics->error("unknown-key", key.span(), core::said("%1 is not known here", {inBackticks(name)}),
                         std::move(hint));
}

} // namespace anteroom
