// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/suggested_step.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace anteroom::studio {

namespace {

bool isAsked(const Change& change) { return change.noun == "question" || change.noun == "field"; }

/// What stands behind a finding is not what it was, whoever it is raised for: how urgent it is, where it
/// prints, whether a question counts as one of safety any more.
bool weighsOtherwise(const Change& change) {
    return std::any_of(change.what.begin(), change.what.end(), [&](const ChangedPart& part) {
        if (isAsked(change))
            return part.what == "safety" && part.values->after == std::vector<std::string>{"no"};
        if (change.noun == "finding")
            return part.what == "kind" || part.what == "priority";
        return change.noun == "urgent trigger" && part.what == "tier";
    });
}

/// An answer, or a finding, is something else than before.
bool meansSomethingElse(const Change& change) {
    static const std::set<std::string_view> parts{"type", "unit"};
    if (weighsOtherwise(change))
        return true;
    const bool isGone = change.edit == Edit::Removed &&
                        (isAsked(change) || change.noun == "finding" || change.noun == "urgent trigger" ||
                         change.noun == "contradiction" || change.noun == "computed value");
    return isGone ||
           (isAsked(change) && std::any_of(change.what.begin(), change.what.end(), [](const auto& part) {
                return parts.contains(part.what) || (part.option && part.option->edit == Edit::Removed);
            }));
}

/// Words, and where they print, change nothing of what is asked and found.
bool isWordsOnly(const Change& change) {
    static const std::set<std::string_view> words{"text",
                                                  "label",
                                                  "title",
                                                  "help",
                                                  "staff-note",
                                                  "description",
                                                  "license",
                                                  "discuss",
                                                  "information",
                                                  "row",
                                                  "none",
                                                  "introduction",
                                                  "order of options",
                                                  "lines",
                                                  "summary",
                                                  "category",
                                                  "criteria",
                                                  "cite",
                                                  "quote",
                                                  "publisher",
                                                  "url",
                                                  "year",
                                                  "languages",
                                                  "code",
                                                  "beyond",
                                                  "usual",
                                                  "topic"};
    if (change.edit != Edit::Changed)
        return change.noun == "group" || change.noun == "document" || change.noun == "topic";
    const bool isOfDocument = change.noun == "document" || change.noun == "topic";
    // Whether a rule says something else was proved.
    const bool isRule =
        change.noun == "finding" || change.noun == "urgent trigger" || change.noun == "contradiction";
    return std::all_of(change.what.begin(), change.what.end(), [&](const ChangedPart& part) {
        if (part.option)
            return part.option->edit == Edit::Changed && !part.after.empty();
        return (isOfDocument && !part.moved) || (isRule && part.what == "when") ||
               words.contains(std::string_view(part.what).substr(0, part.what.find(" (")));
    });
}

} // namespace

VersionStep stepOf(const std::vector<Change>& changes, const std::vector<RuleDifference>& rules) {
    const bool isElse = std::any_of(changes.begin(), changes.end(), meansSomethingElse) ||
                        std::any_of(rules.begin(), rules.end(), [](const RuleDifference& rule) {
                            return rule.before && !rule.isSame() && !rule.isOpen();
                        });
    if (isElse)
        return VersionStep::Major;
    const bool isMore =
        !std::all_of(changes.begin(), changes.end(), isWordsOnly) ||
        std::any_of(rules.begin(), rules.end(), [](const RuleDifference& rule) { return !rule.before; });
    return isMore ? VersionStep::Minor : VersionStep::Patch;
}

} // namespace anteroom::studio
