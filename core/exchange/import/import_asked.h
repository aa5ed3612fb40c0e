// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/import_model.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace anteroom::fhir {

/// One condition in our words, and the questions that it looks at. The items are those of the questionnaire,
/// which outlives this.
struct SaidGate {
    std::string text;
    std::vector<const ImportedItem*> targets;
};

/// The questions that have to be asked before it is known whether another one is shown. FHIR shows some while
/// the question that they look at has no answer; ours waits for it, and would wait for good where that, or
/// what that one waits for itself, may be passed over.
class AskedFirst {
public:
    /// An item with its conditions. `around`: what holds it; null: nothing.
    void add(const ImportedItem& item, const ImportedItem* around, std::vector<SaidGate> gates);
    /// That `item` waits for `target` where FHIR shows it. When all items are added.
    void require(const ImportedItem& item, const ImportedItem& target);

    bool contains(const ImportedItem& question) const { return m_questions.count(&question) != 0; }

private:
    struct Place {
        const ImportedItem* around = nullptr;
        std::vector<SaidGate> gates;
    };

    void follow(const ImportedItem& question, const std::set<std::string>& shared,
                std::set<const ImportedItem*>& visited);

    std::map<const ImportedItem*, Place> m_places;
    std::set<const ImportedItem*> m_questions;
};

} // namespace anteroom::fhir
