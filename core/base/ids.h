// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace anteroom {

inline constexpr std::size_t longestId = 64;

/// Whether `text` is an id as the format defines it: [a-z][a-z0-9]*(-[a-z0-9]+)*, at most 64 characters.
bool isIdText(std::string_view text);

/// A checked id. Tag keeps the id of a question from being passed as the id of a finding.
template <typename Tag>
class Id {
public:
    static std::optional<Id> parse(std::string_view text) {
        return isIdText(text) ? std::optional<Id>(Id(std::string(text))) : std::nullopt;
    }
    const std::string& str() const noexcept { return m_text; }
    auto operator<=>(const Id&) const = default;

private:
    explicit Id(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

using QuestionnaireId = Id<struct QuestionnaireTag>;
using SectionId = Id<struct SectionTag>;
using QuestionId = Id<struct QuestionTag>; ///< of a question, a field of a row or a computed value
using OptionId = Id<struct OptionTag>;
using FindingId = Id<struct FindingTag>;
using DocumentId = Id<struct DocumentTag>;
using TopicId = Id<struct TopicTag>;
using SensitivityId = Id<struct SensitivityTag>; ///< of a kind of sensitive answers: "substance-use"
using VocabularyId = Id<struct VocabularyTag>;
/// Of a row of a list of criteria, included or kept elsewhere.
using CriterionId = Id<struct CriterionTag>;

/// Dense index of a top-level question (in the order asked) or, after the last of those, a computed value.
enum class QuestionIndex : std::uint32_t {};
/// Index of a field within its rows question.
enum class FieldIndex : std::uint32_t {};

template <typename Index>
constexpr std::size_t at(Index index) {
    return static_cast<std::size_t>(index);
}

} // namespace anteroom

template <typename Tag>
struct std::hash<anteroom::Id<Tag>> {
    std::size_t operator()(const anteroom::Id<Tag>& id) const noexcept {
        return std::hash<std::string>{}(id.str());
    }
};
