// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/answer_sets.h"

#include "app/files/disk_file_source.h"
#include "core/loading/load_questionnaire.h"
#include "core/session/session.h"
#include "core/summary/answer_json.h"

#include <cmath>

namespace anteroom::bench {

namespace {

std::uint32_t below(std::mt19937& random, std::size_t end) {
    return static_cast<std::uint32_t>(random() % end);
}

Answer answerTo(const Question& question, bool declinable, std::mt19937& random);

Answer rowsOf(const Question& question, std::mt19937& random) {
    RowsValue value;
    value.complete = true;
    const std::uint32_t fewest = question.mayBeNone() ? 0 : 1;
    const std::uint32_t count = fewest + below(random, 4);
    for (std::uint32_t row = 0; row < count; ++row)
        for (std::vector<Answer>& fields = value.rows.emplace_back(); const Question& field : question.fields)
            fields.push_back(answerTo(field, false, random));
    return Answer::of(std::move(value));
}

Answer choicesOf(const Question& question, std::mt19937& random) {
    OptionsValue value;
    for (std::uint32_t option = 0; option < question.options.size(); ++option)
        if (!question.options[option].exclusive && below(random, 4) == 0)
            value.options.push_back(option);
    if (value.options.empty()) // none of these, which comes last
        value.options.push_back(static_cast<std::uint32_t>(question.options.size() - 1));
    return Answer::of(std::move(value));
}

Answer valueOf(const Question& question, std::mt19937& random) {
    switch (question.type) {
    case QuestionType::YesNo:
    case QuestionType::Choice:
        return Answer::of(OptionValue{below(random, question.options.size())});
    case QuestionType::Status: {
        StatusValue status{below(random, 3), {}};
        if (status.status == option::past && question.whenPast && below(random, 2) == 0)
            status.when = PartialDate::parse("2019-05");
        return Answer::of(status);
    }
    case QuestionType::Choices:
        return choicesOf(question, random);
    case QuestionType::Number: {
        const Interval usual = std::isfinite(question.usual.low) ? question.usual : question.valueType.range;
        return Answer::of(std::floor(usual.low + (usual.high - usual.low) * below(random, 101) / 100.0));
    }
    case QuestionType::Date:
        return Answer::of(*PartialDate::parse(below(random, 2) == 0 ? "2025-11-03" : "2024"));
    case QuestionType::Text: {
        if (!question.vocabulary || below(random, 8) == 0)
            return Answer::of(TextValue{"said in their own words", {}});
        const std::uint32_t entry = below(random, question.vocabulary->entries().size());
        return Answer::of(TextValue{question.vocabulary->entries()[entry].name, entry});
    }
    case QuestionType::Rows:
        return rowsOf(question, random);
    case QuestionType::Information:
        break;
    }
    return {};
}

Answer answerTo(const Question& question, bool declinable, std::mt19937& random) {
    const std::uint32_t dice = below(random, 24);
    if (question.measured && dice < 2)
        return Answer::withheld(Answer::State::NotMeasured, "no cuff at hand");
    if (question.notSure && dice == 0)
        return Answer::withheld(Answer::State::NotSure);
    if ((question.preferNotToSay || declinable) && dice == 1)
        return Answer::withheld(Answer::State::Declined);
    return valueOf(question, random);
}

} // namespace

const std::shared_ptr<const Questionnaire>& shipped() {
    static const std::shared_ptr<const Questionnaire> questionnaire = [] {
        files::DiskFileSource disk;
        return loadQuestionnaire(disk,
                                 ANTEROOM_SOURCE_DIR "/questionnaires/ketamine-prescreen/questionnaire.yaml",
                                 files::sha256)
            .questionnaire;
    }();
    return questionnaire;
}

Date screeningDate() { return *Date::of(2027, 3, 18); }

AnswerSet randomAnswerSet(const std::shared_ptr<const Questionnaire>& questionnaire, std::mt19937& random) {
    Session session(questionnaire, {screeningDate(), 0});
    AnswerSet answers;
    for (std::uint32_t i = 0; i < questionnaire->questions().size(); ++i) {
        const QuestionIndex question{i};
        const Question& asked = questionnaire->question(question);
        if (asked.type == QuestionType::Information || !session.isShown(question))
            continue;
        const bool declinable = questionnaire->data().sections[questionnaire->sectionOf(question)].declinable;
        answers.emplace_back(question, answerTo(asked, declinable, random));
        session.setAnswer(question, answers.back().second, {screeningDate(), 0});
    }
    return answers;
}

std::string lineOf(const Questionnaire& questionnaire, const AnswerSet& answers, std::size_t number) {
    nlohmann::ordered_json line{{"id", "r-" + std::to_string(number)},
                                {"questionnaire", questionnaire->id.str()},
                                {"date", screeningDate().iso()},
                                {"patient", {{"name", "TEST, Avery (sample)"}, {"identifier", "T-0001"}}},
                                {"staff", "J. Sample"},
                                {"answers", nlohmann::ordered_json::object()}};
    for (const auto& [question, answer] : answers) {
        const Question& asked = questionnaire.question(question);
        line["answers"][asked.id.str()] = answerJson(asked, answer);
    }
    return line.dump();
}

} // namespace anteroom::bench
