// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/notes/grouped_implications.h"

#include <algorithm>
#include <map>
#include <set>

namespace anteroom {

namespace {

using Name = std::pair<RuleKind, std::uint32_t>;

Name nameOf(const Rule& rule) { return {rule.kind, rule.index}; }

class Pairs {
public:
    explicit Pairs(const ProofNotes& notes) {
        for (const ProofNote& note : notes)
            if (note.proved == Proved::ComeTogether) {
                const Name first = firstOf(nameOf(*note.rule));
                m_first.try_emplace(nameOf(*note.other), first);
            }
        for (const ProofNote& note : notes)
            if (note.proved == Proved::Implies)
                m_brings[firstOf(nameOf(*note.rule))].insert(firstOf(nameOf(*note.other)));
    }

    /// Whether it follows from what other notes say.
    bool follows(const ProofNote& note) const {
        const Name rule = nameOf(*note.rule);
        const Name other = nameOf(*note.other);
        if (note.proved == Proved::ComeTogether)
            return firstOf(rule) != rule;
        if (firstOf(rule) != rule || firstOf(other) != other)
            return true;
        const std::set<Name>& brought = m_brings.at(rule);
        return std::any_of(brought.begin(), brought.end(), [&](const Name& between) {
            const auto more = m_brings.find(between);
            return more != m_brings.end() && more->second.count(other) != 0;
        });
    }

private:
    Name firstOf(Name rule) const {
        for (auto found = m_first.find(rule); found != m_first.end(); found = m_first.find(rule))
            rule = found->second;
        return rule;
    }

    std::map<Name, Name> m_first; ///< of rules that come together, the first that was noted
    std::map<Name, std::set<Name>> m_brings;
};

bool isOfPair(const ProofNote& note) {
    return note.proved == Proved::Implies || note.proved == Proved::ComeTogether;
}

} // namespace

ProofNotes grouped(ProofNotes notes) {
    const Pairs pairs(notes);
    std::map<std::pair<Proved, Name>, std::size_t> first;
    ProofNotes all;
    for (ProofNote& note : notes) {
        const bool isPair = isOfPair(note);
        if (isPair && pairs.follows(note))
            continue;
        if (!isPair || note.rule->kind == RuleKind::Urgent) {
            all.push_back(std::move(note));
            continue;
        }
        const bool isTogether = note.proved == Proved::ComeTogether;
        const Name common = nameOf(isTogether ? *note.rule : *note.other);
        const auto [known, isNew] = first.try_emplace({note.proved, common}, all.size());
        if (isNew)
            all.push_back(std::move(note));
        else
            all[known->second].alike.push_back(isTogether ? *note.other : *note.rule);
    }
    return all;
}

} // namespace anteroom
