// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/findings/disclosure.h"
#include "core/findings/kept_safety.h"
#include "core/questionnaire/format_words.h"
#include "core/session/answer_text.h"
#include "core/session/before_birth.h"
#include "core/summary/answer_json.h"
#include "core/summary/before_birth_text.h"
#include "core/summary/disclosure_json.h"
#include "core/summary/reading_order.h"
#include "core/summary/rule_text.h"
#include "core/summary/summary.h"
#include "core/summary/trend_json.h"
#include "core/summary/unreviewed_translation.h"

#include <algorithm>

namespace anteroom {
namespace {

using Json = nlohmann::ordered_json;

class Writer {
public:
    Writer(const Session& session, const Screening& screening, const std::string& staffNotes,
           const std::string& language, const std::string& dateOfBirth,
           const std::vector<std::string>& askedIn)
        : m_session(session), m_screening(screening), m_staffNotes(staffNotes),
          m_language(readingOrder(session.questionnaire(), language, askedIn)), m_dateOfBirth(dateOfBirth),
          m_askedIn(askedIn), m_counted(session), m_keptSafety(session),
          m_names(session.questionnaire(), m_language) {}

    Json write(const LeftOut& leftOut) const {
        const Questionnaire& questionnaire = m_session.questionnaire();
        Json json;
        json["questionnaire"] = {{"id", questionnaire->id.str()},
                                 {"version", questionnaire->version},
                                 {"sha256", questionnaire->sha256}};
        json["date"] = m_session.startedAt().date.iso();
        json["asked-in"] = m_askedIn;
        json["not-reviewed"] = Json::array();
        for (const UnreviewedSafety& asked : unreviewedAsked(m_session, m_askedIn))
            json["not-reviewed"].push_back({{"language", asked.language},
                                            {"questions", ids(asked.questions)},
                                            {"text", unreviewedSentence(asked, m_askedIn, m_language)}});
        if (const auto printed = unreviewedPrinted(m_session, leftOut, m_askedIn, m_language))
            json["printed-not-reviewed"] = {{"language", printed->language},
                                            {"questions", ids(printed->questions)},
                                            {"text", unreviewedPrintedSentence(*printed, m_language)}};
        json["findings"] = Json::array();
        for (const FindingResult& result : m_screening.findings)
            json["findings"].push_back(finding(result));
        json["urgent"] = Json::array();
        for (const UrgentEvent& event : m_session.urgentEvents())
            json["urgent"].push_back(urgent(event));
        json["contradictions"] = Json::array();
        for (const ContradictionResult& result : m_screening.contradictions)
            json["contradictions"].push_back(contradiction(result));
        for (const AnswerPlace& place : answersBeforeBirth(m_session, m_dateOfBirth))
            json["contradictions"].push_back(beforeBirth(place));
        json["unanswered"] = ids(m_screening.unanswered);
        json["withheld"] = withheld();
        json["not-counted"] = ids(m_screening.notCounted);
        for (const AnswerPlace& place : m_screening.notCountedFields)
            json["not-counted"].push_back(keptField(place));
        json["notes"] = notes();
        json["staff-notes"] = m_staffNotes;
        return json;
    }

private:
    Json finding(FindingResult result) const {
        m_keptSafety.applyTo(result);
        const Questionnaire& questionnaire = m_session.questionnaire();
        const FindingRule& rule = questionnaire->findings[result.rule];
        Json json;
        json["id"] = rule.id.str();
        json["kind"] = kindId(rule.kind);
        json["category"] = rule.category;
        json["priority"] = priorityId(rule.priority);
        json["topic"] = rule.topic ? Json(questionnaire->topics[*rule.topic].id.str()) : Json(nullptr);
        json["title"] = rule.title.in(m_language);
        json["status"] = statusId(result.status);
        json["criteria"] = Json::array();
        for (const CriterionId& criterion : rule.criteria)
            json["criteria"].push_back(criterion.str());
        json["because"] = places(result.explanation.because);
        json["rule"] = ruleText(m_session, rule.when, m_names);
        json["missing"] = missing(result.explanation);
        json["open"] = places(result.explanation.missing);
        json["citations"] = Json::array();
        for (const Citation& citation : rule.citations)
            json["citations"].push_back({{"document", questionnaire->documents[citation.document].id.str()},
                                         {"section", citation.section.in(m_language)}});
        return json;
    }

    Json urgent(const UrgentEvent& event) const {
        const UrgentTrigger& trigger = m_session.questionnaire()->urgent[event.trigger];
        Json json;
        json["id"] = trigger.id.str();
        json["tier"] = trigger.tier == UrgentTier::Immediate ? "immediate" : "same-visit";
        json["title"] = trigger.title.in(m_language);
        json["holds"] = m_session.evaluator().truth(trigger.when) == Truth::True;
        json["shown-at"] = m_session.isTimed() ? Json(event.shownAt.iso()) : Json(nullptr);
        json["acknowledged-at"] = event.acknowledgedAt ? Json(event.acknowledgedAt->iso()) : Json(nullptr);
        json["acknowledged-by"] = event.acknowledgedAt ? Json(event.acknowledgedBy) : Json(nullptr);
        return json;
    }

    Json contradiction(const ContradictionResult& result) const {
        const Contradiction& rule = m_session.questionnaire()->contradictions[result.rule];
        return {{"id", rule.id.str()},
                {"text", rule.text.in(m_language)},
                {"because", places(result.explanation.because)}};
    }

    Json beforeBirth(const AnswerPlace& place) const {
        return {{"id", beforeBirthId},
                {"text", beforeBirthText(m_session, m_counted, place, m_language, m_dateOfBirth)},
                {"because", places({place})}};
    }

    Json places(const std::vector<AnswerPlace>& places) const {
        Json list = Json::array();
        for (const AnswerPlace& place : places)
            list.push_back(placeJson(m_session, m_counted, place, m_language));
        return list;
    }

    static bool isWithheld(const Answer& answer) {
        return answer.state == Answer::State::NotSure || answer.state == Answer::State::Declined ||
               answer.state == Answer::State::NotMeasured;
    }

    static Json withheldAt(Json place, const Answer& answer) {
        place["state"] = stateId(stateOf(answer.state));
        if (!answer.reason.empty())
            place["reason"] = answer.reason;
        return place;
    }

    // Whether or not a finding looks there.
    Json withheld() const {
        Json list = Json::array();
        for (std::uint32_t i = 0; i < m_session.questionnaire().questions().size(); ++i) {
            const QuestionIndex index{i};
            const Question& question = m_session.questionnaire().question(index);
            const Answer& answer = m_session.answer(index);
            if (isWithheld(answer) && m_session.isShown(index))
                list.push_back(withheldAt({{"question", question.id.str()}}, answer));
            const auto* rows = std::get_if<RowsValue>(&answer.value);
            for (std::size_t row = 0; rows && row < rows->rows.size(); ++row)
                for (std::uint32_t field = 0; field < rows->rows[row].size(); ++field)
                    if (const Answer& given = rows->rows[row][field];
                        isWithheld(given) && m_session.isFieldShown(index, row, FieldIndex{field}))
                        list.push_back(withheldAt({{"question", question.id.str()},
                                                   {"row", row},
                                                   {"field", question.fields.at(field).id.str()}},
                                                  given));
        }
        return list;
    }

    // Of questions that are not shown too: staff wrote them down.
    Json notes() const {
        Json list = Json::array();
        for (std::uint32_t i = 0; i < m_session.questionnaire().questions().size(); ++i) {
            const Question& question = m_session.questionnaire().question(QuestionIndex{i});
            const Answer& answer = m_session.answer(QuestionIndex{i});
            if (!answer.note.empty())
                list.push_back({{"question", question.id.str()}, {"note", answer.note}});
            const auto* rows = std::get_if<RowsValue>(&answer.value);
            for (std::size_t row = 0; rows && row < rows->rows.size(); ++row)
                for (std::size_t field = 0; field < rows->rows[row].size(); ++field)
                    if (const std::string& note = rows->rows[row][field].note; !note.empty())
                        list.push_back({{"question", question.id.str()},
                                        {"row", row},
                                        {"field", question.fields.at(field).id.str()},
                                        {"note", note}});
        }
        return list;
    }

    // A field is settled by asking its list again, so the list is named, once.
    Json missing(const Explanation& explanation) const {
        std::vector<QuestionIndex> questions;
        for (const AnswerPlace& place : explanation.missing)
            if (std::find(questions.begin(), questions.end(), place.question) == questions.end())
                questions.push_back(place.question);
        return ids(questions);
    }

    Json keptField(const AnswerPlace& place) const {
        const Question& rows = m_session.questionnaire().question(place.question);
        const Question& field = rows.fields.at(at(*place.field));
        const auto& value = std::get<RowsValue>(m_session.answer(place.question).value);
        return {{"question", rows.id.str()},
                {"row", *place.row},
                {"field", field.id.str()},
                {"value", answerJson(field, value.rows.at(*place.row).at(at(*place.field)))}};
    }

    Json ids(const std::vector<QuestionIndex>& questions) const {
        Json list = Json::array();
        for (const QuestionIndex question : questions)
            list.push_back(m_session.questionnaire().question(question).id.str());
        return list;
    }

    const Session& m_session;
    const Screening& m_screening;
    const std::string& m_staffNotes;
    std::string m_language; ///< readingOrder() of the reader
    const std::string& m_dateOfBirth;
    const std::vector<std::string>& m_askedIn;
    CountedAnswers m_counted;
    KeptSafety m_keptSafety;
    QuestionnaireNames m_names;
};

} // namespace

std::string renderJson(const Session& session, const Screening& screening, const std::string& staffNotes,
                       const std::string& language, const std::string& dateOfBirth,
                       const std::vector<std::string>& askedIn, const Trends& trends,
                       const LeftOut& leftOut) {
    const Disclosure shown(session, screening, leftOut);
    const std::string notes = leftOut.isEmpty() ? staffNotes : std::string();
    Json json =
        Writer(shown.session(), shown.screening(), notes, language, dateOfBirth, askedIn).write(leftOut);
    if (!trends.isEmpty())
        json["trends"] = trendsJson(trends);
    addDisclosure(json, shown.session(), trends, leftOut,
                  readingOrder(session.questionnaire(), language, askedIn));
    // Texts were checked to be UTF-8 when they were read; should one not be, a mark is better than no report.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace anteroom
