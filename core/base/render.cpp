// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/render.h"

#include "core/base/said.h"
#include "core/base/text.h"

#include <algorithm>

namespace anteroom {

namespace {

constexpr std::size_t windowWidth = 100;
constexpr std::size_t windowLead = 40; ///< characters shown before a span that lies far to the right
constexpr std::string_view margin = "    ";

/// The text as a terminal may safely show it, one column a character.
std::string shown(std::string_view utf8) {
    std::string result;
    result.reserve(utf8.size());
    for (std::size_t offset = 0; offset < utf8.size();) {
        const CodePoint c = codePointAt(utf8, offset);
        appendUtf8(result, isControl(c.value) ? U'\u00B7' : c.value);
        offset += c.bytes;
    }
    return result;
}

/// Where the character before `offset` begins.
std::size_t previousCharacter(std::string_view utf8, std::size_t offset) {
    std::size_t begin = offset - 1;
    while (begin > 0 && offset - begin < 4 && (static_cast<unsigned char>(utf8[begin]) & 0xC0u) == 0x80u) {
        --begin;
    }
    return begin + codePointAt(utf8, begin).bytes == offset ? begin : offset - 1;
}

/// The byte where the window of a long line begins.
std::size_t windowBegin(std::string_view line, std::size_t spanBegin) {
    std::size_t begin = spanBegin;
    for (std::size_t i = 0; i < windowLead && begin > 0; ++i) {
        begin = previousCharacter(line, begin);
    }
    return begin;
}

std::size_t windowEnd(std::string_view line, std::size_t begin) {
    std::size_t end = begin;
    for (std::size_t i = 0; i < windowWidth && end < line.size(); ++i) {
        end += codePointAt(line, end).bytes;
    }
    return end;
}

/// The source line and the line of carets below it; a span of several lines is underlined to the end of its
/// first.
std::string excerpt(std::string_view line, std::size_t spanBegin, std::size_t spanEnd) {
    spanBegin = std::min(spanBegin, line.size());
    spanEnd = std::clamp(spanEnd, spanBegin, line.size());

    const bool fits = line.size() <= windowWidth || windowEnd(line, 0) == line.size();
    const std::size_t begin = fits ? 0 : windowBegin(line, spanBegin);
    const std::size_t end = fits ? line.size() : windowEnd(line, begin);
    spanEnd = std::min(spanEnd, end);
    const std::string_view window = line.substr(begin, end - begin);
    if (window.find_first_not_of(" \t") == std::string_view::npos) {
        return {}; // a caret below nothing shows nothing
    }

    const std::string_view cutBefore = begin > 0 ? "…" : "";
    const std::string_view cutAfter = end < line.size() ? "…" : "";
    const std::size_t indent = characterCount(line.substr(begin, spanBegin - begin)) + (begin > 0 ? 1 : 0);
    const std::size_t carets =
        std::max<std::size_t>(1, characterCount(line.substr(spanBegin, spanEnd - spanBegin)));

    std::string result;
    result.append(margin).append(cutBefore).append(shown(window)).append(cutAfter);
    result.append("\n").append(margin).append(indent, ' ').append(carets, '^').append("\n");
    return result;
}

/// In English, as it was made; else by its wording, where it has one.
std::string inWords(const std::string& english, const Message& wording, const Message::Translate* translate) {
    return translate && !wording.empty() ? wording.in(*translate) : english;
}

std::string inWords(const Message& words, const Message::Translate* translate) {
    return translate ? words.in(*translate) : words.english();
}

core::Term kindOf(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return core::term("error");
    case Severity::Warning:
        return core::term("warning");
    case Severity::Note:
        break;
    }
    return core::term("note");
}

/// `translate`: null for English.
std::string rendered(const Diagnostic& diagnostic, const SourceSet& sources,
                     const Message::Translate* translate, std::uint64_t firstLine) {
    std::string head;
    std::string lines;
    if (static_cast<std::size_t>(diagnostic.span.file) < sources.size()) {
        const SourceText& source = sources[diagnostic.span.file];
        const auto size = static_cast<std::uint32_t>(source.text().size());
        const std::uint32_t begin = std::min(diagnostic.span.begin, size);
        const LineColumn place = source.lineColumn(begin);
        head = shown(source.name()) + ':' + std::to_string(firstLine - 1 + place.line) + ':' +
               std::to_string(place.column) + ": ";

        const std::string_view line = source.line(place.line);
        const auto lineBegin =
            static_cast<std::size_t>(line.empty() ? 0 : line.data() - source.text().data());
        const std::size_t spanBegin = std::max<std::size_t>(begin, lineBegin) - lineBegin;
        const std::size_t spanEnd = std::max<std::size_t>(diagnostic.span.end, lineBegin) - lineBegin;
        lines = excerpt(line, spanBegin, spanEnd);
    }
    std::string result = head + inWords(kindOf(diagnostic.severity), translate) + '[' + diagnostic.code +
                         "]: " + shown(inWords(diagnostic.message, diagnostic.messageWording, translate)) +
                         '\n' + lines;
    if (!diagnostic.hint.empty()) {
        const std::string hint = shown(inWords(diagnostic.hint, diagnostic.hintWording, translate));
        result.append(margin).append(inWords(core::said("hint: %1", {hint}), translate)).append("\n");
    }
    return result;
}

std::string rendered(const Diagnostics& diagnostics, const SourceSet& sources,
                     const Message::Translate* translate, std::uint64_t firstLine) {
    std::string result;
    const std::size_t shownCount = std::min(diagnostics.size(), mostProblemsShown);
    for (std::size_t i = 0; i < shownCount; ++i) {
        result += rendered(diagnostics.all()[i], sources, translate, firstLine);
    }
    if (const std::size_t more = diagnostics.size() - shownCount; more > 0) {
        result += inWords(more == 1 ? core::said("… and 1 more problem")
                                    : core::said("… and %1 more problems", {more}),
                          translate) +
                  '\n';
    }
    return result;
}

} // namespace

std::string render(const Diagnostic& diagnostic, const SourceSet& sources, std::uint64_t firstLine) {
    return rendered(diagnostic, sources, nullptr, firstLine);
}

std::string render(const Diagnostics& diagnostics, const SourceSet& sources, std::uint64_t firstLine) {
    return rendered(diagnostics, sources, nullptr, firstLine);
}

std::string render(const Diagnostics& diagnostics, const SourceSet& sources,
                   const Message::Translate& translate, std::uint64_t firstLine) {
    return rendered(diagnostics, sources, &translate, firstLine);
}

} // namespace anteroom
