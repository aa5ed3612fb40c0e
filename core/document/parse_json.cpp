// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/said.h"
#include "core/document/document_builder.h"
#include "core/document/json_complaint.h"
#include "core/document/parse.h"
#include "core/document/text_check.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace anteroom {

namespace {

using Json = nlohmann::json;

/// Where the first `\u0000` of the string that begins at `begin` stands.
std::size_t zeroEscape(std::string_view text, std::size_t begin) {
    std::size_t at = begin;
    while (at < text.size() && text.substr(at, 6) != "\\u0000") {
        at += text[at] == '\\' ? 2U : 1U;
    }
    return std::min(at, text.size());
}

/// Builds the tree from the parser's events. They carry no places, but between two of them stand only
/// whitespace, commas and colons, so each token's place follows from the end of the one before. A false
/// return ends the parse.
class JsonHandler final : public nlohmann::json_sax<Json> {
public:
    JsonHandler(DocumentBuilder& builder, std::uint32_t begin)
        : m_builder(builder), m_text(builder.text()), m_cursor(begin) {}

    bool null() override {
        const std::uint32_t begin = take(4);
        return m_builder.null(begin, m_cursor);
    }

    bool boolean(bool value) override {
        const std::uint32_t begin = take(value ? 4 : 5);
        return m_builder.literal(begin, m_cursor, value ? "yes" : "no");
    }

    bool number_integer(number_integer_t) override { return number(); }
    bool number_unsigned(number_unsigned_t) override { return number(); }
    bool number_float(number_float_t, const string_t&) override { return number(); }
    bool string(string_t& value) override { return text(value); }
    bool key(string_t& value) override { return text(value); }
    bool binary(binary_t&) override { return false; }

    bool start_object(std::size_t) override {
        return m_builder.beginCollection(Node::Kind::Mapping, take(1));
    }
    bool start_array(std::size_t) override {
        return m_builder.beginCollection(Node::Kind::Sequence, take(1));
    }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception& error) override {
        // `position` counts the bytes read, the last of which did not fit.
        const std::size_t at = std::min(position == 0 ? 0 : position - 1, m_text.size());
        JsonPlace place{static_cast<std::uint32_t>(at), m_cursor};
        place.open = !m_builder.isOpen() ? '\0' : m_builder.isInMapping() ? '{' : '[';
        place.afterKey = m_builder.expectsValue();
        place.inString = std::string_view(error.what()).find("invalid string") != std::string_view::npos;
        const JsonComplaint c = jsonComplaintOf(m_text, place);
        m_builder.report("json-syntax", c.begin, c.end, c.message, c.hint);
        return false;
    }

private:
    /// The begin of the next token, which has `length` bytes.
    std::uint32_t take(std::uint32_t length) {
        const std::uint32_t begin = next();
        m_cursor =
            static_cast<std::uint32_t>(std::min<std::size_t>(m_text.size(), begin + std::size_t{length}));
        return begin;
    }

    std::uint32_t next() const {
        const auto isBetween = [](char c) {
            return c == ' ' || c == ',' || c == ':' || c == '\n' || c == '\r' || c == '\t';
        };
        std::size_t at = m_cursor;
        while (at < m_text.size() && isBetween(m_text[at])) {
            ++at;
        }
        return static_cast<std::uint32_t>(at);
    }

    bool number() {
        const std::uint32_t begin = next();
        const std::size_t end = std::min(m_text.find_first_not_of("0123456789+-.eE", begin), m_text.size());
        m_cursor = static_cast<std::uint32_t>(end);
        return m_builder.scalar(begin, m_cursor, begin, m_text.substr(begin, end - begin), true);
    }

    bool text(const std::string& value) {
        const std::uint32_t begin = next();
        m_cursor = endOfString(begin, value);
        if (value.find('\0') != std::string::npos && !reportZero(begin)) {
            return false;
        }
        return m_builder.scalar(begin, m_cursor, begin + 1, value, false);
    }

    /// Past the closing quote of the string that begins at `begin` and reads as `value`. Nearly all are
    /// written as they read; the others are walked, escape by escape.
    std::uint32_t endOfString(std::uint32_t begin, const std::string& value) const {
        std::size_t end = begin + value.size() + 1;
        const bool isVerbatim = end < m_text.size() && m_text[end] == '"' &&
                                m_text.substr(begin + std::size_t{1}, value.size()) == value &&
                                value.find('\\') == std::string::npos;
        if (!isVerbatim) {
            end = begin + std::size_t{1};
            while (end < m_text.size() && m_text[end] != '"') {
                end += m_text[end] == '\\' ? 2u : 1u;
            }
        }
        return static_cast<std::uint32_t>(std::min(end + 1, m_text.size()));
    }

    bool reportZero(std::uint32_t begin) {
        const auto zero = static_cast<std::uint32_t>(zeroEscape(m_text.substr(0, m_cursor), begin));
        return m_builder.report("nul-byte", zero, zero + 6, core::said("a zero byte cannot stand in a text"),
                                core::said("remove the escape"));
    }

    bool close() {
        take(1);
        return m_builder.endCollection(m_cursor);
    }

    DocumentBuilder& m_builder;
    std::string_view m_text;
    std::uint32_t m_cursor;
};

} // namespace

std::unique_ptr<const Document> parseJson(std::shared_ptr<const SourceText> text, FileIndex file,
                                          Diagnostics& diagnostics, const Limits& limits) {
    text = checkedText(std::move(text), file, Syntax::Json, limits, diagnostics);
    if (!text) {
        return nullptr;
    }
    const std::uint32_t begin = byteOrderMark(text->text());
    DocumentBuilder builder(std::move(text), file, limits);
    if (skipJsonSpace(builder.text(), begin) == builder.text().size()) {
        builder.report("empty-file", 0, 0, core::said("there is nothing in this file"));
        return builder.finish(diagnostics);
    }
    JsonHandler handler(builder, begin);
    // The parser skips a byte order mark itself and counts it in its positions.
    Json::sax_parse(builder.text().begin(), builder.text().end(), &handler);
    return builder.finish(diagnostics);
}

} // namespace anteroom
