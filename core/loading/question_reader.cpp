// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/question_reader.h"

#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/question_keys.h"
#include "core/loading/rule_checks.h"
#include "core/loading/sensitivity_reader.h"
#include "core/loading/summary_place.h"

#include <utility>

namespace anteroom::loading {

namespace {

std::optional<QuestionType> readType(MappingReader& reader, const RowsAround* rows,
                                     Diagnostics& diagnostics) {
    const auto node = reader.required("type", "yes-no");
    const auto word = node ? readString(*node, Message::verbatim("`type`"), diagnostics) : std::nullopt;
    if (!word)
        return std::nullopt;
    const auto type = typeOfWord(*word);
    if (!type) {
        diagnostics.error("unknown-type", node->span(),
                          core::said("there is no question type %1", {inBackticks(*word)}),
                          typeHint(*word, diagnostics));
        return std::nullopt;
    }
    if (rows && (*type == QuestionType::Rows || *type == QuestionType::Information)) {
        diagnostics.error("type-in-rows", node->span(),
                          core::said("a field of rows cannot be of type %1", {*word}),
                          *type == QuestionType::Rows
                              ? core::said("make it a rows question of its own")
                              : core::said("put the text before the rows question, or into `help`"));
        return std::nullopt;
    }
    return type;
}

Asked readAsked(MappingReader& reader, bool measured, Diagnostics& diagnostics) {
    const auto node = reader.optional("ask");
    if (!node)
        return measured ? Asked::Staff : Asked::Patient;
    const auto word = readString(*node, Message::verbatim("`ask`"), diagnostics);
    if (word && *word != "patient" && *word != "staff")
        diagnostics.error("wrong-type", node->span(),
                          core::said("`ask` is `patient` or `staff`, not %1", {inBackticks(*word)}),
                          didYouMean(*word, {"patient", "staff"}, diagnostics));
    return word == "staff" ? Asked::Staff : Asked::Patient;
}

void readMeasured(MappingReader& reader, Question& question) {
    const auto node = reader.optional("measured");
    if (!node)
        return;
    question.measuredToday = node->isScalar() && node->scalar() == "today";
    question.measured =
        question.measuredToday ||
        readYesNo(*node, Message::verbatim("`measured`"), reader.diagnostics()).value_or(false);
}

/// Why it is asked anew whatever the author says: what was said or measured of it then tells nothing of
/// today.
std::string_view alwaysAnew(const Question& question) {
    if (question.safety)
        return "`safety: yes`";
    if (question.measured)
        return "`measured: yes`";
    if (question.summary == SummaryPlace::Safety)
        return "`summary: safety`";
    return question.summary == SummaryPlace::Vitals ? "`summary: vitals`" : "";
}

void readAskAnew(MappingReader& reader, DraftQuestion& draft, Diagnostics& diagnostics) {
    const std::optional<bool> said = reader.yesNo("ask-anew");
    const std::string_view always = alwaysAnew(draft.question);
    draft.question.askAnew = said.value_or(!always.empty());
    if (said != false)
        return;
    draft.notAskedAnew = reader.node().key(*reader.node().find("ask-anew")).span();
    if (!always.empty())
        reportNotAskedAnew(*std::exchange(draft.notAskedAnew, std::nullopt),
                           Message::verbatim(std::string(always)), diagnostics);
}

void readWaysOut(MappingReader& reader, const RowsAround* rows, Question& question) {
    // A reading that was not taken is "not measured", with the reason why; nobody is unsure of it.
    const bool isMeasured = question.measured || (rows && rows->measured);
    question.notSure = reader.yesNo("not-sure").value_or(!isMeasured);
    question.preferNotToSay = reader.yesNo("prefer-not-to-say").value_or(true);
}

} // namespace

std::optional<std::size_t> readGate(MappingReader& reader, std::optional<std::size_t> parent,
                                    LoadState& state) {
    const auto node = reader.optional("show-when");
    if (!node)
        return parent;
    state.draft.gates.push_back(
        {parent, parseExpression(*node, state.diagnostics), state.draft.questions.size()});
    return state.draft.gates.size() - 1;
}

/// What every question that is answered may have, whatever its type.
void readWords(MappingReader& reader, const FileScope& scope, Question& question) {
    question.label = scope.texts.optional(reader, "label");
    question.help = scope.texts.optional(reader, "help");
    question.staffNote = scope.texts.optional(reader, "staff-note");
    question.required = reader.yesNo("required").value_or(true);
}

DraftQuestion readQuestionBody(MappingReader& reader, const RowsAround* rows, const FileScope& scope,
                               LoadState& state) {
    const auto idNode = reader.required("id");
    const auto id =
        idNode ? readQuestionId(*idNode, core::said("the question's id"), state.diagnostics) : std::nullopt;
    DraftQuestion draft{.question = Question{id ? *id : state.placeholder<QuestionId>()}};
    draft.span = idNode ? idNode->span() : reader.node().span();
    if (!id)
        state.draft.lacksQuestions = true; // rules may name it by the id that was meant
    else if (rows)
        draft.isDuplicate = !rows->fieldIds->add(id->str(), core::term("a field"), draft.span, state.sources,
                                                 state.diagnostics);
    else
        draft.isDuplicate = !state.questionIds.add(id->str(), core::term("a question"), draft.span,
                                                   state.sources, state.diagnostics);

    Question& question = draft.question;
    const auto type = readType(reader, rows, state.diagnostics);
    reportKeysOfOtherTypes(reader, type, rows != nullptr);
    question.text = scope.texts.required(reader, "text");
    draft.isBroken = !type;
    if (!type) {
        readWords(reader, scope, question);
        reader.optional("show-when");
        return draft;
    }
    question.type = *type;
    if (question.type == QuestionType::Information) {
        question.required = question.notSure = question.preferNotToSay = false;
        question.asked = rows ? Asked::Patient : readAsked(reader, false, state.diagnostics);
        question.valueType.kind = TypeKind::Text;
        return draft;
    }
    readWords(reader, scope, question);
    if (!rows) {
        readMeasured(reader, question);
        question.asked = readAsked(reader, question.measured, state.diagnostics);
        question.safety = reader.yesNo("safety").value_or(false);
        question.summary = readSummaryPlace(reader, state.diagnostics);
        question.sensitivity = readSensitivityOf(reader, state);
        readAskAnew(reader, draft, state.diagnostics);
    }
    readWaysOut(reader, rows, question);
    readTypeKeys(reader, draft, scope, state);
    return draft;
}

DraftQuestion readQuestion(Node node, std::optional<std::size_t> parent, const FileScope& scope,
                           LoadState& state) {
    MappingReader reader(node, core::term("a question"), state.diagnostics);
    const auto gate = readGate(reader, parent, state);
    DraftQuestion draft = readQuestionBody(reader, nullptr, scope, state);
    draft.gate = gate;
    reader.finish({"group", "instrument"});
    return draft;
}

} // namespace anteroom::loading
