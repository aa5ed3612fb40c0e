// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/exchange/import/import_model.h"

#include <map>
#include <string>
#include <vector>

namespace anteroom::fhir {

/// One condition of several that must all hold.
std::string allOf(const std::vector<std::string>& conditions);

/// The conditions of a questionnaire as sentences of the condition language. It and the diagnostics outlive
/// this.
class ImportedConditions {
public:
    ImportedConditions(const ImportedQuestionnaire& questionnaire, Diagnostics& diagnostics);

    /// When `item` is shown; empty: always. Of conditions that must all hold, those that cannot be said are
    /// left out and listed; of several of which one must hold, none is said then: what is shown too often can
    /// be passed over, what is not shown is not asked.
    std::string showWhen(const ImportedItem& item);

private:
    void collect(const ImportedItem& item);
    std::string textOf(const ImportedGate& gate, const ImportedItem& item);
    std::string textOf(const ImportedCondition& condition, const ImportedItem& item);
    /// Whether it compares a date, which is all that is asked here, with a moment of a day.
    bool isOfMoment(const ImportedCondition& condition) const;
    std::string comparison(const ImportedCondition& condition, const ImportedItem& target);
    std::string optionIs(const ImportedCondition& condition, const ImportedItem& target);
    std::string limit(const ImportedCondition& condition, const ImportedItem& target);

    std::map<std::string, const ImportedItem*, std::less<>> m_items; ///< by linkId
    Diagnostics& m_diagnostics;
};

} // namespace anteroom::fhir
