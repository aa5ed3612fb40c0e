// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <map>
#include <string>

namespace anteroom::test {

/// By "field" or, of a checkbox, "field(code)"; what is not there is empty.
using RedcapRecord = std::map<std::string, std::string>;

/// Branching logic as REDCap reads it, as far as we write it: and, or, brackets, comparisons of a field. An
/// empty field is less than any number, which is why we ask first whether it is.
class RedcapExpression {
public:
    RedcapExpression(const std::string& text, const RedcapRecord& record) : m_text(text), m_record(record) {}

    bool holds() { return either() && m_at == m_text.size(); }

private:
    bool take(const std::string& word) {
        if (m_text.compare(m_at, word.size(), word) != 0)
            return false;
        m_at += word.size();
        return true;
    }
    std::string until(char end) {
        const std::size_t found = m_text.find(end, m_at);
        std::string word = m_text.substr(m_at, found - m_at);
        m_at = found + 1;
        return word;
    }

    bool either() {
        bool holds = both();
        while (take(" or "))
            holds = both() || holds;
        return holds;
    }
    bool both() {
        bool holds = one();
        while (take(" and "))
            holds = one() && holds;
        return holds;
    }
    bool one() {
        if (take("(")) {
            const bool holds = either();
            take(")");
            return holds;
        }
        take("[");
        const std::string name = until(']');
        const auto found = m_record.find(name);
        const std::string value = found == m_record.end() ? std::string() : found->second;
        take(" ");
        const std::string relation = until(' ');
        if (take("'"))
            return compares(value.compare(until('\'')), relation);
        char* end = nullptr;
        const double number = std::strtod(m_text.c_str() + m_at, &end);
        m_at = static_cast<std::size_t>(end - m_text.c_str());
        const double entered = value.empty() ? -1e300 : std::strtod(value.c_str(), nullptr);
        return compares(entered < number ? -1 : entered > number ? 1 : 0, relation);
    }
    static bool compares(int order, const std::string& relation) {
        return relation == "="    ? order == 0
               : relation == "<>" ? order != 0
               : relation == "<"  ? order < 0
               : relation == "<=" ? order <= 0
               : relation == ">"  ? order > 0
                                  : order >= 0;
    }

    const std::string& m_text;
    const RedcapRecord& m_record;
    std::size_t m_at = 0;
};

inline bool redcapHolds(const std::string& logic, const RedcapRecord& record) {
    return RedcapExpression(logic, record).holds();
}

} // namespace anteroom::test
