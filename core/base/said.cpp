// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/said.h"

#include "core/base/text.h"

namespace anteroom::core {

namespace {

/// All but the last, with commas. Lists of words are short.
Message listed(const std::vector<Message>& parts) {
    Message list = parts.front();
    for (std::size_t i = 1; i + 1 < parts.size(); ++i)
        list = core::said("%1, %2", {list, parts[i]});
    return list;
}

/// All but the last, with commas, and the last; or as many as there are.
std::vector<Message> firstAndLast(const std::vector<std::string>& verbatim) {
    std::vector<Message> both;
    if (verbatim.size() > 1)
        both.push_back(Message::verbatim(joinWords({verbatim.begin(), verbatim.end() - 1}, ", ")));
    if (!verbatim.empty())
        both.push_back(Message::verbatim(verbatim.back()));
    return both;
}

} // namespace

Message said(const char* pattern, std::initializer_list<Part> parts) {
    std::vector<Message> messages;
    messages.reserve(parts.size());
    for (const Part& part : parts)
        messages.push_back(part.message());
    return Message(pattern, std::move(messages));
}

Message allOf(const std::vector<Message>& parts) {
    if (parts.empty())
        return {};
    return parts.size() == 1 ? parts.front() : core::said("%1 and %2", {listed(parts), parts.back()});
}

Message allOf(const std::vector<std::string>& verbatim) { return allOf(firstAndLast(verbatim)); }

Message oneOf(const std::vector<Message>& parts) {
    if (parts.empty())
        return {};
    return parts.size() == 1 ? parts.front() : core::said("%1 or %2", {listed(parts), parts.back()});
}

Message oneOf(const std::vector<std::string>& verbatim) { return oneOf(firstAndLast(verbatim)); }

} // namespace anteroom::core
