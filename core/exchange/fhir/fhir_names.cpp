// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir/fhir_names.h"

namespace anteroom::fhir {

std::string canonicalOf(const Questionnaire& questionnaire) {
    return std::string(exportedSystems) + questionnaire->id.str();
}

std::string sectionLink(const Section& section) { return "section." + section.id.str(); }

std::string groupLink(const QuestionGroup& group) { return "group." + group.id; }

std::string fieldLink(const Question& rows, FieldIndex field) {
    return rows.id.str() + '.' + rows.fields.at(at(field)).id.str();
}

std::string linkOf(const Questionnaire& questionnaire, const Instruction& instruction) {
    const Question& question = questionnaire.question(instruction.question);
    return instruction.isField ? fieldLink(question, instruction.field) : question.id.str();
}

std::string whenLink(std::string_view question) { return std::string(question) + ".when"; }

std::string helpLink(std::string_view item) { return std::string(item) + ".help"; }

std::string optionSystem(const Questionnaire& questionnaire, const Question& question,
                         std::string_view link) {
    if (question.type == QuestionType::Status)
        return std::string(statusSystem);
    return canonicalOf(questionnaire) + ':' + std::string(link);
}

std::string vocabularySystem(const Vocabulary& vocabulary) {
    return std::string(vocabularySystems) + vocabulary.id().str();
}

} // namespace anteroom::fhir
