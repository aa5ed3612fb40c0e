// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv/csv_export.h"

#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/findings/kept_safety.h"
#include "core/session/answer_text.h"

#include <algorithm>
#include <utility>

namespace anteroom {

namespace {

using Json = nlohmann::ordered_json;

std::string joined(const std::vector<std::string>& texts, const char* between) {
    std::string text;
    for (const std::string& one : texts)
        text.append(text.empty() ? "" : between).append(one);
    return text;
}

std::string leftOutCell(const Questionnaire& questionnaire, const AnswerSheet& sheet) {
    std::vector<std::string> ids;
    for (const std::uint32_t which : sheet.leftOut)
        ids.push_back(questionnaire->sensitivities.at(which).id.str());
    return joined(ids, " ");
}

std::string headCell(const Questionnaire& questionnaire, const AnswerSheet& sheet, const SheetName& name,
                     CsvPart part) {
    const Identity& identity = sheet.identity;
    switch (part) {
    case CsvPart::QuestionnaireName:
        return questionnaire->id.str();
    case CsvPart::Version:
        return questionnaire->version;
    case CsvPart::Name:
        return name.id;
    case CsvPart::Day:
        return sheet.date.iso();
    case CsvPart::Started:
        return sheet.started ? clockText(*sheet.started) : "";
    case CsvPart::Finished:
        return sheet.finished ? clockText(*sheet.finished) : "";
    case CsvPart::PatientName:
        return identity.patientName;
    case CsvPart::PatientBorn:
        return identity.dateOfBirth;
    case CsvPart::PatientIdentifier:
        return identity.identifier;
    case CsvPart::Staff:
        return identity.staff;
    case CsvPart::ClinicName:
        return identity.clinicName;
    case CsvPart::ClinicAddress:
        return identity.clinicAddress;
    case CsvPart::Notes:
        return sheet.notes;
    case CsvPart::TranscribedBy:
        return sheet.transcribedBy;
    case CsvPart::TranscribedOn:
        return sheet.transcribedBy.empty() ? "" : sheet.transcribedOn;
    case CsvPart::Language:
        return joined(sheet.languages, " ");
    case CsvPart::LeftOut:
        return leftOutCell(questionnaire, sheet);
    case CsvPart::Notices:
        return joined(noticesOf(questionnaire, sheet), "\n");
    default:
        return {};
    }
}

/// The fields of each row that their own row hides; nothing where there are none.
std::optional<RowsValue> hiddenFields(const Session& session, QuestionIndex index) {
    const auto* value = std::get_if<RowsValue>(&session.answer(index).value);
    if (!value)
        return std::nullopt;
    RowsValue hidden = *value;
    bool any = false;
    for (std::size_t row = 0; row < hidden.rows.size(); ++row) {
        const std::vector<bool> shown = session.shownFields(index, row);
        for (std::size_t field = 0; field < shown.size(); ++field) {
            Answer& answer = hidden.rows[row][field];
            any = any || (!shown[field] && answer != Answer{});
            if (shown[field])
                answer = {};
        }
    }
    return any ? std::optional(std::move(hidden)) : std::nullopt;
}

std::string notCountedCell(const Session& session) {
    const Questionnaire& questionnaire = session.questionnaire();
    Json kept = Json::object();
    for (std::uint32_t i = 0; i < questionnaire.questions().size(); ++i) {
        const QuestionIndex index{i};
        const Question& question = questionnaire.question(index);
        if (session.isKeptNotCounted(index))
            kept[question.id.str()] = sheetAnswerJson(question, session.answer(index));
        else if (const auto hidden = hiddenFields(session, index))
            kept[question.id.str()] = sheetRowsJson(question, *hidden);
    }
    return kept.empty() ? "" : compactJson(kept);
}

/// The cells of one screening.
class RowWriter {
public:
    RowWriter(const Session& session, const std::string& language, const LeftOut& leftOut)
        : m_session(session), m_questionnaire(session.questionnaire()), m_language(language),
          m_leftOut(leftOut), m_keptSafety(session) {}

    std::string ofQuestion(const CsvColumn& column) const {
        const QuestionIndex index{column.index};
        if (m_leftOut.has(index))
            return column.part == CsvPart::State ? leftOutState : "";
        if (m_session.isKeptNotCounted(index))
            return column.part == CsvPart::State ? "not-counted" : "";
        const Question& question = m_questionnaire.question(index);
        if (question.type == QuestionType::Rows)
            return ofAnswer(column, question, m_session.countedAnswer(index));
        return ofAnswer(column, question, m_session.answer(index));
    }

    std::string ofResult(const CsvColumn& column) const {
        if (isLeftOut(column))
            return column.part == CsvPart::Computed ? "" : leftOutState;
        switch (column.part) {
        case CsvPart::Finding:
            return ofRule(m_questionnaire->findings[column.index]);
        case CsvPart::Urgent: {
            const UrgentTrigger& trigger = m_questionnaire->urgent[column.index];
            FindingRule rule{trigger.id};
            rule.when = trigger.when;
            return ofRule(rule);
        }
        case CsvPart::Contradiction:
            return std::string(statusId(statusOf(truth(m_questionnaire->contradictions[column.index].when))));
        default:
            return ofComputed(column);
        }
    }

private:
    static constexpr const char* leftOutState = "left-out";

    bool isLeftOut(const CsvColumn& result) const {
        switch (result.part) {
        case CsvPart::Finding:
            return m_leftOut.hasFinding(result.index);
        case CsvPart::Urgent:
            return m_leftOut.hasUrgent(result.index);
        case CsvPart::Contradiction:
            return m_leftOut.hasContradiction(result.index);
        default:
            return m_leftOut.has(computedAt(result));
        }
    }

    QuestionIndex computedAt(const CsvColumn& column) const {
        return QuestionIndex{static_cast<std::uint32_t>(m_questionnaire.questions().size()) + column.index};
    }

    Truth truth(NodeIndex node) const { return m_session.evaluator().truth(node); }

    std::string ofRule(const FindingRule& rule) const {
        const FindingStatus status = statusOf(truth(rule.when));
        return std::string(
            statusId(m_keptSafety.leavesOpen(rule, status) ? FindingStatus::NotEstablished : status));
    }

    std::string ofAnswer(const CsvColumn& column, const Question& question, const Answer& answer) const {
        switch (column.part) {
        case CsvPart::State:
            return std::string(stateId(m_session.state(QuestionIndex{column.index})));
        case CsvPart::Option: {
            const auto* chosen = std::get_if<OptionsValue>(&answer.value);
            if (!chosen)
                return {};
            const auto& options = chosen->options;
            return std::find(options.begin(), options.end(), column.option) == options.end() ? "0" : "1";
        }
        case CsvPart::MeasuredAt:
            return answer.measured.minuteOfDay ? clockText(*answer.measured.minuteOfDay) : "";
        case CsvPart::MeasuredOn:
            return answer.measured.day ? answer.measured.day->iso() : "";
        case CsvPart::Reason:
            return answer.reason;
        case CsvPart::Note:
            return answer.note;
        default:
            return question.type == QuestionType::Rows ? ofRows(column.part, question, answer)
                                                       : ofValue(column.part, question, answer.value);
        }
    }

    static std::string ofValue(CsvPart part, const Question& question, const Answer::Value& value) {
        const bool isValue = part == CsvPart::Value;
        if (const auto* option = std::get_if<OptionValue>(&value))
            return question.options.at(option->option).id.str();
        if (const auto* status = std::get_if<StatusValue>(&value))
            return isValue ? question.options.at(status->status).id.str()
                           : (status->when ? status->when->iso() : "");
        if (const auto* number = std::get_if<double>(&value))
            return formatNumber(*number);
        if (const auto* date = std::get_if<PartialDate>(&value))
            return date->iso();
        if (const auto* text = std::get_if<TextValue>(&value))
            return isValue       ? text->text
                   : text->entry ? question.vocabulary->entries().at(*text->entry).name
                                 : "";
        return {};
    }

    std::string ofRows(CsvPart part, const Question& question, const Answer& answer) const {
        const auto* rows = std::get_if<RowsValue>(&answer.value);
        if (!rows)
            return {};
        switch (part) {
        case CsvPart::Complete:
            return rows->complete && answer.state == Answer::State::Answered ? "yes" : "no";
        case CsvPart::Count:
            return std::to_string(rows->rows.size());
        case CsvPart::Words:
            return answerText(question, answer, m_language);
        default:
            return compactJson(sheetRowsJson(question, *rows));
        }
    }

    std::string ofComputed(const CsvColumn& column) const {
        const QuestionIndex index = computedAt(column);
        const ComputedValue& computed = m_questionnaire.computed(index);
        const Evaluator& evaluator = m_session.evaluator();
        const NumberValue number = computed.isCondition ? NumberValue() : evaluator.number(computed.value);
        std::string value;
        if (evaluator.shown(index) == Truth::True && computed.isCondition && isKnown(truth(computed.value)))
            value = truth(computed.value) == Truth::True ? "yes" : "no";
        if (evaluator.shown(index) == Truth::True && number.known == Truth::True && number.interval.isPoint())
            value = formatNumber(number.interval.low);
        if (column.part == CsvPart::Computed)
            return value;
        if (!value.empty())
            return "established";
        return evaluator.shown(index) == Truth::False || !number.isApplicable() ? "not-applicable"
                                                                                : "not-established";
    }

    const Session& m_session;
    const Questionnaire& m_questionnaire;
    const std::string& m_language;
    const LeftOut& m_leftOut;
    KeptSafety m_keptSafety;
};

/// Numbers stay numbers: an apostrophe before -4 would make a text of it.
bool isNumber(const Questionnaire& questionnaire, const CsvColumn& column) {
    if (column.part == CsvPart::Value)
        return questionnaire.question(QuestionIndex{column.index}).type == QuestionType::Number;
    return column.part == CsvPart::Computed;
}

std::string line(const std::vector<std::string>& cells) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i)
        text.append(i == 0 ? "" : ",").append(cells[i]);
    return text + "\r\n";
}

} // namespace

CsvTable::CsvTable(const Questionnaire& questionnaire, std::string language)
    : m_questionnaire(questionnaire), m_language(std::move(language)), m_columns(csvColumns(questionnaire)) {}

std::string CsvTable::head() const {
    std::vector<std::string> names;
    for (const CsvColumn& column : m_columns)
        names.push_back(csvCell(column.name));
    return line(names);
}

std::string CsvTable::row(const Session& session, const AnswerSheet& sheet, const SheetName& name) const {
    std::vector<std::string> texts = cells(session, sheet, name);
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (!isNumber(m_questionnaire, m_columns[i]))
            texts[i] = csvCell(texts[i]);
    return line(texts);
}

std::vector<std::string> CsvTable::cells(const Session& session, const AnswerSheet& sheet,
                                         const SheetName& name) const {
    const LeftOut leftOut(m_questionnaire, sheet.leftOut);
    const RowWriter writer(session, m_language, leftOut);
    std::vector<std::string> texts;
    texts.reserve(m_columns.size());
    for (const CsvColumn& column : m_columns) {
        if (column.part == CsvPart::NotCounted)
            texts.push_back(notCountedCell(session));
        else if (isHead(column.part))
            texts.push_back(headCell(m_questionnaire, sheet, name, column.part));
        else if (column.part >= CsvPart::Computed)
            texts.push_back(writer.ofResult(column));
        else
            texts.push_back(writer.ofQuestion(column));
    }
    return texts;
}

} // namespace anteroom
