// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/seeded_faults.h"

#include "core/authoring/tree_words.h"
#include "core/expression/syntax.h"
#include "tests/support/mutants.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>

namespace anteroom::test {

namespace {

const std::set<std::string_view> conditions{"when", "show-when", "value"};
const std::set<std::string_view> lists{"questions", "fields", "options",       "computed",
                                       "findings",  "urgent", "contradictions"};
const std::set<std::string_view> ordered{"sections", "questions", "fields", "options",
                                         "topics",   "findings",  "urgent"};
const std::set<std::string_view> limits{"range", "usual"};

std::string quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' ? std::string("''") : std::string(1, c);
    return out + "'";
}

class Seeder {
public:
    explicit Seeder(const Document& document) : m_text(document.source().text()) {}

    std::vector<SeededFault> take() { return std::move(m_faults); }

    void walk(Node node, std::string_view key, const std::string& around) {
        if (node.isSequence() && lists.count(key) > 0)
            drop(node, key);
        if (node.isSequence() && ordered.count(key) > 0)
            exchange(node, key);
        if (node.isSequence() && limits.count(key) > 0)
            moveLimits(node, key, around);
        if (node.isScalar() && conditions.count(key) > 0)
            turn(node, key, around);
        if (node.isScalar() && (key == "id" || key == "group"))
            add("id renamed", around, node.span(), std::string(node.scalar()) + "-x");
        if (node.isScalar() && node.isPlain() && (node.scalar() == "yes" || node.scalar() == "no"))
            add("yes or no turned", around + ", " + std::string(key), node.span(),
                node.scalar() == "yes" ? "no" : "yes");
        const std::string own = node.isMapping() ? authoring::scalarOf(node, "id") : std::string();
        for (std::uint32_t i = 0; i < node.size(); ++i)
            walk(node[i], node.isMapping() ? node.key(i).scalar() : key, own.empty() ? around : own);
    }

private:
    void add(std::string kind, const std::string& where, SourceSpan span, std::string by) {
        m_faults.push_back({std::move(kind), where + ": " + by, span, std::move(by)});
    }

    void turn(Node condition, std::string_view key, const std::string& around) {
        Diagnostics diagnostics;
        const auto syntax = parseExpression(condition, diagnostics);
        if (!syntax || !diagnostics.empty())
            return;
        for (const std::string& mutant : mutantsOf(*syntax))
            add(std::string(key) + " turned", around, condition.span(), quoted(mutant));
    }

    void moveLimits(Node both, std::string_view key, const std::string& around) {
        for (std::uint32_t i = 0; i < both.size(); ++i)
            if (const int limit = std::atoi(std::string(both[i].scalar()).c_str()); limit != 0)
                add(std::string(key) + " moved", around, both[i].span(),
                    std::to_string(i == 0 ? limit + 1 : limit - 1));
    }

    /// The whole lines of an item, where it has lines of its own.
    std::optional<SourceSpan> linesOf(Node item) const {
        SourceSpan span = item.span();
        const std::size_t line = m_text.rfind('\n', span.begin) + 1;
        if (m_text.substr(line, span.begin - line).find_first_not_of(" -") != std::string_view::npos)
            return std::nullopt;
        const std::size_t end = std::min(m_text.find('\n', span.end), m_text.size() - 1);
        span.begin = static_cast<std::uint32_t>(line);
        span.end = static_cast<std::uint32_t>(end + 1);
        return span;
    }

    void drop(Node items, std::string_view key) {
        for (std::uint32_t i = 0; i < items.size(); ++i)
            if (const auto span = linesOf(items[i]))
                m_faults.push_back(
                    {"dropped from " + std::string(key), authoring::scalarOf(items[i], "id"), *span, {}});
    }

    /// An item and the one behind it.
    void exchange(Node items, std::string_view key) {
        for (std::uint32_t i = 0; i + 1 < items.size(); ++i) {
            const auto one = linesOf(items[i]);
            const auto next = linesOf(items[i + 1]);
            if (!one || !next || next->begin < one->end)
                continue;
            const auto text = [&](std::uint32_t begin, std::uint32_t end) {
                return std::string(m_text.substr(begin, end - begin));
            };
            m_faults.push_back(
                {"moved in " + std::string(key), authoring::scalarOf(items[i], "id"),
                 SourceSpan{one->file, one->begin, next->end},
                 text(next->begin, next->end) + text(one->end, next->begin) + text(one->begin, one->end)});
        }
    }

    std::string_view m_text;
    std::vector<SeededFault> m_faults;
};

} // namespace

std::string SeededFault::in(const std::string& text) const {
    return text.substr(0, span.begin) + by + text.substr(span.end);
}

std::vector<SeededFault> seededFaults(const Document& document) {
    Seeder seeder(document);
    seeder.walk(document.root(), {}, {});
    std::vector<SeededFault> faults = seeder.take();
    std::stable_sort(faults.begin(), faults.end(),
                     [](const SeededFault& a, const SeededFault& b) { return a.kind < b.kind; });
    return faults;
}

std::vector<SeededFault> spread(const std::vector<SeededFault>& faults, std::size_t ofEachKind) {
    std::map<std::string, std::vector<const SeededFault*>> kinds;
    for (const SeededFault& fault : faults)
        kinds[fault.kind].push_back(&fault);
    std::vector<SeededFault> chosen;
    for (const auto& [kind, all] : kinds) {
        const std::size_t some = std::min(ofEachKind, all.size());
        for (std::size_t i = 0; i < some; ++i)
            chosen.push_back(*all[i * all.size() / some]);
    }
    return chosen;
}

} // namespace anteroom::test
