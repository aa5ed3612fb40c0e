// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/moved_answer.h"

#include "core/session/answer_text.h"

#include <algorithm>

namespace anteroom {

namespace {

std::optional<std::uint32_t> positionOf(const OptionId& id, const Options& options) {
    const auto* const found =
        std::find_if(options.begin(), options.end(), [&](const Option& option) { return option.id == id; });
    if (found == options.end())
        return std::nullopt;
    return static_cast<std::uint32_t>(found - options.begin());
}

bool choosesOne(QuestionType type) { return type == QuestionType::YesNo || type == QuestionType::Choice; }

bool asksForTheSame(const Question& from, const Question& to) {
    return from.type == to.type || (choosesOne(from.type) && choosesOne(to.type));
}

/// Fills the value of `moved`; false where nothing of it is left.
class Moving {
public:
    Moving(const Question& from, const Question& to, Date today, Answer& moved)
        : m_from(from), m_to(to), m_today(today), m_moved(moved) {}

    bool operator()(std::monostate) const { return true; }
    bool operator()(const OptionValue& value) const {
        const auto position = positionOf(m_from.options.at(value.option).id, m_to.options);
        if (position)
            m_moved.value = OptionValue{*position};
        return position.has_value();
    }
    bool operator()(const OptionsValue& value) const {
        OptionsValue kept;
        for (const std::uint32_t option : value.options)
            if (const auto position = positionOf(m_from.options.at(option).id, m_to.options))
                kept.options.push_back(*position);
        std::sort(kept.options.begin(), kept.options.end());
        if (kept.options.size() > 1) // what stands alone now does not stand beside others
            std::erase_if(kept.options,
                          [&](std::uint32_t option) { return m_to.options.at(option).exclusive; });
        const bool isLeft = !kept.options.empty();
        m_moved.value = std::move(kept);
        return isLeft;
    }
    bool operator()(const StatusValue& value) const {
        m_moved.value = StatusValue{value.status, m_to.whenPast ? value.when : std::nullopt};
        return true;
    }
    bool operator()(double value) const { return judge(value); }
    bool operator()(const PartialDate& value) const { return judge(value); }
    bool operator()(const TextValue& value) const {
        TextValue kept{value.text, std::nullopt};
        if (m_to.vocabulary)
            kept.entry = m_to.vocabulary->exact(
                value.entry ? m_from.vocabulary->entries().at(*value.entry).name : value.text);
        m_moved.value = std::move(kept);
        return true;
    }
    bool operator()(const RowsValue& value) const {
        RowsValue kept{{}, value.complete && (!value.rows.empty() || m_to.mayBeNone())};
        for (const std::vector<Answer>& row : value.rows)
            kept.rows.push_back(moved(row));
        m_moved.value = std::move(kept);
        return true;
    }

private:
    bool judge(const Answer::Value& value) const {
        const std::string typed = entryText(m_from, Answer::of(value));
        Judged judged = judgeEntry(m_to, typed, m_today, "en");
        if (judged.value) {
            m_moved.value = std::move(*judged.value);
            return true;
        }
        m_moved.state = Answer::State::NotAsked;
        m_moved.value = std::monostate();
        m_moved.refusedEntry = typed;
        return true;
    }

    std::vector<Answer> moved(const std::vector<Answer>& row) const {
        std::vector<Answer> fields(m_to.fields.size());
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const Question& field = m_to.fields[i];
            const auto before = std::find_if(m_from.fields.begin(), m_from.fields.end(),
                                             [&](const Question& other) { return other.id == field.id; });
            if (before == m_from.fields.end())
                continue;
            const auto index = static_cast<std::size_t>(before - m_from.fields.begin());
            if (index < row.size())
                fields[i] = movedAnswer(*before, row[index], field, m_today).value_or(Answer());
        }
        if (!row.empty() && !fields.empty() && m_to.measured) // the time of a row is kept in its first field
            fields.front().measured = row.front().measured;
        return fields;
    }

    const Question& m_from;
    const Question& m_to;
    Date m_today;
    Answer& m_moved;
};

} // namespace

std::optional<Answer> movedAnswer(const Question& from, const Answer& answer, const Question& to,
                                  Date today) {
    if (!asksForTheSame(from, to) || to.type == QuestionType::Information)
        return std::nullopt;
    Answer moved = answer;
    if (!to.measured)
        moved.measured = {};
    const bool isWithheld =
        moved.state == Answer::State::NotSure || moved.state == Answer::State::NotMeasured;
    if (isWithheld && (moved.state == Answer::State::NotMeasured) != to.measured)
        return std::nullopt;
    // Typed and not accepted: judged anew when it is typed again.
    if (!std::visit(Moving(from, to, today, moved), answer.value))
        return std::nullopt;
    return moved;
}

} // namespace anteroom
