// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/import_conditions.h"

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/exchange/import/fhir_node.h"
#include "core/exchange/import/import_moment.h"

#include <algorithm>

namespace anteroom::fhir {

namespace {

bool isNegated(const ImportedCondition& condition) { return condition.relation == "!="; }

/// Whether FHIR has it hold of a question that nobody answered: `!=` is "no answer is equal".
bool holdsUnanswered(const ImportedCondition& condition) {
    return isNegated(condition) || (condition.relation == "exists" && condition.value == "no");
}

/// What was not answered is unknown here, and not another answer. So a `!=` is the same in both only beside a
/// condition on the same question that must hold too and asks for an answer.
bool isSame(const ImportedGate& gate, const std::vector<std::string>& said, std::size_t at) {
    const ImportedCondition& condition = gate.conditions[at];
    if (!holdsUnanswered(condition))
        return true;
    for (std::size_t i = 0; i < said.size() && !gate.any && isNegated(condition); ++i)
        if (const ImportedCondition& other = gate.conditions[i];
            other.question == condition.question && !holdsUnanswered(other) && !said[i].empty())
            return true;
    return false;
}

/// How surely an option is the one that a condition asks for: codes go before words, for one option may be
/// called what is the code of another. 0: it is not.
int likeness(const ImportedOption& option, const ImportedCondition& condition) {
    const bool isOtherSystem =
        !option.system.empty() && !condition.system.empty() && option.system != condition.system;
    if (isOtherSystem || condition.value.empty())
        return 0;
    const bool isCalledSo =
        !option.madeUp && (option.text.original() == condition.value || option.name == condition.value);
    if (condition.isCalled)
        return isCalledSo ? 1 : 0;
    const std::string& code = option.code.empty() ? option.id : option.code;
    if (code == condition.value)
        return option.system == condition.system ? 3 : 2;
    return isCalledSo && (condition.kind != "Coding" || option.code.empty()) ? 1 : 0;
}

/// The ids of those that it asks for: of one code there may be several.
std::vector<std::string> optionsOf(const ImportedItem& target, const ImportedCondition& condition) {
    std::vector<std::string> ids;
    int most = 1;
    for (const ImportedOption& option : target.options) {
        const int like = likeness(option, condition);
        if (like > most)
            ids.clear();
        if (like >= most)
            ids.push_back(option.id);
        most = std::max(most, like);
    }
    return ids;
}

/// What is compared in another unit than the one asked for would be another number.
bool isInUnit(const ImportedCondition& condition, const ImportedItem& target) {
    const auto isThat = [&](const std::string& unit) {
        const auto& names = target.unit.all();
        return unit == target.unitCode ||
               std::any_of(names.begin(), names.end(), [&](const auto& name) { return name.second == unit; });
    };
    return condition.units.empty() || target.unit.empty() ||
           std::any_of(condition.units.begin(), condition.units.end(), isThat);
}

std::string wordsOf(const ImportedCondition& condition) {
    return wholeInBackticks(condition.question + ' ' + condition.relation + ' ' + condition.value);
}

} // namespace

std::string allOf(const std::vector<std::string>& conditions) {
    std::string all;
    for (const std::string& one : conditions) {
        const bool needsBrackets = conditions.size() > 1 && one.find(" or ") != std::string::npos;
        all += (all.empty() ? "" : " and ") + (needsBrackets ? '(' + one + ')' : one);
    }
    return all;
}

ImportedConditions::ImportedConditions(const ImportedQuestionnaire& questionnaire, Diagnostics& diagnostics)
    : m_diagnostics(diagnostics) {
    for (const ImportedItem& section : questionnaire.sections)
        collect(section);
}

void ImportedConditions::collect(const ImportedItem& item) {
    if (item.kind != ImportedKind::Group && item.kind != ImportedKind::Information)
        m_items.emplace(item.linkId, &item); // of two with one linkId the first is meant
    for (const ImportedItem& child : item.children)
        collect(child);
}

std::string ImportedConditions::showWhen(const ImportedItem& item) {
    std::vector<std::string> parts;
    for (const ImportedGate& gate : item.gates)
        if (std::string text = textOf(gate, item);
            !text.empty() && std::find(parts.begin(), parts.end(), text) == parts.end())
            parts.push_back(std::move(text));
    return allOf(parts);
}

std::string ImportedConditions::textOf(const ImportedGate& gate, const ImportedItem& item) {
    if (!gate.written.empty())
        return gate.written;
    std::string all;
    std::vector<std::string> said;
    for (const ImportedCondition& condition : gate.conditions)
        said.push_back(textOf(condition, item));
    for (std::size_t i = 0; i < said.size(); ++i)
        if (!isSame(gate, said, i))
            said[i].clear();
    const bool isWhole = std::find(said.begin(), said.end(), std::string()) == said.end();
    for (std::size_t i = 0; i < said.size(); ++i) {
        const ImportedCondition& condition = gate.conditions[i];
        const std::string& one = said[i];
        if (one.empty() || (gate.any && !isWhole)) {
            notCarried(m_diagnostics, condition.span, gate.linkId,
                       "its condition " + wordsOf(condition) +
                           (holdsUnanswered(condition)
                                ? ", which in FHIR holds while that is not answered, and no "
                                  "show-when says so; it may be shown too often"
                                : "; write its show-when, it may be shown too often"));
        } else {
            if (isOfMoment(condition))
                notCarried(m_diagnostics, condition.span, gate.linkId,
                           "the time of day in its condition " + wordsOf(condition) + "; it became " +
                               wholeInBackticks(one) + ", and it may be shown too often");
            all += (all.empty() ? "" : gate.any ? " or " : " and ") + one;
        }
    }
    return all;
}

bool ImportedConditions::isOfMoment(const ImportedCondition& condition) const {
    const auto found = m_items.find(condition.question);
    return found != m_items.end() && found->second->kind == ImportedKind::Date &&
           condition.relation != "exists" && daysOfMoment(condition.value);
}

std::string ImportedConditions::textOf(const ImportedCondition& condition, const ImportedItem& item) {
    const auto found = m_items.find(condition.question);
    if (found == m_items.end() || found->second == &item)
        return {};
    const ImportedItem& target = *found->second;
    std::string text = comparison(condition, target);
    if (text.empty() || target.rows.empty() || target.rows == item.rows)
        return text;
    const auto rows = m_items.find(target.rows);
    if (rows == m_items.end() || !item.rows.empty() || holdsUnanswered(condition))
        return {}; // that one row is not so is not that none is
    return "any(" + rows->second->id + ": " + text + ')';
}

std::string ImportedConditions::comparison(const ImportedCondition& condition, const ImportedItem& target) {
    const bool isYesOrNo = condition.value == "yes" || condition.value == "no";
    if (condition.relation == "exists" && !isYesOrNo)
        return {};
    // Of what was a choice of one option, "no" is that nothing was chosen.
    const bool isOnlyOption = target.kind == ImportedKind::YesNo && !target.options.empty();
    if (condition.relation == "exists")
        return (condition.value == "no" ? "not " : "") + target.id +
               (isOnlyOption ? " is yes" : " is answered");
    switch (target.kind) {
    case ImportedKind::YesNo: {
        const bool isBoolean =
            condition.kind == "Boolean" && isYesOrNo && (condition.relation == "=" || isNegated(condition));
        if (isBoolean)
            return (isNegated(condition) ? "not " : "") + target.id + " is " + condition.value;
        return target.options.empty() ? std::string() : optionIs(condition, target);
    }
    case ImportedKind::Status:
    case ImportedKind::Choice:
    case ImportedKind::Choices:
        return optionIs(condition, target);
    case ImportedKind::Number:
    case ImportedKind::Date:
        return limit(condition, target);
    default:
        return {};
    }
}

std::string ImportedConditions::optionIs(const ImportedCondition& condition, const ImportedItem& target) {
    const std::vector<std::string> options = optionsOf(target, condition);
    if (options.empty() || (condition.relation != "=" && !isNegated(condition)))
        return {};
    std::string list;
    for (const std::string& id : options)
        list += (list.empty() ? "" : ", ") + id;
    const std::string verb = target.kind == ImportedKind::Choices ? " includes any of [" + list + ']'
                             : target.kind == ImportedKind::YesNo ? " is yes"
                             : options.size() == 1                ? " is " + list
                                                                  : " in [" + list + ']';
    return (isNegated(condition) ? "not " : "") + target.id + verb;
}

std::string ImportedConditions::limit(const ImportedCondition& condition, const ImportedItem& target) {
    static const std::vector<std::string> relations{"=", "!=", "<", "<=", ">", ">="};
    if (std::find(relations.begin(), relations.end(), condition.relation) == relations.end() ||
        !isInUnit(condition, target))
        return {};
    if (!condition.units.empty() && target.unit.empty())
        notCarried(m_diagnostics, condition.span, target.linkId,
                   "its unit, in which a condition asks for it: " + inBackticks(condition.units.front()));
    std::string bound;
    if (target.kind == ImportedKind::Date) {
        if (const auto days = daysOfMoment(condition.value))
            return momentText(target.id, condition.relation, *days);
        if (const auto date = Date::parse(condition.value))
            bound = date->iso();
    } else if (const auto number = parseDecimal(condition.value)) {
        bound = formatNumber(*number);
    }
    return bound.empty() ? bound : target.id + ' ' + condition.relation + ' ' + bound;
}

} // namespace anteroom::fhir
