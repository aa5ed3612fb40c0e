// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/json_hints.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace anteroom::loading {

namespace {

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// Past the bracket that closes the one at the beginning; 0 if none does.
std::size_t bracketEnd(std::string_view text) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        depth += text[at] == '{' || text[at] == '[' ? 1 : text[at] == '}' || text[at] == ']' ? -1 : 0;
        if (depth == 0)
            return at + 1;
    }
    return 0;
}

/// How much of the text comes before the first `sign` outside brackets; all of it if there is none.
std::size_t partEnd(std::string_view text, std::string_view sign) {
    std::size_t at = 0;
    while (at < text.size() && !text.substr(at).starts_with(sign)) {
        const bool opens = text[at] == '{' || text[at] == '[';
        at += opens ? std::max<std::size_t>(1, bracketEnd(text.substr(at))) : 1;
    }
    return at;
}

std::string value(std::string_view yaml);

std::string entry(std::string_view yaml) {
    const std::size_t colon = partEnd(yaml, ": ");
    if (colon == yaml.size())
        return value(yaml);
    return '"' + std::string(trimmed(yaml.substr(0, colon))) + "\": " + value(yaml.substr(colon + 2));
}

std::string value(std::string_view yaml) {
    yaml = trimmed(yaml);
    if (yaml == "yes" || yaml == "no")
        return yaml == "yes" ? "true" : "false";
    if (yaml.empty() || yaml == "..." || yaml.front() == '"' || parseDecimal(yaml))
        return std::string(yaml);
    if ((yaml.front() != '{' && yaml.front() != '[') || bracketEnd(yaml) != yaml.size())
        return '"' + std::string(yaml) + '"';
    std::string json(1, yaml.front());
    for (std::string_view rest = yaml.substr(1, yaml.size() - 2); !rest.empty();) {
        const std::size_t end = partEnd(rest, ",");
        json += (json.size() == 1 ? "" : ", ") + entry(trimmed(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return json + yaml.back();
}

/// The length of a date at the beginning of the text, with or without its day; 0 if there is none.
std::size_t dateLength(std::string_view text) {
    const std::size_t length = std::min(text.find_first_not_of("0123456789-"), text.size());
    return length == 7 || length == 10 ? (text[4] == '-' ? length : 0) : 0;
}

std::string inJson(std::string_view hint) {
    std::string json;
    while (!hint.empty()) {
        std::size_t length = 1;
        std::string piece(1, hint.front());
        if (hint.starts_with("yes or no")) {
            length = 9;
            piece = "true or false";
        } else if (hint.front() == '{' || hint.front() == '[') {
            length = std::max<std::size_t>(1, bracketEnd(hint));
            piece = length > 1 ? value(hint.substr(0, length)) : piece;
        } else if (hint.front() == '`' && hint.find('`', 1) != std::string_view::npos) {
            length = hint.find('`', 1) + 1;
            piece = std::string(hint.substr(0, length));
            if (const auto inner = hint.substr(1, length - 2); partEnd(inner, ": ") < inner.size())
                piece = '`' + entry(inner) + '`';
        } else if (hint.front() == '"' && hint.find('"', 1) != std::string_view::npos) {
            length = hint.find('"', 1) + 1;
            piece = std::string(hint.substr(0, length));
        } else if (const std::size_t date = dateLength(hint); date > 0) {
            length = date;
            piece = '"' + std::string(hint.substr(0, length)) + '"';
        }
        json += piece;
        hint.remove_prefix(length);
    }
    return json;
}

} // namespace

void speakJson(Diagnostics& diagnostics) {
    Diagnostics spoken;
    for (Diagnostic diagnostic : diagnostics.all()) {
        std::string hint = inJson(diagnostic.hint);
        if (hint != diagnostic.hint)
            diagnostic.hintWording = Message(); // its pattern is made for YAML
        diagnostic.hint = std::move(hint);
        diagnostic.replacement.reset(); // it is made for YAML as well
        diagnostic.missingEntry.clear();
        spoken.add(std::move(diagnostic));
    }
    diagnostics = std::move(spoken);
}

} // namespace anteroom::loading
