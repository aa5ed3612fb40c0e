// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/joined_versions.h"

#include <algorithm>

namespace anteroom {

namespace {

using expression::SlotPlace;

std::optional<std::uint32_t> positionOf(const OptionList& options, const OptionId& id) {
    const auto found = std::find(options.begin(), options.end(), id);
    return found == options.end() ? std::nullopt
                                  : std::optional(static_cast<std::uint32_t>(found - options.begin()));
}

const OptionList& optionsOf(const Question& question) {
    static const OptionList none;
    return question.valueType.options ? *question.valueType.options : none;
}

Interval common(const Interval& a, const Interval& b) {
    return {std::max(a.low, b.low), std::min(a.high, b.high)};
}

bool isMeasure(const Question& question) {
    return question.type == QuestionType::Number || question.type == QuestionType::Date;
}

bool isSameVocabulary(const Question& a, const Question& b) {
    if (!a.vocabulary || !b.vocabulary)
        return !a.vocabulary && !b.vocabulary;
    const auto& before = a.vocabulary->entries();
    const auto& after = b.vocabulary->entries();
    return optionsOf(a) == optionsOf(b) && std::equal(before.begin(), before.end(), after.begin(),
                                                      after.end(), [](const auto& x, const auto& y) {
                                                          return x.name == y.name && x.also == y.also &&
                                                                 x.brands == y.brands &&
                                                                 x.classes == y.classes;
                                                      });
}

Sameness samenessOfFields(const Question& before, const Question& after) {
    bool isSame = before.fields.size() == after.fields.size();
    for (std::size_t field = 0; field < before.fields.size(); ++field) {
        const auto found = std::find_if(after.fields.begin(), after.fields.end(), [&](const Question& other) {
            return other.id == before.fields[field].id;
        });
        if (found == after.fields.end() || static_cast<std::size_t>(found - after.fields.begin()) != field)
            isSame = false;
        if (found == after.fields.end())
            continue;
        const Sameness sameness = samenessOf(before.fields[field], *found);
        if (sameness == Sameness::None || (sameness == Sameness::Partly && !found->vocabulary))
            return Sameness::None;
        isSame = isSame && sameness == Sameness::Same;
    }
    return isSame ? Sameness::Same : Sameness::Partly;
}

const Question* fieldIn(const Question& rows, const QuestionId& id) {
    const auto found = std::find_if(rows.fields.begin(), rows.fields.end(),
                                    [&](const Question& field) { return field.id == id; });
    return found == rows.fields.end() ? nullptr : &*found;
}

bool hasOtherVocabulary(const Question& before, const Question& after) {
    return !isSameVocabulary(before, after) ||
           std::any_of(before.fields.begin(), before.fields.end(), [&](const Question& field) {
               const Question* same = fieldIn(after, field.id);
               return same != nullptr && !isSameVocabulary(field, *same);
           });
}

bool hasOtherFields(const Question& before, const Question& after) {
    return !std::equal(before.fields.begin(), before.fields.end(), after.fields.begin(), after.fields.end(),
                       [](const Question& a, const Question& b) { return a.id == b.id; });
}

/// Where the classes of one vocabulary stand in another. A class that is gone has no member.
SlotPlace::Options classesIn(const Question& before, const Question& after) {
    SlotPlace::Options places;
    for (const OptionId& id : optionsOf(before))
        places.push_back(positionOf(optionsOf(after), id));
    return places;
}

class Joiner {
public:
    Joiner(const Questionnaire& before, const Questionnaire& after)
        : m_before(before), m_after(after), m_data(after.data()) {}

    JoinedVersions run() {
        for (std::uint32_t i = 0; i < m_after.questions().size(); ++i)
            m_newPlaces.push_back({QuestionIndex{i}});
        for (const Question& question : m_before.questions())
            placeOld(question);
        const auto questions = static_cast<std::uint32_t>(m_data.questions.size());
        if (questions > m_after.questions().size()) {
            Section section{*SectionId::parse("only-before")};
            section.firstQuestion = static_cast<std::uint32_t>(m_after.questions().size());
            section.endQuestion = questions;
            m_data.sections.push_back(std::move(section));
        }
        std::vector<Program::Slot> slots;
        for (const Question& question : m_data.questions) {
            Program::Slot slot{question.id, question.valueType, {}, {}, {}, 0, 0, {}};
            for (const Question& field : question.fields)
                slot.fields.push_back({field.id, field.valueType});
            slots.push_back(std::move(slot));
        }
        placeComputed(m_after.program(), m_newPlaces, slots);
        placeComputed(m_before.program(), m_oldPlaces, slots);

        JoinedVersions joined;
        joined.program = expression::join(m_after.program(), m_newPlaces, m_before.program(), m_oldPlaces,
                                          std::move(slots), questions);
        for (ComputedValue computed : m_before->computed) {
            computed.value = joined.program.ofSecond(computed.value);
            m_data.computed.push_back(std::move(computed));
        }
        m_data.program = joined.program.program;
        joined.questionnaire = std::make_shared<const Questionnaire>(std::move(m_data));
        joined.apart = std::move(m_apart);
        joined.narrowed = std::move(m_narrowed);
        joined.lookedUp = std::move(m_lookedUp);
        return joined;
    }

private:
    void placeOld(const Question& question) {
        const auto same = m_after.find(question.id.str());
        const Sameness sameness = same ? samenessOf(question, m_after.question(*same)) : Sameness::None;
        if (sameness == Sameness::None) {
            const QuestionIndex slot{static_cast<std::uint32_t>(m_data.questions.size())};
            m_oldPlaces.push_back({slot});
            m_data.questions.push_back(question);
            if (same)
                m_apart.insert({*same, slot});
            return;
        }
        SlotPlace old{*same};
        if (sameness == Sameness::Partly) {
            const Question& now = m_after.question(*same);
            if (hasOtherVocabulary(question, now))
                m_lookedUp.insert(*same);
            if (question.type != QuestionType::Text &&
                (question.fields.empty() || hasOtherFields(question, now)))
                m_narrowed.insert(*same);
            narrow(question, m_data.questions[at(*same)], old, m_newPlaces[at(*same)]);
        }
        Question& shared = m_data.questions[at(*same)];
        shared.notSure = shared.notSure && question.notSure;
        shared.preferNotToSay = shared.preferNotToSay && question.preferNotToSay;
        m_oldPlaces.push_back(std::move(old));
    }

    /// Leaves in `shared` what both versions take.
    static void narrow(const Question& before, Question& shared, SlotPlace& old, SlotPlace& now) {
        if (before.vocabulary) {
            old.options = classesIn(before, shared);
        } else if (!optionsOf(shared).empty()) {
            std::vector<Option> both;
            auto ids = std::make_shared<OptionList>();
            for (const Option& option : shared.options) {
                const bool isBoth = positionOf(optionsOf(before), option.id).has_value();
                now.options.push_back(isBoth ? std::optional(static_cast<std::uint32_t>(both.size()))
                                             : std::nullopt);
                if (!isBoth)
                    continue;
                both.push_back(option);
                ids->push_back(option.id);
            }
            for (const OptionId& id : optionsOf(before))
                old.options.push_back(positionOf(*ids, id));
            shared.options = Options(std::move(both));
            shared.valueType.options = std::move(ids);
        }
        if (isMeasure(shared)) {
            shared.valueType.range = common(before.valueType.range, shared.valueType.range);
            shared.decimals = std::min(before.decimals, shared.decimals);
            shared.partialAllowed = before.partialAllowed && shared.partialAllowed;
            shared.rangeEndsToday = before.rangeEndsToday || shared.rangeEndsToday;
            shared.valueType.endsToday = shared.rangeEndsToday;
        }
        for (const Question& field : before.fields) {
            auto found = std::find_if(shared.fields.begin(), shared.fields.end(),
                                      [&](const Question& other) { return other.id == field.id; });
            old.fields.push_back(FieldIndex{static_cast<std::uint32_t>(found - shared.fields.begin())});
            const bool isLookedUp = found != shared.fields.end() && field.vocabulary;
            old.fieldOptions.push_back(isLookedUp ? classesIn(field, *found) : SlotPlace::Options());
            if (found == shared.fields.end())
                shared.fields.push_back(field);
        }
    }

    static void placeComputed(const Program& program, std::vector<SlotPlace>& places,
                              std::vector<Program::Slot>& slots) {
        for (std::size_t slot = program.questionCount(); slot < program.entries().size(); ++slot) {
            places.push_back({QuestionIndex{static_cast<std::uint32_t>(slots.size())}});
            const Program::Slot& from = program.entries()[slot];
            slots.push_back({from.id, from.type, {}, {}, {}, 0, 0, {}});
        }
    }

    const Questionnaire& m_before;
    const Questionnaire& m_after;
    Questionnaire::Data m_data;
    std::vector<SlotPlace> m_newPlaces;
    std::vector<SlotPlace> m_oldPlaces;
    std::set<QuestionIndex> m_apart;
    std::set<QuestionIndex> m_narrowed;
    std::set<QuestionIndex> m_lookedUp;
};

} // namespace

Sameness samenessOf(const Question& before, const Question& after) {
    if (before.type != after.type || before.valueType.kind != after.valueType.kind ||
        before.unit != after.unit)
        return Sameness::None;
    if (before.type == QuestionType::Rows)
        return samenessOfFields(before, after);
    if (before.vocabulary && after.vocabulary)
        return isSameVocabulary(before, after) ? Sameness::Same : Sameness::Partly;
    const OptionList& options = optionsOf(before);
    if (options != optionsOf(after)) {
        const auto isInBoth = [&](const OptionId& id) {
            return positionOf(optionsOf(after), id).has_value();
        };
        return std::any_of(options.begin(), options.end(), isInBoth) ? Sameness::Partly : Sameness::None;
    }
    if (!isMeasure(before))
        return Sameness::Same;
    const Interval both = common(before.valueType.range, after.valueType.range);
    if (both.low > both.high)
        return Sameness::None;
    const bool isSame = before.valueType.range == after.valueType.range &&
                        before.decimals == after.decimals && before.rangeEndsToday == after.rangeEndsToday &&
                        before.partialAllowed == after.partialAllowed;
    return isSame ? Sameness::Same : Sameness::Partly;
}

JoinedVersions joined(const Questionnaire& before, const Questionnaire& after) {
    return Joiner(before, after).run();
}

} // namespace anteroom
