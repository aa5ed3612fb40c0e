// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir/fhir_response.h"

#include "core/exchange/fhir/response_answer.h"
#include "core/exchange/fhir/section_items.h"
#include "core/findings/kept_safety.h"

#include <algorithm>

namespace anteroom::fhir {

namespace {

class ResponseWriter {
public:
    ResponseWriter(const Session& session, const std::string& language, const LeftOut& leftOut)
        : m_session(session), m_questionnaire(session.questionnaire()), m_language(language),
          m_leftOut(leftOut) {}

    Json items() const {
        Json sections = Json::array();
        for (const Section& section : m_questionnaire->sections) {
            Json item{{"linkId", sectionLink(section)}};
            putText(item, "text", section.title, m_language);
            SectionItems(
                section, [&](std::size_t group) { return groupItem(section.groups[group]); },
                [&](Json& holder, QuestionIndex question) { addQuestion(holder, question); })
                .addTo(item);
            if (item.contains("item"))
                sections.push_back(std::move(item));
        }
        return sections;
    }

    bool isComplete() const {
        for (std::uint32_t i = 0; i < m_questionnaire.questions().size(); ++i)
            if (m_questionnaire.question(QuestionIndex{i}).required && !m_leftOut.has(QuestionIndex{i}) &&
                m_session.isUnanswered(QuestionIndex{i}))
                return false;
        return KeptSafety(m_session).questions().empty();
    }

private:
    Json groupItem(const QuestionGroup& group) const {
        Json item{{"linkId", groupLink(group)}};
        putText(item, "text", group.title, m_language);
        return item;
    }

    void addQuestion(Json& holder, QuestionIndex index) const {
        const Question& question = m_questionnaire.question(index);
        const QuestionState state = m_session.state(index);
        if (question.type == QuestionType::Information || state == QuestionState::NotApplicable ||
            m_leftOut.has(index))
            return;
        const Answer counted = state == QuestionState::Undecided ? Answer() : m_session.countedAnswer(index);
        if (question.type == QuestionType::Rows)
            addRows(holder, index, counted, state);
        else
            holder["item"].push_back(
                responseItem(m_questionnaire, question, question.id.str(), counted, state, m_language));
    }

    /// One item a row. The first says how the list stands, and stands alone where there are no rows.
    void addRows(Json& holder, QuestionIndex index, const Answer& counted, QuestionState state) const {
        const Question& question = m_questionnaire.question(index);
        const auto* value = std::get_if<RowsValue>(&counted.value);
        const std::size_t count = value ? value->rows.size() : 0;
        for (std::size_t row = 0; row < std::max<std::size_t>(count, 1); ++row) {
            Json item{{"linkId", question.id.str()}};
            putText(item, "text", question.text, m_language);
            if (row == 0)
                addStanding(item, counted, state, count);
            if (row < count)
                addFields(item, index, row, value->rows[row]);
            holder["item"].push_back(std::move(item));
        }
    }

    static void addStanding(Json& item, const Answer& counted, QuestionState state, std::size_t count) {
        const auto* value = std::get_if<RowsValue>(&counted.value);
        const bool isComplete = value && value->complete && state == QuestionState::Answered;
        addOwnString(item, "note", counted.note);
        if (isComplete || count > 0)
            addOwn(item, "list", "valueCode",
                   isComplete ? "complete"
                   : state == QuestionState::Answered || state == QuestionState::NotAsked
                       ? std::string("open")
                       : std::string(stateId(state)));
        else
            addAbsence(item, state == QuestionState::Answered ? QuestionState::NotAsked : state,
                       counted.reason);
    }

    void addFields(Json& item, QuestionIndex index, std::size_t row,
                   const std::vector<Answer>& answers) const {
        const Question& question = m_questionnaire.question(index);
        if (!answers.empty())
            addMeasured(item, answers.front().measured);
        for (std::uint32_t field = 0; field < answers.size(); ++field) {
            const QuestionState state = m_session.fieldState(index, row, FieldIndex{field});
            if (state == QuestionState::NotApplicable)
                continue;
            Answer answer = state == QuestionState::Undecided ? Answer() : answers[field];
            answer.measured = {}; // the row has it
            item["item"].push_back(responseItem(m_questionnaire, question.fields[field],
                                                fieldLink(question, FieldIndex{field}), answer, state,
                                                m_language));
        }
    }

    const Session& m_session;
    const Questionnaire& m_questionnaire;
    const std::string& m_language;
    const LeftOut& m_leftOut;
};

const char* statusOf(ScreeningStanding standing, bool isComplete) {
    if (standing == ScreeningStanding::EnteredInError)
        return "entered-in-error";
    if (standing == ScreeningStanding::Open || !isComplete)
        return "in-progress";
    return standing == ScreeningStanding::Corrected ? "amended" : "completed";
}

} // namespace

Json responseResource(const Session& session, const AnswerSheet& sheet, const std::string& language,
                      ScreeningStanding standing, const LeftOut& leftOut) {
    const Questionnaire& questionnaire = session.questionnaire();
    const ResponseWriter writer(session, language, leftOut);
    Json json{{"resourceType", "QuestionnaireResponse"}, {"language", language}};
    if (sheet.started)
        addOwn(json, "started", "valueTime", timeOfDay(*sheet.started));
    if (sheet.finished)
        addOwn(json, "finished", "valueTime", timeOfDay(*sheet.finished));
    addOwnString(json, "transcribed-by", sheet.transcribedBy);
    addOwnString(json, "transcribed-on", sheet.transcribedOn);
    addOwnString(json, "staff-notes", sheet.notes);
    for (const std::string& asked : sheet.languages)
        addOwnString(json, "asked-in", asked);
    json["questionnaire"] = canonicalOf(questionnaire) + '|' + questionnaire->version;
    json["status"] = statusOf(standing, writer.isComplete());
    json["authored"] = sheet.date.iso();
    if (!sheet.identity.staff.empty())
        json["author"] = Json{{"display", sheet.identity.staff}};
    Json items = writer.items();
    if (!items.empty())
        json["item"] = std::move(items);
    return json;
}

} // namespace anteroom::fhir
