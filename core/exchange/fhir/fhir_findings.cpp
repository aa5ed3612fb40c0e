// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fhir/fhir_findings.h"

#include "core/expression/explanation.h"
#include "core/findings/kept_safety.h"
#include "core/questionnaire/format_words.h"
#include "core/session/answer_text.h"
#include "core/session/before_birth.h"
#include "core/summary/before_birth_text.h"
#include "core/summary/counted_answers.h"
#include "core/summary/phrases.h"
#include "core/summary/rule_text.h"

namespace anteroom::fhir {

namespace {

class IssueWriter {
public:
    IssueWriter(const Session& session, const References& references, const std::string& language)
        : m_session(session), m_questionnaire(session.questionnaire()), m_references(references),
          m_language(language), m_counted(session), m_names(m_questionnaire, language) {}

    Json finding(const FindingResult& result) const {
        const FindingRule& rule = m_questionnaire->findings[result.rule];
        const bool isRaised = result.status == FindingStatus::Raised;
        Json issue{{"resourceType", "DetectedIssue"}, {"language", m_language}};
        addOwn(issue, "finding-status", "valueCode", std::string(statusId(result.status)));
        addOwn(issue, "finding-kind", "valueCode", std::string(kindId(rule.kind)));
        addOwn(issue, "priority", "valueCode", std::string(priorityId(rule.priority)));
        addOwnString(issue, "category", rule.category);
        if (rule.topic)
            addOwnText(issue, "topic", m_questionnaire->topics[*rule.topic].title, m_language);
        addOwnString(issue, "rule", ruleText(m_session, rule.when, m_names));
        for (const Citation& citation : rule.citations)
            addOwn(issue, "citation", "valueRelatedArtifact", artifact(citation));
        for (const LocalizedText& text : rule.information)
            addOwnText(issue, "information", text, m_language);
        fill(issue, isRaised ? "final" : "preliminary", rule.id.str(), rule.title);
        addEvidence(issue, result.explanation);
        putString(issue, "detail", detailOf(rule, result));
        for (const Citation& citation : rule.citations)
            if (const std::string& url = m_questionnaire->documents[citation.document].url; !url.empty()) {
                issue["reference"] = uriText(url); // there is room for one; all stand above
                break;
            }
        return issue;
    }

    /// One that was shown stays, though an answer was changed since.
    Json urgent(const UrgentEvent& event) const {
        const UrgentTrigger& trigger = m_questionnaire->urgent[event.trigger];
        const bool holds = m_session.evaluator().truth(trigger.when) == Truth::True;
        Json issue = ruled(trigger.tier == UrgentTier::Immediate ? "urgent-immediate" : "urgent-same-visit",
                           trigger.id, trigger.title, trigger.when, holds);
        addOwn(issue, "holds", "valueBoolean", holds);
        if (m_session.isTimed())
            addOwn(issue, "shown-at", "valueTime", timeOfDay(event.shownAt.minuteOfDay));
        addOwnString(issue, "acknowledged-by", event.acknowledgedBy);
        return issue;
    }

    Json contradiction(const Contradiction& rule) const {
        return ruled("contradiction", rule.id, rule.text, rule.when, true);
    }

    /// No rule of the questionnaire's: every date is held against the date of birth.
    Json beforeBirth(const AnswerPlace& place, const std::string& born) const {
        Json issue = opened("contradiction");
        fill(issue, "final", beforeBirthId,
             LocalizedText(m_language, beforeBirthText(m_session, m_counted, place, m_language, born)));
        issue["evidence"].push_back(evidence(place, false));
        return issue;
    }

private:
    Json opened(const char* kind) const {
        Json issue{{"resourceType", "DetectedIssue"}, {"language", m_language}};
        addOwn(issue, "finding-status", "valueCode", "raised");
        addOwn(issue, "finding-kind", "valueCode", kind);
        return issue;
    }

    Json ruled(const char* kind, const FindingId& id, const LocalizedText& title, NodeIndex when,
               bool holds) const {
        Json issue = opened(kind);
        addOwnString(issue, "rule", ruleText(m_session, when, m_names));
        fill(issue, "final", id.str(), title);
        if (holds)
            addEvidence(issue, explain(m_session.evaluator(), when));
        return issue;
    }

    void fill(Json& issue, const char* status, const std::string& id, const LocalizedText& title) const {
        issue["status"] = status;
        Json coding{{"system", canonicalOf(m_questionnaire) + ":findings"}, {"code", id}};
        putText(coding, "display", title, m_language);
        issue["code"]["coding"].push_back(std::move(coding));
        putText(issue["code"], "text", title, m_language);
        if (!m_references.patient.empty())
            issue["patient"]["reference"] = m_references.patient;
        issue["identifiedDateTime"] = m_session.startedAt().date.iso();
        issue["implicated"].push_back(Json{{"reference", m_references.response}});
    }

    void addEvidence(Json& issue, const Explanation& explanation) const {
        for (const AnswerPlace& place : explanation.because)
            issue["evidence"].push_back(evidence(place, false));
        for (const AnswerPlace& place : explanation.missing)
            issue["evidence"].push_back(evidence(place, true));
    }

    Json evidence(const AnswerPlace& place, bool isMissing) const {
        const Question& question = m_questionnaire.question(place.question);
        Json json;
        addOwnString(json, "link-id", place.field ? fieldLink(question, *place.field) : question.id.str());
        if (place.row)
            addOwn(json, "row", "valueInteger", *place.row + 1);
        if (isMissing)
            addOwn(json, "missing", "valueBoolean", true);
        if (m_session.isKeptNotCounted(place.question))
            addOwn(json, "not-counted", "valueBoolean", true);
        json["code"].push_back(Json{{"text", textOf(place)}});
        json["detail"].push_back(Json{{"reference", m_references.response}});
        return json;
    }

    /// "trouble sleeping: yes", "evening drinks 2, cups: 3"
    std::string textOf(const AnswerPlace& place) const {
        const Question& question = m_questionnaire.question(place.question);
        const Answer& answer = m_counted.of(place.question);
        std::string label(question.labelOrText().in(m_language));
        if (m_session.isKeptNotCounted(place.question))
            return label.append(": ").append(phrase(SummaryPhrase::AskAgain, m_language));
        const auto* rows = std::get_if<RowsValue>(&answer.value);
        if (!place.row || !rows || *place.row >= rows->rows.size())
            return label + ": " + said(question, answer, m_session.state(place.question));
        const std::vector<Answer>& row = rows->rows[*place.row];
        label += ' ' + std::to_string(*place.row + 1);
        if (!place.field)
            return label + ": " + rowText(question, row, m_language);
        const Question& field = question.fields.at(at(*place.field));
        return label + ", " + std::string(field.labelOrText().in(m_language)) + ": " +
               said(field, row.at(at(*place.field)),
                    m_session.fieldState(place.question, *place.row, *place.field));
    }

    std::string said(const Question& question, const Answer& answer, QuestionState state) const {
        if (state == QuestionState::Undecided || state == QuestionState::NotApplicable)
            return stateText(state, m_language);
        return answerText(question, answer, m_language);
    }

    std::string detailOf(const FindingRule& rule, const FindingResult& result) const {
        std::string discuss(rule.discuss.in(m_language));
        if (result.status == FindingStatus::Raised)
            return discuss;
        std::string open;
        for (const AnswerPlace& place : result.explanation.missing)
            open += (open.empty() ? ": " : "; ") + textOf(place);
        open.insert(0, phrase(SummaryPhrase::HeadingNotEstablished, m_language));
        return discuss.empty() ? open : open + ". " + discuss;
    }

    Json artifact(const Citation& citation) const {
        const CitedDocument& document = m_questionnaire->documents[citation.document];
        const std::string title(document.title.in(m_language));
        const std::string section(citation.section.in(m_language));
        std::string text = document.publisher + ". " + title + ". ";
        if (!document.year.empty())
            text += document.year + ". ";
        Json json{{"type", "citation"}};
        putString(json, "display", title + ", “" + section + "”");
        putString(json, "citation", text + "“" + section + "”");
        putString(json, "url", uriText(document.url));
        return json;
    }

    const Session& m_session;
    const Questionnaire& m_questionnaire;
    const References& m_references;
    const std::string& m_language;
    CountedAnswers m_counted;
    QuestionnaireNames m_names;
};

} // namespace

std::vector<Json> detectedIssues(const Session& session, const Screening& screening,
                                 const References& references, const std::string& language,
                                 const std::string& dateOfBirth) {
    const IssueWriter writer(session, references, language);
    const Questionnaire& questionnaire = session.questionnaire();
    const KeptSafety keptSafety(session);
    std::vector<Json> issues;
    for (FindingResult result : screening.findings) {
        keptSafety.applyTo(result);
        if (result.status != FindingStatus::RuledOut)
            issues.push_back(writer.finding(result));
    }
    for (const UrgentEvent& event : session.urgentEvents())
        issues.push_back(writer.urgent(event));
    for (const ContradictionResult& result : screening.contradictions)
        issues.push_back(writer.contradiction(questionnaire->contradictions[result.rule]));
    for (const AnswerPlace& place : answersBeforeBirth(session, dateOfBirth))
        issues.push_back(writer.beforeBirth(place, dateOfBirth));
    return issues;
}

} // namespace anteroom::fhir
