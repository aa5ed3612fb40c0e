// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/base/ids.h"
#include "core/base/said.h"
#include "core/document/node.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// Typed reading of one value; each reports what is wrong where it is, in words, and returns nothing.
/// `what` names the value in the message: "the version", "`range`".
std::optional<std::string> readString(Node node, const Message& what,
                                      Diagnostics& diagnostics); ///< any scalar; not empty
std::optional<bool> readYesNo(Node node, const Message& what,
                              Diagnostics& diagnostics); ///< plain yes or no
std::optional<double> readNumber(Node node, const Message& what,
                                 Diagnostics& diagnostics); ///< plain decimal
std::optional<int> readWhole(Node node, const Message& what, int low, int high, Diagnostics& diagnostics);

template <typename IdType>
std::optional<IdType> readId(Node node, const Message& what, Diagnostics& diagnostics);
/// The non-template part: an id's text or a diagnostic `bad-id` with a suggestion ("Blood Pressure" ->
/// blood-pressure).
std::optional<std::string> readIdText(Node node, const Message& what, Diagnostics& diagnostics);

/// Walks one mapping: asks for keys, then finish() reports every key nobody asked for, with the nearest one
/// known. Codes: expected-mapping, missing-key, unknown-key, wrong-type.
///
/// A questionnaire has tens of thousands of mappings, so one is walked without allocating but for the list of
/// keys asked for: that list holds views, and so do names of what is read. Whoever asks passes literals.
class MappingReader {
public:
    /// A node that is not a mapping is reported at once, and every key then reads as absent.
    /// `what` names the mapping: "a question". `example`: one such mapping, for the hint where the node is
    /// something else; may be empty.
    MappingReader(Node node, core::Term what, Diagnostics& diagnostics, std::string_view example = {});

    bool isMapping() const noexcept { return m_isMapping; }
    Node node() const noexcept { return m_node; }
    Diagnostics& diagnostics() noexcept { return *m_diagnostics; }

    /// The value under `key`, or nothing; a key asked for is known from then on, and must outlive the reader.
    /// An empty value (`key:`) is reported, once.
    std::optional<Node> optional(std::string_view key);
    /// Whether the key is there, whatever stands under it; known from then on.
    bool has(std::string_view key);
    /// Likewise, and its absence is reported at the mapping's place. `example` is a value as one writes it,
    /// for the hint.
    std::optional<Node> required(std::string_view key, std::string_view example = "...");
    /// The place of a key that was read, or the mapping's.
    SourceSpan keySpan(std::string_view key) const;

    std::optional<std::string> string(std::string_view key);
    std::optional<std::string> requiredString(std::string_view key, std::string_view example = "...");
    std::optional<bool> yesNo(std::string_view key);
    std::optional<double> number(std::string_view key);

    /// Items of the sequence under `key`; a single scalar or mapping is reported with "write it as a list".
    /// `example`: one such list, for the hint; may be empty where its items are scalars.
    std::vector<Node> sequence(std::string_view key, std::string_view example = {});

    /// Reports the unknown keys. `alsoKnown`: keys that other forms of the same mapping have, for better
    /// hints.
    void finish(std::initializer_list<std::string_view> alsoKnown = {});

private:
    std::optional<std::uint32_t> find(std::string_view key);
    void reportBlank(std::uint32_t index, Message message, Message hint);
    bool isRead(std::uint32_t index) const;
    bool hasMergeKey() const;
    std::vector<std::string_view> known() const;
    void reportUnknown(Node key, const std::vector<std::string_view>& known,
                       const std::vector<std::string_view>& elsewhere);

    Node m_node;
    core::Term m_what;
    Diagnostics* m_diagnostics;
    bool m_isMapping = false;
    std::uint32_t m_next = 0;                   ///< where the key asked for next likely stands
    std::uint64_t m_read = 0;                   ///< bit i: the i-th entry was asked for
    std::vector<bool> m_readBeyond;             ///< of the entries that have no bit
    std::vector<std::string_view> m_asked;      ///< keys, in the order asked for; some of them twice
    std::vector<std::uint32_t> m_reportedBlank; ///< entries of which it was said that nothing stands there
};

template <typename IdType>
std::optional<IdType> readId(Node node, const Message& what, Diagnostics& diagnostics) {
    const auto text = readIdText(node, what, diagnostics);
    return text ? IdType::parse(*text) : std::nullopt;
}

} // namespace anteroom
