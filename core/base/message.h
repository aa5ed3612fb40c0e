// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// A sentence of ours whose pattern and parts are still apart, so that a program can say it in its own
/// language: "%1 is not an option of %2" with what was typed and the id of a question. A value; cheap where
/// it is empty.
class Message {
public:
    /// The pattern in another language, or empty where it has none there.
    using Translate = std::function<std::string(std::string_view pattern)>;

    Message() = default; ///< empty
    /// `pattern`: English, and a literal, because translators find it in the source; %1 to %9 stand for
    /// `parts`, each of which may stand several times or, in another language, elsewhere; %^1 is the same at
    /// the beginning of a sentence, with a capital letter.
    explicit Message(const char* pattern, std::vector<Message> parts = {});
    /// What is the same in every language: an id, a number, what somebody typed.
    static Message verbatim(std::string text);

    bool empty() const noexcept { return m_text.empty(); }
    std::string english() const;
    /// What has no translation stands in English.
    std::string in(const Translate& translate) const;

private:
    std::string m_text; ///< the pattern, or what is the same in every language
    bool m_isPattern = false;
    std::vector<Message> m_parts;
};

} // namespace anteroom
