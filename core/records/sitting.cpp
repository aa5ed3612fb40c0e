// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/sitting.h"

#include "core/findings/screening.h"
#include "core/records/record_acts.h"

#include <algorithm>
#include <cassert>
#include <tuple>
#include <utility>

namespace anteroom {

namespace {

QuestionnaireRef refTo(const Questionnaire& questionnaire) {
    return {questionnaire->id, questionnaire->version, questionnaire->sha256};
}

// What time of the day it was, paper does not say.
Timestamp startOf(const RecordSheet& sheet, Timestamp begun) {
    return sheet.screenedOn ? Timestamp{*sheet.screenedOn, 0} : begun;
}

std::optional<Timestamp> confirmedAs(const RecordSheet& sheet, QuestionIndex question, Answer said) {
    said.note.clear();
    for (const CarriedAnswer& one : sheet.confirmed)
        if (one.question == question && one.answer == said)
            return one.by.at;
    return std::nullopt;
}

/// Looked through once, since there may be thousands of them at each answer.
std::vector<QuestionIndex> changedAnswers(const std::vector<Answer>& before, const std::vector<Answer>& now) {
    std::vector<QuestionIndex> changed;
    for (std::uint32_t i = 0; i < now.size(); ++i)
        if (now[i] != before[i])
            changed.push_back(QuestionIndex{i});
    return changed;
}

bool isSameBesideAnswers(const SessionState& a, const SessionState& b) {
    const auto rest = [](const SessionState& state) {
        const auto& [startedAt, lastEditAt, finishedAt, answers, urgent, urgentHolds] = state;
        static_cast<void>(answers);
        return std::tie(startedAt, lastEditAt, finishedAt, urgent, urgentHolds);
    };
    return rest(a) == rest(b);
}

} // namespace

std::vector<FindingId> raisedIn(const Session& session) {
    // As screen() has it, without a word of explanation: this is asked after each answer, before it is
    // painted.
    std::vector<FindingId> raised;
    for (const FindingRule& rule : session.questionnaire()->findings)
        if (statusOf(session.evaluator().truth(rule.when)) == FindingStatus::Raised)
            raised.push_back(rule.id);
    return raised;
}

Sitting::Sitting(RecordId id, PatientId patient, std::shared_ptr<const Questionnaire> questionnaire,
                 const RecordSheet& sheet, const Act& begun)
    : m_record{.head = {.id = std::move(id),
                        .patient = std::move(patient),
                        .questionnaire = refTo(*questionnaire),
                        .language = sheet.language,
                        .identity = sheet.identity,
                        .created = begun,
                        .edited = begun},
               .notes = sheet.notes,
               .transcribedBy = sheet.transcribedBy,
               .transcribedOn = sheet.transcribedOn,
               .session = Session(questionnaire, startOf(sheet, begun.at)).state()},
      m_questionnaire(std::move(questionnaire)), m_staff(begun) {
    note(AuditAct::Created, begun.at);
    m_isChanged = true; // what is created here is changed here
}

Sitting::Sitting(Record record, std::shared_ptr<const Questionnaire> questionnaire, const Act& opened)
    : m_record(std::move(record)), m_questionnaire(std::move(questionnaire)), m_staff(opened),
      m_openChanges(m_record.sheetChanges.size()) {
    assert(m_record.head.questionnaire == refTo(*m_questionnaire) &&
           m_record.head.status != RecordStatus::Signed);
}

void Sitting::note(AuditAct what, Timestamp now) {
    m_acts.push_back({act(now), what, m_record.head.id, m_record.head.patient, {}});
}

void Sitting::take(SheetText which, std::string& text, const std::string& said, Timestamp now) {
    if (text == said)
        return;
    std::vector<SheetChange>& changes = m_record.sheetChanges;
    const auto open =
        std::find_if(changes.begin() + static_cast<std::ptrdiff_t>(m_openChanges), changes.end(),
                     [&](const SheetChange& change) { return change.text == which; });
    if (open == changes.end())
        changes.push_back({act(now), which, text, said});
    else if (open->before == said)
        changes.erase(open);
    else
        *open = {act(now), which, open->before, said};
    text = said;
}

void Sitting::takeLanguage(const std::string& language, Timestamp now) {
    std::string& before = m_record.head.language;
    if (before == language)
        return;
    // One that nothing was answered in was not the patient's.
    if (m_record.history.size() > m_beforeLanguage)
        m_record.sheetChanges.push_back({act(now), SheetText::Language, before, language});
    m_beforeLanguage = m_record.history.size();
    before = language;
}

bool Sitting::update(const Session& session, const RecordSheet& sheet, Timestamp now) {
    SessionState state = session.stateBesideAnswers();
    const RecordSheet before{m_record.head.language, m_record.head.identity, m_record.notes,
                             m_record.transcribedBy, m_record.transcribedOn, sheet.screenedOn,
                             sheet.confirmed};
    const std::vector<QuestionIndex> changed = changedAnswers(m_record.session.answers, session.answers());
    if (changed.empty() && isSameBesideAnswers(state, m_record.session) && sheet == before &&
        !std::exchange(m_isMoved, false))
        return false;

    const bool isOnlyFinished = changed.empty() && sheet == before &&
                                state.urgent == m_record.session.urgent &&
                                state.startedAt == m_record.session.startedAt && state.finishedAt;
    for (const QuestionIndex question : changed) {
        const Answer& said = session.answer(question);
        m_record.history.push_back({act(now), question,
                                    std::exchange(m_record.session.answers[at(question)], said), said,
                                    confirmedAs(sheet, question, said)});
    }
    std::string day = m_record.session.startedAt.date.iso();
    take(SheetText::ScreenedOn, day, state.startedAt.date.iso(), now);
    state.answers = std::move(m_record.session.answers);
    m_record.session = std::move(state);
    takeLanguage(sheet.language, now);
    if (sheet.identity != m_record.head.identity)
        m_record.earlierDetails.push_back({act(now), m_record.head.identity, m_record.head.revision});
    m_record.head.identity = sheet.identity;
    take(SheetText::Notes, m_record.notes, sheet.notes, now);
    take(SheetText::TranscribedBy, m_record.transcribedBy, sheet.transcribedBy, now);
    take(SheetText::TranscribedOn, m_record.transcribedOn, sheet.transcribedOn, now);
    m_record.head.edited = act(now);
    if (!m_isChanged && !isOnlyFinished) {
        note(AuditAct::Changed, now);
        m_isChanged = true;
    }
    if (m_record.session.finishedAt && m_record.head.status == RecordStatus::Draft) {
        m_record.head.status = RecordStatus::Finished;
        if (!m_record.head.finished)
            m_record.head.finished = act(now);
        note(AuditAct::Finished, now);
        summaryShown();
    }
    return true;
}

void Sitting::moveTo(const PatientId& patient, Timestamp now) {
    m_acts.push_back(moveToPatient(m_record, patient, act(now)));
    m_isMoved = true;
}

SaveRequest Sitting::request(const Session& session) const {
    SaveRequest request{.head = m_record.head, .encoded = {}};
    request.raised = raisedIn(session);
    request.formDay = formDayOf(m_record);
    request.audit = m_acts;
    return request;
}

void Sitting::logged(std::size_t acts) {
    assert(acts <= m_acts.size());
    m_acts.erase(m_acts.begin(), m_acts.begin() + static_cast<std::ptrdiff_t>(acts));
}

} // namespace anteroom
