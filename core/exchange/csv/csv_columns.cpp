// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv/csv_columns.h"

namespace anteroom {

namespace {

class ColumnList {
public:
    void head(const char* name, CsvPart part) { m_columns.push_back({name, part, 0, 0}); }

    void of(std::uint32_t index, const Question& question) {
        const std::string& id = question.id.str();
        if (question.type == QuestionType::Choices)
            for (std::uint32_t option = 0; option < question.options.size(); ++option)
                m_columns.push_back(
                    {id + ':' + question.options[option].id.str(), CsvPart::Option, index, option});
        else
            m_columns.push_back({id, CsvPart::Value, index, 0});
        const auto add = [&](bool isThere, const char* part, CsvPart what) {
            if (isThere)
                m_columns.push_back({id + part, what, index, 0});
        };
        const bool isRows = question.type == QuestionType::Rows;
        add(true, ".state", CsvPart::State);
        add(question.type == QuestionType::Status && question.whenPast, ".when", CsvPart::When);
        add(question.vocabulary != nullptr, ".entry", CsvPart::Entry);
        add(isRows, ".complete", CsvPart::Complete);
        add(isRows, ".count", CsvPart::Count);
        add(isRows, ".words", CsvPart::Words);
        add(question.measured, ".measured-at", CsvPart::MeasuredAt);
        add(question.measured, ".measured-on", CsvPart::MeasuredOn);
        add(question.measured, ".reason", CsvPart::Reason);
        add(true, ".note", CsvPart::Note);
    }

    template <typename Things>
    void results(const Things& things, const char* kind, CsvPart part) {
        for (std::uint32_t i = 0; i < things.size(); ++i)
            m_columns.push_back({kind + things[i].id.str(), part, i, 0});
    }

    void computed(const std::vector<ComputedValue>& values) {
        for (std::uint32_t i = 0; i < values.size(); ++i) {
            const std::string name = "computed/" + values[i].id.str();
            m_columns.push_back({name, CsvPart::Computed, i, 0});
            m_columns.push_back({name + ".state", CsvPart::ComputedState, i, 0});
        }
    }

    std::vector<CsvColumn> take() && { return std::move(m_columns); }

private:
    std::vector<CsvColumn> m_columns;
};

} // namespace

std::vector<CsvColumn> csvColumns(const Questionnaire& questionnaire) {
    ColumnList list;
    list.head("screening/questionnaire", CsvPart::QuestionnaireName);
    list.head("screening/version", CsvPart::Version);
    list.head("screening/id", CsvPart::Name);
    list.head("screening/date", CsvPart::Day);
    list.head("screening/started", CsvPart::Started);
    list.head("screening/finished", CsvPart::Finished);
    list.head("patient/name", CsvPart::PatientName);
    list.head("patient/date-of-birth", CsvPart::PatientBorn);
    list.head("patient/identifier", CsvPart::PatientIdentifier);
    list.head("screening/staff", CsvPart::Staff);
    list.head("clinic/name", CsvPart::ClinicName);
    list.head("clinic/address", CsvPart::ClinicAddress);
    list.head("screening/notes", CsvPart::Notes);
    list.head("transcribed/by", CsvPart::TranscribedBy);
    list.head("transcribed/on", CsvPart::TranscribedOn);
    list.head("screening/language", CsvPart::Language);
    if (!questionnaire->sensitivities.empty()) {
        list.head("screening/left-out", CsvPart::LeftOut);
        list.head("screening/notices", CsvPart::Notices);
    }
    const std::vector<Question>& questions = questionnaire.questions();
    for (std::uint32_t i = 0; i < questions.size(); ++i)
        if (questions[i].type != QuestionType::Information)
            list.of(i, questions[i]);
    list.head("screening/not-counted", CsvPart::NotCounted);
    list.computed(questionnaire->computed);
    list.results(questionnaire->findings, "finding/", CsvPart::Finding);
    list.results(questionnaire->urgent, "urgent/", CsvPart::Urgent);
    list.results(questionnaire->contradictions, "contradiction/", CsvPart::Contradiction);
    return std::move(list).take();
}

} // namespace anteroom
