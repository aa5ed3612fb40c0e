// SPDX-License-Identifier: GPL-3.0-or-later
// Which other options make the same difference.
#include "core/analysis/diff/both_versions.h"

namespace anteroom {

namespace {

/// The one option that was said; nothing where it was none or several.
std::optional<std::uint32_t> optionSaid(const Answer& answer) {
    if (answer.state != Answer::State::Answered)
        return std::nullopt;
    if (const auto* one = std::get_if<OptionValue>(&answer.value))
        return one->option;
    if (const auto* status = std::get_if<StatusValue>(&answer.value))
        return status->status;
    const auto* list = std::get_if<OptionsValue>(&answer.value);
    return list != nullptr && list->options.size() == 1 ? std::optional(list->options.front()) : std::nullopt;
}

Answer answerWith(const Question& question, std::uint32_t option) {
    switch (question.type) {
    case QuestionType::Status:
        return Answer::of(StatusValue{option, std::nullopt});
    case QuestionType::Choices:
        return Answer::of(OptionsValue{{option}});
    default:
        return Answer::of(OptionValue{option});
    }
}

} // namespace

// Nothing where neither version has it.
std::optional<SaidInBoth> BothVersions::withOption(const SaidInBoth& said, const AnswerPlace& place,
                                                   const OptionId& option, Date today) const {
    SaidInBoth other = said;
    for (const bool isAfter : {true, false}) {
        const auto asks = askedAt(said, place, isAfter);
        if (!asks)
            continue;
        const auto& options = asks->question->options;
        for (std::uint32_t index = 0; index < options.size(); ++index) {
            if (!(options[index].id == option))
                continue;
            const Answer answer = answerWith(*asks->question, index);
            for (const bool isThere : {true, false})
                if (Answer* there = answerAt(other, place, isThere))
                    *there = asTaken(*asks, answer, *askedAt(said, place, isThere), today);
            return other;
        }
    }
    return std::nullopt;
}

std::vector<OptionId> BothVersions::optionsOf(const RuleDifference& rule, const Difference& difference,
                                              const AnswerPlace& place) {
    SaidInBoth said = difference.said[place.said];
    std::vector<OptionId> all;
    for (const bool isAfter : {true, false}) {
        const auto asks = askedAt(said, place, isAfter);
        const Answer* answer = answerAt(said, place, isAfter);
        if (!asks || answer == nullptr || asks->question->type == QuestionType::YesNo)
            continue;
        const auto here = optionSaid(*answer);
        if (!here)
            continue;
        std::vector<SaidInBoth> others = difference.said;
        for (std::uint32_t option = 0; option < asks->question->options.size(); ++option) {
            const OptionId& id = asks->question->options[option].id;
            if (option == *here) {
                all.push_back(id);
                continue;
            }
            others[place.said] = *withOption(said, place, id, difference.today);
            if (holds(rule, difference, others))
                all.push_back(id);
        }
        return all;
    }
    return all;
}

void BothVersions::addOptions(const RuleDifference& rule, Difference& difference,
                              const std::vector<AnswerPlace>& decided) {
    for (const AnswerPlace& place : decided) {
        std::vector<OptionId> others = optionsOf(rule, difference, place);
        if (others.size() < 2)
            continue;
        difference.said[place.said].orElse = std::move(others);
        difference.said[place.said].orElseOf = place.field;
        return;
    }
}

} // namespace anteroom
