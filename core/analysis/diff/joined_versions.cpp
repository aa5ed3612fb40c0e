// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diff/joined_versions.h"

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

bool hasSameOptions(const Question& before, const Question& after) {
    return before.options.size() == after.options.size() &&
           std::all_of(before.options.begin(), before.options.end(), [&](const Option& option) {
               return std::any_of(after.options.begin(), after.options.end(), [&](const Option& other) {
                   return option.id == other.id && option.exclusive == other.exclusive;
               });
           });
}

const Question* fieldIn(const Question& rows, const QuestionId& id) {
    const auto found = std::find_if(rows.fields.begin(), rows.fields.end(),
                                    [&](const Question& field) { return field.id == id; });
    return found == rows.fields.end() ? nullptr : &*found;
}

/// Where the options, or the classes of the vocabulary, of one question stand in another. What is gone has
/// no place.
SlotPlace::Options optionsIn(const Question& before, const Question& after) {
    SlotPlace::Options places;
    for (const OptionId& id : optionsOf(before))
        places.push_back(positionOf(optionsOf(after), id));
    return places;
}

void lookUpAs(const Question& after, Question& before) {
    if (before.vocabulary && after.vocabulary) {
        before.vocabulary = after.vocabulary;
        before.valueType.options = after.valueType.options;
    }
}

class Joiner {
public:
    Joiner(const Questionnaire& before, const Questionnaire& after)
        : m_before(before), m_after(after), m_data(after.data()) {}

    JoinedVersions run() {
        for (std::uint32_t i = 0; i < m_after.questions().size(); ++i)
            m_newPlaces.push_back({QuestionIndex{i}});
        for (std::uint32_t i = 0; i < m_before.questions().size(); ++i)
            placeOld(QuestionIndex{i});
        const auto questions = static_cast<std::uint32_t>(m_data.questions.size());
        addSections();
        std::vector<Program::Slot> slots;
        for (const Question& question : m_data.questions) {
            Program::Slot slot{question.id, question.valueType, {}, {}, {}, 0, 0, {}};
            for (const Question& field : question.fields)
                slot.fields.push_back({field.id, field.valueType});
            slots.push_back(std::move(slot));
        }
        for (const SlotPlace& place : m_oldPlaces)
            m_joined.placeBefore.push_back(place.slot);
        placeComputed(m_after.program(), m_newPlaces, slots);
        placeComputed(m_before.program(), m_oldPlaces, slots);

        m_joined.program = expression::join(m_after.program(), m_newPlaces, m_before.program(), m_oldPlaces,
                                            std::move(slots), questions);
        for (ComputedValue computed : m_before->computed) {
            computed.value = m_joined.program.ofSecond(computed.value);
            m_data.computed.push_back(std::move(computed));
        }
        m_data.program = m_joined.program.program;
        m_joined.questionnaire = std::make_shared<const Questionnaire>(std::move(m_data));
        return std::move(m_joined);
    }

private:
    void placeOld(QuestionIndex index) {
        const Question& question = m_before.question(index);
        const auto same = m_after.find(question.id.str());
        const Sameness sameness =
            same ? samenessOf(asked(m_before, index), asked(m_after, *same)) : Sameness::Apart;
        if (sameness == Sameness::Same)
            share(question, *same);
        else
            placeApart(index, same, sameness == Sameness::Partly);
    }

    /// One question for both, which has the fields of both.
    void share(const Question& question, QuestionIndex same) {
        Question& shared = m_data.questions[at(same)];
        SlotPlace old{same, optionsIn(question, shared), {}, {}};
        for (const Question& field : question.fields) {
            const Question* found = fieldIn(shared, field.id);
            if (found == nullptr) {
                shared.fields.push_back(field);
                found = &shared.fields.back();
            }
            old.fields.push_back(FieldIndex{static_cast<std::uint32_t>(found - shared.fields.data())});
            old.fieldOptions.push_back(optionsIn(field, *found));
        }
        m_oldPlaces.push_back(std::move(old));
    }

    /// A question of its own, which looks names up as the new version does.
    void placeApart(QuestionIndex index, std::optional<QuestionIndex> same, bool isLinked) {
        const Question& question = m_before.question(index);
        SlotPlace old{QuestionIndex{static_cast<std::uint32_t>(m_data.questions.size())}};
        Question placed = question;
        if (isLinked && placed.vocabulary) {
            lookUpAs(m_after.question(*same), placed);
            old.options = optionsIn(question, placed);
        }
        for (Question& field : placed.fields) {
            const Question* now = isLinked ? fieldIn(m_after.question(*same), field.id) : nullptr;
            if (now == nullptr || samenessOf({&field}, {now}) == Sameness::Apart) {
                old.fieldOptions.emplace_back();
                continue;
            }
            lookUpAs(*now, field);
            old.fieldOptions.push_back(field.vocabulary ? optionsIn(*fieldIn(question, field.id), field)
                                                        : SlotPlace::Options());
        }
        m_data.questions.push_back(std::move(placed));
        m_sections.push_back(m_before.sectionOf(index));
        if (isLinked)
            m_joined.links.push_back({old.slot, *same});
        m_oldPlaces.push_back(std::move(old));
    }

    /// A section of the joined questionnaire says of its questions whether they can be declined.
    void addSections() {
        auto next = static_cast<std::uint32_t>(m_after.questions().size());
        for (std::size_t i = 0; i < m_sections.size(); ++i) {
            Section section{m_before->sections[m_sections[i]].id};
            section.declinable = m_before->sections[m_sections[i]].declinable;
            section.firstQuestion = next++;
            section.endQuestion = next;
            m_data.sections.push_back(std::move(section));
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
    std::vector<std::uint32_t> m_sections; ///< of the old version, by question that has a place of its own
    JoinedVersions m_joined;
};

bool isSameMeasure(const Question& before, const Question& after) {
    return before.valueType.range == after.valueType.range && before.decimals == after.decimals &&
           before.rangeEndsToday == after.rangeEndsToday && before.partialAllowed == after.partialAllowed;
}

Sameness samenessOfFields(const AskedQuestion& before, const AskedQuestion& after) {
    if (before.question->mayBeNone() != after.question->mayBeNone())
        return Sameness::Partly;
    for (const Question& field : before.question->fields) {
        const Question* same = fieldIn(*after.question, field.id);
        if (same != nullptr && samenessOf(before.field(field), after.field(*same)) != Sameness::Same)
            return Sameness::Partly;
    }
    return Sameness::Same;
}

} // namespace

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

Sameness samenessOf(const AskedQuestion& asked, const AskedQuestion& askedNow) {
    const Question& before = *asked.question;
    const Question& after = *askedNow.question;
    if (before.type != after.type || before.valueType.kind != after.valueType.kind ||
        before.valueType.unit != after.valueType.unit)
        return Sameness::Apart;
    if (asked.wayOut().has_value() != askedNow.wayOut().has_value())
        return Sameness::Partly;
    if (before.type == QuestionType::Rows)
        return samenessOfFields(asked, askedNow);
    const bool isSame = hasSameOptions(before, after) && isSameMeasure(before, after);
    return isSame ? Sameness::Same : Sameness::Partly;
}

JoinedVersions joined(const Questionnaire& before, const Questionnaire& after) {
    return Joiner(before, after).run();
}

} // namespace anteroom
