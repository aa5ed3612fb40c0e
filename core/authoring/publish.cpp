// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/publish.h"

#include "core/authoring/tree_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace anteroom {

namespace {

using Version = std::array<std::uint64_t, 3>;

std::optional<Version> versionOf(std::string_view text) {
    Version version{};
    const char* at = text.data();
    const char* const end = at + text.size();
    for (std::size_t i = 0; i < version.size(); ++i) {
        if (i > 0 && (at == end || *at++ != '.'))
            return std::nullopt;
        const auto [next, error] = std::from_chars(at, end, version[i]);
        if (error != std::errc() || version[i] == std::numeric_limits<std::uint64_t>::max())
            return std::nullopt;
        at = next;
    }
    return at == end ? std::optional(version) : std::nullopt;
}

std::string pointsOf(std::string_view change) {
    std::string points;
    while (!change.empty()) {
        const std::size_t lineBreak = std::min(change.find('\n'), change.size());
        std::string_view line = change.substr(0, lineBreak);
        change.remove_prefix(std::min(lineBreak + 1, change.size()));
        line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
        line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
        if (!line.empty())
            points.append(line.starts_with("- ") ? "" : "- ").append(line).append("\n");
    }
    return points;
}

/// Where the newest entry begins: at a line of its own.
std::size_t firstEntry(std::string_view changelog) {
    if (changelog.starts_with("## "))
        return 0;
    const std::size_t found = changelog.find("\n## ");
    return found == std::string_view::npos ? changelog.size() : found + 1;
}

} // namespace

std::optional<std::string> nextVersion(std::string_view version, VersionStep step) {
    auto numbers = versionOf(version);
    if (!numbers)
        return std::nullopt;
    const std::size_t raised = step == VersionStep::Major ? 0 : step == VersionStep::Minor ? 1 : 2;
    ++(*numbers)[raised];
    for (std::size_t i = raised + 1; i < numbers->size(); ++i)
        (*numbers)[i] = 0;
    return std::to_string((*numbers)[0]) + '.' + std::to_string((*numbers)[1]) + '.' +
           std::to_string((*numbers)[2]);
}

std::optional<TextEdit> versionEdit(const Document& questionnaire, VersionStep step) {
    const auto version = authoring::valueOf(questionnaire.root(), "version");
    auto next = version ? nextVersion(version->scalar(), step) : std::nullopt;
    return next ? std::optional(TextEdit{version->span(), std::move(*next)}) : std::nullopt;
}

std::string withChange(std::string_view changelog, std::string_view version, Date day,
                       std::string_view change) {
    const std::size_t place = firstEntry(changelog);
    std::string text(changelog.substr(0, place));
    if (changelog.empty())
        text = "# Changelog\n\n";
    else if (place == changelog.size() && !text.ends_with("\n\n"))
        text += text.ends_with('\n') ? "\n" : "\n\n";
    text.append("## ").append(version).append(" - ").append(day.iso()).append("\n\n");
    text += pointsOf(change);
    if (place < changelog.size())
        text.append("\n").append(changelog.substr(place));
    return text;
}

} // namespace anteroom
