// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/name_index.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anteroom {

/// What can be put into a questionnaire as a whole. The first nine are the question types.
enum class TemplateKind : std::uint8_t {
    YesNo,
    Status,
    Choice,
    Choices,
    Number,
    Date,
    Text,
    Rows,
    Information,
    Group,
    Section,
    Computed,
    Finding,
    Urgent,
    Contradiction
};

/// One item of a list, to be placed (placement.h) and then filled in by its author.
struct NewItem {
    TemplateKind kind = TemplateKind::YesNo;
    std::string id;   ///< free among the names that it was made for
    std::string text; ///< YAML of several lines from behind its dash, not indented, without a last line break
};

/// An item that the loader has nothing to say about: its texts are in all of the questionnaire's languages,
/// and its rules are about questions that there are. `about`: the question that a rule is about, where it is
/// one of those that it can be about; otherwise the first such. Nothing for a rule or value where there is no
/// question that is always shown and has answers to choose from, and for a finding where there is no document
/// to cite. Stateless; any thread.
std::optional<NewItem> newItem(TemplateKind kind, const NameIndex& names, std::string_view about = {});

/// A finding and what proves it: cases, each one item for cases.yaml, in which it is raised, ruled out and
/// not established. They stand alone, without a base.
struct NewFinding {
    NewItem finding;
    std::vector<std::string> cases;
};
std::optional<NewFinding> newFinding(const NameIndex& names, std::string_view about = {});

} // namespace anteroom
