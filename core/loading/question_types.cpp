// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/said.h"
#include "core/base/text.h"
#include "core/loading/limits.h"
#include "core/loading/options_reader.h"
#include "core/loading/question_reader.h"
#include "core/loading/range_reader.h"
#include "core/questionnaire/built_in_texts.h"

namespace anteroom::loading {

namespace {

void readChoice(MappingReader& reader, DraftQuestion& draft, const FileScope& scope, LoadState& state) {
    Question& question = draft.question;
    const bool isMultiple = question.type == QuestionType::Choices;
    AnswerSet set = readOptions(reader, isMultiple, scope, state);
    draft.isBroken = set.isBroken;
    question.options = std::move(set.options);
    question.valueType.kind = isMultiple ? TypeKind::Choices : TypeKind::Choice;
    question.valueType.options = std::move(set.ids);
}

std::optional<SecondUnit> readSecondUnit(Node node, Diagnostics& diagnostics) {
    MappingReader reader(node, core::Term::verbatim("`also-in`"), diagnostics,
                         "also-in: {unit: lb, factor: 2.2046}");
    const auto unitNode = reader.required("unit", "lb");
    const auto factorNode = reader.required("factor", "2.2046");
    const auto unit =
        unitNode ? readString(*unitNode, Message::verbatim("`unit`"), diagnostics) : std::nullopt;
    const auto factor =
        factorNode ? readNumber(*factorNode, Message::verbatim("`factor`"), diagnostics) : std::nullopt;
    reader.finish();
    if (factor && *factor <= 0)
        diagnostics.error(
            "bad-factor", factorNode->span(), core::said("`factor` is %1", {formatNumber(*factor)}),
            core::said("write how many of the second unit are one of the first: 2.2046 for kg and lb"));
    if (!unit || !factor || *factor <= 0)
        return std::nullopt;
    return SecondUnit{*unit, *factor};
}

void readNumberKeys(MappingReader& reader, Question& question, const FileScope& scope, LoadState& state) {
    Diagnostics& diagnostics = state.diagnostics;
    Type& type = question.valueType;
    type.kind = TypeKind::Number;
    question.unit = scope.texts.unit(reader);
    type.unit = question.unit.original();
    const auto rangeNode = reader.required("range", "[0, 10]");
    const auto range =
        rangeNode ? readNumberRange(*rangeNode, Message::verbatim("`range`"), diagnostics) : std::nullopt;
    if (range)
        type.range = *range;
    if (const auto node = reader.optional("decimals"))
        question.decimals = readWhole(*node, Message::verbatim("`decimals`"), 0, 6, diagnostics).value_or(0);

    if (const auto node = reader.optional("also-in"))
        question.alsoIn = readSecondUnit(*node, diagnostics);

    question.usual = type.range;
    const auto usualNode = reader.optional("usual");
    const auto usual =
        usualNode ? readNumberRange(*usualNode, Message::verbatim("`usual`"), diagnostics) : std::nullopt;
    if (!usual)
        return;
    question.usual = *usual;
    if (range && (usual->low < range->low || usual->high > range->high))
        diagnostics.error("usual-outside-range", usualNode->span(),
                          core::said("the usual numbers go beyond `range`"),
                          core::said("keep `usual` within [%1, %2]: what is outside is refused before anyone "
                                     "asks whether it is usual",
                                     {formatNumber(range->low), formatNumber(range->high)}));
}

void readDateKeys(MappingReader& reader, Question& question, LoadState& state) {
    question.valueType.kind = TypeKind::Date;
    question.partialAllowed = reader.yesNo("partial").value_or(true);
    DateRange range = wholeCalendar();
    if (const auto node = reader.optional("range"))
        range = readDateRange(*node, state.diagnostics).value_or(range);
    question.valueType.range = range.days;
    question.rangeEndsToday = question.valueType.endsToday = range.endsToday;
}

void readTextKeys(MappingReader& reader, DraftQuestion& draft, LoadState& state) {
    Question& question = draft.question;
    question.valueType.kind = TypeKind::Text;
    if (const auto node = reader.optional("lines"))
        question.lines = readWhole(*node, Message::verbatim("`lines`"), 1, 10, state.diagnostics).value_or(1);
    const auto node = reader.optional("vocabulary");
    const auto id =
        node ? readString(*node, Message::verbatim("`vocabulary`"), state.diagnostics) : std::nullopt;
    if (!node)
        return;
    draft.isBroken = true;
    if (!id)
        return;
    const auto found = state.definitions.vocabularies.find(*id);
    if (found == state.definitions.vocabularies.end()) {
        if (!state.definitions.isIncomplete)
            state.diagnostics.error(
                "unknown-vocabulary", node->span(),
                core::said("there is no vocabulary %1 in the files that are included", {inBackticks(*id)}),
                state.vocabularyIds.suggestion(*id, state.diagnostics));
        return;
    }
    if (!found->second)
        return; // its own problems are reported where it stands
    draft.isBroken = false;
    question.vocabulary = found->second;
    question.valueType.kind = TypeKind::Vocabulary;
    question.valueType.options = question.vocabulary->classIds();
}

void readRowsKeys(MappingReader& reader, DraftQuestion& draft, const FileScope& scope, LoadState& state) {
    Question& question = draft.question;
    question.valueType.kind = TypeKind::Rows;
    question.rowName = scope.texts.optional(reader, "row");
    question.noneText = scope.texts.optional(reader, "none");
    const auto list = reader.required("fields", "[{id: ..., type: text, text: ...}]");
    if (list && reportTooMany(*list, mostFields, core::term("fields"), state.diagnostics)) {
        draft.isBroken = state.draft.lacksQuestions = true;
        return;
    }
    IdRegistry fieldIds;
    const RowsAround around{question.measured, &fieldIds};
    for (const Node node : reader.sequence("fields")) {
        MappingReader fieldReader(node, core::term("a field"), state.diagnostics);
        DraftField field;
        if (const auto gate = fieldReader.optional("show-when"))
            field.gate = parseExpression(*gate, state.diagnostics);
        DraftQuestion body = readQuestionBody(fieldReader, &around, scope, state);
        fieldReader.finish();
        field.span = body.span;
        body.question.isConditional = field.gate != nullptr;
        field.isBroken = body.isBroken || body.isDuplicate;
        draft.fields.push_back(std::move(field));
        question.fields.push_back(std::move(body.question));
    }
    if (list && list->isSequence() && list->size() == 0)
        state.diagnostics.error(
            "no-fields", list->span(), core::said("a row of nothing cannot be filled in"),
            core::said("add at least one field: `- {id: name, type: text, text: Which?}`"));
}

} // namespace

void readTypeKeys(MappingReader& reader, DraftQuestion& draft, const FileScope& scope, LoadState& state) {
    Question& question = draft.question;
    switch (question.type) {
    case QuestionType::YesNo:
        question.valueType = Type::yesNo();
        question.options = yesNoOptions();
        break;
    case QuestionType::Status:
        question.valueType = Type::status();
        question.options = statusOptions();
        question.whenPast = reader.yesNo("when").value_or(true);
        break;
    case QuestionType::Choice:
    case QuestionType::Choices:
        readChoice(reader, draft, scope, state);
        break;
    case QuestionType::Number:
        readNumberKeys(reader, question, scope, state);
        break;
    case QuestionType::Date:
        readDateKeys(reader, question, state);
        break;
    case QuestionType::Text:
        readTextKeys(reader, draft, state);
        break;
    case QuestionType::Rows:
        readRowsKeys(reader, draft, scope, state);
        break;
    case QuestionType::Information:
        break;
    }
}

} // namespace anteroom::loading
