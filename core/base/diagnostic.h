// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"
#include "core/base/source_text.h"
#include "core/base/text_edit.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

enum class Severity {
    Error,
    Warning,
    Note ///< nothing may be wrong: it is for whoever wrote it to say
};

/// What to do about a problem: in words and, where nothing has to be thought about, as the text itself. Made
/// from a string where there are only words.
struct Hint {
    Hint() = default;
    Hint(std::string words) : text(std::move(words)) {}
    Hint(const char* words) : text(words) {}
    Hint(Message words) : text(words.english()), wording(std::move(words)) {}
    Hint(std::string words, std::string instead, std::optional<SourceSpan> inPlaceOf = {})
        : text(std::move(words)), replacement(std::move(instead)), replaced(inPlaceOf) {}
    Hint(Message words, std::string instead, std::optional<SourceSpan> inPlaceOf = {})
        : text(words.english()), replacement(std::move(instead)), replaced(inPlaceOf),
          wording(std::move(words)) {}
    /// Of a key that a mapping lacks: an entry as one writes it.
    static Hint forMissing(std::string words, std::string exampleEntry);
    static Hint forMissing(Message words, std::string exampleEntry);

    bool empty() const noexcept { return text.empty(); }

    std::string text;                       ///< may be empty
    std::optional<std::string> replacement; ///< empty: to be taken out
    std::optional<SourceSpan> replaced;     ///< nothing: what the problem underlines
    std::string missingEntry;
    Message wording{}; ///< of `text`; empty where it can be said in English only
};

/// One thing that a person should mend in a text that they wrote.
struct Diagnostic {
    Severity severity = Severity::Error;
    std::string code;    ///< stable, kebab-case: "unknown-question"
    std::string message; ///< one sentence, no line break: what is there and what is expected
    std::string hint;    ///< what to do about it; may be empty
    SourceSpan span;
    /// What certainly belongs there instead, if anything does: whoever makes this edit need not think.
    std::optional<TextEdit> replacement{};
    /// Of a key that is missing in the mapping at `span`: how its entry may look, "license: CC0-1.0"; or
    /// empty.
    std::string missingEntry{};
    Message messageWording{}; ///< of `message`, for a program that says it in another language; may be empty
    Message hintWording{};    ///< likewise of `hint`
};

/// Collects every problem of one pass, in the order found.
class Diagnostics {
public:
    void error(std::string code, SourceSpan span, std::string message, Hint hint = {});
    void error(std::string code, SourceSpan span, Message message, Hint hint = {});
    void warning(std::string code, SourceSpan span, std::string message, Hint hint = {});
    void warning(std::string code, SourceSpan span, Message message, Hint hint = {});
    void add(Diagnostic diagnostic);
    void append(Diagnostics other);

    /// Among those from the `from`th on.
    bool hasErrors(std::size_t from = 0) const noexcept;
    bool empty() const noexcept { return m_all.empty(); }
    std::size_t size() const noexcept { return m_all.size(); }
    const std::vector<Diagnostic>& all() const noexcept { return m_all; }
    /// By file, then place; stable.
    void sortByPlace();
    /// Takes out each that `isSuperfluous`.
    void removeIf(const std::function<bool(const Diagnostic&)>& isSuperfluous);

private:
    std::vector<Diagnostic> m_all;
};

/// Whether didYouMean() still looks for one. A file with hundreds of mistakes gets no suggestions after the
/// first ones: each costs a look at every candidate, and the file is likely another than was meant.
bool suggests(const Diagnostics& soFar);

/// "did you mean `trouble`?", with that in place of what was typed, or nothing where no candidate is near.
/// Whoever has to collect the candidates first asks whether it `suggests` at all.
Hint didYouMean(std::string_view typed, const std::vector<std::string_view>& candidates,
                const Diagnostics& soFar);

/// `name:line:column: error[code]: message`, the source line, a caret line under the span, and the hint.
/// A long source line is cut to a window around the span; control characters are shown as U+00B7.
/// `firstLine`: where the texts are lines out of a longer file, the number of their first line there.
std::string render(const Diagnostic& diagnostic, const SourceSet& sources, std::uint64_t firstLine = 1);

/// As many problems as anyone reads; render() counts those beyond.
inline constexpr std::size_t mostProblemsShown = 200;

/// Each in turn, up to mostProblemsShown, and then how many more there are.
std::string render(const Diagnostics& diagnostics, const SourceSet& sources, std::uint64_t firstLine = 1);

} // namespace anteroom
