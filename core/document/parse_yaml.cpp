// SPDX-License-Identifier: GPL-3.0-or-later
//
// The only file that includes yaml-cpp, and the only one that catches its exceptions.
#include "core/base/said.h"
#include "core/base/text.h"
#include "core/document/document_builder.h"
#include "core/document/parse.h"
#include "core/document/scalar_text.h"
#include "core/document/text_check.h"
#include "core/document/yaml_complaint.h"
#include "core/document/yaml_mending.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>

namespace anteroom {

namespace {

/// Thrown through yaml-cpp to leave it at once; what is wrong has been reported.
struct Stop {};

/// Builds the tree from yaml-cpp's events. It gives the place where a thing begins; where it ends is read off
/// the text.
class TreeHandler final : public YAML::EventHandler {
public:
    explicit TreeHandler(DocumentBuilder& builder, std::uint32_t shift)
        : m_builder(builder), m_text(builder.text()), m_shift(shift), m_cursor(shift) {}

    /// yaml-cpp does not count a byte order mark.
    std::uint32_t offsetOf(const YAML::Mark& mark) const {
        const std::size_t offset = mark.pos < 0 ? m_cursor : static_cast<std::size_t>(mark.pos) + m_shift;
        return static_cast<std::uint32_t>(std::min(offset, m_text.size()));
    }

    /// Past the last thing that became part of the tree.
    std::uint32_t cursor() const { return m_cursor; }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
        const std::uint32_t begin = checkProperties(offsetOf(mark));
        // A key that lacks its colon gives its value the key's own place.
        const std::uint32_t length = begin >= m_cursor ? nullWordLength(begin) : 0;
        if (length > 0) {
            m_cursor = begin + length;
            goOnIf(m_builder.null(begin, m_cursor));
            return;
        }
        checkNothingIsMissing(begin);
        if (m_builder.expectsKey()) {
            goOnIf(m_builder.null(begin, begin)); // reports it
            return;
        }
        // yaml-cpp gives the place of the next thing; a person looks after the colon or dash that nothing
        // follows.
        const std::uint32_t next = skipBlankAndComments(m_text, m_cursor);
        const bool hasColon = m_builder.expectsValue() && isColon(next);
        const bool isDash = m_builder.isInSequence() && m_text.substr(next, 1) == "-";
        m_cursor = hasColon || isDash ? next + 1 : m_cursor;
        goOnIf(m_builder.null(m_cursor, m_cursor));
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        const std::uint32_t begin = offsetOf(mark);
        const YamlComplaint complaint = complaintAboutProperty(m_text, begin);
        complainAndReadOn(complaint);
        m_builder.lacksParts();
        m_cursor = complaint.end;
        // A stand-in that is a scalar, so that an alias used as a key is not reported twice.
        goOnIf(m_builder.scalar(begin, m_cursor, begin, m_text.substr(begin, m_cursor - begin), false));
    }

    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  const std::string& value) override {
        const std::uint32_t begin = checkProperties(offsetOf(mark));
        const char first = begin < m_text.size() ? m_text[begin] : '\0';
        const bool isQuoted = first == '\'' || first == '"';
        const bool isBlock = first == '|' || first == '>';
        const auto end = scalarEnd(m_text, begin, value, !isQuoted && !isBlock);
        if (!end) {
            m_builder.report(
                "yaml-syntax", begin, begin + 1, core::said("this quote is never closed"),
                first == '\'' ? core::said("close the text with '; an apostrophe within it is written twice")
                              : core::said("close the text with %1", {std::string(1, first)}));
            throw Stop{};
        }
        // Such a text is read on as it is written, escapes and all.
        const std::string_view text = checkEscapes(begin, *end, value)
                                          ? std::string_view(value)
                                          : m_text.substr(begin + 1, *end - begin - 2);
        m_cursor = *end;
        const bool isMergeKey = text == "<<" && !isQuoted && m_builder.expectsKey();
        if (isMergeKey) {
            complainAndReadOn({"yaml-merge-key", begin, *end, core::said("merge keys are not read: `<<`"),
                               core::said("write out the keys themselves")});
            m_builder.lacksParts();
        }
        goOnIf(m_builder.scalar(begin, *end, begin + (isQuoted ? 1 : 0), text, !isQuoted && !isBlock));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {
        begin(Node::Kind::Sequence, mark, '[');
    }

    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {
        begin(Node::Kind::Mapping, mark, '{');
    }

    void OnSequenceEnd() override { end(']'); }
    void OnMapEnd() override { end('}'); }

private:
    static void goOnIf(bool goOn) {
        if (!goOn) {
            throw Stop{};
        }
    }

    void complain(const YamlComplaint& c) {
        goOnIf(m_builder.report(c.code, c.begin, c.end, c.message, c.hint));
    }

    /// Of what the format has no use for, and the rest can be read without.
    void complainAndReadOn(const YamlComplaint& c) {
        goOnIf(m_builder.reportReadable(c.code, c.begin, c.end, c.message, c.hint));
    }

    /// Whether the innermost open collection is one in brackets.
    bool isInFlow() const { return m_builder.isOpen() && m_builder.openBracket() == m_builder.openBegin(); }

    /// Reports anchors and tags before a node; the place of the node itself.
    std::uint32_t checkProperties(std::uint32_t at) {
        while (at < m_text.size() && (m_text[at] == '&' || m_text[at] == '!')) {
            const YamlComplaint complaint = complaintAboutProperty(m_text, at);
            if (at >= m_propertiesEnd) { // an empty value has the place of what comes next
                complainAndReadOn(complaint);
                m_propertiesEnd = complaint.end;
            }
            at = skipBlankAndComments(m_text, std::max(complaint.end, at + 1));
        }
        return at;
    }

    /// Length of `null` or `~` written at this place; 0 if the value is merely absent, and what stands here
    /// comes next.
    std::uint32_t nullWordLength(std::uint32_t at) const {
        for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
            if (m_text.substr(at, word.size()) != word) {
                continue;
            }
            const std::size_t end = at + word.size();
            const std::size_t next = std::min(m_text.find_first_not_of(" \t", end), m_text.size());
            const std::string_view ends = m_builder.expectsKey() ? "\r\n,]}:" : "\r\n,]}";
            const bool isComment = next > end && m_text.substr(next, 1) == "#";
            if (next == m_text.size() || isComment || ends.find(m_text[next]) != std::string_view::npos) {
                return static_cast<std::uint32_t>(word.size());
            }
        }
        return 0;
    }

    /// Whether the colon between a key and nothing stands here, and not the first character of a word.
    bool isColon(std::uint32_t at) const {
        const std::string_view ends = m_builder.openBracket() ? " \t\r\n,]}" : " \t\r\n";
        return m_text.substr(at, 1) == ":" &&
               (at + 1 == m_text.size() || ends.find(m_text[at + 1]) != std::string_view::npos);
    }

    /// yaml-cpp takes a key without a colon, and nothing between two commas, for an empty value.
    void checkNothingIsMissing(std::uint32_t at) {
        const std::uint32_t next = skipBlankAndComments(m_text, m_cursor);
        if (m_builder.expectsValue() && !isColon(next)) {
            const auto bracket = m_builder.openBracket();
            if (bracket && next == m_text.size()) { // what yaml-cpp would say one event later
                complain(complaintOf(YAML::ErrorMsg::END_OF_SEQ_FLOW, m_text, next, bracket));
                throw Stop{};
            }
            if (const auto comma =
                    bracket ? complaintAboutComma(m_text, m_keyBegin, m_cursor) : std::nullopt) {
                complain(*comma);
                throw Stop{};
            }
            const std::string_view key = m_text.substr(m_keyBegin, m_cursor - m_keyBegin);
            m_builder.report("yaml-syntax", m_keyBegin, m_cursor,
                             core::said("a colon is missing after %1", {inBackticks(key)}),
                             spaceAfterColon(key.find(':') == std::string_view::npos
                                                 ? core::said("write `key: value`")
                                                 : core::said("write a space after the colon"),
                                             m_text, m_keyBegin, m_cursor));
            throw Stop{};
        }
        if (m_builder.isInSequence() && isInFlow() && m_text.substr(at, 1) == ",") {
            m_builder.report("yaml-syntax", at, at + 1, core::said("nothing stands before this comma"),
                             core::said("remove it"));
            throw Stop{};
        }
    }

    /// Whether `value` is a text. yaml-cpp turns \N and \_ into bytes that are not UTF-8, and \0 into a zero
    /// byte.
    bool checkEscapes(std::uint32_t begin, std::uint32_t end, const std::string& value) {
        if (m_builder.expectsKey()) {
            m_keyBegin = begin;
        }
        if (m_text[std::min<std::size_t>(begin, m_text.size() - 1)] != '"' ||
            end - begin == value.size() + 2) {
            return true;
        }
        const bool isUtf8 = !firstInvalidUtf8(value);
        const bool hasZero = value.find('\0') != std::string::npos;
        if (!isUtf8) {
            complainAndReadOn({"yaml-syntax", begin, end, core::said("the escapes \\N and \\_ are not read"),
                               core::said("write the character itself")});
        }
        if (hasZero) {
            std::uint32_t at = begin;
            while (at + 1 < end && !isZeroEscape(at)) {
                at += m_text[at] == '\\' ? 2U : 1U;
            }
            complainAndReadOn({"nul-byte", at, std::min(at + 2, end),
                               core::said("a zero byte cannot stand in a text"),
                               core::said("remove the escape")});
        }
        return isUtf8 && !hasZero;
    }

    bool isZeroEscape(std::uint32_t at) const {
        const std::string_view from = m_text.substr(at);
        return from.starts_with("\\0") || from.starts_with("\\x00") || from.starts_with("\\u0000") ||
               from.starts_with("\\U00000000");
    }

    void begin(Node::Kind kind, const YAML::Mark& mark, char opener) {
        const std::uint32_t at = checkProperties(offsetOf(mark));
        goOnIf(m_builder.beginCollection(kind, at));
        m_cursor = std::max(m_cursor, at < m_text.size() && m_text[at] == opener ? at + 1 : at);
    }

    void end(char closer) {
        if (isInFlow()) {
            std::uint32_t at = skipBlankAndComments(m_text, m_cursor);
            while (at < m_text.size() && m_text[at] == ',') {
                at = skipBlankAndComments(m_text, at + 1);
            }
            m_cursor = at < m_text.size() && m_text[at] == closer ? at + 1 : m_cursor;
        }
        goOnIf(m_builder.endCollection(m_cursor));
    }

    DocumentBuilder& m_builder;
    std::string_view m_text;
    std::uint32_t m_shift;
    std::uint32_t m_cursor;
    std::uint32_t m_keyBegin = 0;
    std::uint32_t m_propertiesEnd = 0;
};

/// Hands the text to yaml-cpp and stops it where it reads far ahead of its events. It queues every token of a
/// value in brackets before it tells of the first, at some 200 bytes a token: 16 MB of `[` would take
/// gigabytes.
class BoundedBuffer final : public std::streambuf {
public:
    BoundedBuffer(DocumentBuilder& builder, const TreeHandler& handler, std::uint32_t begin,
                  std::size_t farthest)
        : m_builder(builder), m_handler(handler), m_farthest(farthest), m_passed(begin) {
        const std::string_view text = builder.text();
        char* data = const_cast<char*>(text.data()); // NOLINT: a get area is never written to
        setg(data, data + begin, data + text.size());
    }

protected:
    std::streamsize xsgetn(char* out, std::streamsize count) override {
        const auto read = static_cast<std::size_t>(gptr() - eback());
        m_passed = std::max(m_passed, m_handler.cursor());
        if (read > m_passed + m_farthest) {
            m_passed = skipBlankAndComments(m_builder.text(), m_passed); // a long comment is nobody's value
            if (read > m_passed + m_farthest) {
                m_builder.report(
                    "too-large", m_passed, m_passed + 1,
                    core::said("the value from here on has more than %1 bytes", {m_farthest}),
                    core::said("is a closing quote or bracket missing? Write a long list on lines that begin "
                               "with `- `"));
                throw Stop{};
            }
        }
        return std::streambuf::xsgetn(out, count);
    }

private:
    DocumentBuilder& m_builder;
    const TreeHandler& m_handler;
    std::size_t m_farthest;
    std::uint32_t m_passed;
};

/// Tells where a further document begins, by throwing its Mark.
class RestHandler final : public YAML::EventHandler {
public:
    void OnDocumentStart(const YAML::Mark& mark) override { throw mark; }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
    void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                         YAML::EmitterStyle::value) override {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                    YAML::EmitterStyle::value) override {}
    void OnMapEnd() override {}
};

void readOneDocument(DocumentBuilder& builder, TreeHandler& handler, std::istream& stream) {
    YAML::Parser parser(stream);
    const bool isThere = parser.HandleNextDocument(handler);
    // Never twice with a handler that lets it go on: after a lone comma it would find the same one for ever.
    if (isThere && parser) {
        std::uint32_t rest = handler.cursor();
        try {
            RestHandler restHandler;
            parser.HandleNextDocument(restHandler);
        } catch (const YAML::Mark& mark) {
            rest = handler.offsetOf(mark);
        }
        const YamlComplaint c = complaintAboutRest(builder.text(), handler.cursor(), rest);
        builder.report(c.code, c.begin, c.end, c.message, c.hint);
    } else if (builder.isEmpty()) {
        builder.report("empty-file", 0, 0, core::said("there is nothing in this file"), {});
    }
}

} // namespace

std::unique_ptr<const Document> parseYaml(std::shared_ptr<const SourceText> text, FileIndex file,
                                          Diagnostics& diagnostics, const Limits& limits) {
    text = checkedText(std::move(text), file, Syntax::Yaml, limits, diagnostics);
    if (!text) {
        return nullptr;
    }
    const std::uint32_t begin = byteOrderMark(text->text());
    constexpr std::size_t slack = 64u << 10; // quotes, indentation, and what yaml-cpp reads at a time
    DocumentBuilder builder(std::move(text), file, limits);
    TreeHandler handler(builder, begin);
    BoundedBuffer buffer(builder, handler, begin, limits.scalarBytes + slack);
    std::istream stream(&buffer);
    try {
        readOneDocument(builder, handler, stream);
    } catch (const Stop&) {
        // reported where it was thrown
    } catch (const YAML::Exception& error) {
        const YamlComplaint c =
            complaintOf(error.msg, builder.text(), handler.offsetOf(error.mark), builder.openBracket());
        builder.report(c.code, c.begin, c.end, c.message, c.hint);
    } catch (const std::exception& error) {
        builder.report("yaml-syntax", handler.cursor(), handler.cursor(),
                       core::said("this cannot be read as YAML (%1)", {std::string(error.what())}), {});
    }
    return builder.finish(diagnostics);
}

} // namespace anteroom
