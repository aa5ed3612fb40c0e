// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proofs/smt/answers.h"

#include <algorithm>

namespace anteroom::smt {

namespace {

/// What nobody finds in the vocabulary.
std::string unlistedName(const Vocabulary& vocabulary) {
    std::string name = "another name";
    while (vocabulary.exact(name))
        name += " still";
    return name;
}

} // namespace

bool Answers::is(const z3::model& model, const Expr& condition) const {
    return model.eval(condition, true).is_true();
}

std::int64_t Answers::wholeIn(const z3::model& model, const Expr& term) const {
    std::int64_t number = 0;
    if (!model.eval(term, true).is_numeral_i64(number))
        throw BeyondArithmetic{};
    return number;
}

Date Answers::todayIn(const z3::model& model) const {
    return Date::fromDays(static_cast<std::int32_t>(wholeIn(model, m_today.term)));
}

Answer Answers::answerIn(const z3::model& model, const AnswerVars& vars) const {
    if (vars.question == nullptr || is(model, vars.isNotAsked))
        return {};
    const bool isWithheld = is(model, vars.isWithheld);
    Answer answer;
    answer.state = isWithheld ? vars.withheldAs : Answer::State::Answered;
    if (!isWithheld || !vars.rows.empty())
        answer.value = valueIn(model, vars);
    return answer;
}

Answer::Value Answers::valueIn(const z3::model& model, const AnswerVars& vars) const {
    const Question& question = *vars.question;
    const auto firstChosen = [&]() -> std::optional<std::uint32_t> {
        for (std::size_t i = 0; i < vars.listed.size(); ++i)
            if (is(model, vars.chosen[i]))
                return vars.listed[i];
        return std::nullopt;
    };
    switch (question.type) {
    case QuestionType::YesNo:
    case QuestionType::Choice:
        return OptionValue{firstChosen().value()};
    case QuestionType::Status:
        return StatusValue{firstChosen().value(), std::nullopt};
    case QuestionType::Choices: {
        OptionsValue value;
        for (std::size_t i = 0; i < vars.listed.size(); ++i)
            if (is(model, vars.chosen[i]))
                value.options.push_back(vars.listed[i]);
        std::sort(value.options.begin(), value.options.end());
        return value;
    }
    case QuestionType::Number: {
        const Quantity& number = vars.number.low.at;
        return static_cast<double>(wholeIn(model, number.term)) / static_cast<double>(number.scale);
    }
    case QuestionType::Date: {
        const auto part = [&](const Expr& term) { return static_cast<int>(wholeIn(model, term)); };
        const bool knowsDay = is(model, vars.knowsDay);
        const bool knowsMonth = knowsDay || is(model, vars.knowsMonth);
        return PartialDate::of(part(vars.civil->year), knowsMonth ? part(vars.civil->month) : 0,
                               knowsDay ? part(vars.civil->day) : 0)
            .value();
    }
    case QuestionType::Text: {
        if (!question.vocabulary)
            return TextValue{"some words", std::nullopt};
        if (const auto entry = firstChosen())
            return TextValue{question.vocabulary->entries()[*entry].name, entry};
        return TextValue{unlistedName(*question.vocabulary), std::nullopt};
    }
    case QuestionType::Rows: {
        RowsValue value;
        value.complete = is(model, vars.isComplete);
        for (const AnswerVars::Row& row : vars.rows) {
            if (!is(model, row.isThere))
                break;
            std::vector<Answer> answers;
            for (const AnswerVars& field : row.fields)
                answers.push_back(answerIn(model, field));
            value.rows.push_back(std::move(answers));
        }
        return value;
    }
    case QuestionType::Information:
        break;
    }
    return std::monostate{};
}

} // namespace anteroom::smt
