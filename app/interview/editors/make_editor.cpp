// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interview/editors/choice_editor.h"
#include "app/interview/editors/entry_editor.h"
#include "app/interview/editors/rows_editor.h"
#include "app/interview/editors/text_editor.h"

#include <utility>

namespace anteroom::interview {

std::unique_ptr<AnswerEditor> makeEditor(const Question& question, const EditorContext& context,
                                         EditorName name) {
    switch (question.type) {
    case QuestionType::YesNo:
    case QuestionType::Status:
    case QuestionType::Choice:
    case QuestionType::Choices:
        return std::make_unique<ChoiceEditor>(question, context, std::move(name));
    case QuestionType::Number:
    case QuestionType::Date:
        return std::make_unique<EntryEditor>(question, context, std::move(name));
    case QuestionType::Text:
        return std::make_unique<TextEditor>(question, context, std::move(name));
    case QuestionType::Rows:
        return std::make_unique<RowsEditor>(question, context, std::move(name));
    case QuestionType::Information:
        break;
    }
    return nullptr;
}

} // namespace anteroom::interview
