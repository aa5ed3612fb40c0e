// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/diagnostic.h"

#include "core/base/text.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace anteroom {

void Diagnostics::error(std::string code, SourceSpan span, std::string message, std::string hint) {
    add({Severity::Error, std::move(code), std::move(message), std::move(hint), span});
}

void Diagnostics::warning(std::string code, SourceSpan span, std::string message, std::string hint) {
    add({Severity::Warning, std::move(code), std::move(message), std::move(hint), span});
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

std::string didYouMean(std::string_view typed, const std::vector<std::string_view>& candidates,
                       const Diagnostics& soFar) {
    const auto near = suggests(soFar) ? nearest(typed, candidates) : std::nullopt;
    return near ? "did you mean " + inBackticks(*near) + "?" : std::string();
}

} // namespace anteroom
