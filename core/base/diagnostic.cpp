// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/diagnostic.h"

#include "core/base/said.h"
#include "core/base/text.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace anteroom {

namespace {

Diagnostic diagnosticOf(Severity severity, std::string code, SourceSpan span, std::string message,
                        Hint hint) {
    Diagnostic diagnostic{severity, std::move(code), std::move(message), std::move(hint.text), span};
    if (hint.replacement)
        diagnostic.replacement = TextEdit{hint.replaced.value_or(span), std::move(*hint.replacement)};
    diagnostic.missingEntry = std::move(hint.missingEntry);
    diagnostic.hintWording = std::move(hint.wording);
    return diagnostic;
}

Diagnostic diagnosticOf(Severity severity, std::string code, SourceSpan span, Message message, Hint hint) {
    Diagnostic diagnostic = diagnosticOf(severity, std::move(code), span, message.english(), std::move(hint));
    diagnostic.messageWording = std::move(message);
    return diagnostic;
}

} // namespace

Hint Hint::forMissing(std::string words, std::string exampleEntry) {
    Hint hint(std::move(words));
    hint.missingEntry = std::move(exampleEntry);
    return hint;
}

Hint Hint::forMissing(Message words, std::string exampleEntry) {
    Hint hint(std::move(words));
    hint.missingEntry = std::move(exampleEntry);
    return hint;
}

void Diagnostics::error(std::string code, SourceSpan span, std::string message, Hint hint) {
    add(diagnosticOf(Severity::Error, std::move(code), span, std::move(message), std::move(hint)));
}

void Diagnostics::error(std::string code, SourceSpan span, Message message, Hint hint) {
    add(diagnosticOf(Severity::Error, std::move(code), span, std::move(message), std::move(hint)));
}

void Diagnostics::warning(std::string code, SourceSpan span, std::string message, Hint hint) {
    add(diagnosticOf(Severity::Warning, std::move(code), span, std::move(message), std::move(hint)));
}

void Diagnostics::warning(std::string code, SourceSpan span, Message message, Hint hint) {
    add(diagnosticOf(Severity::Warning, std::move(code), span, std::move(message), std::move(hint)));
}

void Diagnostics::add(Diagnostic diagnostic) { m_all.push_back(std::move(diagnostic)); }

void Diagnostics::append(Diagnostics other) {
    std::move(other.m_all.begin(), other.m_all.end(), std::back_inserter(m_all));
}

bool Diagnostics::hasErrors(std::size_t from) const noexcept {
    return std::any_of(m_all.begin() + static_cast<std::ptrdiff_t>(from), m_all.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::Error; });
}

void Diagnostics::removeIf(const std::function<bool(const Diagnostic&)>& isSuperfluous) {
    m_all.erase(std::remove_if(m_all.begin(), m_all.end(), isSuperfluous), m_all.end());
}

void Diagnostics::sortByPlace() {
    std::stable_sort(m_all.begin(), m_all.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.span.file, a.span.begin) < std::tie(b.span.file, b.span.begin);
    });
}

bool suggests(const Diagnostics& soFar) {
    constexpr std::size_t mostSuggestions = 200;
    return soFar.size() < mostSuggestions;
}

Hint didYouMean(std::string_view typed, const std::vector<std::string_view>& candidates,
                const Diagnostics& soFar) {
    const auto near = suggests(soFar) ? nearest(typed, candidates) : std::nullopt;
    return near ? Hint(core::said("did you mean %1?", {inBackticks(*near)}), *near) : Hint();
}

} // namespace anteroom
