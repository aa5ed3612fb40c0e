// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/expression/syntax.h"
#include "core/questionnaire/questionnaire.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace anteroom {

/// Where things stand in the texts of a questionnaire of which the program does not know it: conditions that
/// two rules share, and ranges. Reads a text again when it is first asked about it: for one thread, after the
/// proofs. The questionnaire must outlive it, and be as it was loaded.
class WrittenPlaces {
public:
    explicit WrittenPlaces(const Questionnaire& questionnaire) : m_questionnaire(questionnaire) {}

    /// Where `node` is written within the words `around` it, which are of one rule. Several rules that say
    /// one thing share its node, whose span is the first place of all. `around` where it is not found there.
    SourceSpan of(NodeIndex node, SourceSpan around) const;

    /// What stands after `range:` of a question, or of a field of it; of one without, its id.
    std::optional<SourceSpan> rangeOf(QuestionIndex question, std::optional<FieldIndex> field) const;

private:
    struct Text {
        std::unique_ptr<const Document> document;
        std::map<std::uint32_t, Node> scalars; ///< by where they begin
        std::map<std::string, Node> asked;     ///< mappings that have a text or fields to ask, by their id
    };

    const Text& text(FileIndex file) const;
    /// The tree of the words that hold `span`.
    std::unique_ptr<Syntax> wordsAt(SourceSpan span) const;
    /// In the one form in which the condition language writes it; empty where it is not known.
    std::string canonical(NodeIndex node) const;

    const Questionnaire& m_questionnaire;
    mutable std::map<FileIndex, Text> m_texts;
};

} // namespace anteroom
