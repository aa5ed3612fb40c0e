// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/exchange/import/import_asked.h"
#include "core/exchange/import/import_model.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace anteroom::fhir {

/// One condition of several that must all hold.
std::string allOf(const std::vector<std::string>& conditions);

/// The conditions of a questionnaire as sentences of the condition language. It outlives this.
class ImportedConditions {
public:
    ImportedConditions(const ImportedQuestionnaire& questionnaire, Diagnostics& diagnostics);

    /// When `item` is shown; empty: always. Of conditions that must all hold, those that cannot be said are
    /// left out and listed; of several of which one must hold, none is said then: what is shown too often can
    /// be passed over, what is not shown is not asked.
    std::string showWhen(const ImportedItem& item) const;

    /// Whether it has to be required whatever its form says: another waits for it that FHIR shows until it is
    /// answered, and what was passed over would hide that one.
    bool isRequired(const ImportedItem& question) const { return m_askedFirst.contains(question); }

private:
    void collect(const ImportedItem& item);
    void say(const ImportedItem& item, const ImportedItem* around);
    void listRequired(const ImportedItem& item);
    void list(const ImportedCondition& condition, const ImportedGate& gate, const std::string& what);
    SaidGate said(const ImportedGate& gate, const ImportedItem& item);
    std::string textOf(const ImportedCondition& condition, const ImportedItem& item);
    /// Whether it compares a date, which is all that is asked here, with a moment of a day.
    bool isOfMoment(const ImportedCondition& condition) const;
    std::string comparison(const ImportedCondition& condition, const ImportedItem& target);
    std::string limit(const ImportedCondition& condition, const ImportedItem& target);

    std::map<std::string, const ImportedItem*, std::less<>> m_items; ///< by linkId
    std::map<const ImportedItem*, std::string> m_showWhens;
    bool m_isOurs = false; ///< has conditions that are read as they stand
    AskedFirst m_askedFirst;
    std::vector<std::pair<const ImportedItem*, const ImportedItem*>> m_waits; ///< what, for what
    std::set<std::pair<std::uint32_t, std::string>> m_listed;                 ///< where, what
    Diagnostics& m_diagnostics;
};

} // namespace anteroom::fhir
