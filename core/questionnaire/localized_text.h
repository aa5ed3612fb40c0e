// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace anteroom {

/// A text in one or more languages (BCP 47 tags). The first is the language it was written in.
class LocalizedText {
public:
    LocalizedText() = default;
    LocalizedText(std::string language, std::string text);
    void add(std::string language, std::string text);

    bool empty() const noexcept { return m_texts.empty(); }
    bool has(std::string_view language) const;
    /// The text in `language` or its base (`es` of `es-MX`), of several languages in the first that there is
    /// (`es,fr`), else as written first; empty where there is none.
    std::string_view in(std::string_view language) const;
    /// The text in the language it was written in; empty where there is none at all.
    std::string_view original() const {
        return m_texts.empty() ? std::string_view() : m_texts.front().second;
    }
    const std::vector<std::pair<std::string, std::string>>& all() const noexcept { return m_texts; }

    bool operator==(const LocalizedText&) const = default;

private:
    std::vector<std::pair<std::string, std::string>> m_texts;
};

} // namespace anteroom
