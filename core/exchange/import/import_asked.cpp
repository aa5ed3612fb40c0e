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

void AskedFirst::follow(const ImportedItem& question, const std::set<std::string>& shared,
                        std::set<const ImportedItem*>& visited) {
    if (!visited.insert(&question).second)
        return;
    m_questions.insert(&question);
    for (const ImportedItem* one = &question; one != nullptr; one = m_places[one].around) {
        if (one->kind == ImportedKind::Rows && visited.insert(one).second) // its fields come with its rows
            m_questions.insert(one);
        for (const SaidGate& gate : m_places[one].gates)
            if (shared.count(gate.text) == 0)
                for (const ImportedItem* target : gate.targets)
                    follow(*target, shared, visited);
    }
}

} // namespace anteroom::fhir
