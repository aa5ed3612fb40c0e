// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// Which of a SourceSet's texts a span lies in.
enum class FileIndex : std::uint32_t {};

/// A stretch of one source text: half-open byte offsets.
struct SourceSpan {
    FileIndex file{};
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool operator==(const SourceSpan&) const = default;
};

/// Where a person finds an offset: both count from 1; a column counts characters (code points), not bytes.
struct LineColumn {
    std::uint32_t line = 1;
    std::uint32_t column = 1;

    bool operator==(const LineColumn&) const = default;
};

/// The bytes of one file under the name by which a person knows it. Immutable.
class SourceText {
public:
    SourceText(std::string name, std::string text);

    const std::string& name() const noexcept { return m_name; }
    std::string_view text() const noexcept { return m_text; }

    /// An offset beyond the end counts as the end.
    LineColumn lineColumn(std::uint32_t offset) const;
    /// The line's bytes without its line break; line counts from 1. Empty beyond the last line.
    std::string_view line(std::uint32_t line) const;

private:
    /// A place within a long line whose column is known.
    struct Milestone {
        std::uint32_t offset = 0;
        std::uint32_t column = 1;
    };
    void addMilestones(std::size_t lineBegin, std::size_t lineEnd);

    std::string m_name;
    std::string m_text;
    std::vector<std::uint32_t> m_lineStarts;
    /// One a kilobyte or so of the lines that are longer than that: each problem on such a line asks for its
    /// column, and counting from the line's begin would take minutes for tens of thousands.
    std::vector<Milestone> m_milestones;
};

/// All texts that were read to load one thing (a questionnaire and its includes, say), in the order of
/// reading.
class SourceSet {
public:
    FileIndex add(std::shared_ptr<const SourceText> text);
    const SourceText& operator[](FileIndex file) const;
    std::size_t size() const noexcept { return m_texts.size(); }
    const std::vector<std::shared_ptr<const SourceText>>& texts() const noexcept { return m_texts; }

private:
    std::vector<std::shared_ptr<const SourceText>> m_texts;
};

} // namespace anteroom
