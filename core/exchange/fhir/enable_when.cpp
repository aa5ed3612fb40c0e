// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir/enable_when.h"

#include "core/exchange/fhir/condition_text.h"
#include "core/exchange/fhir/fhir_path.h"
#include "core/exchange/fhir/vocabulary_codes.h"
#include "core/exchange/written_condition.h"
#include "core/expression/relation.h"
#include "core/expression/words.h"

#include <optional>

namespace anteroom::fhir {

namespace {

/// Entries of enableWhen; nothing where they can't say it.
using Entries = std::optional<std::vector<Json>>;

class EnableWhenWriter {
public:
    explicit EnableWhenWriter(const Questionnaire& questionnaire)
        : m_questionnaire(questionnaire), m_program(questionnaire.program()) {}

    /// Entries that all hold when `node` does.
    Entries all(NodeIndex node) const {
        const Instruction& instruction = m_program[node];
        if (instruction.op == Op::And)
            return ofOperands(node, &EnableWhenWriter::all);
        if (instruction.op == Op::IncludesAll && !questionOf(m_questionnaire, instruction).vocabulary)
            return options(node);
        return one(any(node));
    }

    /// Entries of which one holds when `node` does.
    Entries any(NodeIndex node) const {
        const Instruction& instruction = m_program[node];
        switch (instruction.op) {
        case Op::Or:
            return ofOperands(node, &EnableWhenWriter::any);
        case Op::OptionIn:
            return options(node);
        case Op::IncludesAny:
            return questionOf(m_questionnaire, instruction).vocabulary ? entries(node) : options(node);
        case Op::IncludesAll:
            return questionOf(m_questionnaire, instruction).vocabulary ? std::nullopt : one(options(node));
        case Op::IsAnswered:
            return std::vector<Json>{entry(instruction, "exists", "answerBoolean", true)};
        case Op::Compare:
            return comparison(node);
        case Op::ComputedIs:
            return computed(node);
        default:
            return std::nullopt;
        }
    }

private:
    static Entries one(Entries entries) {
        return entries && entries->size() == 1 ? std::move(entries) : std::nullopt;
    }

    Entries ofOperands(NodeIndex node, Entries (EnableWhenWriter::*part)(NodeIndex) const) const {
        std::vector<Json> together;
        for (const NodeIndex operand : m_program.operands(node)) {
            const Entries some = (this->*part)(operand);
            if (!some)
                return std::nullopt;
            together.insert(together.end(), some->begin(), some->end());
        }
        return together;
    }

    Json entry(const Instruction& instruction, std::string_view relation, const char* key,
               Json answer) const {
        return {{"question", linkOf(m_questionnaire, instruction)},
                {"operator", relation},
                {key, std::move(answer)}};
    }

    Entries options(NodeIndex node) const {
        const Instruction& instruction = m_program[node];
        const Question& question = questionOf(m_questionnaire, instruction);
        std::vector<Json> together;
        for (std::uint32_t option = 0; option < question.options.size(); ++option) {
            if (!m_program.options(node).contains(option))
                continue;
            if (question.type == QuestionType::YesNo)
                together.push_back(entry(instruction, "=", "answerBoolean", option == option::yes));
            else
                together.push_back(entry(instruction, "=", "answerCoding",
                                         {{"system", optionSystem(m_questionnaire, question,
                                                                  linkOf(m_questionnaire, instruction))},
                                          {"code", question.options[option].id.str()}}));
        }
        return together.empty() ? std::nullopt : Entries(std::move(together));
    }

    Entries entries(NodeIndex node) const {
        const Instruction& instruction = m_program[node];
        const Vocabulary& vocabulary = *questionOf(m_questionnaire, instruction).vocabulary;
        std::vector<Json> together;
        for (const auto& codes : codesByClass(vocabulary, m_program.options(node)))
            for (const std::string& code : codes)
                together.push_back(entry(instruction, "=", "answerCoding",
                                         {{"system", vocabularySystem(vocabulary)}, {"code", code}}));
        return together.empty() ? std::nullopt : Entries(std::move(together));
    }

    Entries comparison(NodeIndex node) const {
        const Instruction* left = &m_program[m_program.operands(node)[0]];
        const Instruction* right = &m_program[m_program.operands(node)[1]];
        Relation relation = m_program[node].relation;
        if (left->op != Op::Answer) {
            std::swap(left, right);
            relation = expression::mirrored(relation);
        }
        if (left->op != Op::Answer || relation == Relation::NotEqual)
            return std::nullopt;
        const char* spelled = expression::spelling(relation);
        if (right->op == Op::Day)
            return std::vector<Json>{
                entry(*left, spelled, "answerDate",
                      Date::fromDays(static_cast<std::int32_t>(right->constant())).iso())};
        if (right->op != Op::Number)
            return std::nullopt;
        const char* key = isInteger(questionOf(m_questionnaire, *left)) ? "answerInteger" : "answerDecimal";
        const Json bound = numberJson(right->constant());
        if (key == std::string_view("answerInteger") && !bound.is_number_integer())
            return std::nullopt;
        return std::vector<Json>{entry(*left, spelled, key, bound)};
    }

    Entries computed(NodeIndex node) const {
        const OptionSet& options = m_program.options(node);
        if (m_program[node].gate || options.contains(option::no))
            return std::nullopt;
        return any(m_program.operands(node)[0]);
    }

    const Questionnaire& m_questionnaire;
    const Program& m_program;
};

bool tryEnableWhen(Json& item, const Questionnaire& questionnaire, const std::vector<NodeIndex>& conditions) {
    const EnableWhenWriter writer(questionnaire);
    const char* behavior = "all";
    std::vector<Json> together;
    for (const NodeIndex node : conditions) {
        Entries some = writer.all(node);
        if (!some && conditions.size() == 1) {
            some = writer.any(node);
            behavior = "any";
        }
        if (!some)
            return false;
        together.insert(together.end(), some->begin(), some->end());
    }
    item["enableWhen"] = together;
    if (together.size() > 1)
        item["enableBehavior"] = behavior;
    return true;
}

/// Entries stand for the classes that they belong to.
bool asksForEntries(const Json& item) {
    for (const Json& entry : item.at("enableWhen"))
        if (const auto coding = entry.find("answerCoding"); coding != entry.end())
            if (coding->at("system").get<std::string>().rfind(vocabularySystems, 0) == 0)
                return true;
    return false;
}

} // namespace

bool addEnableWhen(Json& item, const Questionnaire& questionnaire, const std::vector<NodeIndex>& conditions,
                   const std::string& language) {
    if (conditions.empty())
        return true;
    const bool isEnableWhen = tryEnableWhen(item, questionnaire, conditions);
    // As its author wrote it, for whoever makes our questionnaire of it again.
    if (!isEnableWhen || asksForEntries(item))
        if (const auto text = conditionText(questionnaire, conditions))
            addOwnString(item, "show-when", *text);
    if (isEnableWhen)
        return true;
    const std::optional<std::string> path = fhirPath(questionnaire, conditions);
    if (!path)
        return false;
    const QuestionnaireNames names(questionnaire, language);
    std::string words;
    for (const NodeIndex node : conditions)
        words += (words.empty() ? "" : "; ") + inWords(questionnaire.program(), node, names);
    addExtension(item, enableWhenExpression, "valueExpression",
                 {{"description", words}, {"language", "text/fhirpath"}, {"expression", *path}});
    return true;
}

} // namespace anteroom::fhir
