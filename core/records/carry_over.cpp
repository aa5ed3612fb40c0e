// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/carry_over.h"

#include "core/session/answer_text.h"
#include "core/session/session.h"

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

// In whatever order.
bool offersTheSame(const Options& one, const Options& other) {
    return one.size() == other.size() && std::all_of(one.begin(), one.end(), [&](const Option& option) {
               const auto position = positionOf(option.id, other);
               return position && other[*position].exclusive == option.exclusive;
           });
}

bool readsDifferently(const Question& one, const Question& other) {
    if (one.text != other.text || one.help != other.help || one.noneText != other.noneText ||
        one.fields.size() != other.fields.size())
        return true;
    for (const Option& option : one.options)
        if (const auto position = positionOf(option.id, other.options);
            !position || other.options[*position].text != option.text)
            return true;
    for (std::size_t i = 0; i < one.fields.size(); ++i)
        if (one.fields[i].id != other.fields[i].id || readsDifferently(one.fields[i], other.fields[i]))
            return true;
    return one.options.size() != other.options.size();
}

class Fitting {
public:
    Fitting(const Question& earlier, const Question& present, Date today)
        : m_earlier(earlier), m_present(present), m_today(today) {}

    std::optional<Answer::Value> operator()(const OptionValue& value) const {
        const auto position = positionOf(m_earlier.options.at(value.option).id, m_present.options);
        return position ? std::optional<Answer::Value>(OptionValue{*position}) : std::nullopt;
    }
    std::optional<Answer::Value> operator()(const OptionsValue& value) const {
        if (!offersTheSame(m_earlier.options, m_present.options))
            return std::nullopt;
        OptionsValue carried;
        for (const std::uint32_t option : value.options)
            carried.options.push_back(*positionOf(m_earlier.options.at(option).id, m_present.options));
        std::sort(carried.options.begin(), carried.options.end());
        return carried;
    }
    std::optional<Answer::Value> operator()(const StatusValue& value) const {
        if (!value.when || m_present.whenPast)
            return value;
        return std::nullopt; // since when would be lost
    }
    std::optional<Answer::Value> operator()(double value) const {
        if (m_earlier.unit != m_present.unit)
            return std::nullopt;
        return acceptedToday(value);
    }
    std::optional<Answer::Value> operator()(const PartialDate& value) const { return acceptedToday(value); }
    std::optional<Answer::Value> operator()(const TextValue& value) const {
        TextValue carried{value.text, std::nullopt};
        if (m_present.vocabulary)
            carried.entry = m_present.vocabulary->exact(
                value.entry ? m_earlier.vocabulary->entries().at(*value.entry).name : value.text);
        return carried;
    }
    std::optional<Answer::Value> operator()(const RowsValue& value) const {
        if (!value.complete || (value.rows.empty() && !m_present.mayBeNone()))
            return std::nullopt;
        RowsValue carried{{}, true};
        for (const std::vector<Answer>& row : value.rows) {
            auto fitting = rowOf(row);
            if (!fitting)
                return std::nullopt;
            carried.rows.push_back(std::move(*fitting));
        }
        return carried;
    }
    std::optional<Answer::Value> operator()(std::monostate) const { return std::nullopt; }

private:
    // As if it were typed now.
    std::optional<Answer::Value> acceptedToday(const Answer::Value& value) const {
        return judgeEntry(m_present, entryText(m_earlier, Answer::of(value)), m_today, "en").value;
    }

    std::optional<std::vector<Answer>> rowOf(const std::vector<Answer>& row) const {
        std::vector<Answer> carried(m_present.fields.size());
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row[i].state != Answer::State::Answered)
                continue;
            const Question& field = m_earlier.fields.at(i);
            const auto same = std::find_if(m_present.fields.begin(), m_present.fields.end(),
                                           [&](const Question& other) { return other.id == field.id; });
            auto fitting =
                same == m_present.fields.end() ? std::nullopt : fittingAnswer(field, row[i], *same, m_today);
            if (!fitting)
                return std::nullopt;
            carried[static_cast<std::size_t>(same - m_present.fields.begin())] = std::move(*fitting);
        }
        return carried;
    }

    const Question& m_earlier;
    const Question& m_present;
    Date m_today;
};

// Who said it last; of answers that came with a file, whoever made the record. What was copied from paper was
// said on the day of the form, whenever it was copied.
Act writtenBy(const Record& record, QuestionIndex question) {
    const auto last = std::find_if(record.history.rbegin(), record.history.rend(),
                                   [&](const AnswerChange& change) { return change.question == question; });
    Act by = last == record.history.rend() ? record.head.created : last->by;
    if (!record.transcribedBy.empty())
        by.at = record.session.startedAt;
    return by;
}

} // namespace

std::optional<Answer> fittingAnswer(const Question& earlier, const Answer& answer, const Question& present,
                                    Date today) {
    if (earlier.type != present.type || answer.state != Answer::State::Answered ||
        !answer.refusedEntry.empty())
        return std::nullopt;
    auto value = std::visit(Fitting(earlier, present, today), answer.value);
    return value ? std::optional(Answer::of(std::move(*value))) : std::nullopt;
}

std::vector<CarriedAnswer> carryOver(const Record& earlier,
                                     const std::shared_ptr<const Questionnaire>& answered,
                                     const Questionnaire& present, Date today) {
    std::vector<CarriedAnswer> carried;
    if (earlier.head.enteredInError)
        return carried;
    const Session session = Session::resume(answered, earlier.session);
    for (std::uint32_t i = 0; i < present.questions().size(); ++i) {
        const Question& question = present.questions()[i];
        const auto before = answered->find(question.id.str());
        if (!before || question.type == QuestionType::Information || question.askAnew ||
            answered->question(*before).askAnew || !session.isShown(*before))
            continue;
        const Question& asked = answered->question(*before);
        if (auto answer = fittingAnswer(asked, session.countedAnswer(*before), question, today))
            carried.push_back({QuestionIndex{i}, std::move(*answer), writtenBy(earlier, *before),
                               readsDifferently(asked, question)});
    }
    return carried;
}

} // namespace anteroom
