// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/summary/trend_readings.h"

#include "core/findings/disclosure.h"
#include "core/session/answer_text.h"
#include "core/summary/trend_measures.h"

#include <algorithm>
#include <cmath>

namespace anteroom {

namespace {

/// As the summary prints it: a range of which nothing was answered is that of the calendar, and says nothing.
std::optional<Interval> known(const Evaluator& evaluator, NodeIndex value) {
    const NumberValue number = evaluator.number(value);
    const bool isSaid = number.known == Truth::True || !explain(evaluator, value).because.empty();
    const bool isBound = std::isfinite(number.interval.low) || std::isfinite(number.interval.high);
    return isSaid && isBound ? std::optional(number.interval) : std::nullopt;
}

class Reader {
public:
    Reader(const Session& session, const LeftOut& leftOut)
        : m_session(session), m_leftOut(leftOut), m_questionnaire(session.questionnaire()),
          m_day(session.startedAt().date), m_here(sensitivitiesHere(session, leftOut)) {
        for (std::uint32_t which = 0; which < m_questionnaire->sensitivities.size(); ++which)
            m_resting.emplace_back(m_questionnaire, std::vector{which});
    }

    std::vector<TrendReadings> read() {
        const auto asked = static_cast<std::uint32_t>(m_questionnaire.questions().size());
        for (std::uint32_t i = 0; i < m_questionnaire->computed.size(); ++i)
            if (!m_leftOut.has(QuestionIndex{asked + i}))
                readScore(QuestionIndex{asked + i});
        for (std::uint32_t i = 0; i < asked; ++i)
            if (!m_leftOut.has(QuestionIndex{i}))
                readMeasurement(QuestionIndex{i});
        return std::move(m_all);
    }

private:
    void readScore(QuestionIndex computed) {
        std::optional<TrendMeasure> measure = trends::scoreMeasure(m_questionnaire, computed);
        if (!measure)
            return;
        TrendReadings read{std::move(*measure), {}, sensitive(computed)};
        const Evaluator& evaluator = m_session.evaluator();
        const NodeIndex value = m_questionnaire.computed(computed).value;
        const Truth shown = evaluator.shown(computed);
        if (shown != Truth::False && shown != Truth::Waiting && evaluator.number(value).isApplicable())
            read.readings.push_back({m_day, {}, {known(evaluator, value)}});
        m_all.push_back(std::move(read));
    }

    void readMeasurement(QuestionIndex index) {
        const Question& question = m_questionnaire.question(index);
        if (std::optional<TrendMeasure> measure = trends::numberMeasure(question)) {
            TrendReadings read{std::move(*measure), {}, sensitive(index)};
            if (applies(index))
                read.readings.push_back(readingOf({&m_session.answer(index)}, m_session.state(index)));
            m_all.push_back(std::move(read));
        }
        for (trends::FieldMeasure& of : trends::rowMeasures(question)) {
            TrendReadings read{std::move(of.measure), {}, sensitive(index)};
            if (applies(index))
                readRows(index, of.firstField, read);
            m_all.push_back(std::move(read));
        }
    }

    std::vector<TrendSensitivity> sensitive(QuestionIndex index) const {
        std::vector<TrendSensitivity> kinds;
        for (std::uint32_t which = 0; which < m_resting.size(); ++which)
            if (m_resting[which].has(index))
                kinds.push_back({m_questionnaire->sensitivities[which],
                                 std::binary_search(m_here.begin(), m_here.end(), which)});
        return kinds;
    }

    bool applies(QuestionIndex question) const {
        return m_session.state(question) != QuestionState::NotApplicable;
    }

    void readRows(QuestionIndex index, std::size_t firstField, TrendReadings& read) const {
        const Answer counted = m_session.countedAnswer(index);
        const auto* rows = std::get_if<RowsValue>(&counted.value);
        const bool isShown = m_session.isShown(index);
        if (!isShown || !rows || rows->rows.empty()) {
            // A list that was closed with nothing in it says that there is nothing to follow.
            if (!isShown || counted.state != Answer::State::Answered)
                read.readings.push_back(nothing(read.measure.width(), m_session.state(index)));
            return;
        }
        for (std::size_t row = 0; row < rows->rows.size(); ++row) {
            std::vector<const Answer*> answers;
            bool applies = false;
            for (std::size_t part = 0; part < read.measure.width(); ++part) {
                const FieldIndex field{static_cast<std::uint32_t>(firstField + part)};
                answers.push_back(&rows->rows[row].at(firstField + part));
                applies = applies || m_session.fieldState(index, row, field) != QuestionState::NotApplicable;
            }
            if (!applies)
                continue;
            TrendReading reading = readingOf(answers, stateOf(answers.front()->state));
            takeTime(rows->rows[row].front().measured, reading);
            read.readings.push_back(std::move(reading));
        }
    }

    TrendReading nothing(std::size_t width, QuestionState state) const {
        TrendReading reading{m_day};
        reading.values.resize(width);
        if (state != QuestionState::Answered && state != QuestionState::Undecided)
            reading.state = state;
        return reading;
    }

    TrendReading readingOf(const std::vector<const Answer*>& answers, QuestionState state) const {
        TrendReading reading = nothing(answers.size(), state);
        for (std::size_t i = 0; i < answers.size(); ++i)
            if (const auto* number = std::get_if<double>(&answers[i]->value);
                number && state != QuestionState::Undecided)
                reading.values[i] = Interval::of(*number);
        takeTime(answers.front()->measured, reading);
        if (std::any_of(reading.values.begin(), reading.values.end(),
                        [](const auto& value) { return value.has_value(); }))
            reading.state.reset();
        return reading;
    }

    void takeTime(const MeasurementTime& measured, TrendReading& reading) const {
        reading.day = measured.day.value_or(m_day);
        reading.minuteOfDay = measured.minuteOfDay;
    }

    const Session& m_session;
    const LeftOut& m_leftOut;
    const Questionnaire& m_questionnaire;
    Date m_day;
    std::vector<std::uint32_t> m_here; ///< sensitivities of which there is something, ascending
    std::vector<LeftOut> m_resting;    ///< of each sensitivity, what rests on it
    std::vector<TrendReadings> m_all;
};

} // namespace

std::vector<TrendReadings> trendReadings(const Session& session, const LeftOut& leftOut) {
    return Reader(session, leftOut).read();
}

} // namespace anteroom
