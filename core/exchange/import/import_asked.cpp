// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_asked.h"

namespace anteroom::fhir {

void AskedFirst::add(const ImportedItem& item, const ImportedItem* around, std::vector<SaidGate> gates) {
    m_places[&item] = {around, std::move(gates)};
}

void AskedFirst::require(const ImportedItem& item, const ImportedItem& target) {
    // What both are shown on says nothing: while it does not hold, FHIR shows neither.
    std::set<std::string> shared;
    std::set<const ImportedItem*> visited;
    for (const ImportedItem* one = &item; one != nullptr; one = m_places[one].around) {
        visited.insert(one);
        for (const SaidGate& gate : m_places[one].gates)
            shared.insert(gate.text);
    }
    follow(target, shared, visited);
}

// With a list of its own: a form may be one long chain.
void AskedFirst::follow(const ImportedItem& question, const std::set<std::string>& shared,
                        std::set<const ImportedItem*>& visited) {
    std::vector<const ImportedItem*> open{&question};
    while (!open.empty()) {
        const ImportedItem* asked = open.back();
        open.pop_back();
        if (!visited.insert(asked).second)
            continue;
        m_questions.insert(asked);
        for (const ImportedItem* one = asked; one != nullptr; one = m_places[one].around) {
            if (one->kind == ImportedKind::Rows &&
                visited.insert(one).second) // its fields come with its rows
                m_questions.insert(one);
            for (const SaidGate& gate : m_places[one].gates)
                if (shared.count(gate.text) == 0)
                    open.insert(open.end(), gate.targets.begin(), gate.targets.end());
        }
    }
}

} // namespace anteroom::fhir
