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

/// What was not answered is unknown here, and not another answer. So what waits for one would be shown in
/// FHIR, but beside a condition on the same question that must hold too and asks for an answer.
bool isShownUnanswered(const ImportedGate& gate, const std::vector<std::string>& said, std::size_t at) {
    const ImportedCondition& condition = gate.conditions[at];
    if (!holdsUnanswered(condition))
        return false;
    for (std::size_t i = 0; i < said.size() && !gate.any; ++i)
        if (const ImportedCondition& other = gate.conditions[i];
            other.question == condition.question && !holdsUnanswered(other) && !said[i].empty())
            return false;
    return true;
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

std::string optionIs(const ImportedCondition& condition, const ImportedItem& target) {
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
    return target.id + verb;
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
    for (const ImportedItem& section : questionnaire.sections)
        say(section, nullptr);
    for (const auto& [item, target] : m_waits)
        m_askedFirst.require(*item, *target);
    for (const ImportedItem& section : questionnaire.sections)
        listRequired(section);
}

void ImportedConditions::collect(const ImportedItem& item) {
    if (item.kind != ImportedKind::Group && item.kind != ImportedKind::Information)
        m_items.emplace(item.linkId, &item); // of two with one linkId the first is meant
    for (const ImportedGate& gate : item.gates)
        m_isOurs = m_isOurs || !gate.written.empty();
    for (const ImportedItem& child : item.children)
        collect(child);
}

void ImportedConditions::say(const ImportedItem& item, const ImportedItem* around) {
    std::vector<std::string> parts;
    std::vector<SaidGate> gates;
    for (const ImportedGate& gate : item.gates) {
        gates.push_back(said(gate, item));
        if (const std::string& text = gates.back().text;
            !text.empty() && std::find(parts.begin(), parts.end(), text) == parts.end())
            parts.push_back(text);
    }
    m_showWhens[&item] = allOf(parts);
    m_askedFirst.add(item, around, std::move(gates));
    for (const ImportedItem& child : item.children)
        say(child, &item);
}

void ImportedConditions::listRequired(const ImportedItem& item) {
    if (isRequired(item) && !item.required)
        madeUp(m_diagnostics, item.span, item.linkId,
               "that it is required: what FHIR shows while it has no answer waits here until it was asked");
    for (const ImportedItem& child : item.children)
        listRequired(child);
}

std::string ImportedConditions::showWhen(const ImportedItem& item) const {
    const auto found = m_showWhens.find(&item);
    return found == m_showWhens.end() ? std::string() : found->second;
}

/// Once, though it may be the condition of all that stands below its item too.
void ImportedConditions::list(const ImportedCondition& condition, const ImportedGate& gate,
                              const std::string& what) {
    if (m_listed.emplace(condition.span.begin, what).second)
        notCarried(m_diagnostics, condition.span, gate.linkId, what);
}

SaidGate ImportedConditions::said(const ImportedGate& gate, const ImportedItem& item) {
    if (!gate.written.empty())
        return {gate.written, {}};
    std::vector<std::string> all;
    for (const ImportedCondition& condition : gate.conditions)
        all.push_back(textOf(condition, item));
    const bool isWhole = std::find(all.begin(), all.end(), std::string()) == all.end();
    SaidGate made;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const ImportedCondition& condition = gate.conditions[i];
        const std::string& one = all[i];
        if (one.empty() || (gate.any && !isWhole)) {
            list(condition, gate,
                 "its condition " + wordsOf(condition) + "; write its show-when, it may be shown too often");
            continue;
        }
        const ImportedItem& target = *m_items.at(condition.question);
        if (isOfMoment(condition))
            list(condition, gate,
                 "the time of day in its condition " + wordsOf(condition) + "; it became " +
                     wholeInBackticks(one) + ", and it may be shown too often");
        const bool isOfList = !target.rows.empty() && target.rows != item.rows; // which may be open
        if (isShownUnanswered(gate, all, i) || (holdsUnanswered(condition) && isOfList)) {
            const std::string asked = wholeInBackticks(condition.question);
            list(condition, gate,
                 "that it is shown before " +
                     (isOfList ? "all answers to " + asked + " are there" : asked + " was asked") +
                     ", as its condition " + wordsOf(condition) + " means in FHIR; it became " +
                     wholeInBackticks(one) + ", and waits for that");
            m_waits.emplace_back(&item, &target);
        }
        made.targets.push_back(&target);
        made.text += (made.text.empty() ? "" : gate.any ? " or " : " and ") + one;
    }
    return made;
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
    const bool isNot = holdsUnanswered(condition);
    // Each day has other moments, a group has no answer of its own, and which questions a condition of ours
    // waits for nothing here reads.
    const bool mayBeNot = condition.kind != "DateTime" && !isOfMoment(condition) &&
                          target.kind != ImportedKind::Rows && !m_isOurs;
    if (isNot && !mayBeNot)
        return {};
    const std::string text = comparison(condition, target);
    if (text.empty() || target.rows.empty() || target.rows == item.rows)
        return isNot && !text.empty() ? "not " + text : text;
    const auto rows = m_items.find(target.rows);
    // FHIR looks at one row of a group, and that one is not so is not that none is. The answers of a question
    // that takes several it looks at together: such a list was made of the item itself.
    const bool isOfAll = rows != m_items.end() && rows->second->span == target.span;
    if (rows == m_items.end() || !item.rows.empty() || (isNot && !isOfAll))
        return {};
    return (isNot ? "not any(" : "any(") + rows->second->id + ": " + text + ')';
}

/// What it says of an answer; `!=` that it is equal, and `exists` with false that there is one: these are
/// negated.
std::string ImportedConditions::comparison(const ImportedCondition& condition, const ImportedItem& target) {
    const bool isYesOrNo = condition.value == "yes" || condition.value == "no";
    if (condition.relation == "exists" && !isYesOrNo)
        return {};
    // Of what was a choice of one option, "no" is that nothing was chosen.
    const bool isOnlyOption = target.kind == ImportedKind::YesNo && !target.options.empty();
    if (condition.relation == "exists")
        return target.id + (isOnlyOption ? " is yes" : " is answered");
    switch (target.kind) {
    case ImportedKind::YesNo:
        if (condition.kind == "Boolean" && isYesOrNo && (condition.relation == "=" || isNegated(condition)))
            return target.id + " is " + condition.value;
        return target.options.empty() ? std::string() : optionIs(condition, target);
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
    const std::string relation = isNegated(condition) ? "=" : condition.relation;
    return bound.empty() ? bound : target.id + ' ' + relation + ' ' + bound;
}

} // namespace anteroom::fhir
