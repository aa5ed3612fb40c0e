// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/read_answers.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/document/mapping_reader.h"
#include "core/document/parse.h"
#include "core/loading/answer_reader.h"
#include "core/loading/answers_header.h"
#include "core/loading/free_text.h"
#include "core/loading/id_registry.h"
#include "core/loading/json_hints.h"
#include "core/loading/load_state.h"
#include "core/questionnaire/left_out.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

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

/// What is named in an answers file and is no question. Collected for the first such name: most files have
/// none, and a wrong file has thousands.
struct OtherNames {
    explicit OtherNames(const Questionnaire& questionnaire) {
        for (const Question& question : questionnaire.questions())
            for (const Question& field : question.fields)
                rowsByField.emplace(field.id.str(), question.id.str());
        for (const ComputedValue& value : questionnaire.data().computed)
            computed.insert(value.id.str());
    }

    std::unordered_map<std::string_view, std::string_view> rowsByField; ///< the first rows with such a field
    std::unordered_set<std::string_view> computed;
};

/// An id that no question has: it may name something else, and the message says what.
void reportUnknown(Node key, const Questionnaire& questionnaire, const OtherNames& others,
                   Diagnostics& diagnostics) {
    const std::string id(key.scalar());
    if (const auto field = others.rowsByField.find(id); field != others.rowsByField.end()) {
        const std::string rows(field->second);
        diagnostics.error("unknown-question", key.span(),
                          core::said("%1 is a field of the rows of `%2`", {inBackticks(id), rows}),
                          core::said("write it within a row: `%1: [{%2: ...}]`", {rows, id}));
        return;
    }
    if (others.computed.contains(id)) {
        diagnostics.error("computed-answer", key.span(),
                          core::said("%1 is worked out from other answers", {inBackticks(id)}),
                          core::said("remove it"));
        return;
    }
    std::vector<std::string_view> ids;
    if (suggests(diagnostics))
        for (const Question& question : questionnaire.questions())
            ids.push_back(question.id.str());
    diagnostics.error("unknown-question", key.span(),
                      core::said("this questionnaire has no question %1", {inBackticks(id)}),
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

/// Answers mostly stand in the order of their questions, so that the one after the last is near.
std::optional<QuestionIndex> findFrom(std::size_t next, std::string_view id,
                                      const Questionnaire& questionnaire) {
    constexpr std::size_t near = 4; // those between are not shown
    const std::vector<Question>& questions = questionnaire.questions();
    for (std::size_t i = next; i < std::min(next + near, questions.size()); ++i)
        if (questions[i].id.str() == id)
            return QuestionIndex{static_cast<std::uint32_t>(i)};
    return questionnaire.find(id);
}

/// One of the two is wrong, and it is not for us to say which.
void refuseLeftOutAnswers(Node file, const Questionnaire& questionnaire, const AnswerSheet& sheet,
                          Diagnostics& diagnostics) {
    const auto answers = file.find("answers");
    if (sheet.leftOut.empty() || !answers || !file[*answers].isMapping())
        return;
    const LeftOut leftOut(questionnaire, sheet.leftOut);
    for (std::uint32_t i = 0; i < file[*answers].size(); ++i) {
        const Node key = file[*answers].key(i);
        if (const auto index = questionnaire.find(key.scalar()); index && leftOut.has(*index))
            diagnostics.error("left-out-answer", key.span(),
                              core::said("%1 is of what `left-out` says is not in this file, or rests on it",
                                         {Message::verbatim(inBackticks(key.scalar()))}),
                              core::said("take one of the two out"));
    }
}

ReadAnswers readAs(bool json, std::string name, std::string text, const Questionnaire& questionnaire) {
    ReadAnswers result;
    const auto source = std::make_shared<const SourceText>(std::move(name), std::move(text));
    const FileIndex file = result.sources.add(source);
    const auto document =
        json ? parseJson(source, file, result.diagnostics) : parseYaml(source, file, result.diagnostics);
    if (!document)
        return result;

    if (const auto named = document->root().find("questionnaire"))
        result.questionnaire = document->root()[*named].scalar();
    MappingReader reader(document->root(), core::term("the answers file"), result.diagnostics);
    if (const auto id = reader.optional("id")) {
        result.id = loading::readName(*id, Message::verbatim("`id`"), result.diagnostics).value_or("");
        result.idIsPlain = id->isPlain();
    }
    AnswerSheet sheet = loading::readAnswersHeader(reader, questionnaire, result.diagnostics);
    if (const auto answers = reader.required("answers", exampleOf(questionnaire)))
        sheet.answers = readAnswerMap(*answers, questionnaire, sheet.date, result.diagnostics);
    reader.finish();
    refuseLeftOutAnswers(document->root(), questionnaire, sheet, result.diagnostics);
    loading::finishDiagnostics(result.diagnostics);
    if (json)
        loading::speakJson(result.diagnostics);
    if (!result.diagnostics.hasErrors())
        result.sheet = std::move(sheet);
    return result;
}

} // namespace

std::vector<std::pair<QuestionIndex, Answer>> readAnswerMap(Node answers, const Questionnaire& questionnaire,
                                                            Date today, Diagnostics& diagnostics) {
    std::vector<std::pair<QuestionIndex, Answer>> read;
    if (!answers.isMapping()) {
        diagnostics.error("expected-mapping", answers.span(),
                          core::said("`answers` holds one line a question: its id and its answer"),
                          core::said("write `answers: {<question>: <answer>}`"));
        return read;
    }
    read.reserve(answers.size());
    std::optional<OtherNames> others;
    for (std::uint32_t i = 0; i < answers.size(); ++i) {
        const Node key = answers.key(i);
        const auto index =
            findFrom(read.empty() ? 0 : at(read.back().first) + 1, key.scalar(), questionnaire);
        if (!index) {
            if (!others)
                others.emplace(questionnaire);
            reportUnknown(key, questionnaire, *others, diagnostics);
            continue;
        }
        const Question& question = questionnaire.question(*index);
        if (question.type == QuestionType::Information) {
            diagnostics.error(
                "no-answer", key.span(),
                core::said("%1 is an information text and has no answer", {inBackticks(key.scalar())}),
                core::said("remove it"));
            continue;
        }
        const bool declinable = questionnaire.data().sections[questionnaire.sectionOf(*index)].declinable;
        if (auto answer = loading::AnswerReader(today, declinable, diagnostics).read(answers[i], question))
            read.emplace_back(*index, std::move(*answer));
    }
    return read;
}

ReadAnswers readAnswers(std::string name, std::string text, const Questionnaire& questionnaire) {
    const bool json = isJson(name, text);
    return readAs(json, std::move(name), std::move(text), questionnaire);
}

ReadAnswers readJsonAnswers(std::string name, std::string text, const Questionnaire& questionnaire) {
    return readAs(true, std::move(name), std::move(text), questionnaire);
}

} // namespace anteroom
