// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/read_answers.h"

#include "core/base/text.h"
#include "core/document/mapping_reader.h"
#include "core/document/parse.h"
#include "core/loading/answer_reader.h"
#include "core/loading/answers_header.h"
#include "core/loading/id_registry.h"
#include "core/loading/json_hints.h"
#include "core/loading/load_state.h"

#include <algorithm>

namespace anteroom {

namespace {

bool isJson(std::string_view name, std::string_view text) {
    if (name.ends_with(".json"))
        return true;
    if (name.ends_with(".yaml") || name.ends_with(".yml"))
        return false; // where `{` opens a mapping in brackets
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    const auto first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] == '{';
}

/// An id that no question has: it may name something else, and the message says what.
void reportUnknown(Node key, const Questionnaire& questionnaire, Diagnostics& diagnostics) {
    const std::string id(key.scalar());
    std::vector<std::string_view> ids;
    for (const Question& question : questionnaire.questions()) {
        ids.push_back(question.id.str());
        for (const Question& field : question.fields)
            if (field.id.str() == id) {
                diagnostics.error("unknown-question", key.span(),
                                  inBackticks(id) + " is a field of the rows of `" + question.id.str() + "`",
                                  "write it within a row: `" + question.id.str() + ": [{" + id + ": ...}]`");
                return;
            }
    }
    for (const ComputedValue& value : questionnaire.data().computed)
        if (value.id.str() == id) {
            diagnostics.error("computed-answer", key.span(),
                              inBackticks(id) + " is worked out from other answers", "remove it");
            return;
        }
    diagnostics.error("unknown-question", key.span(), "this questionnaire has no question " + inBackticks(id),
                      didYouMean(id, ids, diagnostics));
}

/// An answer to one of its own questions, as an answers file has it.
std::string exampleOf(const Questionnaire& questionnaire) {
    const auto& questions = questionnaire.questions();
    const auto asked = std::find_if(questions.begin(), questions.end(), [](const Question& question) {
        return question.type == QuestionType::YesNo || question.type == QuestionType::Status ||
               question.type == QuestionType::Choice;
    });
    if (asked == questions.end())
        return "{}";
    return "{" + asked->id.str() + ": " + asked->options.front().id.str() + "}";
}

} // namespace

std::vector<std::pair<QuestionIndex, Answer>> readAnswerMap(Node answers, const Questionnaire& questionnaire,
                                                            Date today, Diagnostics& diagnostics) {
    std::vector<std::pair<QuestionIndex, Answer>> read;
    if (!answers.isMapping()) {
        diagnostics.error("expected-mapping", answers.span(),
                          "`answers` holds one line a question: its id and its answer",
                          "write `answers: {<question>: <answer>}`");
        return read;
    }
    for (std::uint32_t i = 0; i < answers.size(); ++i) {
        const Node key = answers.key(i);
        const auto index = questionnaire.find(key.scalar());
        if (!index) {
            reportUnknown(key, questionnaire, diagnostics);
            continue;
        }
        const Question& question = questionnaire.question(*index);
        if (question.type == QuestionType::Information) {
            diagnostics.error("no-answer", key.span(),
                              inBackticks(key.scalar()) + " is an information text and has no answer",
                              "remove it");
            continue;
        }
        const bool declinable = questionnaire.data().sections[questionnaire.sectionOf(*index)].declinable;
        if (auto answer = loading::AnswerReader(today, declinable, diagnostics).read(answers[i], question))
            read.emplace_back(*index, std::move(*answer));
    }
    return read;
}

ReadAnswers readAnswers(std::string name, std::string text, const Questionnaire& questionnaire) {
    ReadAnswers result;
    const bool json = isJson(name, text);
    const auto source = std::make_shared<const SourceText>(std::move(name), std::move(text));
    const FileIndex file = result.sources.add(source);
    const auto document =
        json ? parseJson(source, file, result.diagnostics) : parseYaml(source, file, result.diagnostics);
    if (!document)
        return result;

    MappingReader reader(document->root(), "the answers file", result.diagnostics);
    AnswerSheet sheet = loading::readAnswersHeader(reader, questionnaire, result.diagnostics);
    if (const auto answers = reader.required("answers", exampleOf(questionnaire)))
        sheet.answers = readAnswerMap(*answers, questionnaire, sheet.date, result.diagnostics);
    reader.finish();
    loading::finishDiagnostics(result.diagnostics);
    if (json)
        loading::speakJson(result.diagnostics);
    if (!result.diagnostics.hasErrors())
        result.sheet = std::move(sheet);
    return result;
}

} // namespace anteroom
